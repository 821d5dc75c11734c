package dev.plimsoll.evaluate;

import dev.plimsoll.model.DataChange.Insert;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Query;
import dev.plimsoll.model.TableChange.CreateTable;
import dev.plimsoll.model.TableChange.DropTable;
import dev.plimsoll.model.TableChange.RenameTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table in use that goes.
 *
 * @param created whether the unit creates a table of its name anew, or gives its name to another one
 * @param copy the table that the unit copied its rows to before, or null
 */
@ForRules
public record DroppedTable(
        Effect effect, boolean created, @Nullable ObjectName copy) {

    /** Those of a unit, in order. */
    public static List<DroppedTable> in(UnitEffects unit) {
        Set<String> created = new HashSet<>();
        Map<String, ObjectName> copies = new HashMap<>();
        List<DroppedTable> dropped = new ArrayList<>();
        for (Effect effect : unit.effects()) {
            if (effect.change() instanceof CreateTable create) {
                created.add(create.table().name());
                copied(create.query(), create.table(), copies);
            } else if (effect.change() instanceof RenameTable rename) {
                created.add(rename.newName());
            } else if (effect.change() instanceof Insert insert) {
                insert.reads().forEach(source -> copies.putIfAbsent(source.name(), insert.table()));
            } else if (effect.change() instanceof DropTable drop && effect.onExisting()) {
                created.remove(drop.table().name());
                dropped.add(
                        new DroppedTable(effect, false, copies.get(drop.table().name())));
            }
        }
        return dropped.stream()
                .map(drop -> drop.withCreated(created.contains(drop.name())))
                .toList();
    }

    private static void copied(@Nullable Query query, ObjectName copy, Map<String, ObjectName> copies) {
        if (query != null) {
            query.reads().forEach(source -> copies.putIfAbsent(source.name(), copy));
        }
    }

    private DroppedTable withCreated(boolean value) {
        return new DroppedTable(effect, value, copy);
    }

    private String name() {
        return effect.change() instanceof DropTable drop ? drop.table().name() : "";
    }

    /** Whether it is known that the table stands, or the statement insists that it does. */
    public boolean certain() {
        return effect.target() != null || effect.change() instanceof DropTable drop && !drop.ifExists();
    }

    /** What running code meets then; completes a sentence. */
    public String aftermath() {
        if (copy != null) {
            return "and what running code wrote to it after they were copied to " + copy + ".";
        }
        return created
                ? "and the table that takes its name does not have them."
                : "and code that is still running fails on it.";
    }
}
