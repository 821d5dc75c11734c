package dev.plimsoll.sql;

import dev.plimsoll.model.SourceRange;

/** The place of one of the effects of a statement. */
final class PartRange {

    private PartRange() {}

    /** The tokens from {@code start} to {@code end}, exclusive; the whole statement where it has no other part. */
    static SourceRange of(TokenCursor cursor, int start, int end, int parts) {
        return parts == 1 ? cursor.statementRange() : cursor.tokens().range(start, end - 1);
    }
}
