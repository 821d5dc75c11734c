package dev.plimsoll.sql;

import dev.plimsoll.model.ObjectChange.CreateObject;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SchemaChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code CREATE SCHEMA}, with the objects that it may create at once. */
final class SchemaReader {

    /** What may stand before the word for the kind of a relation. */
    private static final Keyword[] CREATE_WORDS = {
        Keyword.CREATE,
        Keyword.OR,
        Keyword.REPLACE,
        Keyword.LOCAL,
        Keyword.GLOBAL,
        Keyword.TEMP,
        Keyword.TEMPORARY,
        Keyword.UNLOGGED,
        Keyword.RECURSIVE
    };

    private final TokenCursor cursor;

    SchemaReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** From behind {@code CREATE SCHEMA}. A schema named by its owner alone has the owner's name. */
    List<SchemaChange> create() {
        boolean ifNotExists = cursor.acceptIfNotExists();
        Map<String, String> options = new LinkedHashMap<>();
        String name = cursor.is(Keyword.AUTHORIZATION) ? null : cursor.columnId("a schema name");
        if (cursor.accept(Keyword.AUTHORIZATION)) {
            options.put("owner", new RoleNameReader(cursor).role());
        }
        List<SchemaChange> changes = new ArrayList<>();
        String schema = name == null ? options.getOrDefault("owner", "") : name;
        changes.add(new CreateObject(
                cursor.statementRange(),
                ObjectKind.SCHEMA,
                ObjectName.of(schema),
                ifNotExists,
                false,
                List.of(),
                options));
        List<TokenCursor> elements = elements();
        Set<String> relations = relations(elements, schema);
        for (TokenCursor element : elements) {
            element.createdIn(schema, relations);
            changes.addAll(new StatementReader(element).read());
            element.expectEnd();
        }
        return changes;
    }

    private List<TokenCursor> elements() {
        List<TokenCursor> elements = new ArrayList<>();
        while (!cursor.atEnd()) {
            elements.add(element());
        }
        return elements;
    }

    /**
     * The relations made in the schema. It is new and first on the search path meanwhile, so that these names, and no
     * others, are found in it (<a href="https://www.postgresql.org/docs/18/sql-createschema.html">CREATE SCHEMA</a>).
     */
    private static Set<String> relations(List<TokenCursor> elements, String schema) {
        Set<String> relations = new HashSet<>();
        for (TokenCursor element : elements) {
            int start = element.position();
            while (element.isAny(CREATE_WORDS)) {
                element.advance();
            }
            if (element.accept(Keyword.TABLE) || element.accept(Keyword.VIEW) || element.accept(Keyword.SEQUENCE)) {
                element.acceptIfNotExists();
                ObjectName name = element.qualifiedName("a name");
                if (schema.equals(name.in(schema).schema())) {
                    relations.add(name.name());
                }
            }
            element.moveTo(start);
        }
        return relations;
    }

    /** The words CREATE and GRANT are reserved, so that the next one ends the element in hand. */
    private TokenCursor element() {
        if (!cursor.isAny(Keyword.CREATE, Keyword.GRANT)) {
            throw cursor.fail("CREATE or GRANT");
        }
        int start = cursor.position();
        int end = start + 1;
        int depth = 0;
        boolean privileges = cursor.is(Keyword.GRANT);
        while (end < cursor.end()) {
            TokenKind kind = cursor.tokens().kind(end);
            depth += kind == TokenKind.LEFT_PARENTHESIS ? 1 : kind == TokenKind.RIGHT_PARENTHESIS ? -1 : 0;
            Keyword keyword = cursor.tokens().keyword(end);
            boolean option = keyword == Keyword.GRANT && cursor.tokens().keyword(end - 1) == Keyword.WITH;
            privileges &= keyword != Keyword.ON && keyword != Keyword.TO;
            if (depth == 0 && !option && !privileges && (keyword == Keyword.CREATE || keyword == Keyword.GRANT)) {
                break;
            }
            end++;
        }
        TokenCursor part = cursor.part(start, end);
        if (!isElement(part)) {
            throw part.fail("a table, index, sequence, trigger, view or grant");
        }
        cursor.moveTo(end);
        return part;
    }

    private static boolean isElement(TokenCursor part) {
        if (part.is(Keyword.GRANT)) {
            return isOnObjects(part);
        }
        for (int ahead = 1; ahead < 6; ahead++) {
            Keyword keyword = part.keyword(ahead);
            if (keyword == Keyword.TABLE
                    || keyword == Keyword.INDEX
                    || keyword == Keyword.SEQUENCE
                    || keyword == Keyword.TRIGGER
                    || keyword == Keyword.VIEW) {
                return true;
            }
        }
        return false;
    }

    /** Roles are not granted with a schema. */
    private static boolean isOnObjects(TokenCursor grant) {
        int ahead = 1;
        while (grant.kind(ahead) != TokenKind.END
                && grant.keyword(ahead) != Keyword.ON
                && grant.keyword(ahead) != Keyword.TO) {
            ahead++;
        }
        return grant.keyword(ahead) == Keyword.ON;
    }
}
