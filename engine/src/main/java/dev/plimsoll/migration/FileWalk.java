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
 * One walk through a folder. Passed over: what {@code .gitignore} files ignore, hidden folders, folders of third parties. Symbolic links to
 * folders are not followed.
 */
public final class FileWalk extends SimpleFileVisitor<Path> {

    private static final Set<String> THIRD_PARTY =
            Set.of("node_modules", "bower_components", "vendor", "site-packages");

    /** Whoever looks for files. */
    public interface Search {

        /** Whether the file is of use; asked before ignore files are. A symbolic link is a file. */
        boolean wants(Path file, BasicFileAttributes attributes) throws IOException;

        /** A file that is of use and that nothing ignores. */
        void found(Path file, BasicFileAttributes attributes) throws IOException;

        /** A file or folder that may not be looked at. */
        void refused(Path file);
    }

    /** A folder on the way down, with its ignore file. */
    private record Level(Path folder, IgnoreFile ignoreFile) {}

    private final Path root;
    private final Search search;
    private final Deque<Level> levels = new ArrayDeque<>();

    private FileWalk(Path root, Search search) {
        this.root = root;
        this.search = search;
    }

    /** @param folder a folder that exists */
    public static void through(Path folder, Search search) throws IOException {
        FileWalk walk = new FileWalk(folder, search);
        walk.enterFoldersAbove();
        Files.walkFileTree(folder, walk);
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
        if (search.wants(file, attributes) && !isIgnored(file, false)) {
            search.found(file, attributes);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException error) {
        search.refused(file);
        return FileVisitResult.CONTINUE;
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

    /** The last part of a path; empty where it has none. */
    static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
