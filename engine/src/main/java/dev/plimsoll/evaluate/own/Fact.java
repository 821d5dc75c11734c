package dev.plimsoll.evaluate.own;

import dev.plimsoll.evaluate.StatedFacts;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Subject;
import dev.plimsoll.model.Table;
import org.jspecify.annotations.Nullable;

/**
 * One fact as own rules see it.
 *
 * @param value what properties are read from
 * @param table the table that it is or belongs to, or null
 * @param effect the change that it is, or null
 * @param stated what statements say and the schema does not keep; null of a running server
 * @param judged whether a finding may be about it: the others only prepare the ground
 * @param session the run of rules that it is part of
 */
record Fact(
        FactType type,
        Object value,
        @Nullable Table table,
        @Nullable Effect effect,
        @Nullable StatedFacts stated,
        String database,
        SourceRange place,
        Subject subject,
        boolean judged,
        Session session) {

    /** Facts are told apart by being themselves: what they hold is large. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
