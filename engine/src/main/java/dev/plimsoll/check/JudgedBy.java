package dev.plimsoll.check;

import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.evaluate.own.OwnRule;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.migration.git.BaseRevision;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.Match;
import dev.plimsoll.policy.BaselineFile;
import dev.plimsoll.policy.Configuration;
import dev.plimsoll.policy.ConfigurationFiles;
import dev.plimsoll.policy.ConfigurationReader;
import dev.plimsoll.policy.OwnRuleChange;
import dev.plimsoll.policy.OwnRuleFolder;
import dev.plimsoll.policy.PackJar;
import dev.plimsoll.policy.Relaxation;
import dev.plimsoll.policy.Relaxations;
import dev.plimsoll.policy.WaiverFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * By what a change is judged: the policy, the waivers and the baseline of the commit that it is compared with, so that it cannot relax what
 * judges it. So are a team's own rules; those that the change brings hold as well. Databases are as the change describes them. A base without a
 * configuration, or with one that cannot be read, judges nothing.
 *
 * @param catalog the rules
 * @param planned what databases are read by
 * @param judged what findings are judged by; its file is that of the base
 * @param relaxations what the change relaxes
 * @param notes for people, one line each
 */
record JudgedBy(
        RuleCatalog catalog, Configuration planned, Configuration judged, List<Match> relaxations, List<String> notes) {

    /**
     * @param paths of the request, standard input by its name
     * @param shipped the rules without those of the team
     * @throws CannotRun where a configuration or what it names is wrong in any way
     */
    static JudgedBy of(CheckRequest request, List<String> paths, RuleCatalog shipped) {
        String since = request.since();
        if (since == null) {
            return present(request, paths, shipped);
        }
        Path start = start(request, paths);
        Path folder = Files.isDirectory(start) ? start : start.getParent();
        try (BaseRevision revision = BaseRevision.of(folder == null ? start : folder, since)) {
            Optional<Path> file = file(request, start, revision);
            if (file.isEmpty()) {
                return present(request, paths, shipped);
            }
            List<PackJar> packs = PackJar.of(file.get(), new FilesAtBase(revision));
            RuleCatalog trusting =
                    shipped.trusting(packs.stream().map(PackJar::sha256).collect(Collectors.toSet()));
            JudgedBy head = present(request, paths, trusting);
            return new Comparison(
                            request.workingDirectory(),
                            revision,
                            packs,
                            PackJar.join(trusting, packs, request.workingDirectory()::show))
                    .judgedBy(file.get(), head.planned(), head.catalog());
        } catch (IOException | UncheckedIOException e) {
            throw new CannotRun("the git repository cannot be read: " + e.getMessage(), e);
        }
    }

    private static JudgedBy present(CheckRequest request, List<String> paths, RuleCatalog shipped) {
        RuleCatalog catalog =
                new Configurations(request.workingDirectory(), shipped).catalog(request.configuration(), paths);
        return only(
                new Configurations(request.workingDirectory(), catalog).of(request.configuration(), paths), catalog);
    }

    /** By one configuration alone. */
    static JudgedBy only(Configuration configuration, RuleCatalog catalog) {
        return workingTree(configuration, catalog, List.of());
    }

    private static JudgedBy workingTree(Configuration head, RuleCatalog catalog, List<String> notes) {
        return new JudgedBy(catalog, head, head, List.of(), notes);
    }

    private static Path start(CheckRequest request, List<String> paths) {
        String named = request.configuration();
        WorkingDirectory directory = request.workingDirectory();
        return named == null ? Configurations.start(directory, paths) : directory.resolve(named);
    }

    /** The one that would have held for the same paths. */
    private static Optional<Path> file(CheckRequest request, Path start, BaseRevision revision) {
        return request.configuration() == null
                ? ConfigurationReader.find(start, new FilesAtBase(revision))
                : Optional.of(start).filter(new FilesAtBase(revision)::has);
    }

    /** Those of the common ancestor. */
    private record FilesAtBase(BaseRevision revision) implements ConfigurationFiles {

        @Override
        public boolean has(Path file) {
            try {
                return revision.isAtBase(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String text(Path file, String shown) {
            try {
                return revision.textAtBase(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public List<Path> in(Path folder) {
            try {
                return revision.inAtBase(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What the files say at the base and now. */
    private record Comparison(
            WorkingDirectory directory, BaseRevision revision, List<PackJar> packs, RuleCatalog shipped) {

        JudgedBy judgedBy(Path file, Configuration head, RuleCatalog present) throws IOException {
            Configuration base;
            OwnRuleChange own;
            try {
                own = OwnRuleChange.of(
                        rules(file.resolveSibling(""), new FilesAtBase(revision)),
                        rules(head.folder(directory.path()), ConfigurationFiles.PRESENT));
                base = read(file, own.catalog(shipped));
            } catch (CannotRun e) {
                return workingTree(
                        head,
                        present,
                        List.of("the configuration of commit " + revision.baseName()
                                + " cannot be read, so that of the working tree holds: "
                                + String.valueOf(e.getMessage())
                                        .lines()
                                        .findFirst()
                                        .orElse("")));
            }
            boolean sameFile = Objects.equals(absolute(head), file);
            RuleCatalog catalog = own.catalog(shipped);
            List<Relaxation> relaxations = new ArrayList<>(own.relaxations());
            relaxations.addAll(Relaxations.packs(
                    packs,
                    head.file() == null ? List.of() : PackJar.of(head.file(), ConfigurationFiles.PRESENT),
                    directory::show));
            relaxations.addAll(
                    sameFile || head.file() == null
                            ? Relaxations.between(base, head, catalog)
                            : Relaxations.policy(base, head, catalog));
            RelaxationMatches matches = new RelaxationMatches(directory, head, file);
            List<Match> found = new ArrayList<>(matches.of(relaxations));
            if (!sameFile) {
                found.add(0, matches.otherFile());
            }
            return new JudgedBy(
                    catalog,
                    new Configuration(head.file(), head.databases(), base.policy(), base.waivers(), base.baseline()),
                    new Configuration(file, head.databases(), base.policy(), base.waivers(), base.baseline()),
                    found,
                    notes(file, head));
        }

        private static Path absolute(Configuration head) {
            Path file = head.file();
            return file == null ? Path.of("") : file.toAbsolutePath().normalize();
        }

        private List<OwnRule> rules(Path folder, ConfigurationFiles files) {
            return OwnRuleFolder.rules(folder, directory::show, shipped, files);
        }

        private Configuration read(Path file, RuleCatalog catalog) throws IOException {
            Configuration base =
                    new ConfigurationReader(catalog, new FilesAtBase(revision)).read(file, directory.show(file));
            Path waivers = beside(file, WaiverFile.PATH);
            if (revision.isAtBase(waivers)) {
                base = base.with(new WaiverFile(catalog).read(revision.textAtBase(waivers), directory.show(waivers)));
            }
            Path baseline = beside(file, BaselineFile.PATH);
            return revision.isAtBase(baseline)
                    ? base.with(BaselineFile.read(revision.textAtBase(baseline), directory.show(baseline)))
                    : base;
        }

        /** That files differ is told once; a change of nothing but comments too. */
        private List<String> notes(Path file, Configuration head) throws IOException {
            List<String> differing = new ArrayList<>();
            for (Path each : List.of(file, beside(file, WaiverFile.PATH), beside(file, BaselineFile.PATH))) {
                String now = Files.isRegularFile(each) ? Files.readString(each) : "";
                if (!now.equals(revision.textAtBase(each))) {
                    differing.add(directory.show(each));
                }
            }
            if (!file.equals(absolute(head)) && head.file() != null) {
                differing.add(directory.show(head.file()));
            }
            return differing.isEmpty()
                    ? List.of()
                    : List.of("judged by " + directory.show(file) + " of commit " + revision.baseName()
                            + " and the waivers and baseline beside it; what this change does to "
                            + String.join(", ", differing) + " counts once it is merged");
        }

        private static Path beside(Path file, String path) {
            return file.resolveSibling(path);
        }
    }
}
