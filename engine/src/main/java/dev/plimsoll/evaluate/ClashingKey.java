package dev.plimsoll.evaluate;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ColumnChange.AlterIdentity;
import dev.plimsoll.model.DataChange.Insert;
import dev.plimsoll.model.DataChange.Select;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SequenceChange.AlterSequence;
import dev.plimsoll.model.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keys that are written out where a sequence gives them, while the sequence stays where it was.
 *
 * @param effect the first {@code INSERT} of the unit into the table
 * @param number the largest key of that statement
 */
@ForRules
public record ClashingKey(Effect effect, String column, long number) {

    /** Those of a unit, one for each table; none where the unit sets some sequence. */
    public static List<ClashingKey> in(UnitEffects unit) {
        if (unit.effects().stream().anyMatch(ClashingKey::setsSequence)) {
            return List.of();
        }
        Set<ObjectName> seen = new HashSet<>();
        List<ClashingKey> clashing = new ArrayList<>();
        for (Effect effect : unit.effects()) {
            if (effect.change() instanceof Insert insert && !insert.numbers().isEmpty() && effect.target() != null) {
                of(effect, insert, effect.target())
                        .filter(found -> seen.add(TouchedTable.of(effect)))
                        .ifPresent(clashing::add);
            }
        }
        return clashing;
    }

    static boolean setsSequence(Effect effect) {
        return effect.change() instanceof AlterSequence alter && alter.options().restart()
                || effect.change() instanceof AlterIdentity identity
                        && identity.options().restart()
                || effect.change() instanceof Select select
                        && select.functions().stream()
                                .anyMatch(function -> function.name().equals("setval"));
    }

    private static Optional<ClashingKey> of(Effect effect, Insert insert, Table table) {
        List<String> columns = insert.columns().isEmpty()
                ? table.columns().stream().map(Column::name).toList()
                : insert.columns();
        for (Map.Entry<Integer, Long> written : insert.numbers().entrySet()) {
            String name = written.getKey() < columns.size() ? columns.get(written.getKey()) : "";
            Optional<Column> column = table.column(name).filter(ClashingKey::isNumbered);
            if (column.isPresent()
                    && written.getValue() >= start(column.get())
                    && !table.isTemporary()
                    && isUnique(table, name)) {
                return Optional.of(new ClashingKey(effect, name, written.getValue()));
            }
        }
        return Optional.empty();
    }

    private static boolean isNumbered(Column column) {
        return column.identity() != null
                || column.defaultValue() != null
                        && column.defaultValue().functions().contains(ObjectName.of("nextval"));
    }

    private static long start(Column column) {
        Long start =
                column.identity() == null ? null : column.identity().options().start();
        return start == null ? 1 : start;
    }

    private static boolean isUnique(Table table, String column) {
        return table.indexes().stream()
                .anyMatch(index -> index.unique() && index.leadingColumns().equals(List.of(column)));
    }
}
