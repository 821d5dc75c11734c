package dev.plimsoll.impact;

import dev.plimsoll.model.Index;
import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Query;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.View;
import dev.plimsoll.model.ViewChange;
import dev.plimsoll.model.ViewChange.CreateMaterializedView;
import dev.plimsoll.model.ViewChange.CreateView;
import dev.plimsoll.model.ViewChange.DropView;
import dev.plimsoll.model.ViewChange.RefreshMaterializedView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Statements on views and materialised views. */
final class ViewCommands {

    private static final String TEMPORARY_SCHEMA = "pg_temp";

    private final Relations relations;
    private final QueryReads queries;

    ViewCommands(Relations relations) {
        this.relations = relations;
        this.queries = new QueryReads(relations);
    }

    /** @param together all that the statement drops, resolved */
    void measure(ViewChange change, Set<ObjectName> together, Footprint footprint) {
        if (change instanceof CreateView create) {
            create(create, footprint);
        } else if (change instanceof CreateMaterializedView create) {
            create(create, footprint);
        } else if (change instanceof RefreshMaterializedView refresh) {
            refresh(refresh, footprint);
        } else if (change instanceof DropView drop) {
            relations
                    .of(drop.view(), drop.ifExists())
                    .map(relation -> asView(relation, drop))
                    .ifPresent(
                            relation -> new Drops(relations).relation(relation, drop.cascade(), together, footprint));
        }
    }

    /** A view that no statement created is not known, but its kind is. */
    private static Relation asView(Relation relation, DropView drop) {
        return relation.table() == null && relation.kind() == RelationKind.TABLE
                ? new Relation(
                        relation.name(),
                        drop.materialized() ? RelationKind.MATERIALIZED_VIEW : RelationKind.VIEW,
                        null,
                        relation.isNew())
                : relation;
    }

    private void create(CreateView change, Footprint footprint) {
        ObjectName name = isTemporary(change)
                ? new ObjectName(TEMPORARY_SCHEMA, change.view().name())
                : relations.place(change.view());
        queries.analyse(change.query(), name, footprint);
        footprint.refuseRepeated(columns(change.columns(), change.query()));
        Optional<Relation> existing = relations.known(name);
        if (existing.isPresent() && !change.replace()) {
            footprint.refuse("relation \"" + name.name() + "\" already exists");
        }
        if (existing.isPresent() && losesColumns(name, change)) {
            footprint.refuse("cannot drop columns from view");
        }
        if (existing.isPresent()) {
            renamedColumn(name, change).ifPresent(footprint::refuse);
        }
        // A view that is replaced and that no statement created is taken for one that was always there.
        boolean isNew = !(change.replace() && relations.hasOnlyUnknown(name));
        footprint.lock(existing.orElse(new Relation(name, RelationKind.VIEW, null, isNew)), LockMode.ACCESS_EXCLUSIVE);
    }

    /** A view over a temporary table is temporary, too. */
    /** Columns of what a query fills, as far as the text tells them: those given first, then the query's own. */
    static List<String> columns(List<String> given, Query query) {
        List<String> own = query.starred() ? List.of() : query.columns();
        return own.size() <= given.size()
                ? given
                : Stream.concat(given.stream(), own.stream().skip(given.size())).toList();
    }

    private boolean isTemporary(CreateView change) {
        return change.temporary()
                || change.query().reads().stream().map(relations::of).anyMatch(Relation::isTemporary);
    }

    /** Known only where both queries name all their columns. */
    private boolean losesColumns(ObjectName name, CreateView change) {
        List<String> before = relations.schema().view(name).map(View::columns).orElse(List.of());
        List<String> after =
                change.query().starred() ? List.of() : change.query().columns();
        return !after.isEmpty() && after.size() < before.size();
    }

    /** Columns may be added at the end; those that are there keep their names. Types are not compared. */
    private Optional<String> renamedColumn(ObjectName name, CreateView change) {
        List<String> before = relations.schema().view(name).map(View::columns).orElse(List.of());
        List<String> after =
                change.query().starred() ? List.of() : change.query().columns();
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            String column = i < change.columns().size() ? change.columns().get(i) : after.get(i);
            if (!column.equals(before.get(i))) {
                return Optional.of("cannot change name of view column \"" + before.get(i) + "\" to \"" + column + "\"");
            }
        }
        return Optional.empty();
    }

    private void create(CreateMaterializedView change, Footprint footprint) {
        ObjectName name = relations.place(change.view());
        Optional<Relation> existing = relations.known(name);
        if (existing.isPresent()) {
            if (!change.ifNotExists()) {
                footprint.refuse("relation \"" + name.name() + "\" already exists");
            }
            queries.analyse(change.query().reads(), LockMode.ACCESS_SHARE, footprint);
            return;
        }
        footprint.refuseRepeated(columns(change.columns(), change.query()));
        footprint.lock(new Relation(name, RelationKind.MATERIALIZED_VIEW, null, true), LockMode.ACCESS_EXCLUSIVE);
        if (change.withNoData()) {
            queries.analyse(change.query().reads(), LockMode.ACCESS_SHARE, footprint);
        } else {
            queries.run(change.query(), name, footprint);
        }
    }

    /** Concurrently, the new result is compared with the old one row by row. */
    private void refresh(RefreshMaterializedView change, Footprint footprint) {
        Relation found = relations.of(change.view());
        Relation view = found.table() != null
                ? found
                : new Relation(found.name(), RelationKind.MATERIALIZED_VIEW, null, found.isNew());
        Table table = view.table();
        if (change.concurrently()) {
            footprint.lock(view, LockMode.EXCLUSIVE);
            footprint.scan(view);
            if (table != null && table.indexes().stream().noneMatch(ViewCommands::identifiesRows)) {
                footprint.refuse("cannot refresh materialized view \"" + view.name() + "\" concurrently");
            }
        } else {
            footprint.lock(view, LockMode.ACCESS_EXCLUSIVE);
            footprint.replaceStorage(view);
            if (!change.withNoData() && table != null && !table.indexes().isEmpty()) {
                footprint.scan(view);
            }
        }
        if (table != null && table.query() != null && !change.withNoData()) {
            queries.run(table.query(), view.name(), footprint);
        }
    }

    private static boolean identifiesRows(Index index) {
        return index.unique()
                && index.predicate() == null
                && index.keys().stream().allMatch(key -> key.column() != null);
    }
}
