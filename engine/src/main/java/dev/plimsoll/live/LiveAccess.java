package dev.plimsoll.live;

import dev.plimsoll.live.Rows.Row;
import dev.plimsoll.model.DefaultPrivilege;
import dev.plimsoll.model.Grant;
import dev.plimsoll.model.Membership;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.ObjectReference;
import dev.plimsoll.model.Ordered;
import dev.plimsoll.model.Origin;
import dev.plimsoll.model.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Roles, owners and privileges of a snapshot. All that stands in a server stands there without a statement: no grant has a place.
 *
 * @param grants by object; what owners hold by owning only where something was said of the object
 */
public record LiveAccess(
        List<Role> roles,
        List<Membership> memberships,
        Map<ObjectReference, String> owners,
        Map<ObjectReference, List<Grant>> grants,
        List<DefaultPrivilege> defaultPrivileges) {

    private static final List<String> ATTRIBUTES =
            List.of("superuser", "inherit", "createrole", "createdb", "login", "replication", "bypassrls");

    public LiveAccess {
        roles = List.copyOf(roles);
        memberships = List.copyOf(memberships);
        owners = Ordered.copyOf(owners);
        grants = Ordered.copyOf(grants);
        defaultPrivileges = List.copyOf(defaultPrivileges);
    }

    static LiveAccess of(Snapshot snapshot, Origin origin) {
        return new LiveAccess(
                snapshot.rows(Facet.ROLES).stream()
                        .map(row -> role(row, origin))
                        .toList(),
                snapshot.rows(Facet.MEMBERSHIPS).stream()
                        .map(row -> new Membership(
                                row.need("role"),
                                row.need("member"),
                                row.need("grantor"),
                                row.flag("admin"),
                                row.flag("inherit"),
                                row.flag("set"),
                                origin))
                        .toList(),
                owners(snapshot),
                grants(snapshot),
                snapshot.rows(Facet.DEFAULT_PRIVILEGES).stream()
                        .map(row -> new DefaultPrivilege(
                                row.need("role"),
                                row.text("schema"),
                                kind(row.need("kind")),
                                row.need("privilege"),
                                row.need("grantee"),
                                row.flag("grantable"),
                                null))
                        .toList());
    }

    private static Role role(Row row, Origin origin) {
        Map<String, Boolean> attributes = new LinkedHashMap<>();
        ATTRIBUTES.forEach(attribute -> attributes.put(attribute, row.flag(attribute)));
        return new Role(row.need("name"), attributes, origin);
    }

    private static Map<ObjectReference, String> owners(Snapshot snapshot) {
        Map<ObjectReference, String> owners = new LinkedHashMap<>();
        put(owners, snapshot, Facet.RELATIONS, ObjectKind.TABLE);
        put(owners, snapshot, Facet.SEQUENCES, ObjectKind.SEQUENCE);
        put(owners, snapshot, Facet.TYPES, ObjectKind.TYPE);
        put(owners, snapshot, Facet.STATISTICS_OBJECTS, ObjectKind.STATISTICS);
        snapshot.rows(Facet.ROUTINES)
                .forEach(row -> owners.put(
                        ObjectReference.routine(LiveCatalog.name(row), LiveCatalog.types(row.list("arguments"))),
                        row.need("owner")));
        putUnqualified(owners, snapshot, Facet.SCHEMAS, ObjectKind.SCHEMA);
        putUnqualified(owners, snapshot, Facet.PUBLICATIONS, ObjectKind.PUBLICATION);
        putUnqualified(owners, snapshot, Facet.FOREIGN_SERVERS, ObjectKind.FOREIGN_SERVER);
        return owners;
    }

    private static void put(Map<ObjectReference, String> owners, Snapshot snapshot, Facet facet, ObjectKind kind) {
        snapshot.rows(facet)
                .forEach(row -> owners.put(ObjectReference.of(kind, LiveCatalog.name(row)), row.need("owner")));
    }

    private static void putUnqualified(
            Map<ObjectReference, String> owners, Snapshot snapshot, Facet facet, ObjectKind kind) {
        snapshot.rows(facet).stream()
                .filter(row -> !row.has("extension"))
                .forEach(row ->
                        owners.put(ObjectReference.of(kind, ObjectName.of(row.need("name"))), row.need("owner")));
    }

    private static Map<ObjectReference, List<Grant>> grants(Snapshot snapshot) {
        Map<ObjectReference, List<Grant>> grants = new LinkedHashMap<>();
        for (Row row : snapshot.rows(Facet.PRIVILEGES)) {
            ObjectReference object = object(row);
            grants.computeIfAbsent(object, each -> new ArrayList<>())
                    .add(new Grant(
                            object,
                            row.text("column"),
                            row.need("privilege"),
                            row.need("grantee"),
                            row.need("grantor"),
                            row.flag("grantable"),
                            null));
        }
        return grants;
    }

    private static ObjectReference object(Row row) {
        ObjectKind kind = kind(row.need("kind"));
        ObjectName name = new ObjectName(row.text("schema"), row.need("name"));
        return kind == ObjectKind.FUNCTION
                ? ObjectReference.routine(name, LiveCatalog.types(row.list("arguments")))
                : ObjectReference.of(kind, name);
    }

    private static ObjectKind kind(String written) {
        return ObjectKind.valueOf(written.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
