package dev.plimsoll.schema;

import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.ObjectReference;
import dev.plimsoll.model.Routine;
import dev.plimsoll.model.Sequence;
import dev.plimsoll.model.SequenceOptions;
import dev.plimsoll.model.Server;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.UserType;
import dev.plimsoll.model.View;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The objects of the replayed schema by resolved name, and the ways back between them. Every write goes through here and renews the
 * links of what changed, so that no lookup walks the whole schema.
 */
final class Catalog {

    /** Schema of temporary relations, whatever number the server gives it. */
    static final String TEMPORARY = "pg_temp";

    private final JournaledMap<ObjectName, Table> tables;
    private final JournaledMap<ObjectName, View> views;
    private final JournaledMap<ObjectName, Sequence> sequences;
    private final JournaledMap<ObjectName, UserType> types;
    private final JournaledMap<ObjectName, List<Routine>> routines;
    private final JournaledMap<String, ObjectName> extensions;
    private final JournaledMap<String, Boolean> schemas;
    private final Access access;
    private final Publications publications;
    private final StatisticsObjects statistics;
    private final RewriteRules rules;
    private final JournaledSets<String, ObjectName> members;
    private final TableFacts facts;
    private final Links links;
    private final ViewColumns viewColumns;

    Catalog(Journal journal, Server server, Session session, String login) {
        this.tables = new JournaledMap<>(journal);
        this.views = new JournaledMap<>(journal);
        this.sequences = new JournaledMap<>(journal);
        this.types = new JournaledMap<>(journal);
        this.routines = new JournaledMap<>(journal);
        this.extensions = new JournaledMap<>(journal);
        this.schemas = new JournaledMap<>(journal);
        this.access = new Access(journal, server, new Roles(journal, session, server, login));
        this.publications = new Publications(journal);
        this.statistics = new StatisticsObjects(journal);
        this.rules = new RewriteRules(journal);
        this.members = new JournaledSets<>(journal);
        this.facts = new TableFacts(journal);
        this.links = new Links(journal);
        this.viewColumns = new ViewColumns(journal);
        schemas.put("public", true);
        PublicSchema.open(access, server);
    }

    Links links() {
        return links;
    }

    ViewColumns viewColumns() {
        return viewColumns;
    }

    TableFacts facts() {
        return facts;
    }

    @Nullable
    Table table(ObjectName name) {
        return tables.get(name);
    }

    @Nullable
    View view(ObjectName name) {
        return views.get(name);
    }

    @Nullable
    Sequence sequence(ObjectName name) {
        return sequences.get(name);
    }

    @Nullable
    UserType type(ObjectName name) {
        return types.get(name);
    }

    List<Routine> routines(ObjectName name) {
        List<Routine> overloads = routines.get(name);
        return overloads == null ? List.of() : overloads;
    }

    JournaledMap<ObjectName, Table> tables() {
        return tables;
    }

    JournaledMap<ObjectName, View> views() {
        return views;
    }

    JournaledMap<ObjectName, Sequence> sequences() {
        return sequences;
    }

    JournaledMap<ObjectName, UserType> types() {
        return types;
    }

    JournaledMap<ObjectName, List<Routine>> routines() {
        return routines;
    }

    /** Extension to the schema it lives in. */
    JournaledMap<String, ObjectName> extensions() {
        return extensions;
    }

    JournaledMap<String, Boolean> schemas() {
        return schemas;
    }

    Access access() {
        return access;
    }

    Publications publications() {
        return publications;
    }

    StatisticsObjects statistics() {
        return statistics;
    }

    RewriteRules rules() {
        return rules;
    }

    /** Names of all relations, types and routines of a schema; indexes come with their table. */
    Set<ObjectName> members(String schema) {
        return Set.copyOf(members.get(schema));
    }

    /** Whether a table, view, sequence, index or composite type has the name: they share one name space. */
    boolean isRelation(ObjectName name) {
        return tables.contains(name)
                || views.contains(name)
                || sequences.contains(name)
                || links.tableOfIndex(name) != null
                || types.get(name) instanceof UserType.CompositeType;
    }

    /** Whether a type has the name; every table and view is one. */
    boolean isType(ObjectName name) {
        return types.contains(name) || tables.contains(name) || views.contains(name);
    }

    /** Whether a new index or sequence could not have the name for a constraint it stands behind. */
    boolean isRelationOrConstraint(ObjectName name) {
        return isRelation(name) || links.isConstraint(name);
    }

    void put(Table table) {
        Table before = tables.get(table.name());
        tables.put(table.name(), table);
        access.born(relation(table.name()));
        enter(table.name());
        links.renew(before, table);
    }

    void put(View view, Set<ObjectName> reads) {
        views.put(view.name(), view);
        access.born(relation(view.name()));
        enter(view.name());
        links.reads(view.name(), reads);
    }

    void put(Sequence sequence) {
        Sequence before = sequences.get(sequence.name());
        sequences.put(sequence.name(), sequence);
        born(sequence);
        enter(sequence.name());
        links.renew(before, sequence);
    }

