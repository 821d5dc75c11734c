package dev.plimsoll.impact;

import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintDefinition.Action;
import dev.plimsoll.model.ConstraintDefinition.Reference;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.LockMode;
import java.util.Set;
import java.util.function.Predicate;

/** What foreign keys look up when rows are written ({@code ri_triggers.c}). */
final class ReferenceChecks {

    private final Relations relations;
    private final QueryReads queries;

    ReferenceChecks(Relations relations, QueryReads queries) {
        this.relations = relations;
        this.queries = queries;
    }

    /** @param filled the columns that get a value other than null */
    void insert(Relation target, Set<String> filled, Footprint footprint) {
        lookUp(target, key -> filled.containsAll(key.columns()), footprint);
    }

    void update(Relation target, Set<String> columns, Footprint footprint) {
        lookUp(target, key -> key.columns().stream().anyMatch(columns::contains), footprint);
        for (Effect.ForeignKey key : relations.referencedBy(target)) {
            Reference reference = key.constraint().reference();
            if (reference != null && reference.columns().stream().anyMatch(columns::contains)) {
                referencing(key, reference.onUpdate(), footprint);
            }
        }
    }

    void delete(Relation target, Footprint footprint) {
        for (Effect.ForeignKey key : relations.referencedBy(target)) {
            Reference reference = key.constraint().reference();
            if (reference != null) {
                referencing(key, reference.onDelete(), footprint);
            }
        }
    }

    /** New references are looked up in the tables they refer to; one that is partly null refers to nothing. */
    private void lookUp(Relation target, Predicate<Constraint> written, Footprint footprint) {
        if (target.table() == null) {
            return;
        }
        for (Constraint key : target.table().foreignKeys()) {
            Reference reference = key.reference();
            if (reference != null && written.test(key) && !reference.table().equals(target.name())) {
                footprint.lock(relations.of(reference.table()), LockMode.ROW_SHARE);
            }
        }
    }

    /** Rows that refer to what goes are looked for, by reading the table where no index helps. */
    private void referencing(Effect.ForeignKey key, Action action, Footprint footprint) {
        boolean reads = action == Action.NO_ACTION || action == Action.RESTRICT;
        Relation other = relations.of(key.table());
        boolean indexed = other.table() != null
                && other.table().hasIndexStartingWith(key.constraint().columns());
        queries.run(other.name(), reads ? LockMode.ROW_SHARE : LockMode.ROW_EXCLUSIVE, !indexed, footprint);
    }
}
