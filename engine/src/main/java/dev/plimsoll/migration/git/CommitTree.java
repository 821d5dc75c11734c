package dev.plimsoll.migration.git;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.jspecify.annotations.Nullable;

/** The files of one commit, by the paths that they have in the work tree. */
final class CommitTree {

    private static final int MAX_BYTES = 32 << 20;

    private final Repository repository;
    private final RevCommit commit;

    CommitTree(Repository repository, RevCommit commit) {
        this.repository = repository;
        this.commit = commit;
    }

    /** Enough of its name for git to find it. */
    String name() {
        return commit.abbreviate(7).name();
    }

    /** Whether it has such a file or folder. */
    boolean exists(Path path) throws IOException {
        String name = name(path);
        if (name == null || name.isEmpty()) {
            return name != null;
        }
        try (TreeWalk found = TreeWalk.forPath(repository, name, commit.getTree())) {
            return found != null;
        }
    }

    /** What a file holds, as UTF-8; of a large one the first 32 MB, of none nothing. */
    String text(Path file) throws IOException {
        String name = name(file);
        if (name == null || name.isEmpty()) {
            return "";
        }
        try (TreeWalk found = TreeWalk.forPath(repository, name, commit.getTree())) {
            if (found == null) {
                return "";
            }
            try (InputStream in =
                    repository.open(found.getObjectId(0), Constants.OBJ_BLOB).openStream()) {
                return new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
            }
        }
    }

    /** The files in a folder and below, at most {@code most}, in the order of their names. */
    List<Path> below(Path folder, int most) throws IOException {
        List<Path> files = new ArrayList<>();
        String name = name(folder);
        if (name == null) {
            return files;
        }
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(commit.getTree());
            walk.setRecursive(true);
            if (!name.isEmpty()) {
                walk.setFilter(PathFilter.create(name));
            }
            while (files.size() < most && walk.next()) {
                files.add(root().resolve(walk.getPathString()));
            }
        }
        return files;
    }

    private Path root() {
        return repository.getWorkTree().toPath().toAbsolutePath().normalize();
    }

    /** As git knows it; empty for the root, null outside of it. */
    private @Nullable String name(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        return absolute.startsWith(root())
                ? root().relativize(absolute).toString().replace(File.separatorChar, '/')
                : null;
    }
}
