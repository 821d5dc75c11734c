package dev.plimsoll.evaluate.own;

import dev.plimsoll.evaluate.BoundDatabase;
import dev.plimsoll.evaluate.StatedFacts;
import dev.plimsoll.model.Column;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.DeclaredDatabase;
import dev.plimsoll.model.DeclaredTable;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Grant;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Role;
import dev.plimsoll.model.RowPolicy;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Subject;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.View;
import dev.plimsoll.model.live.LiveDatabase;
import dev.plimsoll.model.live.LiveTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes apart what is judged into the facts that some rules ask for. */
final class FactReader {

    private final Set<FactType> wanted;
    private final Session session;
    private final @Nullable StatedFacts stated;
    private final @Nullable DeclaredDatabase whole;
    private final List<Fact> facts = new ArrayList<>();

    private FactReader(Set<FactType> wanted, Session session, Collection<?> judged) {
        this.wanted = wanted;
        this.session = session;
        this.stated = first(judged, StatedFacts.class);
        this.whole = first(judged, DeclaredDatabase.class);
    }

    private static <T> @Nullable T first(Collection<?> judged, Class<T> type) {
        return judged.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }

    static List<Fact> read(Collection<?> judged, Set<FactType> wanted, Session session) {
        FactReader reader = new FactReader(wanted, session, judged);
        judged.forEach(reader::take);
        return reader.facts;
    }

    private void take(Object judged) {
        if (judged instanceof Effect effect) {
            Subject subject = effect.match("", "").subject();
            add(
                    ChangeFactTypes.CHANGE,
                    effect,
                    null,
                    effect,
                    effect.database(),
                    effect.change().range(),
                    subject,
                    true);
        } else if (judged instanceof DeclaredTable table) {
            table(table);
        } else if (judged instanceof DeclaredDatabase database) {
            database(database);
        } else if (judged instanceof DataStore store) {
            store(store);
        } else if (judged instanceof Resource resource) {
            Subject subject = new Subject(ObjectKind.DATA_STORE, resource.address());
            add(StoreFactTypes.RESOURCE, resource, null, null, resource.address(), resource.header(), subject, true);
        } else if (judged instanceof LiveDatabase live) {
            live(live);
        } else if (judged instanceof LiveTable table) {
            live(table);
        } else if (judged instanceof BoundDatabase bound) {
            live(bound.live());
            bound.measurements().tables().forEach(this::live);
            bound.stores().forEach(this::store);
        }
    }

    private void table(DeclaredTable declared) {
        Table table = declared.table();
        String name = table.name().toString();
        add(SchemaFactTypes.TABLE, table, declared, declared.declared(), declared.judged(), ObjectKind.TABLE, name);
        if (wanted.contains(SchemaFactTypes.COLUMN)) {
            table.columns().forEach(column -> column(declared, column));
        }
        if (wanted.contains(RelationFactTypes.INDEX)) {
            for (Index index : table.indexes()) {
                String indexName = index.name().toString();
                add(
                        RelationFactTypes.INDEX,
                        index,
                        declared,
                        index.declared(),
                        judged(declared, index.declared()),
                        ObjectKind.INDEX,
                        indexName);
            }
        }
        if (wanted.contains(RelationFactTypes.CONSTRAINT)) {
            for (Constraint constraint : table.constraints()) {
                add(
                        RelationFactTypes.CONSTRAINT,
                        constraint,
                        declared,
                        constraint.declared(),
                        judged(declared, constraint.declared()),
                        ObjectKind.CONSTRAINT,
                        name + "." + constraint.name());
            }
        }
        if (wanted.contains(AccessFactTypes.POLICY)) {
            for (RowPolicy policy : table.policies()) {
                SourceRange place = DeclaredDatabase.place(policy.origin());
                String policyName = name + "." + policy.name();
                boolean judged = judged(declared, place);
                add(AccessFactTypes.POLICY, policy, declared, place, judged, ObjectKind.POLICY, policyName);
            }
        }
    }

