package dev.plimsoll.evaluate.own;

import dev.plimsoll.evaluate.own.FactProperty.Kind;
import dev.plimsoll.evaluate.own.FactType.Scene;
import dev.plimsoll.model.Column;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Table;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tables and their columns, as all migrations leave them or as a server has them. */
final class SchemaFactTypes {

    static final FactType TABLE = FactType.of(
                    "table", "A table, partition, foreign table or materialised view.", Scene.SCHEMA)
            .with(
                    "name",
                    Kind.TEXT,
                    "Its name, without the schema.",
                    fact -> table(fact).name().name())
            .with(
                    "schema",
                    Kind.TEXT,
                    "The schema it is in.",
                    fact -> table(fact).name().schema())
            .with("full-name", Kind.TEXT, "Schema and name, `public.orders`.", fact -> fullName(table(fact)))
            .with(
                    "kind",
                    Kind.TEXT,
                    "`table`, `partitioned-table`, `foreign-table` or `materialized-view`.",
                    fact -> Values.word(table(fact).kind()))
            .with(
                    "persistence",
                    Kind.TEXT,
                    "`permanent`, `unlogged` or `temporary`.",
                    fact -> Values.word(table(fact).persistence()))
            .with(
                    "partition",
                    Kind.TRUTH,
                    "Whether it is a partition of another table.",
                    fact -> table(fact).isPartition())
            .with("columns", Kind.LIST, "Names of its columns, in their order.", fact -> columns(table(fact)))
            .with(
                    "primary-key",
                    Kind.LIST,
                    "Columns of its primary key; none where it has no key.",
                    fact -> table(fact).primaryKey().map(Constraint::columns).orElse(null))
            .with(
                    "indexes",
                    Kind.LIST,
                    "Names of its indexes.",
                    fact -> table(fact).indexes().stream()
                            .map(index -> index.name().name())
                            .toList())
            .with(
                    "parents",
                    Kind.LIST,
                    "Full names of the tables it inherits from or is a partition of.",
                    fact -> table(fact).parents().stream()
                            .map(ObjectName::toString)
                            .toList())
            .with(
                    "row-security",
                    Kind.TRUTH,
                    "Whether row-level security is on.",
                    fact -> table(fact).rowSecurity())
            .with(
                    "forced-row-security",
                    Kind.TRUTH,
                    "Whether it holds for the owner as well.",
                    fact -> table(fact).forceRowSecurity())
            .with(
                    "policies",
                    Kind.LIST,
                    "Names of its row-security policies.",
                    fact -> table(fact).policies().stream()
                            .map(policy -> policy.name())
                            .toList())
            .with(
                    "triggers",
                    Kind.LIST,
                    "Names of its triggers.",
                    fact -> table(fact).triggers().stream()
                            .map(trigger -> trigger.name())
                            .toList())
            .with(
                    "owner",
                    Kind.TEXT,
                    "Its owner, where a statement or the server says it.",
                    fact -> table(fact).owner())
            .with("comment", Kind.TEXT, "Its comment; unknown of a running server.", fact -> comment(fact, ""))
            .build();

    static final FactType COLUMN = FactType.of("column", "A column of a table.", Scene.SCHEMA)
            .with("table", Kind.TEXT, "Full name of its table.", fact -> fullName(table(fact)))
            .with(
                    "schema",
                    Kind.TEXT,
                    "The schema of its table.",
                    fact -> table(fact).name().schema())
            .with("name", Kind.TEXT, "Its name.", fact -> column(fact).name())
            .with(
                    "type",
                    Kind.TEXT,
                    "Its type as PostgreSQL prints it, `character varying(10)`.",
                    fact -> column(fact).type().sql())
            .with(
                    "base-type",
                    Kind.TEXT,
                    "The internal name of the type, or of its elements: `varchar`, `int4`, `timestamptz`.",
                    fact -> column(fact).type().name())
            .with(
                    "array",
                    Kind.TRUTH,
                    "Whether it holds arrays.",
                    fact -> column(fact).type().isArray())
            .with(
                    "not-null",
                    Kind.TRUTH,
                    "Whether it is `NOT NULL`.",
                    fact -> column(fact).notNull())
            .with(
                    "default",
                    Kind.TEXT,
                    "Its default as written; unknown of a running server, where there is one.",
                    fact -> text(fact, column(fact).defaultValue()))
            .with(
                    "identity",
                    Kind.TRUTH,
                    "Whether it is an identity column.",
                    fact -> column(fact).identity() != null)
            .with(
                    "generated",
                    Kind.TRUTH,
                    "Whether it is computed.",
                    fact -> column(fact).generated() != null)
            .with(
                    "key",
                    Kind.TRUTH,
                    "Whether it is part of the primary key.",
                    fact -> table(fact)
                            .primaryKey()
                            .map(key -> key.columns().contains(column(fact).name()))
                            .orElse(false))
            .with(
                    "comment",
                    Kind.TEXT,
                    "Its comment; unknown of a running server.",
                    fact -> comment(fact, column(fact).name()))
            .build();

    static final List<FactType> ALL = List.of(TABLE, COLUMN);

    private SchemaFactTypes() {}

    static Table table(Fact fact) {
        return Objects.requireNonNull(fact.table());
    }

    private static Column column(Fact fact) {
        return (Column) fact.value();
    }

    static String fullName(Table table) {
        return table.name().toString();
    }

    private static List<String> columns(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }

    /** The text of an expression; a snapshot of a running server has a digest of it at most. */
    static @Nullable Object text(Fact fact, @Nullable Expression expression) {
        return expression == null ? null : fact.stated() == null ? FactProperty.UNKNOWN : expression.text();
    }

    private static @Nullable Object comment(Fact fact, String column) {
        return fact.stated() == null
                ? FactProperty.UNKNOWN
                : fact.stated().comment(table(fact).name(), column).orElse(null);
    }
}
