package dev.plimsoll.impact;

import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Persistence;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.Table;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A relation that a statement meets, as it was before.
 *
 * @param name resolved
 * @param table what is known of it; null for a view, and for a relation that no statement created
 * @param isNew created earlier in the same transaction, or by this statement
 */
record Relation(
        ObjectName name, RelationKind kind, @Nullable Table table, boolean isNew) {

    private static final String SYSTEM_PREFIX = "pg_";

    /** Schemas of the server itself: what stands there is not the user's. */
    private static final Set<String> SYSTEM_SCHEMAS = Set.of("pg_catalog", "information_schema");

    /** Whether it is a catalog of the server, which counts neither as locked nor as read. {@code pg_catalog} is searched first. */
    boolean isSystem() {
        return table == null
                && (name.name().startsWith(SYSTEM_PREFIX) || SYSTEM_SCHEMAS.contains(String.valueOf(name.schema())));
    }

    boolean isPartitioned() {
        return kind == RelationKind.PARTITIONED_TABLE;
    }

    /** Whether it has rows of its own that the server keeps. */
    boolean isStored() {
        return kind == RelationKind.TABLE || kind == RelationKind.MATERIALIZED_VIEW;
    }

    boolean isTemporary() {
        return table != null && table.persistence() == Persistence.TEMPORARY;
    }
}
