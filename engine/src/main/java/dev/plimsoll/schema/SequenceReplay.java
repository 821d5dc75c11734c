package dev.plimsoll.schema;

import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Origin;
import dev.plimsoll.model.Persistence;
import dev.plimsoll.model.Sequence;
import dev.plimsoll.model.SequenceChange;
import dev.plimsoll.model.SequenceChange.AlterSequence;
import dev.plimsoll.model.SequenceChange.CreateSequence;
import dev.plimsoll.model.SequenceChange.DropSequence;
import dev.plimsoll.model.SequenceOptions;
import dev.plimsoll.model.SequenceOptions.OwnedBy;
import dev.plimsoll.model.TypeName;
import org.jspecify.annotations.Nullable;

/** Creates, alters and drops sequences. */
final class SequenceReplay {

    private final ReplayState state;
    private final Catalog catalog;

    SequenceReplay(ReplayState state) {
        this.state = state;
        this.catalog = state.catalog();
    }

    void apply(SequenceChange change, boolean guarded) {
        if (change instanceof CreateSequence create) {
            create(create, guarded);
        } else if (change instanceof AlterSequence alter) {
            alter(alter);
        } else if (change instanceof DropSequence drop) {
            state.drops().relation(state.names().relationOrPlace(drop.sequence()));
        }
    }

    private void create(CreateSequence create, boolean guarded) {
        ObjectName name = create.persistence() == Persistence.TEMPORARY
                ? new ObjectName(Catalog.TEMPORARY, create.sequence().name())
                : state.names().place(create.sequence());
        if (catalog.isRelation(name)) {
            if (create.ifNotExists() || guarded) {
                return;
            }
            state.drops().relation(name);
        }
        TypeName type = Sequences.integer(Sequences.typeOf(create.options()));
        catalog.put(new Sequence(
                name,
                type,
                Sequences.fresh(create.options(), type),
                owner(create.options(), null),
                false,
                new Origin.Declared(create.range())));
        catalog.facts().born(name, state.now());
    }

    private void alter(AlterSequence alter) {
        Sequence old = catalog.sequence(state.names().relationOrPlace(alter.sequence()));
        if (old == null) {
            return;
        }
        SequenceOptions options = Sequences.altered(old, alter.options());
        catalog.put(new Sequence(
                old.name(),
                Sequences.typeOf(options),
                options,
                owner(alter.options(), old.ownedBy()),
                old.identity(),
                old.origin()));
    }

    private @Nullable OwnedBy owner(SequenceOptions options, @Nullable OwnedBy before) {
        OwnedBy written = options.ownedBy();
        if (written == null) {
            return before;
        }
        return written.equals(OwnedBy.NOBODY)
                ? null
                : new OwnedBy(state.names().relationOrPlace(written.table()), written.column());
    }
}
