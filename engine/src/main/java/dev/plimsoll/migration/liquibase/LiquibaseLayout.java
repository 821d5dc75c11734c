package dev.plimsoll.migration.liquibase;

import dev.plimsoll.migration.ChangesetEntry;
import dev.plimsoll.migration.FileRole;
import dev.plimsoll.migration.FileTree;
import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.MigrationFiles;
import dev.plimsoll.migration.Part;
import dev.plimsoll.migration.Section;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Unit.TransactionMode;
import dev.plimsoll.sql.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How Liquibase reads its changelogs. */
public final class LiquibaseLayout implements Layout {

    private final Path boundary;
    private final FileTree tree;
    private final ChangelogSettings settings;
    private final List<FoundFile> files;
    private final List<FoundFile> order;
    private final Map<String, ChangelogSet.Member> members;
    private final Set<String> broughtIn;
    private final Set<String> otherDatabases;

    /** For changelogs of which nothing else is known yet, see {@link #over}. */
    public LiquibaseLayout(Path boundary, ChangelogSettings settings) {
        this.boundary = boundary;
        this.tree = FileTree.DISK;
        this.settings = settings;
        this.files = List.of();
        this.order = List.of();
        this.members = Map.of();
        this.broughtIn = Set.of();
        this.otherDatabases = Set.of();
    }

    private LiquibaseLayout(Path boundary, FileTree tree, ChangelogSettings settings, List<FoundFile> files) {
        this.boundary = boundary;
        this.tree = tree;
        this.settings = settings;
        this.files = List.copyOf(files);
        ChangelogSet set = ChangelogSet.of(MigrationFiles.sorted(files), boundary, tree, settings);
        this.order = set.inOrder();
        this.members = set.membersByPath();
        this.broughtIn = set.broughtIn();
        this.otherDatabases = set.otherDatabases();
    }

    @Override
    public String tool() {
        return "liquibase";
    }

    @Override
    public Layout over(List<FoundFile> found) {
        return new LiquibaseLayout(boundary, tree, settings, found);
    }

    @Override
    public String leftOut() {
        return otherDatabases.isEmpty() ? "" : "changesets in the context " + String.join(", ", otherDatabases);
    }

    /** Files that are gone since are looked for where others are. */
    @Override
    public Layout at(FileTree other) {
        List<FoundFile> there = new ArrayList<>();
        Set<Path> folders = new HashSet<>();
        for (FoundFile file : files) {
            Path path =
                    file.file() == null ? null : file.file().toAbsolutePath().normalize();
            if (path != null) {
                folders.add(path.getParent());
                if (other.exists(path)) {
                    there.add(file.in(other));
                }
            }
        }
        Resources shown =
                new Resources(files.isEmpty() ? FoundFile.of("", boundary) : files.get(0), boundary, other, List.of());
        other.onlyHere().stream()
                .filter(path -> folders.contains(path.getParent()) && Document.isChangelog(path.toString()))
                .forEach(path -> there.add(shown.found(path)));
        return new LiquibaseLayout(boundary, other, settings, there);
    }

    @Override
    public List<ChangesetEntry> changesets() {
        List<ChangesetEntry> entries = new ArrayList<>();
        for (FoundFile file : order) {
            if (file.stretch() == 0 && file.file() != null) {
                sources(file, file.file()).stream().map(LiquibaseLayout::entry).forEach(entries::add);
            }
        }
        return entries;
    }

    /** None of what cannot be read, which is told when it is. */
    private List<ChangesetSource> sources(FoundFile file, Path path) {
        try {
            SourceText source = resources(file).read(path);
            return reader(file, source).changesets(members.containsKey(file.path()));
        } catch (Resources.Unavailable | MalformedChangelog e) {
            return List.of();
        }
    }

    private static ChangesetEntry entry(ChangesetSource changeset) {
        Head head = changeset.head();
        return new ChangesetEntry(
                changeset.place(),
                head.identity(),
                head.byPath(),
                changeset.content(),
                head.repetition(),
                head.takesAnyCheckSum(),
                head.validCheckSums());
    }

    @Override
    public FileRole role(String path) {
        if (members.isEmpty() || members.containsKey(path)) {
            return FileRole.MIGRATION;
        }
        return broughtIn.contains(path) ? FileRole.OTHER : FileRole.ignored(whyLeftOut());
    }

    private String whyLeftOut() {
        return settings.because().isEmpty()
                ? "no changelog includes it"
                : "no changelog includes it, and " + settings.because() + " names another";
    }

    @Override
    public @Nullable String version(String path) {
        return null;
    }

    /** What a changelog includes is there even where it was not looked for. */
    @Override
    public List<FoundFile> inOrder(List<FoundFile> files) {
        List<FoundFile> all = new ArrayList<>(order);
        files.stream().filter(file -> !all.contains(file)).forEach(all::add);
        return all;
    }

    private Resources resources(FoundFile file) {
        return new Resources(file, boundary, tree, settings.searchPath());
    }

    private ChangelogReader reader(FoundFile file, SourceText source) {
        ChangelogSet.Member member = members.get(source.path());
        return new ChangelogReader(new Surroundings(
                source,
                member == null ? new ChangelogPlace(source.path(), null) : member.place(),
                member == null ? Selection.ALL : member.selection(),
                resources(file),
                member == null ? Parameters.none() : member.parameters()));
    }

    @Override
    public List<? extends Part> parts(FoundFile file, SourceText source) {
        ChangelogSet.Member member = members.get(source.path());
        try {
            List<Part.Statements> parts =
                    reader(file, source).parts(member != null, member == null ? Map.of() : member.problems());
            return member == null ? parts : new Stretch(member.cuts(), file.stretch()).of(parts);
        } catch (MalformedChangelog e) {
            int start = Math.min(e.offset(), source.text().length());
            SourceRange place =
                    source.range(start, Math.min(start + 1, source.text().length()));
            return List.of(ChangelogReader.unreadable(place, e.reason()));
        }
    }

    @Override
    public List<Section> sections(String path, String text) {
        return FormattedSql.isOne(text) ? List.of(Section.forward(text, TransactionMode.WRAPPED)) : List.of();
    }

    @Override
    public String whyNothing() {
        return "it has no changeset for PostgreSQL";
    }

    @Override
    public boolean checksums() {
        return true;
    }

    @Override
    public boolean isOneMigrationAFile() {
        return false;
    }

    @Override
    public String outsideTransaction(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        if (name.endsWith(".xml")) {
            return "set runInTransaction=\"false\" on its changeSet";
        }
        return name.endsWith(".sql")
                ? "add runInTransaction:false to its --changeset line"
                : "set runInTransaction: false in its changeSet";
    }
}
