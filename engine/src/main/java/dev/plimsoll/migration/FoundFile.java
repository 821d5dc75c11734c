package dev.plimsoll.migration;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file to read, or one that must not be.
 *
 * @param path as reports show it: relative to the working directory, with forward slashes; {@link #STANDARD_INPUT} or the name given
 *     for it
 * @param file null for standard input
 * @param text what the file holds, where it is not to be read from {@code file}, else null
 * @param refusal why it must not be read, completing "cannot be read: …", or null
 */
public record FoundFile(
        String path,
        @Nullable Path file,
        @Nullable String refusal,
        @Nullable String text,
        int stretch) {

    public static final String STANDARD_INPUT = "<stdin>";

    public FoundFile(String path, @Nullable Path file, @Nullable String refusal) {
        this(path, file, refusal, null);
    }

    public FoundFile(String path, @Nullable Path file, @Nullable String refusal, @Nullable String text) {
        this(path, file, refusal, text, 0);
    }

    public FoundFile ofStretch(int other) {
        return new FoundFile(path, file, refusal, text, other);
    }

    /** The same file as a tree has it that is not the disk. */
    public FoundFile in(FileTree tree) {
        return new FoundFile(tree.shown(path), file, refusal, text, stretch);
    }

    public FoundFile withText(String other) {
        return new FoundFile(path, file, refusal, other, stretch);
    }

    public static FoundFile of(String path, Path file) {
        return new FoundFile(path, file, null);
    }
}
