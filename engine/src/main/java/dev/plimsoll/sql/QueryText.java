package dev.plimsoll.sql;

import dev.plimsoll.model.Query;

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
        return new Query(
                cursor.rangeFrom(start),
                cursor.textFrom(start),
                facts.reads(),
                facts.writes(),
                facts.functions(),
                reader.columns(),
                reader.starred());
    }
}
