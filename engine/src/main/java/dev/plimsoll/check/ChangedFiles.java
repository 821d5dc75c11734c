package dev.plimsoll.check;

import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.migration.git.BaseRevision;
import dev.plimsoll.migration.git.FileChange;
import dev.plimsoll.model.CannotRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names the files that are new or changed against a revision. */
final class ChangedFiles {

    private ChangedFiles() {}

    /**
     * As they are shown; null where the request names no revision, and so all files count.
     *
     * @param paths the first that is no standard input tells which repository is meant
     */
    static @Nullable Set<String> of(CheckRequest request, List<String> paths) {
        String revision = request.since();
        if (revision == null) {
            return null;
        }
        WorkingDirectory workingDirectory = request.workingDirectory();
        Path first = paths.stream()
                .filter(path -> !path.equals("-"))
                .findFirst()
                .map(workingDirectory::resolve)
                .orElse(workingDirectory.path());
        Path folder = Files.isDirectory(first) ? first : first.getParent();
        try (BaseRevision base = BaseRevision.of(folder == null ? first : folder, revision)) {
            Set<String> changed = new HashSet<>();
            for (FileChange change : base.ours()) {
                changed.add(workingDirectory.show(change.path()));
            }
            return changed;
        } catch (IOException e) {
            throw new CannotRun("the git repository cannot be read: " + e.getMessage(), e);
        }
    }
}
