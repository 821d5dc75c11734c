package dev.plimsoll.live;

/** A snapshot's file says what none may say. */
final class MalformedSnapshot extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    /** @param line 1-based */
    MalformedSnapshot(int line, String message) {
        super(message);
        this.line = line;
    }

    int line() {
        return line;
    }
}
