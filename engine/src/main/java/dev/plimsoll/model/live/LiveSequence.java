package dev.plimsoll.model.live;

import dev.plimsoll.model.Match;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of a running server and the column that it numbers.
 *
 * @param increment below zero where it counts down
 * @param table owner of the column that it belongs to; null where it belongs to none
 * @param columnType null where it belongs to no column
 * @param lastValue null where it never gave a number or may not be read
 */
public record LiveSequence(
        LiveDatabase database,
        ObjectName name,
        TypeName type,
        long increment,
        long minimum,
        long maximum,
        boolean cycle,
        @Nullable ObjectName table,
        @Nullable String column,
        @Nullable TypeName columnType,
        @Nullable Long lastValue) {

    /** {@code public.orders.id}, or its own name where it belongs to no column. */
    public String words() {
        return table == null ? name.toString() : table + "." + column;
    }

    public Match match(String rule, String message) {
        return database.match(rule, message, ObjectKind.SEQUENCE, name.toString());
    }
}
