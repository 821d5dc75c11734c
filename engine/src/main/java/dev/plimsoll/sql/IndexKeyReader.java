package dev.plimsoll.sql;

import dev.plimsoll.model.Expression;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.ObjectName;
import java.util.ArrayList;
import java.util.List;

/** Reads the keys of indexes, partitionings, exclusion constraints and ON CONFLICT targets. */
final class IndexKeyReader {

    private final TokenCursor cursor;

    IndexKeyReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    List<IndexKey> list() {
        List<IndexKey> keys = new ArrayList<>();
        do {
            keys.add(read());
        } while (cursor.accept(TokenKind.COMMA));
        return keys;
    }

    /** A column, call or expression in parentheses with collation, operator class and order. */
    IndexKey read() {
        return key(true);
    }

    /** As {@link #read}, without an order. */
    IndexKey readUnordered() {
        return key(false);
    }

    /** A column, call or expression in parentheses and nothing else. */
    IndexKey readBare() {
        if (cursor.is(TokenKind.LEFT_PARENTHESIS)) {
            return new IndexKey(null, ExpressionReader.readParenthesized(cursor), null, null, false, null);
        } else if (isBareColumn()) {
            return IndexKey.column(cursor.columnId("a column name"));
        }
        return new IndexKey(null, call(), null, null, false, null);
    }

    private IndexKey key(boolean ordered) {
        IndexKey bare = readBare();
        String collation = null;
        if (cursor.accept(Keyword.COLLATE)) {
            collation = cursor.qualifiedName("a collation").sql();
        }
        String operatorClass = null;
        if (cursor.isColumnId()) {
            operatorClass = operatorClass();
        }
        boolean descending = false;
        if (ordered && !cursor.accept(Keyword.ASC)) {
            descending = cursor.accept(Keyword.DESC);
        }
        return new IndexKey(
                bare.column(), bare.expression(), collation, operatorClass, descending, ordered ? nullsFirst() : null);
    }

    /** {@code f(x)} without a name, filter or window of it. */
    private Expression call() {
        int start = cursor.position();
        QueryFacts facts = new QueryFacts();
        Shape shape = new OperandReader(cursor, facts, new ExpressionReader(cursor, facts)).call();
        return ExpressionReader.expression(cursor, start, facts, shape);
    }

    private boolean isBareColumn() {
        if (!cursor.isColumnId()) {
            return false;
        }
        TokenKind next = cursor.kind(1);
        return next != TokenKind.LEFT_PARENTHESIS && next != TokenKind.DOT;
    }

    private String operatorClass() {
        ObjectName name = cursor.qualifiedName("an operator class");
        if (cursor.is(TokenKind.LEFT_PARENTHESIS)) {
            int start = cursor.position();
            new OptionReader(cursor).storageParameters();
            cursor.noteFrom(start, Syntax.CLASS_PARAMETERS);
        }
        return name.sql();
    }

    private @org.jspecify.annotations.Nullable Boolean nullsFirst() {
        if (!cursor.accept(Keyword.NULLS)) {
            return null;
        }
        if (cursor.accept(Keyword.FIRST)) {
            return true;
        }
        cursor.expect(Keyword.LAST);
        return false;
    }
}
