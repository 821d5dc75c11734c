package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ColumnChange;
import dev.plimsoll.model.ColumnChange.AddIdentity;
import dev.plimsoll.model.ColumnChange.AlterIdentity;
import dev.plimsoll.model.ColumnChange.DropIdentity;
import dev.plimsoll.model.ColumnDefinition.Identity;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Sequence;
import dev.plimsoll.model.SequenceOptions;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TypeName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Identity of columns and the sequences behind it. */
final class IdentityReplay {

    private final ReplayState state;
    private final Catalog catalog;
    private final Columns columns;

    IdentityReplay(ReplayState state, Columns columns) {
        this.state = state;
        this.catalog = state.catalog();
        this.columns = columns;
    }

    void apply(ObjectName table, ColumnChange change) {
        if (change instanceof AddIdentity add) {
            add(table, add);
        } else if (change instanceof AlterIdentity alter) {
            alter(table, alter);
        } else if (change instanceof DropIdentity) {
            setIdentity(table, change.column(), null);
            state.drops().sequencesOf(table, change.column(), true);
        }
    }

    /** An identity column's sequence takes the column's new type; a serial column's does not. */
    void followType(ObjectName table, String column, TypeName type) {
        sequence(table, column).ifPresent(sequence -> {
            SequenceOptions change = SequenceOptions.ofType(type);
            put(sequence, Sequences.altered(sequence, change));
        });
    }

    private void add(ObjectName name, AddIdentity add) {
        Table table = catalog.table(name);
        Column column = table == null ? null : table.column(add.column()).orElse(null);
        if (column != null && column.identity() == null) {
            columns.identitySequence(name, add.column(), column.type(), add.identity(), add.range());
            setIdentity(name, add.column(), add.identity());
        }
    }

    private void alter(ObjectName name, AlterIdentity alter) {
        Table table = catalog.table(name);
        Identity old = table == null
                ? null
                : table.column(alter.column()).map(Column::identity).orElse(null);
        if (old == null) {
            return;
        }
        if (alter.always() != null) {
            setIdentity(name, alter.column(), new Identity(alter.always(), old.options()));
        }
        sequence(name, alter.column())
                .ifPresent(sequence -> put(sequence, Sequences.altered(sequence, alter.options())));
    }

    /** Partitions share the identity of their table from PostgreSQL 17 on. */
    private void setIdentity(ObjectName name, String column, @Nullable Identity identity) {
        Table owner = catalog.table(name);
        boolean alone =
                owner == null || !owner.isPartitioned() || !state.server().atLeast(17);
        for (ObjectName member : state.family().withDescendants(name, alone)) {
            Table table = catalog.table(member);
            if (table != null) {
                catalog.put(TableEdit.of(table)
                        .mapColumn(column, each -> each.withIdentity(identity))
                        .done());
            }
        }
    }

    private Optional<Sequence> sequence(ObjectName table, String column) {
        for (ObjectName name : catalog.links().sequencesByTable(table)) {
            Sequence sequence = catalog.sequence(name);
            if (sequence != null
                    && sequence.identity()
                    && sequence.ownedBy() != null
                    && sequence.ownedBy().column().equals(column)) {
                return Optional.of(sequence);
            }
        }
        return Optional.empty();
    }

    private void put(Sequence old, SequenceOptions options) {
        catalog.put(new Sequence(
                old.name(), Sequences.typeOf(options), options, old.ownedBy(), old.identity(), old.origin()));
    }
}
