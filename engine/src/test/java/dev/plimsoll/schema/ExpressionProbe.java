package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.Table;
import dev.plimsoll.postgres.CatalogDump.Facet;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Expressions of a replayed schema as the server prints them: each is put on a copy of its table and read back. So a text that a rename
 * left behind, or a default without the schema of its sequence, shows as a difference or as an error.
 */
final class ExpressionProbe {

    /** Ends the line of a check whose text the replay does not know. */
    static final String UNKNOWN = " CHECK (?)";

    /** What the server prints for a default that it does not keep. */
    private static final String NOTHING = "NULL";

    private static final String READ_DEFAULT = "SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef JOIN pg_class c"
            + " ON c.oid = adrelid WHERE c.relnamespace = pg_my_temp_schema()";
    private static final String READ_CHECK = "SELECT pg_get_constraintdef(k.oid) FROM pg_constraint k"
            + " WHERE connamespace = pg_my_temp_schema() AND conname = 'probed'";
    private static final String READ_INDEX = "SELECT pg_get_indexdef('pg_temp.probed'::regclass)";

    private final Statement statement;
    private final Map<Facet, List<String>> lines = new EnumMap<>(Facet.class);

    private ExpressionProbe(Statement statement) {
        this.statement = statement;
        lines.put(Facet.DEFAULTS, new ArrayList<>());
        lines.put(Facet.CONSTRAINT_DEFINITIONS, new ArrayList<>());
        lines.put(Facet.INDEX_DEFINITIONS, new ArrayList<>());
    }

    /** Lines of the facets of expressions: defaults, checks and index definitions. */
    static Map<Facet, List<String>> of(Schema schema, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            ExpressionProbe probe = new ExpressionProbe(statement);
            statement.execute("BEGIN");
            statement.execute("SET LOCAL search_path = "
                    + schema.schemas().stream()
                            .map(name -> Identifiers.quote(name) + ", ")
                            .collect(Collectors.joining())
                    + "pg_temp");
            for (Table table : schema.tables()) {
                if (!table.isTemporary()) {
                    probe.table(table);
                }
            }
            statement.execute("ROLLBACK");
            return probe.lines;
        }
    }

    private void table(Table table) throws SQLException {
        statement.execute("SAVEPOINT whole");
        try {
            statement.execute("CREATE TEMPORARY TABLE " + probe(table) + " (LIKE "
                    + table.name().sql() + ")");
            if (table.kind() != RelationKind.MATERIALIZED_VIEW) {
                for (Column column : table.columns()) {
                    column(table, column);
                }
                for (Constraint constraint : table.constraints()) {
                    check(table, constraint);
                }
            }
            for (Index index : table.indexes()) {
                lines(Facet.INDEX_DEFINITIONS, "definition " + index.name(), create(table, index), READ_INDEX);
            }
        } catch (SQLException e) {
            lines.get(Facet.DEFAULTS).add("refused: " + table.name() + ": " + e.getMessage());
        } finally {
            statement.execute("ROLLBACK TO whole");
        }
    }

    private void column(Table table, Column column) throws SQLException {
        Expression value = column.defaultValue();
        String name = table.name() + " " + column.name();
        if (value != null) {
            String action = "ALTER COLUMN " + Identifiers.quote(column.name()) + " SET DEFAULT " + value.text();
            lines(Facet.DEFAULTS, "default " + name, "ALTER TABLE " + probe(table) + " " + action, READ_DEFAULT);
        } else if (column.generated() != null) {
            String action = "ADD probed " + column.type().sql() + " GENERATED ALWAYS AS ("
                    + column.generated().expression().text() + ") STORED";
            lines(Facet.DEFAULTS, "generated " + name, "ALTER TABLE " + probe(table) + " " + action, READ_DEFAULT);
        }
    }

    private void check(Table table, Constraint constraint) throws SQLException {
        Expression expression = constraint.expression();
        if (constraint.kind() == ConstraintKind.CHECK && expression == null) {
            lines.get(Facet.CONSTRAINT_DEFINITIONS)
                    .add("definition " + table.name() + " " + constraint.name() + UNKNOWN);
        } else if (constraint.kind() == ConstraintKind.CHECK) {
            String action = "ALTER TABLE " + probe(table) + " ADD CONSTRAINT probed CHECK (" + expression.text() + ")";
            lines(
                    Facet.CONSTRAINT_DEFINITIONS,
                    "definition " + table.name() + " " + constraint.name(),
                    action,
                    READ_CHECK);
        }
    }

    /** The copy has the table's own name, by which its expressions may call it. */
    private static String probe(Table table) {
        return "pg_temp." + Identifiers.quote(table.name().name());
    }

    private static String create(Table table, Index index) {
        return "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX probed ON " + probe(table) + " USING "
                + index.method()
                + index.keys().stream().map(ExpressionProbe::key).collect(Collectors.joining(", ", " (", ")"))
                + (index.including().isEmpty()
                        ? ""
                        : index.including().stream()
                                .map(Identifiers::quote)
                                .collect(Collectors.joining(", ", " INCLUDE (", ")")))
                + (index.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "")
                + (index.predicate() == null
                        ? ""
                        : " WHERE " + index.predicate().text());
    }

    private static String key(IndexKey key) {
        return (key.column() == null ? "(" + key.expression().text() + ")" : Identifiers.quote(key.column()))
                + (key.collation() == null ? "" : " COLLATE " + key.collation())
                + (key.operatorClass() == null ? "" : " " + key.operatorClass())
                + (key.descending() ? " DESC" : "")
                + (key.nullsFirst() == null ? "" : key.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
    }

    private void lines(Facet facet, String name, String change, String query) throws SQLException {
        statement.execute("SAVEPOINT part");
        try {
            statement.execute(change);
            statement.execute("SET LOCAL search_path = pg_catalog");
            try (ResultSet result = statement.executeQuery(query)) {
                lines.get(facet).add(name + " " + (result.next() ? result.getString(1) : NOTHING));
            }
        } catch (SQLException e) {
            lines.get(facet).add(name + " refused: " + change + ": " + e.getMessage());
        } finally {
            statement.execute("ROLLBACK TO part");
        }
    }
}
