package dev.plimsoll.evaluate.live;

import dev.plimsoll.evaluate.BoundDatabase;
import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.model.AccessChange;
import dev.plimsoll.model.DeclaredDatabase;
import dev.plimsoll.model.Grant;
import dev.plimsoll.model.Role;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.live.LiveRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A role that a migration grants to, and that neither the server has nor a migration makes. */
@ForRules
public record MissingRole(String name, SourceRange place) {

    /** Words that stand for who is there. */
    private static final Set<String> PRESENT = Set.of(
            AccessChange.PUBLIC,
            AccessChange.LOGIN_ROLE,
            "CURRENT_USER",
            "CURRENT_ROLE",
            "current_user",
            "session_user");

    /** Each once, where it is first granted something by a migration that is judged. */
    public static List<MissingRole> in(DeclaredDatabase declared, BoundDatabase bound) {
        if (!bound.live().knows("roles")) {
            return List.of();
        }
        Set<String> known =
                bound.rows("roles").stream().map(LiveRow::name).collect(Collectors.toCollection(HashSet::new));
        declared.roles().stream().map(Role::name).forEach(known::add);
        List<MissingRole> missing = new ArrayList<>();
        for (Grant grant : declared.granted()) {
            SourceRange place = grant.granted();
            String role = grant.grantee();
            boolean present = PRESENT.contains(role) || role.startsWith("pg_") || role.contains("{");
            if (place != null && !present && declared.judged(place) && known.add(role)) {
                missing.add(new MissingRole(role, place));
            }
        }
        return missing;
    }
}
