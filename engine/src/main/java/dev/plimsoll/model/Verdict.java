package dev.plimsoll.model;

/** The outcome of a run. */
public enum Verdict {
    PASSED,
    BLOCKED,
    /** Nothing blocks, yet something that the policy requires was not assessed. */
    INCOMPLETE
}
