package dev.plimsoll.cli.github;

/** The interface of GitHub did not do what was asked. The message holds what it answered, never what was sent. */
public final class ApiFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    /** @param status of HTTP; 0 where no whole answer came */
    ApiFailure(int status, String message) {
        super(message);
        this.status = status;
    }

    /** Whether the token lacks the right: GitHub answers 404 where it would not even tell that something is there. */
    boolean isForbidden() {
        return status == 401 || status == 403 || status == 404;
    }

    /** A clause. */
    String reason() {
        return status == 0 ? "GitHub gave no whole answer (" + getMessage() + ")" : "GitHub answered " + getMessage();
    }
}
