package dev.plimsoll.check.infrastructure;

import dev.plimsoll.iac.document.ProjectFiles;
import dev.plimsoll.iac.files.FileText;
import dev.plimsoll.iac.files.SourceFiles;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** Files that a search found, and what they refer to. Not for use by several threads. */
final class ListedFiles implements ProjectFiles {

    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private final SourceFiles files;
    private final Path workingDirectory;
    private final SortedSet<String> paths;
    private final Map<String, UnreadInfrastructure> tooLong = new LinkedHashMap<>();

    ListedFiles(SourceFiles files, Path workingDirectory, SortedSet<String> paths) {
        this.files = files;
        this.workingDirectory = workingDirectory;
        this.paths = paths;
    }

    @Override
    public SortedSet<String> paths() {
        return paths;
    }

    @Override
    public Optional<String> text(String path) {
        FileText text = files.read(workingDirectory.resolve(path), MOST_BYTES);
        if (text instanceof FileText.Refused refused && refused.tooLong() && paths.contains(path)) {
            tooLong.put(
                    path,
                    new UnreadInfrastructure(Kind.LIMIT, "the file " + refused.reason(), SourceRange.wholeFile(path)));
        }
        return text instanceof FileText.Read read ? Optional.of(read.text()) : Optional.empty();
    }

    /** Files that are too long to look whether they define anything. */
    List<UnreadInfrastructure> tooLong() {
        return List.copyOf(tooLong.values());
    }
}
