package dev.plimsoll.model;

/** A finding after the policy: what it is worth, and whether somebody accepted it. */
public record JudgedFinding(Finding finding, Enforcement enforcement, FindingState state) {

    /** Whether nobody accepted it. */
    public boolean isOpen() {
        return state == FindingState.NEW;
    }

    public boolean blocks() {
        return isOpen() && enforcement == Enforcement.BLOCK;
    }
}
