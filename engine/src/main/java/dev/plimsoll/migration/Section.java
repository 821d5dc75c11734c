package dev.plimsoll.migration;

import dev.plimsoll.model.Migration.Direction;
import dev.plimsoll.model.Unit.TransactionMode;

/**
 * A part of a file that is run as one.
 *
 * @param start offset of its first character in the text
 * @param end offset after its last character
 * @param mode what the tool does about a transaction
 * @param oneMessage whether the tool sends the part as it is, so that the server runs several statements as one transaction and a single
 *     one by itself
 *     (<a href="https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-MULTI-STATEMENT">PostgreSQL</a>)
 */
public record Section(int start, int end, Direction direction, TransactionMode mode, boolean oneMessage)
        implements Part {

    /** Statements that are sent one by one. */
    public Section(int start, int end, Direction direction, TransactionMode mode) {
        this(start, end, direction, mode, false);
    }

    /** A whole text on its way forward. */
    public static Section forward(String text, TransactionMode mode) {
        return new Section(0, text.length(), Direction.UP, mode);
    }

    /** The same part, sent as it is. */
    public Section asOneMessage() {
        return new Section(start, end, direction, mode, true);
    }

    /** A whole text on its way forward, sent as it is. */
    public static Section oneMessage(String text) {
        return new Section(0, text.length(), Direction.UP, TransactionMode.NONE, true);
    }

    /** @param statements how many the part holds */
    TransactionMode modeOf(int statements) {
        return oneMessage && statements > 1 ? TransactionMode.WRAPPED : mode;
    }
}
