package dev.plimsoll.sql;

import dev.plimsoll.model.ObjectKind;

/** Reads the words that name a kind of object, such as {@code MATERIALIZED VIEW}. */
final class ObjectKindReader {

    private final TokenCursor cursor;

    ObjectKindReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    ObjectKind read() {
        Keyword keyword = cursor.keyword();
        if (keyword == null) {
            throw cursor.fail("a kind of object");
        }
        ObjectKind single = single(keyword);
        if (single != null) {
            cursor.advance();
            return single;
        }
        return several(keyword);
    }

    private static @org.jspecify.annotations.Nullable ObjectKind single(Keyword keyword) {
        return switch (keyword) {
            case TABLE -> ObjectKind.TABLE;
            case VIEW -> ObjectKind.VIEW;
            case INDEX -> ObjectKind.INDEX;
            case SEQUENCE -> ObjectKind.SEQUENCE;
            case TYPE -> ObjectKind.TYPE;
            case DOMAIN -> ObjectKind.DOMAIN;
            case FUNCTION -> ObjectKind.FUNCTION;
            case PROCEDURE -> ObjectKind.PROCEDURE;
            case ROUTINE -> ObjectKind.ROUTINE;
            case AGGREGATE -> ObjectKind.AGGREGATE;
            case TRIGGER -> ObjectKind.TRIGGER;
            case RULE -> ObjectKind.RULE;
            case POLICY -> ObjectKind.POLICY;
            case SCHEMA -> ObjectKind.SCHEMA;
            case DATABASE -> ObjectKind.DATABASE;
            case EXTENSION -> ObjectKind.EXTENSION;
            case LANGUAGE -> ObjectKind.LANGUAGE;
            case CAST -> ObjectKind.CAST;
            case COLLATION -> ObjectKind.COLLATION;
            case CONVERSION -> ObjectKind.CONVERSION;
            case TRANSFORM -> ObjectKind.TRANSFORM;
            case PUBLICATION -> ObjectKind.PUBLICATION;
            case SUBSCRIPTION -> ObjectKind.SUBSCRIPTION;
            case SERVER -> ObjectKind.FOREIGN_SERVER;
            case STATISTICS -> ObjectKind.STATISTICS;
            case TABLESPACE -> ObjectKind.TABLESPACE;
            default -> null;
        };
    }

    private ObjectKind several(Keyword keyword) {
        switch (keyword) {
            case MATERIALIZED:
                return words(ObjectKind.MATERIALIZED_VIEW, Keyword.VIEW);
            case FOREIGN:
                cursor.advance();
                if (cursor.accept(Keyword.TABLE)) {
                    return ObjectKind.FOREIGN_TABLE;
                }
                cursor.expect(Keyword.DATA, Keyword.WRAPPER);
                return ObjectKind.FOREIGN_DATA_WRAPPER;
            case ACCESS:
                return words(ObjectKind.ACCESS_METHOD, Keyword.METHOD);
            case EVENT:
                return words(ObjectKind.EVENT_TRIGGER, Keyword.TRIGGER);
            case PROCEDURAL:
                return words(ObjectKind.LANGUAGE, Keyword.LANGUAGE);
            case USER:
                return words(ObjectKind.USER_MAPPING, Keyword.MAPPING);
            case LARGE:
                return words(ObjectKind.LARGE_OBJECT, Keyword.OBJECT);
            case OPERATOR:
                cursor.advance();
                if (cursor.kind(1) == TokenKind.DOT) {
                    return ObjectKind.OPERATOR;
                } else if (cursor.accept(Keyword.CLASS)) {
                    return ObjectKind.OPERATOR_CLASS;
                }
                return cursor.accept(Keyword.FAMILY) ? ObjectKind.OPERATOR_FAMILY : ObjectKind.OPERATOR;
            case TEXT:
                cursor.advance();
                cursor.expect(Keyword.SEARCH);
                if (cursor.accept(Keyword.CONFIGURATION)) {
                    return ObjectKind.TEXT_SEARCH_CONFIGURATION;
                } else if (cursor.accept(Keyword.DICTIONARY)) {
                    return ObjectKind.TEXT_SEARCH_DICTIONARY;
                } else if (cursor.accept(Keyword.PARSER)) {
                    return ObjectKind.TEXT_SEARCH_PARSER;
                }
                cursor.expect(Keyword.TEMPLATE);
                return ObjectKind.TEXT_SEARCH_TEMPLATE;
            default:
                throw cursor.fail("a kind of object");
        }
    }

    private ObjectKind words(ObjectKind kind, Keyword second) {
        cursor.advance();
        cursor.expect(second);
        return kind;
    }
}
