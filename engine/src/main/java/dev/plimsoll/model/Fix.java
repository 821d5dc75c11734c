package dev.plimsoll.model;

import java.util.List;

/**
 * A change of files that makes a finding go away.
 *
 * @param safe whether it keeps the end state and needs no decision
 * @param files new files
 */
public record Fix(boolean safe, List<Edit> edits, List<NewFile> files) {

    /** Replaces {@code [startOffset, endOffset)} of the file by {@code text}. */
    public record Edit(String path, int startOffset, int endOffset, String text) {}

    /** A file to add. */
    public record NewFile(String path, String text) {}

    public Fix {
        edits = List.copyOf(edits);
        files = List.copyOf(files);
    }
}
