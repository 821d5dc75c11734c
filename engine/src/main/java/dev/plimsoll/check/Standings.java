package dev.plimsoll.check;

import dev.plimsoll.model.AccessChange.ChangePrivileges;
import dev.plimsoll.model.Column;
import dev.plimsoll.model.ColumnChange.AlterColumnType;
import dev.plimsoll.model.RoutineChange.CreateRoutine;
import dev.plimsoll.model.RoutineChange.DropRoutine;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SequenceChange;
import dev.plimsoll.model.Standing;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TypeChange.DropType;
import dev.plimsoll.model.TypeName;
import dev.plimsoll.model.UserType;
import dev.plimsoll.model.ViewChange.CreateView;
import dev.plimsoll.model.ViewChange.DropView;
import dev.plimsoll.schema.Schema;
import org.jspecify.annotations.Nullable;

/** Looks up what stands under the names of a change. */
final class Standings {

    private Standings() {}

    static Standing of(SchemaChange change, @Nullable Table target, Schema schema) {
        return named(change, target, schema).withMissing(MissingColumns.of(change, target, schema));
    }

    private static Standing named(SchemaChange change, @Nullable Table target, Schema schema) {
        if (change instanceof CreateView create) {
            return Standing.of(schema.view(create.view()).orElse(null));
        }
        if (change instanceof DropView drop) {
            return Standing.of(schema.view(drop.view()).orElse(null));
        }
        if (change instanceof CreateRoutine create) {
            return Standing.of(schema.routines(create.routine()));
        }
        if (change instanceof DropRoutine drop) {
            return Standing.of(schema.routines(drop.routine()));
        }
        if (change instanceof SequenceChange sequence) {
            return Standing.of(schema.sequence(sequence.sequence()).orElse(null));
        }
        if (change instanceof DropType drop) {
            return Standing.of(schema.type(drop.type()).orElse(null), null);
        }
        if (change instanceof ChangePrivileges privileges && !privileges.grant()) {
            return Standing.ofRevoked(schema.access().taken(privileges));
        }
        return change instanceof AlterColumnType alter ? types(alter, target, schema) : Standing.NOTHING;
    }

    private static Standing types(AlterColumnType change, @Nullable Table target, Schema schema) {
        @Nullable
        UserType old = target == null
                ? null
                : target.column(change.column())
                        .map(Column::type)
                        .map(type -> type(type, schema))
                        .orElse(null);
        return Standing.of(old, type(schema.resolve(change.type()), schema));
    }

    private static @Nullable UserType type(TypeName name, Schema schema) {
        return name.schema() == null || name.isArray()
                ? null
                : schema.type(name.objectName()).orElse(null);
    }
}
