package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.PartitionBound;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.UserType.DomainType;
import dev.plimsoll.model.UserType.EnumType;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Renames a label of an enum. What is written with the label follows it: the server keeps the value, not its text. */
final class EnumLabels {

    /** Types whose values are never written as a label: a label beside them is one of the enum. */
    private static final Set<String> WITHOUT_TEXT =
            Set.of("int2", "int4", "int8", "numeric", "float4", "float8", "bool", "date", "timestamp", "timestamptz");

    private final Catalog catalog;

    EnumLabels(Catalog catalog) {
        this.catalog = catalog;
    }

    void rename(EnumType type, String from, String to) {
        catalog.put(new EnumType(
                type.name(),
                type.labels().stream()
                        .map(label -> label.equals(from) ? to : label)
                        .toList(),
                type.origin()));
        LabelText text = new LabelText(type.name(), from, to);
        for (ObjectName name : catalog.links().typesByType(type.name())) {
            if (catalog.type(name) instanceof DomainType domain) {
                catalog.put(following(domain, text));
            }
        }
        for (ObjectName name : catalog.links().tablesByType(type.name())) {
            Table table = catalog.table(name);
            if (table != null) {
                follow(table, type.name(), text);
            }
        }
    }

    private static DomainType following(DomainType domain, LabelText text) {
        List<Constraint> constraints = domain.constraints().stream()
                .map(each -> each.expression() == null
                        ? each
                        : Constraints.withColumns(each, each.columns(), text.inAll(each.expression())))
                .toList();
        Expression value = domain.defaultValue();
        return Domains.with(
                value == null ? domain : Domains.withDefault(domain, text.inAll(value)), domain.notNull(), constraints);
    }

    private void follow(Table table, ObjectName type, LabelText text) {
        Set<String> labelled = table.columns().stream()
                .filter(column -> Drops.isOf(column.type(), type))
                .map(Column::name)
                .collect(Collectors.toSet());
        Set<String> neverText = table.columns().stream()
                .filter(column -> WITHOUT_TEXT.contains(column.type().name()))
                .map(Column::name)
                .collect(Collectors.toSet());
        neverText.addAll(labelled);
        UnaryOperator<Expression> change =
                each -> !Collections.disjoint(each.columns(), labelled) && neverText.containsAll(each.columns())
                        ? text.inAll(each)
                        : text.inCasts(each);
        catalog.put(TableEdit.of(TableExpressions.map(table, change))
                .mapColumns(column -> labelled.contains(column.name()) ? following(column, text) : column)
                .done());
        if (isPartitionedBy(table, labelled)) {
            catalog.links().children(table.name()).forEach(child -> boundFollows(child, text));
        }
    }

    private static Column following(Column column, LabelText text) {
        Expression value = column.defaultValue();
        return value == null || value.kind() != Expression.Kind.LITERAL
                ? column
                : column.withDefault(text.inAll(value));
    }

    private static boolean isPartitionedBy(Table table, Set<String> labelled) {
        return table.partitionedBy() != null
                && table.partitionedBy().keys().stream().map(IndexKey::column).allMatch(labelled::contains);
    }

    private void boundFollows(ObjectName name, LabelText text) {
        Table partition = catalog.table(name);
        PartitionBound bound = partition == null ? null : partition.partitionBound();
        if (partition != null && bound != null) {
            catalog.put(TableEdit.of(partition)
                    .partitionBound(new PartitionBound(text.inAll(bound.text()), bound.isDefault()))
                    .done());
        }
    }
}
