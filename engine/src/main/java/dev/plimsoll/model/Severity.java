package dev.plimsoll.model;

import java.util.Locale;

/** How grave a finding is, mildest first. */
public enum Severity {
    INFO,
    WARNING,
    ERROR;

    /** The word used in configuration and JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
