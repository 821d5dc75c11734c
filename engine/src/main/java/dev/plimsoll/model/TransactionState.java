package dev.plimsoll.model;

import java.util.Locale;

/** The transaction that a statement runs in. */
public enum TransactionState {
    /** After a {@code BEGIN} of the text. */
    EXPLICIT,
    /** Its own. */
    IMPLICIT,
    /** The tool's. */
    TOOL,
    /** The tool is not known. */
    UNKNOWN;

    /** The word used in JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the statement is known to share its transaction with others. */
    public boolean isOpen() {
        return this == EXPLICIT || this == TOOL;
    }
}
