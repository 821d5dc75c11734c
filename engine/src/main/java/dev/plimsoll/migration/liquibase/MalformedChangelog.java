package dev.plimsoll.migration.liquibase;

/** A changelog that is not what its form asks for. The message completes "cannot be read: …". */
final class MalformedChangelog extends Exception {

    private static final long serialVersionUID = 1L;

    private final int offset;

    /** @param offset where in the file */
    MalformedChangelog(String reason, int offset) {
        super(reason);
        this.offset = offset;
    }

    int offset() {
        return offset;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
