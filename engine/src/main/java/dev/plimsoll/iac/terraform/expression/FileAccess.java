package dev.plimsoll.iac.terraform.expression;

import dev.plimsoll.iac.files.FileText;
import dev.plimsoll.iac.files.SourceFiles;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The files that expressions name.
 *
 * @param folder the root module, which relative paths start from
 */
public record FileAccess(SourceFiles files, Path folder) {

    static final long MOST_BYTES = 1024 * 1024;

    FileText read(String path) {
        Path file = path(path);
        return file == null
                ? new FileText.Refused(path, "has a malformed name", false, false)
                : files.read(file, MOST_BYTES);
    }

    /** Null where the name is malformed. */
    @Nullable
    Path path(String path) {
        try {
            return folder.resolve(path).normalize();
        } catch (InvalidPathException malformed) {
            return null;
        }
    }
}
