package dev.plimsoll.live;

import dev.plimsoll.live.Rows.Row;
import dev.plimsoll.model.Column;
import dev.plimsoll.model.ColumnDefinition.Generated;
import dev.plimsoll.model.ColumnDefinition.Identity;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintDefinition.Action;
import dev.plimsoll.model.ConstraintDefinition.Reference;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Ordered;
import dev.plimsoll.model.Origin;
import dev.plimsoll.model.PartitionBound;
import dev.plimsoll.model.PartitionKey;
import dev.plimsoll.model.Persistence;
import dev.plimsoll.model.Query;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.RowPolicy;
import dev.plimsoll.model.SequenceOptions;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.Trigger;
import dev.plimsoll.model.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of a snapshot with all that hangs on them. */
final class LiveTables {

    private final Snapshot snapshot;
    private final Expressions expressions;
    private final Origin origin;
    private final SourceRange place;
    private final Map<ObjectName, List<Column>> columns = new HashMap<>();
    private final Map<ObjectName, List<Constraint>> constraints = new HashMap<>();
    private final Map<ObjectName, List<Index>> indexes = new HashMap<>();
    private final Map<ObjectName, List<Trigger>> triggers = new HashMap<>();
    private final Map<ObjectName, List<RowPolicy>> policies = new HashMap<>();

    LiveTables(Snapshot snapshot, Expressions expressions, Origin origin, SourceRange place) {
        this.snapshot = snapshot;
        this.expressions = expressions;
        this.origin = origin;
        this.place = place;
        snapshot.rows(Facet.COLUMNS).stream()
                .sorted((one, other) -> Long.compare(one.number("place", 0), other.number("place", 0)))
                .forEach(row -> add(columns, row, column(row)));
        snapshot.rows(Facet.CONSTRAINTS).forEach(row -> add(constraints, row, constraint(row)));
        snapshot.rows(Facet.INDEXES).forEach(row -> add(indexes, row, index(row)));
        snapshot.rows(Facet.TRIGGERS).forEach(row -> add(triggers, row, trigger(row)));
        snapshot.rows(Facet.POLICIES).forEach(row -> add(policies, row, policy(row)));
    }

    private static <V> void add(Map<ObjectName, List<V>> lists, Row row, V value) {
        lists.computeIfAbsent(LiveCatalog.relation(row), each -> new ArrayList<>())
                .add(value);
    }

