package dev.plimsoll.drift;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Difference.Facet;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.PartitionKey;
import dev.plimsoll.model.Persistence;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.Sequence;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.Trigger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tables with their columns, constraints, indexes, triggers and policies. What a table inherits is its parent's. */
final class TableForms {

    static final String OWN_SEQUENCE = "next value of its own sequence";
    private static final Pattern NEXT_VALUE =
            Pattern.compile("(?i)nextval\\('.+'(::regclass)?(::text)?(::regclass)?\\)");
    private static final Pattern NULL = Pattern.compile("(?i)null(::.*)?");

    private final Map<ObjectName, Table> tables = new HashMap<>();
    private final Map<DriftKey, Sequence> owned = new HashMap<>();

    TableForms(DriftSide side) {
        side.tables().forEach(table -> tables.put(table.name(), table));
        for (Sequence sequence : side.sequences()) {
            if (sequence.ownedBy() != null) {
                owned.put(
                        Forms.column(
                                sequence.ownedBy().table(), sequence.ownedBy().column()),
                        sequence);
            }
        }
    }

    List<DriftObject> of(Table table) {
        List<DriftObject> all = new ArrayList<>();
        DriftKey key = Forms.relation(table);
        all.add(table(table, key));
        boolean materialized = table.kind() == RelationKind.MATERIALIZED_VIEW;
        if (!materialized) {
            table.columns().forEach(column -> all.add(column(table, key, column)));
            table.constraints().stream()
                    .filter(constraint -> !constraint.inherited() && constraint.kind() != ConstraintKind.NOT_NULL)
                    .forEach(constraint -> all.add(KeyForms.constraint(table, key, constraint)));
        }
        table.indexes().stream()
                .filter(index -> index.constraint() == null && index.parent() == null)
                .forEach(index -> all.add(KeyForms.index(table, key, index)));
        table.triggers().stream()
                .filter(trigger -> !isHandedDown(table, trigger))
                .forEach(trigger -> all.add(CodeForms.trigger(table, key, trigger)));
        table.policies().forEach(policy -> all.add(AccessForms.policy(table, key, policy)));
        if (!materialized) {
            all.add(DriftObject.of(
                    key.aspect("row security"),
                    Facet.ACCESS,
                    List.of(key),
                    new Forms()
                            .flag("row security", table.rowSecurity())
                            .flag("forced row security", table.forceRowSecurity())
                            .done()));
        }
        return all;
    }

    private DriftObject table(Table table, DriftKey key) {
        Forms forms = new Forms();
        boolean materialized = table.kind() == RelationKind.MATERIALIZED_VIEW;
        if (materialized) {
            forms.list("columns", table.columns().stream().map(Column::name).toList());
            if (table.query() != null) {
                forms.form("query", Form.query(table.query().text()));
            }
        } else {
            forms.flag("unlogged", table.persistence() == Persistence.UNLOGGED);
            forms.flag("partitioned", table.isPartitioned());
        }
        PartitionKey partitionKey = table.partitionedBy();
        if (partitionKey != null) {
            forms.form("partition key", Form.expression(partitionKey(partitionKey)));
        }
        if (table.partitionBound() != null) {
            forms.form("partition bound", Form.query(table.partitionBound().text()));
        }
        forms.list(table.isPartition() ? "partition of" : "parents", table.parents());
        List<DriftKey> parents = new ArrayList<>(Forms.in(table.name()));
        for (ObjectName parent : table.parents()) {
            parents.add(DriftKey.of(ObjectKind.TABLE, parent));
        }
        return DriftObject.of(key, materialized ? Facet.CODE : Facet.STRUCTURE, parents, forms.done())
                .from(table.origin());
    }

    private static String partitionKey(PartitionKey key) {
        return key.method().id()
                + key.keys().stream()
                        .map(each -> each.column() == null ? "(" + text(each) + ")" : Identifiers.quote(each.column()))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String text(IndexKey key) {
        return key.expression() == null ? "" : key.expression().text();
    }

    /** An inherited column hangs on its parent's as well. */
    private DriftObject column(Table table, DriftKey tableKey, Column column) {
        List<DriftKey> parents = new ArrayList<>(List.of(tableKey));
        if (column.inherited()) {
            table.parents().forEach(parent -> parents.add(Forms.column(parent, column.name())));
        }
        parents.addAll(Forms.of(column.type()));
        if (column.defaultValue() != null) {
            parents.addAll(SequenceCalls.in(column.defaultValue().text()));
        }
        return DriftObject.of(
                        Forms.column(table.name(), column.name()), Facet.STRUCTURE, parents, properties(table, column))
                .from(table.origin());
    }

    /** That of a column made by a query may not be known. */
    private static Form type(Column column) {
        String type = Forms.type(column.type());
        return type == null ? Form.unsure("what its query gives") : Form.of(type);
    }

    private Map<String, Form> properties(Table table, Column column) {
        Forms forms = new Forms().form("type", type(column));
        Constraint notNull = table.constraints().stream()
                .filter(each ->
                        each.kind() == ConstraintKind.NOT_NULL && each.columns().contains(column.name()))
                .findFirst()
                .orElse(null);
        if (notNull != null && !notNull.validated()) {
            forms.text("not null", "not valid");
        } else if (column.notNull() || notNull != null) {
            forms.flag("not null", true);
        }
        String collation = column.collation();
        if (collation != null && !KeyForms.lastPart(collation).equals("default")) {
            forms.text("collation", KeyForms.lastPart(collation));
        }
        defaultValue(table, column, forms);
        if (column.identity() != null) {
            forms.text("identity", column.identity().always() ? "always" : "by default");
        }
        if (column.generated() != null) {
            forms.text("generated", column.generated().isVirtual() ? "virtual" : "stored");
            forms.expression("expression", column.generated().expression());
        }
        return forms.done();
    }

    private void defaultValue(Table table, Column column, Forms forms) {
        Expression value = column.defaultValue();
        if (value == null || NULL.matcher(value.text().strip()).matches()) {
            return;
        }
        Sequence sequence = owned.get(Forms.column(table.name(), column.name()));
        if (sequence != null
                && NEXT_VALUE.matcher(value.text().strip()).matches()
                && value.text()
                        .toLowerCase(Locale.ROOT)
                        .replace("\"", "")
                        .contains(sequence.name().name().toLowerCase(Locale.ROOT))) {
            forms.text("default", OWN_SEQUENCE);
        } else {
            forms.form("default", Form.expression(value.text(), Forms.type(column.type())));
        }
    }

    /** A partition has the row triggers of its table. */
    private boolean isHandedDown(Table table, Trigger trigger) {
        return table.isPartition()
                && trigger.forEachRow()
                && table.parents().stream()
                        .map(tables::get)
                        .filter(Objects::nonNull)
                        .anyMatch(parent -> find(parent, trigger) != null);
    }

    private static @Nullable Trigger find(Table parent, Trigger trigger) {
        return parent.triggers().stream()
                .filter(each -> each.name().equals(trigger.name()) && each.enabled() == trigger.enabled())
                .findFirst()
                .orElse(null);
    }
}
