package dev.plimsoll.sql;

import dev.plimsoll.model.Query;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SessionChange.SetParameter;
import dev.plimsoll.model.TableChange.CreateTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Queries and data changes as statements of their own, where some queries do more than read. */
final class DataStatements {

    private DataStatements() {}

    static List<SchemaChange> read(TokenCursor cursor) {
        SchemaChange setting = setting(cursor);
        if (setting != null) {
            return List.of(setting);
        }
        int start = cursor.position();
        QueryFacts facts = new QueryFacts();
        DataReader reader = new DataReader(cursor, facts);
        SchemaChange change = reader.nestedStatement();
        QueryReader query = reader.query();
        IntoTarget into = query == null ? null : query.into();
        return List.of(query == null || into == null ? change : selectInto(cursor, start, facts, query, into));
    }

    private static SchemaChange selectInto(
            TokenCursor cursor, int start, QueryFacts facts, QueryReader reader, IntoTarget into) {
        Query query = QueryText.of(cursor, start, facts, reader);
        return new CreateTable(
                cursor.rangeFrom(start),
                into.table(),
                into.persistence(),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                query,
                false,
                Map.of(),
                null,
                null,
                null);
    }

    /** {@code SELECT set_config('name', 'value', local)}, as pg_dump writes it; null for any other query. */
    private static @Nullable SchemaChange setting(TokenCursor cursor) {
        int start = cursor.position();
        if (!cursor.accept(Keyword.SELECT)) {
            return null;
        }
        if (cursor.acceptWord("pg_catalog")) {
            cursor.accept(TokenKind.DOT);
        }
        List<String> arguments = new ArrayList<>();
        if (cursor.acceptWord("set_config") && cursor.accept(TokenKind.LEFT_PARENTHESIS)) {
            while (cursor.isString()) {
                arguments.add(cursor.string("a string"));
                cursor.accept(TokenKind.COMMA);
            }
            boolean local = cursor.is(Keyword.TRUE);
            if (arguments.size() == 2
                    && (local || cursor.is(Keyword.FALSE))
                    && cursor.kind(1) == TokenKind.RIGHT_PARENTHESIS
                    && cursor.kind(2) == TokenKind.END) {
                cursor.advance();
                cursor.advance();
                String value = arguments.get(1);
                List<String> values = value.isEmpty() ? List.of("") : List.of(value);
                return new SetParameter(cursor.statementRange(), LiteralText.fold(arguments.get(0)), values, local);
            }
        }
        cursor.moveTo(start);
        return null;
    }
}
