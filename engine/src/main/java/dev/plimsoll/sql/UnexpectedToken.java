package dev.plimsoll.sql;

/**
 * Ends the reading of one statement. Thrown by {@link TokenCursor}, caught where statements are told apart; never leaves
 * the package.
 */
@SuppressWarnings("serial")
final class UnexpectedToken extends RuntimeException {

    private final int token;
    private final String reason;

    UnexpectedToken(int token, String reason) {
        super(reason, null, false, false);
        this.token = token;
        this.reason = reason;
    }

    /** Index of the token at which reading stopped; the index after the last token at the end of the statement. */
    int token() {
        return token;
    }

    String reason() {
        return reason;
    }
}
