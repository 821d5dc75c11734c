package dev.plimsoll.schema;

import dev.plimsoll.model.ColumnChange.AddColumn;
import dev.plimsoll.model.ColumnChange.AlterColumnType;
import dev.plimsoll.model.ColumnChange.DropColumn;
import dev.plimsoll.model.ColumnChange.DropDefault;
import dev.plimsoll.model.ColumnChange.DropExpression;
import dev.plimsoll.model.ColumnChange.DropIdentity;
import dev.plimsoll.model.ColumnChange.DropNotNull;
import dev.plimsoll.model.ConstraintChange.DropConstraint;
import dev.plimsoll.model.ConstraintChange.DropPrimaryKey;
import dev.plimsoll.model.SchemaChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The order in which the server carries out the actions of one {@code ALTER TABLE}, which is not the one they are written in: it drops
 * first, then changes types, then adds columns, then does the rest ({@code AlterTablePass} in PostgreSQL's {@code tablecmds.c}).
 */
public final class AlterPasses {

    private static final Set<Class<? extends SchemaChange>> DROPS = Set.of(
            DropColumn.class,
            DropConstraint.class,
            DropPrimaryKey.class,
            DropDefault.class,
            DropNotNull.class,
            DropIdentity.class,
            DropExpression.class);
    private static final int LAST = 3;

    private AlterPasses() {}

    /** Places of the changes of a statement, 0-based, in the order of their execution. */
    public static List<Integer> order(List<SchemaChange> changes) {
        List<Integer> places = new ArrayList<>(changes.size());
        for (int place = 0; place < changes.size(); place++) {
            places.add(place);
        }
        if (changes.size() > 1) {
            places.sort(Comparator.comparingInt(place -> pass(changes.get(place))));
        }
        return places;
    }

    private static int pass(SchemaChange change) {
        if (DROPS.contains(change.getClass())) {
            return 0;
        }
        if (change instanceof AlterColumnType) {
            return 1;
        }
        return change instanceof AddColumn ? 2 : LAST;
    }
}
