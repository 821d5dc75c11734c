package dev.plimsoll.schema;

import dev.plimsoll.model.AccessChange;
import dev.plimsoll.model.AccessChange.ChangeOwner;
import dev.plimsoll.model.AccessChange.DefineRole;
import dev.plimsoll.model.AccessChange.DropRole;
import dev.plimsoll.model.AccessChange.SetSessionDefault;
import dev.plimsoll.model.Table;
import java.util.List;

/** Roles, owners of tables and defaults for later sessions. */
final class AccessReplay {

    private final ReplayState state;

    AccessReplay(ReplayState state) {
        this.state = state;
    }

    void apply(AccessChange change) {
        if (change instanceof DefineRole define) {
            state.catalog().roles().put(define.role(), true);
        } else if (change instanceof DropRole drop) {
            state.catalog().roles().remove(drop.role());
        } else if (change instanceof ChangeOwner owner) {
            Table table = state.catalog().table(state.names().relationOrPlace(owner.object()));
            if (table != null) {
                state.catalog().put(TableEdit.of(table).owner(owner.owner()).done());
            }
        } else if (change instanceof SetSessionDefault set && set.role() == null) {
            state.session().setDatabaseDefault(set.parameter(), set.value() == null ? List.of() : List.of(set.value()));
        }
    }
}
