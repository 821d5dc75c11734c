package dev.plimsoll.schema;

import dev.plimsoll.model.AccessChange;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.ObjectReference;
import dev.plimsoll.model.Server;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Who owns what and who may do what with it. Objects without a statement on their privileges have the defaults of their kind, which are
 * not stored. Roles are meant by their identity, see {@link Roles}.
 */
final class Access {

    /** Default privileges of one role for one kind of object, in one schema or, with null, in all. */
    record DefaultKey(String role, @Nullable String schema, ObjectKind kind) {}

    private final Server server;
    private final Roles roles;
    private final JournaledMap<ObjectReference, String> owners;
    private final JournaledMap<ObjectReference, Acl> acls;
    private final JournaledMap<ObjectReference, Map<String, Acl>> columns;
    private final JournaledMap<DefaultKey, Acl> defaults;
    private final JournaledSets<String, ObjectReference> owned;
    private final JournaledSets<String, ObjectReference> grantedTo;
    private final JournaledSets<String, DefaultKey> defaultsOfSchema;

    Access(Journal journal, Server server, Roles roles) {
        this.server = server;
        this.roles = roles;
        this.owners = new JournaledMap<>(journal);
        this.acls = new JournaledMap<>(journal);
        this.columns = new JournaledMap<>(journal);
        this.defaults = new JournaledMap<>(journal);
        this.owned = new JournaledSets<>(journal);
        this.grantedTo = new JournaledSets<>(journal);
        this.defaultsOfSchema = new JournaledSets<>(journal);
    }

    Roles roles() {
        return roles;
    }

    boolean knows(ObjectReference object) {
        return owners.contains(object);
    }

    @Nullable
    String owner(ObjectReference object) {
        return owners.get(object);
    }

    Set<ObjectReference> objects() {
        return owners.keys();
    }

    List<ObjectReference> ownedBy(String role) {
        return owned.get(role);
    }

    /** Objects of which a statement has granted the role something, or its columns. */
    List<ObjectReference> grantedTo(String role) {
        return grantedTo.get(role);
    }

    /** Privileges as they stand, also where no statement said so. */
    Acl acl(ObjectReference object) {
        Acl acl = acls.get(object);
        if (acl != null) {
            return acl;
        }
        String owner = owners.get(object);
        return owner == null ? Acl.EMPTY : Privileges.defaults(object.kind(), owner, server);
    }

    void acl(ObjectReference object, Acl acl) {
        acls.put(object, acl);
        index(object, acl);
    }

    /** Whether the role has USAGE of the schema, or may have it as no statement tells of the schema. */
    boolean mayUse(String role, String schema) {
        ObjectReference object = ObjectReference.schema(schema);
        if (roles.isSuperuser(role) || !knows(object)) {
            return true;
        }
        Set<String> held = roles.inherited(role);
        return acl(object).items().stream()
                .filter(item -> item.privilege().equals("usage"))
                .anyMatch(item -> item.grantee().equals(AccessChange.PUBLIC) || held.contains(item.grantee()));
    }

    /** Privileges on single columns, by column. */
    Map<String, Acl> columns(ObjectReference object) {
        Map<String, Acl> acl = columns.get(object);
        return acl == null ? Map.of() : acl;
    }

    void column(ObjectReference object, String column, Acl acl) {
        Map<String, Acl> all = new HashMap<>(columns(object));
        all.put(column, acl);
        columns.put(object, Map.copyOf(all));
        index(object, acl);
    }

    void columnRenamed(ObjectName table, String column, String newName) {
        ObjectReference object = ObjectReference.of(ObjectKind.TABLE, table);
        Acl acl = columns(object).get(column);
        if (acl != null) {
            columnDropped(table, column);
            column(object, newName, acl);
        }
    }

    void columnDropped(ObjectName table, String column) {
        ObjectReference object = ObjectReference.of(ObjectKind.TABLE, table);
        if (columns(object).containsKey(column)) {
            Map<String, Acl> rest = new HashMap<>(columns(object));
            rest.remove(column);
            columns.put(object, Map.copyOf(rest));
        }
    }

