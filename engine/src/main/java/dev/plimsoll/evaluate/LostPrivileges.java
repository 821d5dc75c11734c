package dev.plimsoll.evaluate;

import dev.plimsoll.model.Grant;
import dev.plimsoll.model.ObjectReference;
import dev.plimsoll.model.Related;
import dev.plimsoll.model.SourceRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Privileges that a role had from an earlier migration and does not have in the end.
 *
 * @param granted where the first of them was granted
 */
@ForRules
public record LostPrivileges(String role, List<String> privileges, ObjectReference object, SourceRange granted) {

    private record Key(String role, ObjectReference object) {}

    public LostPrivileges {
        privileges = List.copyOf(privileges);
    }

    /** Those that a {@code REVOKE} takes, by role and object; what was granted to {@code PUBLIC} is left out. */
    public static List<LostPrivileges> by(Aftermath aftermath) {
        String path = aftermath.effect().change().range().path();
        Map<Key, List<Grant>> lost = new LinkedHashMap<>();
        for (Grant grant : aftermath.effect().standing().revoked()) {
            boolean earlier = grant.granted() != null && !grant.granted().path().equals(path);
            if (earlier && !grant.toPublic() && isGone(aftermath, grant)) {
                lost.computeIfAbsent(new Key(grant.grantee(), grant.object()), key -> new ArrayList<>())
                        .add(grant);
            }
        }
        List<LostPrivileges> found = new ArrayList<>();
        lost.forEach((key, grants) -> found.add(new LostPrivileges(
                key.role(),
                grants.stream().map(Grant::privilege).distinct().sorted().toList(),
                key.object(),
                grants.stream().map(Grant::granted).min(SourceRange.ORDER).orElseThrow())));
        return found;
    }

    private static boolean isGone(Aftermath aftermath, Grant grant) {
        return aftermath.end().owner(grant.object()).isPresent()
                && aftermath.end().grantsOn(grant.object()).stream()
                        .noneMatch(now -> now.privilege().equals(grant.privilege())
                                && (now.grantee().equals(grant.grantee()) || now.toPublic()));
    }

    /** The place of the grant, for the finding. */
    public Related related() {
        return new Related("granted here", "migration", granted);
    }
}
