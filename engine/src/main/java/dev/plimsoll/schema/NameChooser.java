package dev.plimsoll.schema;

import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Chooses names for what a statement leaves unnamed, free in the schema as it is now. */
public final class NameChooser {

    private final Catalog catalog;

    NameChooser(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Of a check, foreign key or not-null constraint. */
    String constraint(ObjectName owner, @Nullable String columns, String label) {
        return GeneratedNames.choose(owner.name(), columns, label, schema(owner), catalog.links()::isConstraint);
    }

    /** Of an index that stands behind a constraint, and of the constraint. */
    String keyIndex(ObjectName table, @Nullable String columns, String label) {
        return GeneratedNames.choose(table.name(), columns, label, schema(table), catalog::isRelationOrConstraint);
    }

    /** Of a plain index. */
    String index(ObjectName table, List<String> columnNames) {
        return GeneratedNames.choose(
                table.name(), GeneratedNames.columns(columnNames), "idx", schema(table), catalog::isRelation);
    }

    /** Of the sequence of a serial or identity column. */
    String sequence(ObjectName table, String column) {
        return GeneratedNames.choose(table.name(), column, "seq", schema(table), catalog::isRelation);
    }

    /** Names of an index's columns, from which its own name is made. */
    public static List<String> indexColumns(List<IndexKey> keys, List<String> including, Server server) {
        List<String> names = new ArrayList<>();
        for (IndexKey key : keys) {
            names.add(columnName(key, server));
        }
        names.addAll(including);
        return GeneratedNames.distinct(names);
    }

    private static String columnName(IndexKey key, Server server) {
        if (key.column() != null) {
            return key.column();
        }
        return key.expression() == null
                ? "expr"
                : ExpressionNames.of(key.expression().text(), server.major()).orElse("expr");
    }

    private static String schema(ObjectName owner) {
        return Objects.requireNonNull(owner.schema(), "resolved names have a schema");
    }
}
