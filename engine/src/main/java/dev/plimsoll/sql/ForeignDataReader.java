package dev.plimsoll.sql;

import dev.plimsoll.model.ObjectChange.AlterObject;
import dev.plimsoll.model.ObjectChange.CreateObject;
import dev.plimsoll.model.ObjectChange.OtherObjectChange;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SchemaChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads foreign-data wrappers, servers, user mappings and {@code IMPORT FOREIGN SCHEMA}. Values of options are not kept. */
final class ForeignDataReader {

    private final TokenCursor cursor;

    ForeignDataReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** From behind {@code CREATE FOREIGN DATA WRAPPER}. */
    SchemaChange createWrapper() {
        ObjectName name = ObjectName.of(cursor.columnId("a name"));
        while (wrapperOption()) {
            // Options may come in any order.
        }
        return created(ObjectKind.FOREIGN_DATA_WRAPPER, name, false);
    }

    private boolean wrapperOption() {
        if (cursor.accept(Keyword.HANDLER) || cursor.accept(Keyword.VALIDATOR)) {
            cursor.qualifiedName("a function name");
            return true;
        }
        return cursor.accept(Keyword.NO, Keyword.HANDLER) || cursor.accept(Keyword.NO, Keyword.VALIDATOR);
    }

    /** From behind {@code ALTER FOREIGN DATA WRAPPER}. */
    SchemaChange alterWrapper() {
        ObjectName name = ObjectName.of(cursor.columnId("a name"));
        SchemaChange common = common(ObjectKind.FOREIGN_DATA_WRAPPER, name);
        if (common != null) {
            return common;
        }
        int start = cursor.position();
        while (wrapperOption()) {
            // Options may come in any order.
        }
        return altered(ObjectKind.FOREIGN_DATA_WRAPPER, name, start);
    }

    /** From behind {@code CREATE SERVER}. */
    SchemaChange createServer() {
        boolean ifNotExists = cursor.acceptIfNotExists();
        ObjectName name = ObjectName.of(cursor.columnId("a server name"));
        if (cursor.accept(Keyword.TYPE)) {
            cursor.string("a server type");
        }
        version();
        cursor.expect(Keyword.FOREIGN);
        cursor.expect(Keyword.DATA, Keyword.WRAPPER);
        cursor.columnId("a foreign-data wrapper");
        return created(ObjectKind.FOREIGN_SERVER, name, ifNotExists);
    }

    private boolean version() {
        if (!cursor.accept(Keyword.VERSION)) {
            return false;
        }
        if (!cursor.accept(Keyword.NULL)) {
            cursor.string("a version");
        }
        return true;
    }

    /** From behind {@code ALTER SERVER}. */
    SchemaChange alterServer() {
        ObjectName name = ObjectName.of(cursor.columnId("a server name"));
        SchemaChange common = common(ObjectKind.FOREIGN_SERVER, name);
        if (common != null) {
            return common;
        }
        int start = cursor.position();
        version();
        return altered(ObjectKind.FOREIGN_SERVER, name, start);
    }

    private @org.jspecify.annotations.Nullable SchemaChange common(ObjectKind kind, ObjectName name) {
        return new AlterTailReader(cursor).read(kind, name);
    }

    /** From behind {@code CREATE USER MAPPING}. */
    SchemaChange createMapping() {
        boolean ifNotExists = cursor.acceptIfNotExists();
        ObjectName name = new OperatorNameReader(cursor).userMapping();
        return created(ObjectKind.USER_MAPPING, name, ifNotExists);
    }

    /** From behind {@code ALTER USER MAPPING}. */
    SchemaChange alterMapping() {
        ObjectName name = new OperatorNameReader(cursor).userMapping();
        return altered(ObjectKind.USER_MAPPING, name, cursor.position());
    }

    private SchemaChange created(ObjectKind kind, ObjectName name, boolean ifNotExists) {
        Map<String, String> options = new LinkedHashMap<>(new OptionReader(cursor).foreignOptions(false));
        options.replaceAll((option, value) -> "");
        return new CreateObject(cursor.statementRange(), kind, name, ifNotExists, false, List.of(), options);
    }

    /** Something must have been said from {@code start} on. */
    private SchemaChange altered(ObjectKind kind, ObjectName name, int start) {
        new OptionReader(cursor).foreignOptions(true);
        if (cursor.position() == start) {
            throw cursor.fail("OPTIONS");
        }
        return new AlterObject(cursor.statementRange(), kind, name, "OPTIONS", List.of());
    }

    /** From behind {@code IMPORT}. */
    SchemaChange importSchema() {
        cursor.expect(Keyword.FOREIGN, Keyword.SCHEMA);
        ObjectName schema = ObjectName.of(cursor.columnId("a schema name"));
        boolean limited = cursor.accept(Keyword.LIMIT, Keyword.TO);
        if (limited || cursor.accept(Keyword.EXCEPT)) {
            cursor.expect(TokenKind.LEFT_PARENTHESIS);
            do {
                new FromReader(cursor, new QueryFacts()).relation(false);
            } while (cursor.accept(TokenKind.COMMA));
            cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        }
        cursor.expect(Keyword.FROM, Keyword.SERVER);
        cursor.columnId("a server name");
        cursor.expect(Keyword.INTO);
        cursor.columnId("a schema name");
        new OptionReader(cursor).foreignOptions(false);
        return new OtherObjectChange(cursor.statementRange(), ObjectKind.SCHEMA, schema, "IMPORT FOREIGN SCHEMA");
    }
}
