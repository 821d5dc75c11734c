package dev.plimsoll.model;

import java.util.Locale;

/** Kinds of relations a user sees. */
public enum RelationKind {
    TABLE,
    PARTITIONED_TABLE,
    VIEW,
    MATERIALIZED_VIEW,
    FOREIGN_TABLE;

    /** The word used in JSON: {@code partitioned-table}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
