package dev.plimsoll.model;

import org.jspecify.annotations.Nullable;

/**
 * A finding after the policy: what it is worth, and whether somebody accepted it.
 *
 * @param acceptance of a waived one, else null
 */
public record JudgedFinding(
        Finding finding,
        Enforcement enforcement,
        FindingState state,
        @Nullable Acceptance acceptance) {

    /** One that no waiver accepts. */
    public JudgedFinding(Finding finding, Enforcement enforcement, FindingState state) {
        this(finding, enforcement, state, null);
    }

    /** Whether nobody accepted it. */
    public boolean isOpen() {
        return state == FindingState.NEW;
    }

    public boolean blocks() {
        return isOpen() && enforcement == Enforcement.BLOCK;
    }
}
