package dev.plimsoll.sql;

import dev.plimsoll.model.Query;
import dev.plimsoll.model.QueryOutput;
import java.util.List;

/** Reads a query as a part of another statement and keeps what it touches. */
final class QueryText {

    private QueryText() {}

    static Query read(TokenCursor cursor) {
        if (!QueryReader.startsHere(cursor) && !QueryReader.startsInParentheses(cursor)) {
            throw cursor.fail("a query");
        }
        QueryFacts facts = new QueryFacts();
        int start = cursor.position();
        QueryReader reader = new QueryReader(cursor, facts);
        reader.query();
        return of(cursor, start, facts, reader);
    }

    /** The query from the token at {@code start} to the last one read. */
    static Query of(TokenCursor cursor, int start, QueryFacts facts, QueryReader reader) {
        QueryOutput output = reader.output();
        return new Query(
                cursor.rangeFrom(start),
                cursor.textFrom(start),
                facts.reads(),
                facts.writes(),
                facts.functions(),
                output.isStarred() ? List.of() : output.names(),
                output.isStarred(),
                facts.mentioned(),
                output);
    }
}
