package dev.plimsoll.schema;

import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.IndexChange;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.Server;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index about to be built.
 *
 * @param name null where the server chooses one
 * @param columnNames names from which its own is made
 * @param constraint the constraint that it stands behind, whose name and index are still to be set; null for a plain index
 */
record NewIndex(
        @Nullable String name,
        String method,
        boolean unique,
        List<IndexKey> keys,
        List<String> including,
        @Nullable Expression predicate,
        boolean nullsNotDistinct,
        List<String> columnNames,
        @Nullable Constraint constraint,
        SourceRange declared) {

    static NewIndex of(IndexChange.CreateIndex create, Server server) {
        return new NewIndex(
                create.name(),
                create.method(),
                create.unique(),
                create.keys().stream().map(NewIndex::simplified).toList(),
                create.including(),
                withoutTrue(create.predicate()),
                create.nullsNotDistinct(),
                NameChooser.indexColumns(create.keys(), create.including(), server),
                null,
                create.range());
    }

    /** A condition that always holds is none. */
    private static @Nullable Expression withoutTrue(@Nullable Expression predicate) {
        return predicate == null || predicate.text().equalsIgnoreCase("true") ? null : predicate;
    }

    /** A column in parentheses is a column. */
    private static IndexKey simplified(IndexKey key) {
        Expression.ColumnCast column =
                key.expression() == null ? null : key.expression().columnCast();
        return column == null || !column.types().isEmpty()
                ? key
                : new IndexKey(
                        column.column(),
                        null,
                        key.collation(),
                        key.operatorClass(),
                        key.descending(),
                        key.nullsFirst());
    }

    /** The index behind a key or exclusion constraint. */
    static NewIndex of(ConstraintDefinition definition, Server server) {
        boolean exclusion = definition.kind() == ConstraintKind.EXCLUSION;
        List<IndexKey> keys = exclusion
                ? definition.exclusion().stream()
                        .map(ConstraintDefinition.ExclusionElement::key)
                        .toList()
                : definition.columns().stream().map(IndexKey::column).toList();
        List<String> columns = keys.stream()
                .map(IndexKey::column)
                .filter(column -> column != null)
                .toList();
        return new NewIndex(
                definition.name(),
                method(definition),
                !exclusion,
                keys,
                definition.including(),
                definition.expression(),
                definition.nullsNotDistinct(),
                NameChooser.indexColumns(keys, definition.including(), server),
                Constraints.of("", definition, columns, definition.expression(), null, null, true),
                definition.range());
    }

    /** A nameless copy for another table: for a partition, or by LIKE. */
    static NewIndex copyOf(Index index, Table table, List<String> columnNames) {
        Constraint behind = index.constraint() == null
                ? null
                : table.constraint(index.constraint()).orElse(null);
        return new NewIndex(
                null,
                index.method(),
                index.unique(),
                index.keys(),
                index.including(),
                index.predicate(),
                index.nullsNotDistinct(),
                columnNames,
                behind,
                index.declared());
    }

    /** The reader keeps no method of an exclusion; all but equality need GiST. */
    private static String method(ConstraintDefinition definition) {
        boolean equalities = definition.exclusion().stream()
                .allMatch(element -> element.operator().equals("="));
        return definition.withoutOverlaps() || !equalities ? "gist" : "btree";
    }
}
