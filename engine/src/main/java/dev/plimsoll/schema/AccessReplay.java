package dev.plimsoll.schema;

import dev.plimsoll.model.AccessChange;
import dev.plimsoll.model.AccessChange.ChangeDefaultPrivileges;
import dev.plimsoll.model.AccessChange.ChangeMembership;
import dev.plimsoll.model.AccessChange.ChangeOwner;
import dev.plimsoll.model.AccessChange.ChangePrivileges;
import dev.plimsoll.model.AccessChange.DefineRole;
import dev.plimsoll.model.AccessChange.DropOwned;
import dev.plimsoll.model.AccessChange.DropRole;
import dev.plimsoll.model.AccessChange.ReassignOwned;
import dev.plimsoll.model.AccessChange.SetSessionDefault;

/** Roles, owners, privileges and defaults for later sessions. */
final class AccessReplay {

    private final ReplayState state;
    private final MembershipReplay memberships;
    private final GrantReplay grants;
    private final OwnerReplay owners;

    AccessReplay(ReplayState state) {
        this.state = state;
        this.memberships = new MembershipReplay(state);
        this.grants = new GrantReplay(state);
        this.owners = new OwnerReplay(state, grants);
    }

    void apply(AccessChange change, boolean guarded) {
        if (change instanceof DefineRole define) {
            memberships.define(define, guarded);
        } else if (change instanceof DropRole drop) {
            state.catalog().access().roles().remove(drop.role());
        } else if (change instanceof ChangeMembership membership) {
            memberships.apply(membership);
        } else if (change instanceof ChangePrivileges privileges) {
            grants.apply(privileges);
        } else if (change instanceof ChangeDefaultPrivileges privileges) {
            grants.apply(privileges);
        } else if (change instanceof ChangeOwner owner) {
            owners.apply(owner);
        } else if (change instanceof ReassignOwned reassign) {
            owners.apply(reassign);
        } else if (change instanceof DropOwned drop) {
            owners.apply(drop);
        } else if (change instanceof SetSessionDefault set) {
            state.session().defaults().apply(set);
        }
    }
}
