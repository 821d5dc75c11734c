package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.RowPolicy;
import dev.plimsoll.model.Table;
import dev.plimsoll.postgres.CatalogDump.Facet;
import java.sql.SQLException;
import java.util.stream.Collectors;

/**
 * Expressions of a replayed schema as the server prints them: each is put on a copy of its table and read back. So a text that a rename
 * left behind, or a default without the schema of its sequence, shows as a difference or as an error.
 */
final class ExpressionProbe {

    /** Ends the line of a check whose text the replay does not know. */
    static final String UNKNOWN = " CHECK (?)";

    private static final String READ_DEFAULT = "SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef JOIN pg_class c"
            + " ON c.oid = adrelid WHERE c.relnamespace = pg_my_temp_schema()";
    private static final String READ_CHECK = "SELECT pg_get_constraintdef(k.oid) FROM pg_constraint k"
            + " WHERE connamespace = pg_my_temp_schema() AND conname = 'probed'";
    private static final String READ_INDEX = "SELECT pg_get_indexdef('pg_temp.probed'::regclass)";

    private static final String READ_USING =
            "SELECT pg_get_expr(polqual, polrelid) FROM pg_policy WHERE polname = 'probed'";
    private static final String READ_WITH_CHECK =
            "SELECT pg_get_expr(polwithcheck, polrelid) FROM pg_policy WHERE polname = 'probed'";

    private final Probe probe;

    ExpressionProbe(Probe probe) {
        this.probe = probe;
    }

    void tables(Schema schema) throws SQLException {
        for (Table table : schema.tables()) {
            if (!table.isTemporary()) {
                probe.with(
                        "CREATE TEMPORARY TABLE " + copy(table) + " (LIKE "
                                + table.name().sql() + ")",
                        Facet.DEFAULTS,
                        table.name().toString(),
                        () -> table(table));
            }
        }
    }

    private void table(Table table) throws SQLException {
        if (table.kind() != RelationKind.MATERIALIZED_VIEW) {
            for (Column column : table.columns()) {
                column(table, column);
            }
            for (Constraint constraint : table.constraints()) {
                check(table, constraint);
            }
            for (RowPolicy policy : table.policies()) {
                policy(table, policy);
            }
        }
        for (Index index : table.indexes()) {
            probe.read(Facet.INDEX_DEFINITIONS, "definition " + index.name(), create(table, index), READ_INDEX);
        }
    }

    private void column(Table table, Column column) throws SQLException {
        Expression value = column.defaultValue();
        String name = table.name() + " " + column.name();
        if (value != null) {
            String action = "ALTER COLUMN " + Identifiers.quote(column.name()) + " SET DEFAULT " + value.text();
            probe.read(Facet.DEFAULTS, "default " + name, "ALTER TABLE " + copy(table) + " " + action, READ_DEFAULT);
        } else if (column.generated() != null) {
            String action = "ADD probed " + column.type().sql() + " GENERATED ALWAYS AS ("
                    + column.generated().expression().text() + ") STORED";
            probe.read(Facet.DEFAULTS, "generated " + name, "ALTER TABLE " + copy(table) + " " + action, READ_DEFAULT);
        }
    }

    private void check(Table table, Constraint constraint) throws SQLException {
        Expression expression = constraint.expression();
        if (constraint.kind() == ConstraintKind.CHECK && expression == null) {
            probe.add(Facet.CONSTRAINT_DEFINITIONS, "definition " + table.name() + " " + constraint.name() + UNKNOWN);
        } else if (constraint.kind() == ConstraintKind.CHECK) {
            String action = "ALTER TABLE " + copy(table) + " ADD CONSTRAINT probed CHECK (" + expression.text() + ")";
            probe.read(
                    Facet.CONSTRAINT_DEFINITIONS,
                    "definition " + table.name() + " " + constraint.name(),
                    action,
                    READ_CHECK);
        }
    }

    private void policy(Table table, RowPolicy policy) throws SQLException {
        String name = " " + table.name() + " " + policy.name();
        String create = "CREATE POLICY probed ON " + copy(table);
        if (policy.using() != null) {
            String using = " USING (" + policy.using().text() + ")";
            probe.read(Facet.POLICY_DEFINITIONS, "using" + name, create + using, READ_USING);
        }
        if (policy.check() != null) {
            String check = " WITH CHECK (" + policy.check().text() + ")";
            probe.read(Facet.POLICY_DEFINITIONS, "with-check" + name, create + check, READ_WITH_CHECK);
        }
    }

    /** The copy has the table's own name, by which its expressions may call it. */
    private static String copy(Table table) {
        return "pg_temp." + Identifiers.quote(table.name().name());
    }

    private static String create(Table table, Index index) {
        return "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX probed ON " + copy(table) + " USING "
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

    static String key(IndexKey key) {
        return (key.column() == null ? "(" + key.expression().text() + ")" : Identifiers.quote(key.column()))
                + (key.collation() == null ? "" : " COLLATE " + key.collation())
                + (key.operatorClass() == null ? "" : " " + key.operatorClass())
                + (key.descending() ? " DESC" : "")
                + (key.nullsFirst() == null ? "" : key.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
    }
}
