package dev.plimsoll.migration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One walk through a folder for {@code *.sql} files, in letters of either case, for {@link ChangelogFiles changelogs} and for
 * {@link ScriptFiles migrations in Python}. Passed over: what {@code .gitignore} files ignore, hidden folders, folders of
 * third parties. Symbolic links to folders are not followed; a linked file is read only where it lies below the same folder.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {

    private static final Set<String> THIRD_PARTY =
            Set.of("node_modules", "bower_components", "vendor", "site-packages");

    /** A folder on the way down, with its ignore file. */
    private record Level(Path folder, IgnoreFile ignoreFile) {}

    private final Path root;
    private final WorkingDirectory workingDirectory;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final List<FoundFile> found = new ArrayList<>();
    private final List<Path> perhapsChangelogs = new ArrayList<>();
    private final List<Path> perhapsScripts = new ArrayList<>();

    private FolderWalk(Path root, WorkingDirectory workingDirectory) {
        this.root = root;
        this.workingDirectory = workingDirectory;
    }

    static List<FoundFile> of(Path folder, WorkingDirectory workingDirectory) throws IOException {
        FolderWalk walk = new FolderWalk(folder, workingDirectory);
        walk.enterFoldersAbove();
        Files.walkFileTree(folder, walk);
        ChangelogFiles.among(walk.perhapsChangelogs)
                .forEach(file -> walk.found.add(FoundFile.of(workingDirectory.show(file), file)));
        ScriptFiles.among(walk.perhapsScripts, Repository.rootOf(folder).orElse(folder))
                .forEach(file -> walk.found.add(FoundFile.of(workingDirectory.show(file), file)));
        walk.found.sort((left, right) -> MigrationOrder.BY_PATH.compare(left.path(), right.path()));
        return walk.found;
    }

    /** Ignore files between the root of the repository and the folder hold below it too. */
    private void enterFoldersAbove() throws IOException {
        Path repository = Repository.rootOf(root).orElse(root);
        List<Path> above = new ArrayList<>();
        for (Path folder = root.getParent();
                folder != null && folder.startsWith(repository);
                folder = folder.getParent()) {
            above.add(0, folder);
        }
        for (Path folder : above) {
            enter(folder);
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        if (!folder.equals(root) && (isPassedOver(nameOf(folder)) || isIgnored(folder, true))) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        enter(folder);
        return FileVisitResult.CONTINUE;
    }

    private void enter(Path folder) throws IOException {
        Path file = folder.resolve(".gitignore");
        // Decoded so that no byte sequence is an error: a pattern that is no UTF-8 matches nothing.
        String text = Files.isRegularFile(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        levels.push(new Level(folder, IgnoreFile.parse(text)));
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException error) throws IOException {
        levels.pop();
        return super.postVisitDirectory(folder, error);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (isSql(nameOf(file)) && !isIgnored(file, false)) {
            String shown = workingDirectory.show(file);
            if (attributes.isRegularFile()) {
                found.add(FoundFile.of(shown, file));
            } else if (attributes.isSymbolicLink() && !Files.isDirectory(file)) {
                found.add(linked(shown, file));
            }
        } else if (attributes.isRegularFile() && ChangelogFiles.mayBe(file) && !isIgnored(file, false)) {
            perhapsChangelogs.add(file);
        } else if (attributes.isRegularFile() && ScriptFiles.mayBe(file) && !isIgnored(file, false)) {
            perhapsScripts.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException error) {
        String what = Files.isDirectory(file) ? "the folder may not be listed" : "the file may not be looked at";
        found.add(new FoundFile(workingDirectory.show(file), file, what));
        return FileVisitResult.CONTINUE;
    }

    private static boolean isSql(String name) {
        return name.regionMatches(true, name.length() - ".sql".length(), ".sql", 0, ".sql".length());
    }

    private FoundFile linked(String shown, Path link) throws IOException {
        if (!Files.exists(link)) {
            return new FoundFile(shown, link, "it is a symbolic link to nothing");
        }
        return Repository.leadsOutOf(root, link)
                ? new FoundFile(shown, link, "it is a symbolic link out of the folder that is checked")
                : FoundFile.of(shown, link);
    }

    private static boolean isPassedOver(String name) {
        return name.startsWith(".") || THIRD_PARTY.contains(name);
    }

    /** The nearest ignore file that says anything decides. */
    private boolean isIgnored(Path path, boolean directory) {
        for (Level level : levels) {
            String relative = level.folder().relativize(path).toString().replace('\\', '/');
            Boolean decision = level.ignoreFile().ignores(relative, directory);
            if (decision != null) {
                return decision;
            }
        }
        return false;
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
