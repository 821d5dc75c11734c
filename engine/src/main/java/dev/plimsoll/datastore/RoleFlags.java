package dev.plimsoll.datastore;

import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;

/** Roles with their flags: a map of names to lists. */
final class RoleFlags {

    private RoleFlags() {}

    static Value answer(Asked asked) {
        Value roles = asked.attribute("roles");
        if (!(roles instanceof Value.Known known && known.tree() instanceof Tree.Fields fields)) {
            return roles;
        }
        String flag = asked.arguments().text("flag");
        return fields.values().values().stream()
                .flatMap(flags -> Values.items(flags).stream())
                .filter(item -> item.text().filter(flag::equals).isPresent())
                .findFirst()
                .map(item -> Reading.truth(true, item.trace()))
                .orElseGet(() -> Reading.truth(false, roles.trace()));
    }
}
