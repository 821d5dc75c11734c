package dev.plimsoll.remedy;

import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.IndexChange.CreateIndex;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.ObjectName;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes {@code CREATE INDEX} statements. */
final class IndexSql {

    private final StringBuilder sql = new StringBuilder("CREATE ");

    private IndexSql() {}

    /** The same index, by another name and on another table, built as {@code mode} says. */
    static String like(CreateIndex index, String name, ObjectName table, Mode mode) {
        IndexSql writer = new IndexSql();
        writer.head(index.unique(), name, table, mode);
        writer.method(index.method());
        writer.sql.append(keys(index.keys()));
        writer.tail(index);
        return writer.sql.toString();
    }

    /** A plain index over columns, built without blocking writes. */
    static String concurrently(boolean unique, String name, ObjectName table, List<String> columns) {
        IndexSql writer = new IndexSql();
        writer.head(unique, name, table, Mode.CONCURRENTLY);
        writer.sql.append(keys(columns.stream().map(IndexKey::column).toList()));
        return writer.sql.toString();
    }

    /** The index behind a key, built without blocking writes. */
    static String behind(ConstraintDefinition key, String name, ObjectName table) {
        IndexSql writer = new IndexSql();
        writer.head(true, name, table, Mode.CONCURRENTLY);
        writer.sql.append(keys(key.columns().stream().map(IndexKey::column).toList()));
        writer.including(key.including(), key.nullsNotDistinct());
        return writer.sql.toString();
    }

    /** An index as it stands, by another name, built as {@code mode} says. */
    static String like(Index index, String name, ObjectName table, Mode mode) {
        IndexSql writer = new IndexSql();
        writer.head(index.unique(), name, table, mode);
        writer.method(index.method());
        writer.sql.append(keys(index.keys()));
        writer.including(index.including(), index.nullsNotDistinct());
        writer.where(index.predicate());
        return writer.sql.toString();
    }

    /** How an index is built. */
    enum Mode {
        CONCURRENTLY,
        /** As it comes, on a table that nobody uses yet. */
        PLAIN,
        /** On a partitioned table alone, without its partitions. */
        ONLY
    }

    private void head(boolean unique, String name, ObjectName table, Mode mode) {
        sql.append(unique ? "UNIQUE INDEX " : "INDEX ");
        sql.append(mode == Mode.CONCURRENTLY ? "CONCURRENTLY " : "");
        sql.append(Identifiers.quote(name)).append(" ON ");
        sql.append(mode == Mode.ONLY ? "ONLY " : "");
        sql.append(table.sql()).append(' ');
    }

    private void method(String method) {
        if (!method.isEmpty() && !method.equals("btree")) {
            sql.append("USING ").append(Identifiers.quote(method)).append(' ');
        }
    }

    private void tail(CreateIndex index) {
        including(index.including(), index.nullsNotDistinct());
        if (!index.storageParameters().isEmpty()) {
            sql.append(new TreeMap<>(index.storageParameters())
                    .entrySet().stream()
                            .map(parameter -> parameter.getKey() + " = " + parameter.getValue())
                            .collect(Collectors.joining(", ", " WITH (", ")")));
        }
        if (index.tablespace() != null) {
            sql.append(" TABLESPACE ").append(Identifiers.quote(index.tablespace()));
        }
        where(index.predicate());
    }

    private void including(List<String> columns, boolean nullsNotDistinct) {
        if (!columns.isEmpty()) {
            sql.append(" INCLUDE ").append(Names.list(columns));
        }
        sql.append(nullsNotDistinct ? " NULLS NOT DISTINCT" : "");
    }

    private void where(@Nullable Expression predicate) {
        if (predicate != null) {
            sql.append(" WHERE ").append(predicate.text());
        }
    }

    private static String keys(List<IndexKey> keys) {
        return keys.stream().map(IndexSql::key).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String key(IndexKey key) {
        StringBuilder sql = new StringBuilder();
        Expression expression = key.expression();
        if (key.column() != null) {
            sql.append(Identifiers.quote(key.column()));
        } else if (expression != null) {
            String text = expression.text();
            boolean enclosed = Parentheses.isOneGroup(text) || Parentheses.isOneCall(text);
            sql.append(enclosed ? text : "(" + text + ")");
        }
        if (key.collation() != null) {
            sql.append(" COLLATE ").append(key.collation());
        }
        if (key.operatorClass() != null) {
            sql.append(' ').append(key.operatorClass());
        }
        sql.append(key.descending() ? " DESC" : "");
        if (key.nullsFirst() != null) {
            sql.append(key.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
        }
        return sql.toString();
    }
}
