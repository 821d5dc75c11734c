package dev.plimsoll.sql;

import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Persistence;

/** The table that {@code SELECT … INTO} creates. */
record IntoTarget(ObjectName table, Persistence persistence) {

    /** From behind {@code INTO}. */
    static IntoTarget read(TokenCursor cursor) {
        if (cursor.isAny(Keyword.GLOBAL, Keyword.LOCAL)
                && (cursor.keyword(1) == Keyword.TEMPORARY || cursor.keyword(1) == Keyword.TEMP)) {
            cursor.advance();
        }
        Persistence persistence = Persistence.PERMANENT;
        boolean named = cursor.isName(1, Keyword.Use.COLUMN_NAME) || cursor.keyword(1) == Keyword.TABLE;
        if (named && (cursor.accept(Keyword.TEMPORARY) || cursor.accept(Keyword.TEMP))) {
            persistence = Persistence.TEMPORARY;
        } else if (named && cursor.accept(Keyword.UNLOGGED)) {
            persistence = Persistence.UNLOGGED;
        }
        cursor.accept(Keyword.TABLE);
        return new IntoTarget(cursor.qualifiedName("a table name"), persistence);
    }
}
