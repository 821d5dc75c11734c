package dev.plimsoll.model;

/** A finding after the policy: what it is worth, and whether somebody accepted it. */
public record JudgedFinding(Finding finding, Enforcement enforcement, FindingState state) {

    public boolean blocks() {
        return state == FindingState.NEW && enforcement == Enforcement.BLOCK;
    }
}
