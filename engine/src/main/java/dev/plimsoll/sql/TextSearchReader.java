package dev.plimsoll.sql;

import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SchemaChange;

/** Reads {@code ALTER TEXT SEARCH …}. */
final class TextSearchReader {

    private final TokenCursor cursor;

    TextSearchReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** From behind the words that name the kind. */
    SchemaChange alter(ObjectKind kind) {
        ObjectName name = cursor.qualifiedName("a name");
        SchemaChange common = new AlterTailReader(cursor).read(kind, name);
        if (common != null) {
            return common;
        }
        int start = cursor.position();
        if (kind == ObjectKind.TEXT_SEARCH_DICTIONARY) {
            new OptionReader(cursor).definition();
        } else if (kind == ObjectKind.TEXT_SEARCH_CONFIGURATION) {
            mapping();
        } else {
            throw cursor.fail("RENAME TO or SET SCHEMA");
        }
        return new AlterTailReader(cursor).altered(kind, name, start);
    }

    private void mapping() {
        if (cursor.accept(Keyword.ADD)) {
            cursor.expect(Keyword.MAPPING, Keyword.FOR);
            cursor.columnIds("a token type");
            with();
        } else if (cursor.accept(Keyword.ALTER)) {
            cursor.expect(Keyword.MAPPING);
            if (cursor.accept(Keyword.FOR)) {
                cursor.columnIds("a token type");
            } else if (!cursor.is(Keyword.REPLACE)) {
                throw cursor.fail("FOR or REPLACE");
            }
            if (cursor.accept(Keyword.REPLACE)) {
                cursor.qualifiedName("a dictionary");
                cursor.expect(Keyword.WITH);
                cursor.qualifiedName("a dictionary");
            } else {
                with();
            }
        } else {
            cursor.expect(Keyword.DROP);
            cursor.expect(Keyword.MAPPING);
            cursor.acceptIfExists();
            cursor.expect(Keyword.FOR);
            cursor.columnIds("a token type");
        }
    }

    private void with() {
        cursor.expect(Keyword.WITH);
        cursor.qualifiedNames("a dictionary");
    }
}
