package dev.plimsoll.evaluate.live;

import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.evaluate.MeasuredEffect;
import dev.plimsoll.model.ColumnChange;
import dev.plimsoll.model.Dependent;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.TableChange.DropTable;
import dev.plimsoll.model.live.LiveRow;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A view of the running server that reads what a change takes away, and of which no migration tells. The server refuses the change, or with
 * {@code CASCADE} drops it.
 */
@ForRules
public record UnknownReader(ObjectName view) {

    /** Sorted by name; none for changes that take nothing away. */
    public static List<UnknownReader> of(MeasuredEffect effect) {
        Set<String> known = effect.effect().dependents().stream()
                .map(Dependent::name)
                .map(ObjectName::toString)
                .collect(Collectors.toSet());
        Set<ObjectName> unknown = new TreeSet<>();
        for (LiveRow row : effect.bound().rows("view-reads")) {
            ObjectName view = new ObjectName(row.text("schema"), row.text("view"));
            if (reads(row, effect) && !known.contains(view.toString())) {
                unknown.add(view);
            }
        }
        return unknown.stream().map(UnknownReader::new).toList();
    }

    private static boolean reads(LiveRow row, MeasuredEffect effect) {
        ObjectName table = effect.table().table().name();
        return row.text("read").equals(table.name())
                && row.text("readSchema").equals(table.schema())
                && takes(effect.change(), row.list("columns"));
    }

    private static boolean takes(SchemaChange change, List<String> columns) {
        if (change instanceof DropTable) {
            return true;
        }
        boolean takesColumn =
                change instanceof ColumnChange.DropColumn || change instanceof ColumnChange.AlterColumnType;
        return takesColumn && columns.contains(((ColumnChange) change).column());
    }
}
