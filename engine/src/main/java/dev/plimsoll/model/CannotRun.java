package dev.plimsoll.model;

/**
 * Thrown where a run cannot begin or end as asked: a path that is not there, a configuration that cannot be read, a report that
 * cannot be written. Bad input to be judged is never a reason: it becomes a finding.
 *
 * <p>The message says what, where and what to do, is meant for the user as it stands, and may have several lines.
 */
public final class CannotRun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotRun(String message) {
        super(message);
    }

    public CannotRun(String message, Throwable cause) {
        super(message, cause);
    }
}
