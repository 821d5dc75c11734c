package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ColumnChange;
import dev.plimsoll.model.ColumnChange.AddColumn;
import dev.plimsoll.model.ColumnChange.AlterColumnType;
import dev.plimsoll.model.ColumnChange.DropColumn;
import dev.plimsoll.model.ColumnChange.DropDefault;
import dev.plimsoll.model.ColumnChange.DropExpression;
import dev.plimsoll.model.ColumnChange.DropNotNull;
import dev.plimsoll.model.ColumnChange.RenameColumn;
import dev.plimsoll.model.ColumnChange.SetDefault;
import dev.plimsoll.model.ColumnChange.SetExpression;
import dev.plimsoll.model.ColumnChange.SetNotNull;
import dev.plimsoll.model.ColumnDefinition;
import dev.plimsoll.model.ColumnDefinition.Generated;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TypeName;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What {@code ALTER TABLE} does to columns, of the table and of its descendants. */
final class ColumnReplay {

    /** The server allows no more columns in a table. */
    private static final int MAXIMUM_COLUMNS = 1600;

    private final ReplayState state;
    private final Catalog catalog;
    private final Columns columns;
    private final ConstraintReplay constraints;
    private final NotNulls notNulls;
    private final IdentityReplay identities;
    private final Renames renames;

    ColumnReplay(
            ReplayState state,
            Columns columns,
            ConstraintReplay constraints,
            NotNulls notNulls,
            IdentityReplay identities,
            Renames renames) {
        this.state = state;
        this.catalog = state.catalog();
        this.columns = columns;
        this.constraints = constraints;
        this.notNulls = notNulls;
        this.identities = identities;
        this.renames = renames;
    }

    void apply(ColumnChange change) {
        ObjectName table = state.names().relationOrPlace(change.table());
        if (catalog.table(table) == null) {
            if (change instanceof RenameColumn rename) {
                renames.columnOfView(table, rename.column(), rename.newName());
            }
            return;
        }
        boolean only = change.target().only();
        if (change instanceof AddColumn add) {
            add(table, add.definition(), only);
        } else if (change instanceof DropColumn drop) {
            state.drops().column(table, drop.column(), only);
        } else if (change instanceof RenameColumn rename) {
            renames.column(table, rename.column(), rename.newName());
        } else if (change instanceof AlterColumnType alter) {
            changeType(table, alter, only);
        } else if (change instanceof SetDefault set) {
            edit(table, set.column(), only, column -> column.withDefault(columns.stored(set.value(), column.type())));
        } else if (change instanceof DropDefault) {
            edit(table, change.column(), only, column -> column.withDefault(null));
        } else if (change instanceof SetNotNull set) {
            setNotNull(table, set, only);
        } else if (change instanceof DropNotNull) {
            dropNotNull(table, change.column(), only);
        } else if (change instanceof SetExpression set) {
            edit(table, set.column(), only, column -> column.withGenerated(regenerated(column, set)));
        } else if (change instanceof DropExpression) {
            edit(table, change.column(), only, column -> column.withGenerated(null));
        } else {
            identities.apply(table, change);
        }
    }

    private void add(ObjectName name, ColumnDefinition definition, boolean only) {
        Table table = catalog.table(name);
        if (table == null
                || table.column(definition.name()).isPresent()
                || table.columns().size() >= MAXIMUM_COLUMNS) {
            return;
        }
        Column column = columns.create(name, definition);
        catalog.put(TableEdit.of(table).add(column).done());
        if (!only) {
            handDown(name, column);
        }
        definition.constraints().stream()
                .filter(each -> each.kind() == ConstraintKind.NOT_NULL)
                .forEach(each -> constraints.add(name, each, true, only));
        if (column.notNull()) {
            notNulls.set(name, column.name(), null, false, definition.range());
            if (!only && !hasOwnNotNull(name, column.name())) {
                notNulls.handDown(name, column.name(), definition.range());
            }
        }
        definition.constraints().stream()
                .filter(each -> each.kind() == ConstraintKind.CHECK)
                .forEach(each -> constraints.add(name, each, true, only));
        KeyDefinitions.merged(definition.constraints()).forEach(each -> constraints.add(name, each, true, only));
        definition.constraints().stream()
                .filter(each -> each.kind() == ConstraintKind.FOREIGN_KEY)
                .forEach(each -> constraints.add(name, each, true, only));
    }

    private void handDown(ObjectName name, Column column) {
        for (ObjectName child : state.family().descendants(name)) {
            Table table = catalog.table(child);
            if (table == null) {
                continue;
            }
            if (table.column(column.name()).isPresent()) {
                state.family().inheritColumn(child, column.name());
            } else {
                boolean keepsIdentity = table.isPartition() && state.server().atLeast(17);
                Column inherited = keepsIdentity ? column : column.withIdentity(null);
                catalog.put(
                        TableEdit.of(table).add(inherited.withInherited(true)).done());
            }
        }
    }

    private void changeType(ObjectName table, AlterColumnType alter, boolean only) {
        TypeName type = alter.type().isSerial()
                ? Sequences.integer(alter.type())
                : state.names().type(alter.type());
        edit(table, alter.column(), only, column -> column.withType(type, alter.collation()));
        identities.followType(table, alter.column(), type);
    }

    /** With {@code ONLY}, a new constraint is not inherited where there are children that would have to follow. */
    private void setNotNull(ObjectName table, SetNotNull set, boolean only) {
        Constraint wanted = Constraints.notNull("", set.column(), set.range());
        boolean alone = only && !state.family().children(table).isEmpty();
        notNulls.set(table, set.column(), Constraints.noInherit(wanted, alone));
        if (!only) {
            notNulls.handDown(table, set.column(), set.range());
        }
    }

    private void dropNotNull(ObjectName name, String column, boolean only) {
        Table table = catalog.table(name);
        Optional<Constraint> constraint = table == null ? Optional.empty() : NotNulls.of(table, column);
        if (constraint.isPresent()) {
            state.drops().constraint(name, constraint.get().name(), only);
        } else {
            edit(name, column, only, each -> each.withNotNull(false));
        }
    }

    private Generated regenerated(Column column, SetExpression set) {
        Generated old = column.generated();
        return new Generated(set.expression(), old == null ? Boolean.TRUE : old.stored());
    }

    private void edit(ObjectName name, String column, boolean only, UnaryOperator<Column> change) {
        for (ObjectName member : state.family().withDescendants(name, only)) {
            Table table = catalog.table(member);
            if (table != null) {
                catalog.put(TableEdit.of(table).mapColumn(column, change).done());
            }
        }
    }

    /** Whether the column is not null in this table alone ({@code NO INHERIT}). */
    private boolean hasOwnNotNull(ObjectName name, String column) {
        Table table = catalog.table(name);
        return table != null
                && NotNulls.of(table, column).map(Constraint::noInherit).orElse(false);
    }
}
