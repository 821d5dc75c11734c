package dev.plimsoll.migration;

import dev.plimsoll.model.Engine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells whose files are whose, from what lies beside and above them. */
public final class MigrationSets {

    private static final Comparator<Claim> SURER = Comparator.comparing(Claim::strength)
            .thenComparing(claim -> claim.folder().getNameCount());

    private final WorkingDirectory workingDirectory;
    private final List<MigrationTool> tools;
    private final Layout fallback;
    private final Map<Path, List<Claim>> claims = new HashMap<>();
    private final Map<Path, Optional<EngineSign>> namedEngines = new HashMap<>();

    /**
     * @param tools of two equally sure the first counts
     * @param fallback for files of no tool
     */
    public MigrationSets(WorkingDirectory workingDirectory, List<MigrationTool> tools, Layout fallback) {
        this.workingDirectory = workingDirectory;
        this.tools = List.copyOf(tools);
        this.fallback = fallback;
    }

    /**
     * What the files of one set have in common.
     *
     * @param engine one that is not judged and that the files themselves are named after, or null
     */
    private record Key(Path set, Layout layout, @Nullable Engine engine) {}

    /** The sets in the order of their first file; files of no tool are a set as well. */
    public List<MigrationSet> of(List<FoundFile> files) {
        Map<Key, List<FoundFile>> members = new LinkedHashMap<>();
        Map<Key, String> reasons = new HashMap<>();
        Claim none = new Claim(workingDirectory.path(), Claim.Strength.SHAPE, "", fallback);
        for (FoundFile file : files) {
            Claim claim = claim(file).or(() -> otherEngine(file)).orElse(none);
            String name = file.path().substring(file.path().lastIndexOf('/') + 1);
            Engine engine =
                    EngineNames.ofFile(name).filter(named -> !named.isJudged()).orElse(null);
            Key key = new Key(claim.set(), claim.layout(), engine);
            reasons.putIfAbsent(key, claim.because());
            members.computeIfAbsent(key, any -> new ArrayList<>()).add(file);
        }
        List<MigrationSet> sets = new ArrayList<>();
        members.forEach((key, found) -> {
            EngineSign sign = key.engine() == null
                    ? engine(key.layout(), key.set())
                    : new EngineSign(key.engine(), key.set(), "their names say so");
            sets.add(set(key.set(), reasons.getOrDefault(key, ""), key.layout(), found, sign));
        });
        return sets;
    }

    /**
     * Files of which somebody said which tool runs them.
     *
     * @param because who said it
     */
    public MigrationSet of(MigrationTool tool, String because, Path folder, List<FoundFile> files) {
        Layout layout = tool.layout(new Folder(folder, boundary(folder)));
        return set(folder, because, layout, files, engine(layout, folder));
    }

    /** Files of no tool in a folder that is named after an engine that is not judged are a set of their own. */
    private Optional<Claim> otherEngine(FoundFile found) {
        return folderOf(found)
                .flatMap(this::namedEngine)
                .filter(sign -> !sign.engine().isJudged())
                .map(sign -> new Claim(sign.folder(), Claim.Strength.SHAPE, "", fallback));
    }

    private Optional<EngineSign> namedEngine(Path folder) {
        return namedEngines.computeIfAbsent(folder, path -> EngineFolders.of(new Folder(path, boundary(path))));
    }

    /** The lower of two signs holds; in one folder what the tool is told. */
    private @Nullable EngineSign engine(Layout layout, Path folder) {
        Optional<EngineSign> named = namedEngine(folder);
        return tools.stream()
                .filter(tool -> tool.id().equals(layout.tool()))
                .findFirst()
                .flatMap(tool -> tool.engine(new Folder(folder, boundary(folder))))
                .filter(told -> named.isEmpty()
                        || told.folder().getNameCount() >= named.get().folder().getNameCount())
                .or(() -> named)
                .orElse(null);
    }

    private static MigrationSet set(
            Path folder, String because, Layout given, List<FoundFile> files, @Nullable EngineSign engine) {
        Layout layout = given.over(files);
        List<FoundFile> run = files.stream()
                .filter(file -> layout.role(file.path()).kind() != FileRole.Kind.OTHER)
                .toList();
        String told =
                because.isEmpty() || layout.leftOut().isEmpty() ? because : because + "; left out: " + layout.leftOut();
        return new MigrationSet(folder, told, layout, layout.inOrder(run), engine);
    }

    private Optional<Claim> claim(FoundFile found) {
        return folderOf(found)
                .flatMap(folder -> claims(folder).stream()
                        .filter(claim -> folder.startsWith(claim.folder())
                                && claim.layout().isFor(found.path()))
                        .max(SURER));
    }

    private Optional<Path> folderOf(FoundFile found) {
        return Optional.ofNullable(found.file())
                .map(file -> workingDirectory.path().resolve(file).normalize().getParent());
    }

    /** Claims made by a folder and those above it; of equally sure ones that of the first tool. */
    private List<Claim> claims(Path folder) {
        List<Claim> known = claims.get(folder);
        if (known != null) {
            return known;
        }
        Path boundary = boundary(folder);
        List<Claim> made = new ArrayList<>();
        Path above = folder.getParent();
        if (above != null && !folder.equals(boundary)) {
            made.addAll(claims(above));
        }
        Folder looked = new Folder(folder, boundary);
        tools.forEach(tool -> made.addAll(tool.claims(looked)));
        claims.put(folder, made);
        return made;
    }

    private Path boundary(Path folder) {
        return Repository.rootOf(folder)
                .orElse(folder.startsWith(workingDirectory.path()) ? workingDirectory.path() : folder);
    }
}
