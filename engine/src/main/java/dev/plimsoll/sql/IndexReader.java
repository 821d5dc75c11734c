package dev.plimsoll.sql;

import dev.plimsoll.model.Expression;
import dev.plimsoll.model.IndexChange.CreateIndex;
import dev.plimsoll.model.IndexChange.Reindex;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SchemaChange;
import java.util.List;
import java.util.Map;

/** Reads {@code CREATE INDEX} and {@code REINDEX}. */
final class IndexReader {

    private final TokenCursor cursor;

    IndexReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** From behind {@code INDEX}. */
    SchemaChange create(boolean unique) {
        boolean concurrently = cursor.accept(Keyword.CONCURRENTLY);
        boolean ifNotExists = cursor.acceptIfNotExists();
        String name = null;
        if (ifNotExists || !cursor.is(Keyword.ON)) {
            name = cursor.columnId("an index name");
        }
        cursor.expect(Keyword.ON);
        boolean only = cursor.accept(Keyword.ONLY);
        boolean parenthesis = only && cursor.accept(TokenKind.LEFT_PARENTHESIS);
        ObjectName table = cursor.qualifiedName("a table name");
        if (parenthesis) {
            cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        } else if (!only) {
            cursor.acceptOperator("*");
        }
        String method = cursor.accept(Keyword.USING) ? cursor.columnId("an index method") : "btree";
        IndexKeyReader keyReader = new IndexKeyReader(cursor);
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        List<IndexKey> keys = keyReader.list();
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        List<String> including = List.of();
        if (cursor.accept(Keyword.INCLUDE)) {
            including = including(keyReader);
        }
        boolean nullsNotDistinct = false;
        if (cursor.acceptNoting(Keyword.NULLS, Syntax.NULLS_DISTINCT)) {
            nullsNotDistinct = cursor.accept(Keyword.NOT);
            cursor.expect(Keyword.DISTINCT);
        }
        Map<String, String> parameters =
                cursor.accept(Keyword.WITH) ? new OptionReader(cursor).storageParameters() : Map.of();
        String tablespace = cursor.accept(Keyword.TABLESPACE) ? cursor.columnId("a tablespace name") : null;
        Expression predicate = cursor.accept(Keyword.WHERE) ? ExpressionReader.read(cursor) : null;
        cursor.expectEnd();
        return new CreateIndex(
                cursor.statementRange(),
                name,
                table,
                only,
                unique,
                concurrently,
                ifNotExists,
                method,
                keys,
                including,
                nullsNotDistinct,
                predicate,
                parameters,
                tablespace);
    }

    /** The grammar takes expressions here as well; the server refuses them when it runs the statement. */
    private List<String> including(IndexKeyReader keyReader) {
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        List<IndexKey> keys = keyReader.list();
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        return keys.stream().map(IndexReader::nameOrText).toList();
    }

    private static String nameOrText(IndexKey key) {
        String column = key.column();
        Expression expression = key.expression();
        return column != null ? column : expression == null ? "" : expression.text();
    }

    /** From behind {@code REINDEX}. */
    SchemaChange reindex() {
        boolean concurrently = false;
        if (cursor.is(TokenKind.LEFT_PARENTHESIS)) {
            Map<String, String> options = new OptionReader(cursor).utility();
            if (options.size() > 1 || !"".equals(options.get("verbose"))) {
                cursor.note(Syntax.REINDEX_OPTIONS);
            }
            concurrently = MaintenanceReader.isOn(options, "concurrently");
        }
        boolean database = cursor.is(Keyword.DATABASE) || cursor.is(Keyword.SYSTEM);
        ObjectKind scope;
        boolean system = false;
        if (cursor.accept(Keyword.INDEX)) {
            scope = ObjectKind.INDEX;
        } else if (cursor.accept(Keyword.TABLE)) {
            scope = ObjectKind.TABLE;
        } else if (cursor.accept(Keyword.SCHEMA)) {
            scope = ObjectKind.SCHEMA;
        } else if (cursor.accept(Keyword.DATABASE)) {
            scope = ObjectKind.DATABASE;
        } else {
            cursor.expect(Keyword.SYSTEM);
            scope = ObjectKind.DATABASE;
            system = true;
        }
        concurrently |= cursor.accept(Keyword.CONCURRENTLY);
        ObjectName name = null;
        if (!database || !cursor.atEnd()) {
            name = scope == ObjectKind.INDEX || scope == ObjectKind.TABLE
                    ? cursor.qualifiedName("a name")
                    : ObjectName.of(cursor.columnId("a name"));
        } else {
            cursor.note(Syntax.REINDEX_WITHOUT_NAME);
        }
        cursor.expectEnd();
        return new Reindex(cursor.statementRange(), scope, name, concurrently, system);
    }
}
