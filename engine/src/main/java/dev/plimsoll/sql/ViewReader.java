package dev.plimsoll.sql;

import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Query;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.ViewChange.CreateMaterializedView;
import dev.plimsoll.model.ViewChange.CreateView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code CREATE VIEW} and {@code CREATE MATERIALIZED VIEW}. */
final class ViewReader {

    private final TokenCursor cursor;

    ViewReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** From behind {@code CREATE … VIEW}. */
    SchemaChange create(boolean replace, boolean temporary, boolean recursive) {
        ObjectName name = cursor.qualifiedName("a view name");
        List<String> columns = recursive || cursor.is(TokenKind.LEFT_PARENTHESIS) ? cursor.columnList() : List.of();
        Map<String, String> options = new LinkedHashMap<>();
        if (cursor.accept(Keyword.WITH)) {
            options.putAll(new OptionReader(cursor).storageParameters());
        }
        cursor.expect(Keyword.AS);
        Query query = QueryText.read(cursor);
        if (cursor.accept(Keyword.WITH)) {
            boolean local = cursor.accept(Keyword.LOCAL);
            if (!local) {
                cursor.accept(Keyword.CASCADED);
            }
            cursor.expect(Keyword.CHECK, Keyword.OPTION);
            options.put("check_option", local ? "local" : "cascaded");
        }
        cursor.expectEnd();
        return new CreateView(cursor.statementRange(), name, replace, temporary, recursive, columns, options, query);
    }

    /** From behind {@code CREATE MATERIALIZED VIEW}. */
    SchemaChange createMaterialized() {
        boolean ifNotExists = cursor.acceptIfNotExists();
        ObjectName name = cursor.qualifiedName("a view name");
        List<String> columns = cursor.is(TokenKind.LEFT_PARENTHESIS) ? cursor.columnList() : List.of();
        if (cursor.accept(Keyword.USING)) {
            cursor.columnId("an access method");
        }
        if (cursor.accept(Keyword.WITH)) {
            new OptionReader(cursor).storageParameters();
        }
        if (cursor.accept(Keyword.TABLESPACE)) {
            cursor.columnId("a tablespace name");
        }
        cursor.expect(Keyword.AS);
        Query query = QueryText.read(cursor);
        boolean withNoData = false;
        if (cursor.accept(Keyword.WITH)) {
            withNoData = cursor.accept(Keyword.NO);
            cursor.expect(Keyword.DATA);
        }
        cursor.expectEnd();
        return new CreateMaterializedView(cursor.statementRange(), name, ifNotExists, columns, query, withNoData);
    }
}
