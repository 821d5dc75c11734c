package dev.plimsoll.drift;

import dev.plimsoll.model.AccessChange;
import dev.plimsoll.model.ObjectKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Drift of a live schema from migrations: replayed, as far as it can be told without a server, or run on one. */
public final class SchemaDrift {

    private SchemaDrift() {}

    /** @param database its name, for reports */
    public static Drift of(String database, DriftSide declared, DriftSide live, DriftOptions options) {
        return compare(database, declared, live, Forms::of, Forms.of(live), options);
    }

    /**
     * Drift of a live schema from migrations that were run on a server of the same major version: what they declare, letter by letter.
     *
     * @param ran what that server says of them
     * @param declared the same migrations replayed, for where each object is declared, and for what a server does not tell: the memberships of
     *     the role that ran them
     */
    public static Drift ofServer(
            String database,
            SnapshotDrift.Side ran,
            DriftSide declared,
            SnapshotDrift.Side live,
            DriftOptions options) {
        Map<DriftKey, DriftObject> places = Forms.of(declared).stream()
                .collect(Collectors.toMap(DriftObject::key, each -> each, (one, same) -> one));
        DriftSide liveSide = DriftSide.of(live.catalog());
        return compare(
                database,
                DriftSide.of(ran.catalog())
                        .withMemberships(declared.memberships().stream()
                                .filter(each -> each.member().equals(AccessChange.LOGIN_ROLE))
                                .toList()),
                liveSide,
                said -> SnapshotForms.declarable(ran.snapshot(), said).stream()
                        .map(object -> object.placedAs(places.get(object.key())))
                        .toList(),
                SnapshotForms.declarable(live.snapshot(), liveSide),
                options);
    }

    private static Drift compare(
            String database,
            DriftSide declared,
            DriftSide live,
            Function<DriftSide, List<DriftObject>> forms,
            List<DriftObject> liveObjects,
            DriftOptions options) {
        Set<String> logins = logins(declared, live);
        String login = logins.size() == 1 ? logins.iterator().next() : AccessChange.LOGIN_ROLE;
        DriftSide said = declared.as(login);
        Map<String, String> owners = new HashMap<>();
        live.owners().forEach((object, owner) -> owners.put(object.toString(), owner));
        List<DriftObject> saidObjects = forms.apply(said);
        Set<DriftKey> declaredKeys = saidObjects.stream().map(DriftObject::key).collect(Collectors.toSet());
        Set<DriftKey> liveKeys = liveObjects.stream().map(DriftObject::key).collect(Collectors.toSet());
        List<DriftObject> one = saidObjects.stream()
                .filter(object -> !object.key().aspect().equals(AccessForms.OWNER) || liveKeys.contains(object.key()))
                .filter(object -> !AccessChange.LOGIN_ROLE.equals(object.text(AccessForms.OWNER)))
                .filter(object -> !isOwnersGrant(object, owners))
                .toList();
        Set<DriftKey> ignored =
                options.ignoreUndeclaredPartitions() ? newPartitions(liveObjects, declaredKeys) : Set.of();
        List<DriftObject> other = liveObjects.stream()
                .filter(isSaid(one, declared, logins))
                .filter(object -> !ignored.contains(object.key()) && !object.hangsOn(ignored))
                .toList();
        return Comparison.of(database, Exclusions.without(one, declaredKeys), Exclusions.without(other, declaredKeys));
    }

    /** Who owns in the database what is declared without an owner: the roles that migrations have run as. */
    private static Set<String> logins(DriftSide declared, DriftSide live) {
        Set<String> roles = new HashSet<>();
        declared.owners().forEach((object, owner) -> {
            String actual = live.owners().get(object);
            if (owner.equals(AccessChange.LOGIN_ROLE) && actual != null && !actual.startsWith("pg_")) {
                roles.add(actual);
            }
        });
        return roles;
    }

    /** Of owners only those count that are declared; of roles and memberships only where some are. */
    private static Predicate<DriftObject> isSaid(List<DriftObject> declared, DriftSide side, Set<String> logins) {
        Set<DriftKey> keys = declared.stream().map(DriftObject::key).collect(Collectors.toSet());
        boolean hasRoles = !side.roles().isEmpty();
        return object -> {
            DriftKey key = object.key();
            if (keys.contains(key)) {
                return true;
            } else if (key.aspect().equals(AccessForms.OWNER)) {
                return false;
            }
            boolean membership = key.aspect().startsWith("membership");
            return key.kind() != ObjectKind.ROLE
                    || !membership && !key.aspect().isEmpty()
                    || hasRoles && !logins.contains(key.name());
        };
    }

    /** Whether it is granted to the role that owns the object in the database, and so has it anyway. */
    private static boolean isOwnersGrant(DriftObject object, Map<String, String> owners) {
        return object.key().aspect().startsWith(AccessForms.PRIVILEGES)
                && object.parents().get(1).name().equals(owners.get(object.key().name()));
    }

    private static Set<DriftKey> newPartitions(List<DriftObject> live, Set<DriftKey> declared) {
        return live.stream()
                .filter(object -> object.properties().containsKey("partition of")
                        || object.properties().containsKey("partition bound"))
                .map(DriftObject::key)
                .filter(key -> !declared.contains(key))
                .collect(Collectors.toSet());
    }
}
