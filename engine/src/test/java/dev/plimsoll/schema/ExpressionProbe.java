package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Expressions of a replayed schema as the server prints them: each is put on a copy of its table and read back. So a text that a rename
 * left behind, or a default without the schema of its sequence, shows as a difference or as an error.
 */
final class ExpressionProbe {

    private final Schema schema;
    private final Statement statement;

    private ExpressionProbe(Schema schema, Statement statement) {
        this.schema = schema;
        this.statement = statement;
    }

    /** Lines of the facet DEFAULTS. */
    static List<String> defaults(Schema schema, Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            ExpressionProbe probe = new ExpressionProbe(schema, statement);
            for (Table table : probe.tables()) {
                for (Column column : table.columns()) {
                    Expression value = column.defaultValue();
                    if (value != null) {
                        String text = probe.read(
                                table,
                                "ALTER COLUMN " + Identifiers.quote(column.name()) + " SET DEFAULT " + value.text(),
                                "SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = 'probe'::regclass");
                        lines.add("default " + table.name() + " " + column.name() + " " + text);
                    } else if (column.generated() != null) {
                        String text = probe.read(
                                table,
                                "ADD probed " + column.type().sql() + " GENERATED ALWAYS AS ("
                                        + column.generated().expression().text() + ") STORED",
                                "SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = 'probe'::regclass");
                        lines.add("generated " + table.name() + " " + column.name() + " " + text);
                    }
                }
            }
        }
        Collections.sort(lines);
        return lines;
    }

    /** Lines of the facet CONSTRAINT_DEFINITIONS, of checks only and without what stands behind the expression. */
    static List<String> checks(Schema schema, Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            ExpressionProbe probe = new ExpressionProbe(schema, statement);
            for (Table table : probe.tables()) {
                for (Constraint constraint : table.constraints()) {
                    Expression expression = constraint.expression();
                    if (constraint.kind() == ConstraintKind.CHECK && expression != null) {
                        String text = probe.read(
                                table,
                                "ADD CONSTRAINT probed CHECK (" + expression.text() + ")",
                                "SELECT pg_get_constraintdef(oid) FROM pg_constraint"
                                        + " WHERE conrelid = 'probe'::regclass AND conname = 'probed'");
                        lines.add("definition " + table.name() + " " + constraint.name() + " " + text);
                    }
                }
            }
        }
        Collections.sort(lines);
        return lines;
    }

    private List<Table> tables() {
        return schema.tables().stream()
                .filter(table -> !table.isTemporary() && table.kind() != RelationKind.MATERIALIZED_VIEW)
                .toList();
    }

    private @Nullable String read(Table table, String action, String query) throws SQLException {
        statement.execute("BEGIN");
        try {
            statement.execute("SET LOCAL search_path = "
                    + schema.schemas().stream().map(Identifiers::quote).collect(Collectors.joining(", ")));
            statement.execute(
                    "CREATE TEMPORARY TABLE probe (LIKE " + table.name().sql() + ")");
            statement.execute("ALTER TABLE probe " + action);
            statement.execute("SET LOCAL search_path = pg_catalog");
            try (ResultSet result = statement.executeQuery(query)) {
                result.next();
                return result.getString(1);
            }
        } catch (SQLException e) {
            return "refused: " + action + ": " + e.getMessage();
        } finally {
            statement.execute("ROLLBACK");
        }
    }
}