    void put(UserType type) {
        UserType before = types.get(type.name());
        types.put(type.name(), type);
        access.born(ObjectReference.of(ObjectKind.TYPE, type.name()));
        enter(type.name());
        links.renew(before, type);
    }

    void putRoutines(ObjectName name, List<Routine> overloads) {
        List<Routine> before = routines(name);
        RoutineOwners.follow(access, before, overloads);
        if (overloads.isEmpty()) {
            routines.remove(name);
            leave(name);
        } else {
            routines.put(name, List.copyOf(overloads));
            enter(name);
        }
        links.renew(name, before, overloads);
    }

    void putSchema(String schema) {
        if (!schemas.contains(schema)) {
            schemas.put(schema, true);
            access.born(ObjectReference.schema(schema));
        }
    }

    void removeSchema(String schema) {
        schemas.remove(schema);
        access.schemaGone(schema);
    }

    /** Gives the name to what the schema has of its own; its members come one by one, and {@link #schemas} keeps the old name so long. */
    void renameSchema(String from, String to) {
        access.schemaRenamed(from, to);
        putSchema(to);
    }

    /** An object that has no more than an owner and, some, privileges. */
    void removeOther(ObjectReference object) {
        access.gone(object);
        if (object.kind() == ObjectKind.PUBLICATION) {
            publications.remove(object.name().name());
        } else if (object.kind() == ObjectKind.STATISTICS) {
            statistics.remove(object.name());
        }
    }

    /** A sequence of a column belongs to whoever owns the table. */
    private void born(Sequence sequence) {
        SequenceOptions.OwnedBy column = sequence.ownedBy();
        String owner = column == null ? null : access.owner(relation(column.table()));
        ObjectReference object = ObjectReference.of(ObjectKind.SEQUENCE, sequence.name());
        if (owner == null) {
            access.born(object);
        } else {
            access.born(object, owner);
        }
    }

    private static ObjectReference relation(ObjectName name) {
        return ObjectReference.of(ObjectKind.TABLE, name);
    }

    void removeTable(ObjectName name) {
        Table before = tables.remove(name);
        if (before != null) {
            links.renew(before, null);
            links.reads(name, Set.of());
            viewColumns.remove(name);
            facts.remove(name);
            publications.tableGone(name);
            statistics.of(name).forEach(each -> removeOther(ObjectReference.of(ObjectKind.STATISTICS, each)));
            relationGone(name);
            leave(name);
        }
    }

    void removeView(ObjectName name) {
        if (views.remove(name) != null) {
            links.reads(name, Set.of());
            viewColumns.remove(name);
            facts.remove(name);
            relationGone(name);
            leave(name);
        }
    }

    private void relationGone(ObjectName name) {
        rules.relationGone(name);
        access.gone(relation(name));
    }

    void removeSequence(ObjectName name) {
        Sequence before = sequences.remove(name);
        if (before != null) {
            links.renew(before, (Sequence) null);
            access.gone(ObjectReference.of(ObjectKind.SEQUENCE, name));
            leave(name);
        }
    }

    void removeType(ObjectName name) {
        UserType before = types.remove(name);
        if (before != null) {
            links.renew(before, (UserType) null);
            access.gone(ObjectReference.of(ObjectKind.TYPE, name));
            leave(name);
        }
    }

    /** Puts a table in place of the one it was under another name; who reads it keeps reading it. */
    void rename(ObjectName from, Table renamed) {
        Table before = tables.remove(from);
        if (before == null) {
            return;
        }
        links.renew(before, null);
        leave(from);
        tables.put(renamed.name(), renamed);
        enter(renamed.name());
        links.renew(null, renamed);
        readersFollow(from, renamed.name());
    }

    /** Puts a view in place of the one it was under another name. */
    void rename(ObjectName from, View renamed) {
        if (views.remove(from) == null) {
            return;
        }
        leave(from);
        views.put(renamed.name(), renamed);
        enter(renamed.name());
        readersFollow(from, renamed.name());
    }

    private void readersFollow(ObjectName from, ObjectName to) {
        access.moved(relation(from), relation(to));
        publications.tableRenamed(from, to);
        statistics.tableRenamed(from, to);
        rules.relationRenamed(from, to);
        for (ObjectName reader : links.readers(from)) {
            viewColumns.tableRenamed(reader, from, to);
        }
        viewColumns.viewRenamed(from, to);
        links.rename(from, to);
        facts.rename(from, to);
    }

    private void enter(ObjectName name) {
        String schema = Objects.requireNonNull(name.schema(), "resolved names have a schema");
        putSchema(schema);
        members.add(schema, name);
    }

    private void leave(ObjectName name) {
        boolean stillUsed = tables.contains(name)
                || views.contains(name)
                || sequences.contains(name)
                || types.contains(name)
                || routines.contains(name);
        if (!stillUsed && name.schema() != null) {
            members.remove(name.schema(), name);
        }
    }
}
