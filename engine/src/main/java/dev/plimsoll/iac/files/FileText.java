package dev.plimsoll.iac.files;

/** The outcome of reading a file. */
public sealed interface FileText {

    /**
     * @param path as {@link dev.plimsoll.model.SourceRange#path()}
     * @param text without byte order mark
     */
    record Read(String path, String text) implements FileText {}

    /**
     * The file was not read.
     *
     * @param path as {@link dev.plimsoll.model.SourceRange#path()}
     * @param reason completes "the file …": {@code does not exist}
     * @param missing whether there is no such file at all
     * @param tooLong whether it exceeds the limit of bytes
     */
    record Refused(String path, String reason, boolean missing, boolean tooLong) implements FileText {}
}
