package dev.plimsoll.migration.liquibase;

import dev.plimsoll.migration.FileTree;
import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.sql.Decoding;
import dev.plimsoll.sql.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The files that a changelog names. Liquibase looks for them in its search path, which a repository seldom tells; so they are looked for
 * from the changelog's folder upward as well. Nothing outside of the repository is read.
 *
 * @param boundary root of the repository
 * @param tree where they are looked for
 * @param searchPath folders to look in first
 */
record Resources(FoundFile changelog, Path boundary, FileTree tree, List<Path> searchPath) {

    /** So many files of a folder are listed. */
    private static final int MAX_LISTED = 20_000;

    /** A file that cannot be read. The message completes "cannot be read: …". */
    static final class Unavailable extends Exception {

        private static final long serialVersionUID = 1L;

        Unavailable(String reason) {
            super(reason);
        }
    }

    /** @param relative whether the name is relative to the changelog's folder, and to no other */
    Path find(String name, boolean relative) throws Unavailable {
        Path file = changelog.file();
        Path folder = file == null ? null : file.toAbsolutePath().normalize().getParent();
        if (folder == null) {
            throw new Unavailable("the file " + name + " is looked for beside the changelog, which is no file");
        }
        String path = name.strip().replace('\\', '/').replaceFirst("^classpath\\*?:", "");
        try {
            for (Path place : relative ? List.<Path>of() : searchPath) {
                Path found = place.resolve(path.replaceFirst("^/+", "")).normalize();
                if (found.startsWith(boundary) && tree.exists(found)) {
                    return inside(name, found);
                }
            }
            for (Path from = folder; from != null && from.startsWith(boundary); from = from.getParent()) {
                Path found = from.resolve(relative ? path : path.replaceFirst("^/+", ""))
                        .normalize();
                if (!found.startsWith(boundary)) {
                    throw new Unavailable("the file " + name + " lies outside of the repository");
                }
                if (tree.exists(found)) {
                    return inside(name, found);
                }
                if (relative) {
                    break;
                }
            }
        } catch (InvalidPathException e) {
            throw new Unavailable("\"" + name + "\" can be no path");
        }
        throw new Unavailable("the file " + name + " does not exist");
    }

    private Path inside(String name, Path found) throws Unavailable {
        try {
            if (Files.exists(found) && !found.toRealPath().startsWith(boundary.toRealPath())) {
                throw new Unavailable("the file " + name + " is a symbolic link out of the repository");
            }
            return found;
        } catch (IOException e) {
            throw new Unavailable("the file " + name + " cannot be looked at: " + e.getMessage());
        }
    }

    /** The changelogs in a folder and below, in the order of their paths. */
    List<Path> below(Path folder) throws Unavailable {
        try {
            return tree.below(folder, 20, MAX_LISTED).stream()
                    .filter(file -> Document.isChangelog(file.toString()))
                    .sorted((left, right) -> left.toString().compareTo(right.toString()))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Unavailable("the folder " + folder.getFileName() + " cannot be listed: " + e.getMessage());
        }
    }

    SourceText read(Path file) throws Unavailable {
        try (InputStream in = tree.open(file)) {
            Decoding decoding = Decoding.of(shown(file), in.readNBytes(Decoding.MAX_BYTES + 1));
            if (decoding instanceof Decoding.Decoded decoded) {
                return decoded.source();
            }
            throw new Unavailable(((Decoding.Refused) decoding).reason());
        } catch (IOException e) {
            throw new Unavailable("the file " + file.getFileName() + " cannot be read: " + e.getMessage());
        }
    }

    FoundFile found(Path file) {
        return FoundFile.of(shown(file), file);
    }

    /** As the changelog itself is shown. */
    private String shown(Path file) {
        Path own = changelog.file();
        Path folder = own == null ? null : own.toAbsolutePath().normalize().getParent();
        if (folder == null) {
            return file.toString();
        }
        @Nullable Path shownFolder = Path.of(changelog.path()).getParent();
        Path relative = folder.relativize(file);
        Path shown = (shownFolder == null ? relative : shownFolder.resolve(relative)).normalize();
        return tree.shown(shown.toString().replace('\\', '/'));
    }

    static boolean isCompressed(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".gz");
    }
}
