package dev.plimsoll.cli;

import dev.plimsoll.model.Verdict;

/** What the process answers. A public contract: 1 always means a blocking verdict. */
public enum ExitCode {
    PASSED(0),
    BLOCKED(1),
    /** Wrong usage, broken configuration, a report that cannot be written, an internal error. */
    CANNOT_RUN(2),
    INCOMPLETE(3);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    static ExitCode of(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> PASSED;
            case BLOCKED -> BLOCKED;
            case INCOMPLETE -> INCOMPLETE;
        };
    }
}
