package dev.plimsoll.migration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells whose files are whose, from what lies beside and above them. */
public final class MigrationSets {

    private static final Comparator<Claim> SURER = Comparator.comparing(Claim::strength)
            .thenComparing(claim -> claim.folder().getNameCount());

    private final WorkingDirectory workingDirectory;
    private final List<MigrationTool> tools;
    private final Layout fallback;
    private final Map<Path, List<Claim>> claims = new HashMap<>();

    /**
     * @param tools of two equally sure the first counts
     * @param fallback for files of no tool
     */
    public MigrationSets(WorkingDirectory workingDirectory, List<MigrationTool> tools, Layout fallback) {
        this.workingDirectory = workingDirectory;
        this.tools = List.copyOf(tools);
        this.fallback = fallback;
    }

    /** What the claims of one set have in common. */
    private record Key(Path set, Layout layout) {}

    /** The sets in the order of their first file; files of no tool are a set as well. */
    public List<MigrationSet> of(List<FoundFile> files) {
        Map<Key, List<FoundFile>> members = new LinkedHashMap<>();
        Map<Key, String> reasons = new HashMap<>();
        Claim none = new Claim(workingDirectory.path(), Claim.Strength.SHAPE, "", fallback);
        for (FoundFile file : files) {
            Claim claim = claim(file).orElse(none);
            Key key = new Key(claim.set(), claim.layout());
            reasons.putIfAbsent(key, claim.because());
            members.computeIfAbsent(key, any -> new ArrayList<>()).add(file);
        }
        List<MigrationSet> sets = new ArrayList<>();
        members.forEach((key, found) -> sets.add(set(key.set(), reasons.getOrDefault(key, ""), key.layout(), found)));
        return sets;
    }

    /**
     * Files of which somebody said which tool runs them.
     *
     * @param because who said it
     */
    public MigrationSet of(MigrationTool tool, String because, Path folder, List<FoundFile> files) {
        Layout layout = tool.layout(new Folder(folder, boundary(folder)));
        return set(folder, because, layout, files);
    }

    private static MigrationSet set(Path folder, String because, Layout given, List<FoundFile> files) {
        Layout layout = given.over(files);
        List<FoundFile> run = files.stream()
                .filter(file -> layout.role(file.path()).kind() != FileRole.Kind.OTHER)
                .toList();
        return new MigrationSet(folder, because, layout, layout.inOrder(run));
    }

    private Optional<Claim> claim(FoundFile found) {
        if (found.file() == null) {
            return Optional.empty();
        }
        Path file = workingDirectory.path().resolve(found.file()).normalize();
        Path folder = file.getParent();
        return folder == null
                ? Optional.empty()
                : claims(folder).stream()
                        .filter(claim -> file.startsWith(claim.folder()))
                        .max(SURER);
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
