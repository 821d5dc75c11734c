package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Origin;
import dev.plimsoll.model.Persistence;
import dev.plimsoll.model.Query;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.View;
import dev.plimsoll.model.ViewChange;
import dev.plimsoll.model.ViewChange.CreateMaterializedView;
import dev.plimsoll.model.ViewChange.CreateView;
import dev.plimsoll.model.ViewChange.DropView;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creates, replaces and drops views. A materialised view is a table with a query. */
final class ViewReplay {

    private final ReplayState state;
    private final Catalog catalog;

    ViewReplay(ReplayState state) {
        this.state = state;
        this.catalog = state.catalog();
    }

    void apply(ViewChange change, boolean guarded) {
        if (change instanceof CreateView create) {
            create(create);
        } else if (change instanceof CreateMaterializedView create) {
            create(create, guarded);
        } else if (change instanceof DropView drop) {
            state.drops().relation(state.names().relationOrPlace(drop.view()));
        }
    }

    /** A view of what is temporary is so itself. */
    private void create(CreateView create) {
        Set<ObjectName> reads = resolved(create.query(), create.recursive() ? create.view() : null);
        boolean ofTemporary = reads.stream().anyMatch(each -> Catalog.TEMPORARY.equals(each.schema()));
        ObjectName name = create.temporary() || ofTemporary
                ? new ObjectName(Catalog.TEMPORARY, create.view().name())
                : state.names().place(create.view());
        View replaced = catalog.view(name);
        if (replaced == null && catalog.isRelation(name)) {
            state.drops().relation(name);
        }
        List<Column> returned = columns(create.columns(), create.query());
        List<String> columns = returned.stream().map(Column::name).toList();
        Origin origin = replaced == null ? new Origin.Declared(create.range()) : replaced.origin();
        catalog.put(new View(name, columns, create.query(), create.options(), origin), reads);
        catalog.viewColumns().read(name, create.query(), reads, catalog);
        catalog.viewColumns().returns(name, returned);
        if (replaced == null) {
            catalog.facts().born(name, state.now());
        }
    }

    private void create(CreateMaterializedView create, boolean guarded) {
        ObjectName name = state.names().place(create.view());
        if (catalog.isRelation(name)) {
            if (create.ifNotExists() || guarded) {
                return;
            }
            state.drops().relation(name);
        }
        materialize(name, columns(create.columns(), create.query()), create.query(), create.range());
    }

    private void materialize(ObjectName name, List<Column> columns, Query query, SourceRange range) {
        catalog.put(TableEdit.create(
                        name, RelationKind.MATERIALIZED_VIEW, Persistence.PERMANENT, new Origin.Declared(range))
                .columns(columns)
                .query(query)
                .done());
        Set<ObjectName> reads = resolved(query, null);
        catalog.links().reads(name, reads);
        catalog.viewColumns().read(name, query, reads, catalog);
        catalog.facts().born(name, state.now());
        if (columns.isEmpty()) {
            catalog.facts().columnsUnknown(name);
        }
    }

    /** Columns of the query under the names given in parentheses, which may be fewer. */
    private List<Column> columns(List<String> given, Query query) {
        List<Column> derived = QueryColumns.of(query, state);
        return derived.isEmpty()
                ? given.stream().map(QueryColumns::unknown).toList()
                : QueryColumns.named(derived, given);
    }

    private Set<ObjectName> resolved(Query query, @Nullable ObjectName itself) {
        Set<ObjectName> names = new HashSet<>();
        for (ObjectName written : query.reads()) {
            if (!written.equals(itself)) {
                names.add(state.names().relationOrPlace(written));
            }
        }
        return names;
    }
}