    List<Column> columns(ObjectName relation) {
        return columns.getOrDefault(relation, List.of());
    }

    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        for (Row row : snapshot.rows(Facet.RELATIONS)) {
            if (!row.need("kind").equals("view")) {
                tables.add(table(row));
            }
        }
        tables.sort((one, other) -> one.name().compareTo(other.name()));
        return tables;
    }

    private Table table(Row row) {
        ObjectName name = LiveCatalog.name(row);
        RelationKind kind =
                RelationKind.valueOf(row.need("kind").toUpperCase(Locale.ROOT).replace('-', '_'));
        Query query = kind == RelationKind.MATERIALIZED_VIEW ? expressions.query(row) : null;
        return new Table(
                name,
                kind,
                row.flag("unlogged") ? Persistence.UNLOGGED : Persistence.PERMANENT,
                columns(name),
                constraints.getOrDefault(name, List.of()),
                indexes.getOrDefault(name, List.of()),
                row.list("parents").stream().map(LiveCatalog::qualified).toList(),
                partitionKey(row),
                partitionBound(row),
                triggers.getOrDefault(name, List.of()),
                policies.getOrDefault(name, List.of()),
                row.flag("rowSecurity"),
                row.flag("forceRowSecurity"),
                LiveCatalog.options(row.list("options")),
                query,
                row.text("owner"),
                origin);
    }

    private @Nullable PartitionKey partitionKey(Row row) {
        String method = row.text("partitionMethod");
        if (method == null) {
            return null;
        }
        Expression key = expressions.of(row, "partitionKey");
        List<IndexKey> keys = row.list("partitionColumns").stream()
                .map(column -> column.isEmpty() ? expressionKey(key) : IndexKey.column(column))
                .toList();
        return new PartitionKey(PartitionKey.Method.valueOf(method.toUpperCase(Locale.ROOT)), keys);
    }

    private static IndexKey expressionKey(@Nullable Expression expression) {
        return new IndexKey(null, expression, null, null, false, null);
    }

    private static @Nullable PartitionBound partitionBound(Row row) {
        if (!row.flag("partition")) {
            return null;
        }
        String text = row.text("partitionBoundText");
        String digest = row.text("partitionBoundDigest");
        return new PartitionBound(text != null ? text : digest == null ? "" : digest, row.flag("defaultPartition"));
    }

    private Column column(Row row) {
        Expression expression = expressions.of(row, "default");
        String identity = row.text("identity");
        String generated = row.text("generated");
        return new Column(
                row.need("name"),
                TypeName.printed(row.need("type")),
                row.text("collation"),
                generated == null ? expression : null,
                row.flag("notNull"),
                identity == null ? null : new Identity(identity.equals("always"), SequenceOptions.NONE),
                generated == null || expression == null ? null : new Generated(expression, generated.equals("stored")),
                row.flag("inherited"));
    }

    private Constraint constraint(Row row) {
        return new Constraint(
                row.need("name"),
                kind(row.need("kind")),
                row.list("columns"),
                row.need("kind").equals("check") ? expressions.of(row, "check") : null,
                row.has("referenced") ? reference(row) : null,
                row.text("index"),
                !row.flag("notValid"),
                !row.flag("notEnforced"),
                row.flag("noInherit"),
                row.flag("deferrable"),
                row.flag("initiallyDeferred"),
                row.flag("inherited"),
                place);
    }

    private static ConstraintKind kind(String written) {
        return written.equals("exclude")
                ? ConstraintKind.EXCLUSION
                : ConstraintKind.valueOf(written.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Reference reference(Row row) {
        return new Reference(
                new ObjectName(row.need("referencedSchema"), row.need("referenced")),
                row.list("referencedColumns"),
                action(row.text("onDelete")),
                action(row.text("onUpdate")),
                row.flag("matchFull"));
    }

    private static Action action(@Nullable String written) {
        return written == null
                ? Action.NO_ACTION
                : Action.valueOf(written.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private Index index(Row row) {
        Expression expression = expressions.of(row, "expression");
        List<String> names = row.list("keys");
        List<IndexKey> keys = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            keys.add(key(row, i, names.get(i), expression));
        }
        String parent = row.text("parent");
        return new Index(
                LiveCatalog.name(row),
                row.need("method"),
                row.flag("unique"),
                keys,
                row.list("including"),
                row.flag("partial") ? expressions.of(row, "predicate") : null,
                row.flag("nullsNotDistinct"),
                row.text("constraint"),
                !row.flag("invalid"),
                parent == null ? null : new ObjectName(row.need("parentSchema"), parent),
                place);
    }

    private static IndexKey key(Row row, int number, String column, @Nullable Expression expression) {
        String order = at(row.list("orders"), number);
        return new IndexKey(
                column.isEmpty() ? null : column,
                column.isEmpty() ? expression : null,
                orNull(at(row.list("collations"), number)),
                orNull(at(row.list("classes"), number)),
                order.startsWith("desc"),
                order.endsWith("nulls-first") ? Boolean.TRUE : order.endsWith("nulls-last") ? Boolean.FALSE : null);
    }

    private static String at(List<String> list, int number) {
        return number < list.size() ? list.get(number) : "";
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Trigger trigger(Row row) {
        return new Trigger(
                row.need("name"),
                row.need("timing").replace('-', ' '),
                row.list("events"),
                Ordered.copyOf(new LinkedHashSet<>(row.list("columns"))),
                row.flag("forEachRow"),
                new ObjectName(row.need("functionSchema"), row.need("function")),
                !"disabled".equals(row.text("state")));
    }

    private RowPolicy policy(Row row) {
        return new RowPolicy(
                row.need("name"),
                !row.flag("restrictive"),
                row.need("command"),
                row.list("roles"),
                expressions.of(row, "using"),
                expressions.of(row, "check"),
                origin,
                null);
    }
}
