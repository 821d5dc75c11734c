package dev.plimsoll.schema;

import dev.plimsoll.model.AccessChange.ChangeOwner;
import dev.plimsoll.model.AccessChange.DropOwned;
import dev.plimsoll.model.AccessChange.ReassignOwned;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.ObjectReference;
import dev.plimsoll.model.Table;

/** Changes owners, and drops what roles own. */
final class OwnerReplay {

    private final ReplayState state;
    private final Catalog catalog;
    private final Access access;
    private final GrantTargets targets;
    private final GrantReplay grants;
    private final PolicyRoles policies;

    OwnerReplay(ReplayState state, GrantReplay grants) {
        this.state = state;
        this.catalog = state.catalog();
        this.access = catalog.access();
        this.targets = new GrantTargets(state);
        this.grants = grants;
        this.policies = new PolicyRoles(catalog);
    }

    void apply(ChangeOwner change) {
        String owner = access.roles().identity(change.owner());
        targets.of(change.kind(), change.object(), change.arguments()).forEach(object -> give(object, owner));
    }

    /** Sequences that belong to columns of a table follow it. */
    private void give(ObjectReference object, String owner) {
        access.owner(object, owner);
        if (object.kind() == ObjectKind.TABLE) {
            Table table = catalog.table(object.name());
            if (table != null) {
                catalog.put(
                        TableEdit.of(table).owner(access.roles().name(owner)).done());
            }
            for (ObjectName sequence : catalog.links().sequencesByTable(object.name())) {
                access.owner(ObjectReference.of(ObjectKind.SEQUENCE, sequence), owner);
            }
        }
    }

    void apply(ReassignOwned change) {
        String owner = access.roles().identity(change.newOwner());
        for (String role : change.roles()) {
            access.ownedBy(access.roles().identity(role)).forEach(object -> give(object, owner));
        }
    }

    void apply(DropOwned change) {
        for (String role : change.roles()) {
            String identity = access.roles().identity(role);
            access.ownedBy(identity).forEach(this::drop);
            grants.revokeAll(identity);
            policies.dropped(access.roles().name(identity));
        }
    }

    private void drop(ObjectReference object) {
        switch (object.kind()) {
            case TABLE, SEQUENCE -> state.drops().relation(object.name());
            case TYPE -> state.drops().type(object.name());
            case SCHEMA -> state.drops().schema(object.name().name());
            case FUNCTION ->
                state.drops()
                        .routines(Overloads.of(
                                object.name(),
                                catalog.routines(object.name()),
                                routine -> GrantTargets.routine(routine).equals(object)));
            default -> catalog.removeOther(object);
        }
    }
}