    private void index(ObjectReference object, Acl acl) {
        acl.items().forEach(item -> grantedTo.add(item.grantee(), object));
    }

    /** An object made by a statement that runs now. */
    void born(ObjectReference object) {
        born(object, roles.current());
    }

    /** Its privileges are those that its owner's default privileges say; default privileges that are none at all do not count. */
    void born(ObjectReference object, String owner) {
        if (owners.contains(object)) {
            return;
        }
        give(object, owner);
        String schema = object.name().schema();
        Acl global = defaults.get(new DefaultKey(owner, null, object.kind()));
        Acl ofSchema = schema == null ? null : defaults.get(new DefaultKey(owner, schema, object.kind()));
        if (global != null || ofSchema != null) {
            Acl base = global == null ? Privileges.defaults(object.kind(), owner, server) : global;
            Acl all = ofSchema == null ? base : base.with(ofSchema);
            if (!all.items().isEmpty()) {
                acl(object, all);
            }
        }
    }

    void gone(ObjectReference object) {
        String owner = owners.remove(object);
        if (owner != null) {
            owned.remove(owner, object);
        }
        Set<String> grantees = new HashSet<>();
        Acl acl = acls.remove(object);
        if (acl != null) {
            acl.items().forEach(item -> grantees.add(item.grantee()));
        }
        Map<String, Acl> ofColumns = columns.remove(object);
        if (ofColumns != null) {
            ofColumns.values().forEach(each -> each.items().forEach(item -> grantees.add(item.grantee())));
        }
        grantees.forEach(grantee -> grantedTo.remove(grantee, object));
    }

    void moved(ObjectReference from, ObjectReference to) {
        String owner = owners.get(from);
        if (owner == null || from.equals(to)) {
            return;
        }
        Acl acl = acls.get(from);
        Map<String, Acl> ofColumns = columns(from);
        gone(from);
        give(to, owner);
        if (acl != null) {
            acl(to, acl);
        }
        ofColumns.forEach((column, each) -> column(to, column, each));
    }

    /** Gives the object another owner, who takes the place of the old one in its privileges. */
    void owner(ObjectReference object, String newOwner) {
        String old = owners.get(object);
        if (old == null || old.equals(newOwner)) {
            return;
        }
        owned.remove(old, object);
        give(object, newOwner);
        UnaryOperator<String> successor = role -> role.equals(old) ? newOwner : role;
        Acl acl = acls.get(object);
        if (acl != null) {
            acl(object, acl.renamed(successor));
        }
        columns(object).forEach((column, each) -> column(object, column, each.renamed(successor)));
    }

    private void give(ObjectReference object, String owner) {
        owners.put(object, owner);
        owned.add(owner, object);
    }

    Map<DefaultKey, Acl> defaults() {
        return defaults.view();
    }

    /** What the default privileges are; of a schema, what it adds to those of the role. */
    Acl defaults(DefaultKey key) {
        Acl acl = defaults.get(key);
        return acl == null ? unsaid(key) : acl;
    }

    private Acl unsaid(DefaultKey key) {
        return key.schema() == null ? Privileges.defaults(key.kind(), key.role(), server) : Acl.EMPTY;
    }

    void defaults(DefaultKey key, Acl acl) {
        if (acl.sameRights(unsaid(key))) {
            removeDefaults(key);
            return;
        }
        defaults.put(key, acl);
        if (key.schema() != null) {
            defaultsOfSchema.add(key.schema(), key);
        }
    }

    void removeDefaults(DefaultKey key) {
        defaults.remove(key);
        if (key.schema() != null) {
            defaultsOfSchema.remove(key.schema(), key);
        }
    }

    void schemaGone(String schema) {
        gone(ObjectReference.schema(schema));
        defaultsOfSchema.get(schema).forEach(this::removeDefaults);
    }

    void schemaRenamed(String from, String to) {
        moved(ObjectReference.schema(from), ObjectReference.schema(to));
        for (DefaultKey key : defaultsOfSchema.get(from)) {
            Acl acl = defaults(key);
            removeDefaults(key);
            defaults(new DefaultKey(key.role(), to, key.kind()), acl);
        }
    }
}
