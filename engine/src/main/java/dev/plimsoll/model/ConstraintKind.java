package dev.plimsoll.model;

import java.util.Locale;

/** Kinds of table constraints. */
public enum ConstraintKind {
    PRIMARY_KEY,
    UNIQUE,
    CHECK,
    FOREIGN_KEY,
    EXCLUSION,
    NOT_NULL;

    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