    /** What a judged migration adds to a table of an earlier one is judged all the same. */
    private boolean judged(DeclaredTable table, SourceRange place) {
        return table.judged() || whole != null && whole.judged(place);
    }

    /** A column that a judged migration adds to a table of an earlier one is judged all the same. */
    private void column(DeclaredTable declared, Column column) {
        SourceRange place = stated == null
                ? null
                : stated.column(declared.table().name(), column.name()).orElse(null);
        add(
                SchemaFactTypes.COLUMN,
                column,
                declared,
                place == null ? declared.declared() : place,
                declared.judged() || place != null,
                ObjectKind.COLUMN,
                declared.table().name() + "." + column.name());
    }

    private void database(DeclaredDatabase database) {
        for (View view : database.views()) {
            SourceRange place = DeclaredDatabase.place(view.origin());
            add(
                    RelationFactTypes.VIEW,
                    view,
                    database,
                    place,
                    ObjectKind.VIEW,
                    view.name().toString());
        }
        for (Role role : database.roles()) {
            add(
                    AccessFactTypes.ROLE,
                    role,
                    database,
                    DeclaredDatabase.place(role.origin()),
                    ObjectKind.ROLE,
                    role.name());
        }
        if (wanted.contains(AccessFactTypes.GRANT)) {
            for (Grant grant : database.granted()) {
                SourceRange place = grant.granted();
                if (place != null) {
                    ObjectKind kind = grant.object().kind();
                    add(
                            AccessFactTypes.GRANT,
                            grant,
                            database,
                            place,
                            kind,
                            grant.object().toString());
                }
            }
        }
        for (ObjectName extension : database.extensions()) {
            SourceRange place = stated == null
                    ? firstJudged(database)
                    : stated.extensionPlace(extension.name()).orElse(null);
            if (place != null) {
                add(AccessFactTypes.EXTENSION, extension, database, place, ObjectKind.EXTENSION, extension.name());
            } else {
                Subject subject = new Subject(ObjectKind.EXTENSION, extension.name());
                SourceRange nowhere = SourceRange.wholeFile(database.database());
                add(AccessFactTypes.EXTENSION, extension, null, null, database.database(), nowhere, subject, false);
            }
        }
    }

    /** Of a running server, the snapshot. */
    private static @Nullable SourceRange firstJudged(DeclaredDatabase database) {
        return database.judgedPlaces().paths().stream()
                .findFirst()
                .map(SourceRange::wholeFile)
                .orElse(null);
    }

    private void store(DataStore store) {
        Subject subject = new Subject(ObjectKind.DATA_STORE, store.address());
        add(StoreFactTypes.STORE, store, null, null, store.database(), store.header(), subject, true);
    }

    private void live(LiveDatabase live) {
        Subject subject = new Subject(ObjectKind.DATABASE, live.catalogName());
        add(LiveFactTypes.SERVER, live, null, null, live.name(), live.place(), subject, true);
    }

    private void live(LiveTable live) {
        Subject subject = new Subject(ObjectKind.TABLE, live.name());
        LiveDatabase database = live.database();
        add(LiveFactTypes.LIVE_TABLE, live, null, null, database.name(), database.place(), subject, true);
    }

    private void add(
            FactType type,
            Object value,
            DeclaredTable declared,
            SourceRange place,
            boolean judged,
            ObjectKind kind,
            String name) {
        add(type, value, declared.table(), null, declared.database(), place, new Subject(kind, name), judged);
    }

    private void add(
            FactType type, Object value, DeclaredDatabase database, SourceRange place, ObjectKind kind, String name) {
        add(type, value, null, null, database.database(), place, new Subject(kind, name), database.judged(place));
    }

    private void add(
            FactType type,
            Object value,
            @Nullable Table table,
            @Nullable Effect effect,
            String database,
            SourceRange place,
            Subject subject,
            boolean judged) {
        if (wanted.contains(type)) {
            facts.add(new Fact(type, value, table, effect, stated, database, place, subject, judged, session));
        }
    }
}
