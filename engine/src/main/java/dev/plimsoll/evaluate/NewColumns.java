package dev.plimsoll.evaluate;

import dev.plimsoll.model.ColumnChange.AddColumn;
import dev.plimsoll.model.ColumnChange.AlterColumnType;
import dev.plimsoll.model.ColumnDefinition;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.TableChange.CreateTable;
import dev.plimsoll.model.TypeName;
import java.util.List;

/** Columns to which a change gives a type. */
@ForRules
public final class NewColumns {

    private NewColumns() {}

    /** Names of those that get the built-in type of this internal name. */
    public static List<String> ofType(Effect effect, String type) {
        if (effect.change() instanceof AlterColumnType alter) {
            return is(alter.type(), type) ? List.of(alter.column()) : List.of();
        }
        return definitions(effect).stream()
                .filter(column -> column.type() != null && is(column.type(), type))
                .map(ColumnDefinition::name)
                .toList();
    }

    private static List<ColumnDefinition> definitions(Effect effect) {
        if (effect.change() instanceof AddColumn add) {
            return List.of(add.definition());
        }
        return effect.change() instanceof CreateTable create ? create.columns() : List.of();
    }

    private static boolean is(TypeName type, String name) {
        return type.schema() == null && !type.isArray() && type.name().equals(name);
    }
}
