package dev.plimsoll.sql;

import dev.plimsoll.model.ObjectChange.AlterObject;
import dev.plimsoll.model.ObjectChange.CreateObject;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SchemaChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads publications and subscriptions. */
final class PublicationReader {

    private final TokenCursor cursor;
    private final List<ObjectName> tables = new ArrayList<>();

    PublicationReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** From behind {@code CREATE PUBLICATION}. */
    SchemaChange create() {
        String name = cursor.columnId("a publication name");
        Map<String, String> options = new LinkedHashMap<>();
        if (cursor.accept(Keyword.FOR)) {
            if (cursor.accept(Keyword.ALL)) {
                cursor.expect(Keyword.TABLES);
                options.put("all tables", "true");
            } else {
                objects();
            }
        }
        if (cursor.accept(Keyword.WITH)) {
            options.putAll(new OptionReader(cursor).definition());
        }
        return new CreateObject(
                cursor.statementRange(), ObjectKind.PUBLICATION, ObjectName.of(name), false, false, tables, options);
    }

    private void objects() {
        if (!cursor.is(Keyword.TABLE) && !cursor.is(Keyword.TABLES, Keyword.IN)) {
            throw cursor.fail("TABLE or TABLES IN SCHEMA");
        }
        boolean schemas = false;
        boolean first = true;
        do {
            if (cursor.accept(Keyword.TABLES, Keyword.IN)) {
                cursor.expect(Keyword.SCHEMA);
                cursor.note(Syntax.PUBLICATION_SCHEMAS);
                schemas = true;
            } else if (cursor.accept(Keyword.TABLE)) {
                if (!first) {
                    cursor.note(Syntax.PUBLICATION_OBJECTS);
                }
                schemas = false;
            }
            first = false;
            if (schemas) {
                if (!cursor.accept(Keyword.CURRENT_SCHEMA)) {
                    cursor.columnId("a schema name");
                }
            } else {
                table();
            }
        } while (cursor.accept(TokenKind.COMMA));
    }

    private void table() {
        tables.add(new FromReader(cursor, new QueryFacts()).relation(false));
        if (cursor.is(TokenKind.LEFT_PARENTHESIS)) {
            cursor.columnList();
            cursor.note(Syntax.PUBLICATION_COLUMNS);
        }
        if (cursor.acceptNoting(Keyword.WHERE, Syntax.PUBLICATION_FILTER)) {
            ExpressionReader.readParenthesized(cursor);
        }
    }

    /** From behind {@code ALTER PUBLICATION}. */
    SchemaChange alter() {
        ObjectName name = ObjectName.of(cursor.columnId("a publication name"));
        if (cursor.is(Keyword.RENAME) || cursor.is(Keyword.OWNER)) {
            return common(ObjectKind.PUBLICATION, name);
        }
        int start = cursor.position();
        if (cursor.is(Keyword.SET) && cursor.kind(1) == TokenKind.LEFT_PARENTHESIS) {
            return new AlterTailReader(cursor).settings(ObjectKind.PUBLICATION, name);
        } else if (cursor.isAny(Keyword.ADD, Keyword.SET, Keyword.DROP)) {
            cursor.advance();
            objects();
            return new AlterObject(
                    cursor.statementRange(), ObjectKind.PUBLICATION, name, cursor.textFrom(start), tables);
        }
        throw cursor.fail("ADD, SET, DROP, OWNER TO or RENAME TO");
    }

    private SchemaChange common(ObjectKind kind, ObjectName name) {
        SchemaChange change = new AlterTailReader(cursor).read(kind, name);
        if (change == null) {
            throw cursor.fail("OWNER TO or RENAME TO");
        }
        return change;
    }

    /** From behind {@code CREATE SUBSCRIPTION}. */
    SchemaChange createSubscription() {
        String name = cursor.columnId("a subscription name");
        cursor.expect(Keyword.CONNECTION);
        cursor.string("a connection string");
        cursor.expect(Keyword.PUBLICATION);
        Map<String, String> options = new LinkedHashMap<>();
        options.put("publication", String.join(", ", labels()));
        if (cursor.accept(Keyword.WITH)) {
            options.putAll(new OptionReader(cursor).definition());
        }
        return new CreateObject(
                cursor.statementRange(),
                ObjectKind.SUBSCRIPTION,
                ObjectName.of(name),
                false,
                false,
                List.of(),
                options);
    }

    private List<String> labels() {
        List<String> names = new ArrayList<>();
        do {
            boolean plain = cursor.isColumnId();
            names.add(cursor.label("a publication name"));
            if (!plain) {
                cursor.note(Syntax.RESERVED_PUBLICATION);
            }
        } while (cursor.accept(TokenKind.COMMA));
        return names;
    }

    /** From behind {@code ALTER SUBSCRIPTION}. */
    SchemaChange alterSubscription() {
        ObjectName name = ObjectName.of(cursor.columnId("a subscription name"));
        if (cursor.is(Keyword.RENAME) || cursor.is(Keyword.OWNER)) {
            return common(ObjectKind.SUBSCRIPTION, name);
        }
        int start = cursor.position();
        if (cursor.accept(Keyword.CONNECTION)) {
            cursor.string("a connection string");
            return new AlterObject(cursor.statementRange(), ObjectKind.SUBSCRIPTION, name, "CONNECTION", List.of());
        } else if (cursor.accept(Keyword.ENABLE) || cursor.accept(Keyword.DISABLE)) {
            return new AlterTailReader(cursor).altered(ObjectKind.SUBSCRIPTION, name, start);
        } else if (cursor.accept(Keyword.REFRESH)) {
            cursor.expect(Keyword.PUBLICATION);
        } else if (cursor.acceptNoting(Keyword.SKIP, Syntax.SUBSCRIPTION_SKIP)
                || cursor.kind(1) == TokenKind.LEFT_PARENTHESIS && cursor.accept(Keyword.SET)) {
            new OptionReader(cursor).definition();
            return new AlterTailReader(cursor).altered(ObjectKind.SUBSCRIPTION, name, start);
        } else if (cursor.isAny(Keyword.ADD, Keyword.SET, Keyword.DROP)) {
            boolean whole = cursor.is(Keyword.SET);
            cursor.advance();
            cursor.expect(Keyword.PUBLICATION);
            if (!whole) {
                cursor.note(Syntax.SUBSCRIPTION_MEMBERS);
            }
            labels();
        } else {
            throw cursor.fail("an action");
        }
        if (cursor.accept(Keyword.WITH)) {
            new OptionReader(cursor).definition();
        }
        return new AlterTailReader(cursor).altered(ObjectKind.SUBSCRIPTION, name, start);
    }
}
