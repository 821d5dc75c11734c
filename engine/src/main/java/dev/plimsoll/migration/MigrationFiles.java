package dev.plimsoll.migration;

import dev.plimsoll.model.CannotRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the files that paths name. Files named one by one keep their order, unless every name tells its place by a number; folders
 * are searched for {@code *.sql}, changelogs and migrations in other languages, see {@link FolderWalk}. A file named twice is found once.
 */
public final class MigrationFiles {

    /** Where migrations are looked for, as a sentence. */
    public static final String WHERE =
            "Plimsoll looks for *.sql files, changelogs and migrations in Python, Ruby and Java, also in folders below. Name a folder that"
                    + " holds migrations, or the files themselves.";

    private static final Pattern DEFINITION =
            Pattern.compile(".*\\.(tf|tofu|tfvars|json|ya?ml|template|cfn|cform|conf|cnf|ini)");

    private final WorkingDirectory workingDirectory;
    private final Drafts drafts;

    public MigrationFiles(WorkingDirectory workingDirectory) {
        this(workingDirectory, Drafts.NONE);
    }

    public MigrationFiles(WorkingDirectory workingDirectory, Drafts drafts) {
        this.workingDirectory = workingDirectory;
        this.drafts = drafts;
    }

    /**
     * The files in the order in which they are to be replayed.
     *
     * @param paths files and folders as given; {@code -} is standard input
     * @param standardInput the name that standard input is shown by
     * @throws CannotRun where a path does not exist, leads out of its repository, or no file is found at all
     */
    public List<FoundFile> find(List<String> paths, String standardInput) {
        List<FoundFile> found = search(paths, standardInput);
        if (found.isEmpty()) {
            throw new CannotRun("no SQL files in " + String.join(", ", paths) + "\n" + WHERE);
        }
        return found;
    }

    /** As {@link #find}, but to find nothing is no error. */
    public List<FoundFile> search(List<String> paths, String standardInput) {
        Map<String, FoundFile> found = new LinkedHashMap<>();
        List<FoundFile> named = new ArrayList<>();
        for (String path : paths) {
            if (path.equals("-")) {
                named.add(new FoundFile(standardInput, null, null));
                continue;
            }
            Path file = workingDirectory.resolve(path);
            if (drafts.adds(file)) {
                named.add(FoundFile.of(workingDirectory.show(file), file));
                continue;
            }
            refuseUnlessReadable(path, file);
            if (Files.isDirectory(file)) {
                addTo(found, inOrder(named));
                named.clear();
                addTo(found, folder(file));
            } else if (mayHoldSql(file)) {
                named.add(FoundFile.of(workingDirectory.show(file), file));
            }
        }
        addTo(found, inOrder(named));
        return drafts.over(List.copyOf(found.values()));
    }

    /** A file that is named may have any ending but those of definitions, which only changelogs share. */
    private static boolean mayHoldSql(Path file) {
        return !DEFINITION.matcher(file.toString()).matches()
                || !ChangelogFiles.among(List.of(file)).isEmpty();
    }

    /** The {@code *.sql} files below a folder, in order; none is no error. */
    public List<FoundFile> below(Path folder) {
        return Files.isDirectory(folder) ? drafts.over(folder(folder)) : List.of();
    }

    /** Files in the order of their paths. */
    public static List<FoundFile> sorted(Collection<FoundFile> files) {
        List<FoundFile> sorted = new ArrayList<>(files);
        sorted.sort((left, right) -> MigrationOrder.BY_PATH.compare(left.path(), right.path()));
        return sorted;
    }

    private List<FoundFile> folder(Path folder) {
        try {
            List<FoundFile> added = drafts.newBelow(folder, workingDirectory);
            List<FoundFile> found = FolderWalk.of(folder, workingDirectory);
            found.addAll(added);
            return added.isEmpty() ? found : sorted(found);
        } catch (IOException e) {
            throw new CannotRun("cannot read the folder " + workingDirectory.show(folder) + ": " + e.getMessage(), e);
        }
    }

    private static void addTo(Map<String, FoundFile> found, List<FoundFile> files) {
        files.forEach(file -> found.putIfAbsent(file.path(), file));
    }

    private static List<FoundFile> inOrder(List<FoundFile> named) {
        boolean versioned = named.stream().allMatch(file -> MigrationOrder.isVersioned(file.path()));
        return versioned ? sorted(named) : List.copyOf(named);
    }

    private void refuseUnlessReadable(String given, Path file) {
        if (!Files.exists(file)) {
            throw new CannotRun(
                    "the path " + given + " does not exist\nName files or folders that hold SQL migrations.");
        }
        if (!Files.isDirectory(file) && !Files.isRegularFile(file)) {
            throw new CannotRun("the path " + given + " is neither a file nor a folder");
        }
        try {
            Optional<Path> root = Repository.rootOf(file);
            if (root.isPresent() && Repository.leadsOutOf(root.get(), file)) {
                throw new CannotRun("the path " + given + " leads out of its repository through a symbolic link"
                        + "\nName the files where they are.");
            }
        } catch (IOException e) {
            throw new CannotRun("the path " + given + " cannot be read: " + e.getMessage(), e);
        }
    }
}
