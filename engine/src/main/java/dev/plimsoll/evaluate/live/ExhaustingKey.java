package dev.plimsoll.evaluate.live;

import dev.plimsoll.evaluate.BoundDatabase;
import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.model.Column;
import dev.plimsoll.model.DeclaredTable;
import dev.plimsoll.model.live.LiveSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An integer column that takes its values from a sequence, and how much of its range that has used.
 *
 * @param type {@code integer} or {@code smallint}, as the migrations leave it
 * @param value where the sequence stands on the server
 * @param percent of the type's largest value, rounded down
 */
@ForRules
public record ExhaustingKey(String column, String type, long value, int percent) {

    /** Largest values: <a href="https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-INT">manual, integer types</a>. */
    private static final Map<String, Long> LARGEST = Map.of("int2", 32_767L, "int4", 2_147_483_647L);

    /** Columns of the table that the running server feeds from sequences. */
    public static List<ExhaustingKey> of(DeclaredTable table, BoundDatabase bound) {
        List<ExhaustingKey> keys = new ArrayList<>();
        for (LiveSequence sequence : bound.sequences()) {
            Long value = sequence.lastValue();
            String column = sequence.column();
            if (value != null && column != null && table.table().name().equals(sequence.table())) {
                table.table().column(column).ifPresent(found -> add(keys, found, value));
            }
        }
        return keys;
    }

    private static void add(List<ExhaustingKey> keys, Column column, long value) {
        Long largest = LARGEST.get(column.type().name());
        if (largest != null && column.type().schema() == null && value > 0) {
            keys.add(new ExhaustingKey(
                    column.name(), column.type().sql(), value, (int) Math.min(100, value * 100.0 / largest)));
        }
    }
}
