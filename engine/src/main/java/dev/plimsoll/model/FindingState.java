package dev.plimsoll.model;

import java.util.Locale;

/** Whether somebody accepted a finding, and how. Only a new one counts for the verdict. */
public enum FindingState {
    NEW,
    /** Older than the rule's adoption. */
    BASELINED,
    /** By a dated acceptance outside the file. */
    WAIVED,
    /** By a comment in the file. */
    SUPPRESSED;

    /** The word used in JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
