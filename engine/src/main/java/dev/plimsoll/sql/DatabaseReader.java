package dev.plimsoll.sql;

import dev.plimsoll.model.ObjectChange.CreateObject;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SessionChange.AlterSystem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what concerns whole databases: {@code DATABASE}, {@code TABLESPACE}, {@code ALTER SYSTEM}. */
final class DatabaseReader {

    private final TokenCursor cursor;

    DatabaseReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** From behind {@code CREATE DATABASE}. */
    SchemaChange create() {
        ObjectName name = ObjectName.of(cursor.columnId("a database name"));
        cursor.accept(Keyword.WITH);
        Map<String, String> options = new LinkedHashMap<>();
        while (!cursor.atEnd()) {
            option(options);
        }
        return new CreateObject(cursor.statementRange(), ObjectKind.DATABASE, name, false, false, List.of(), options);
    }

    private void option(Map<String, String> options) {
        String option;
        if (cursor.accept(Keyword.CONNECTION)) {
            cursor.expect(Keyword.LIMIT);
            option = "connection limit";
        } else if (cursor.isAny(Keyword.ENCODING, Keyword.LOCATION, Keyword.OWNER, Keyword.TABLESPACE, Keyword.TEMPLATE)
                || cursor.keyword() == null) {
            option = cursor.columnId("an option");
        } else {
            throw cursor.fail("an option");
        }
        cursor.acceptOperator("=");
        options.put(option, value());
    }

    private String value() {
        int start = cursor.position();
        if (cursor.is(TokenKind.OPERATOR) || cursor.isNumber()) {
            if (cursor.isOperator("-") || cursor.isOperator("+")) {
                cursor.advance();
            }
            if (cursor.accept(TokenKind.DECIMAL)) {
                cursor.note(Syntax.DATABASE_DECIMAL);
            } else {
                cursor.integer("a number");
            }
            return cursor.textFrom(start);
        }
        return cursor.accept(Keyword.DEFAULT) ? "default" : new OptionReader(cursor).booleanOrString();
    }

    /** From behind {@code ALTER DATABASE}. */
    SchemaChange alter() {
        String database = cursor.columnId("a database name");
        ObjectName name = ObjectName.of(database);
        int start = cursor.position();
        if (cursor.is(Keyword.RENAME) || cursor.is(Keyword.OWNER, Keyword.TO)) {
            SchemaChange common = new AlterTailReader(cursor).read(ObjectKind.DATABASE, name);
            if (common != null) {
                return common;
            }
        } else if (cursor.is(Keyword.SET, Keyword.TABLESPACE) && cursor.isName(2, Keyword.Use.COLUMN_NAME)) {
            cursor.accept(Keyword.SET, Keyword.TABLESPACE);
            cursor.columnId("a tablespace name");
        } else if (cursor.is(Keyword.SET) || cursor.is(Keyword.RESET)) {
            return RoleReader.sessionDefault(cursor, null, database);
        } else if (cursor.accept(Keyword.REFRESH)) {
            cursor.expect(Keyword.COLLATION, Keyword.VERSION);
            cursor.note(Syntax.DATABASE_COLLATION);
        } else {
            cursor.accept(Keyword.WITH);
            Map<String, String> options = new LinkedHashMap<>();
            while (!cursor.atEnd()) {
                option(options);
            }
        }
        return new AlterTailReader(cursor).altered(ObjectKind.DATABASE, name, start);
    }

    /** From behind {@code CREATE TABLESPACE}. */
    SchemaChange createTablespace() {
        ObjectName name = ObjectName.of(cursor.columnId("a tablespace name"));
        if (cursor.accept(Keyword.OWNER)) {
            new RoleNameReader(cursor).role();
        }
        cursor.expect(Keyword.LOCATION);
        cursor.string("a directory");
        if (cursor.accept(Keyword.WITH)) {
            new OptionReader(cursor).storageParameters();
        }
        return new CreateObject(
                cursor.statementRange(), ObjectKind.TABLESPACE, name, false, false, List.of(), Map.of());
    }

    /** From behind {@code ALTER TABLESPACE}. */
    SchemaChange alterTablespace() {
        ObjectName name = ObjectName.of(cursor.columnId("a tablespace name"));
        int start = cursor.position();
        if (cursor.accept(Keyword.SET) || cursor.accept(Keyword.RESET)) {
            new OptionReader(cursor).storageParameters();
            return new AlterTailReader(cursor).altered(ObjectKind.TABLESPACE, name, start);
        }
        SchemaChange common = new AlterTailReader(cursor).read(ObjectKind.TABLESPACE, name);
        if (common == null) {
            throw cursor.fail("SET, RESET, OWNER TO or RENAME TO");
        }
        return common;
    }

    /** From behind {@code ALTER SYSTEM}. */
    SchemaChange alterSystem() {
        SettingReader reader = new SettingReader(cursor);
        if (cursor.accept(Keyword.RESET)) {
            String parameter = cursor.accept(Keyword.ALL) ? "all" : reader.parameterName();
            return new AlterSystem(cursor.statementRange(), parameter, null);
        }
        cursor.expect(Keyword.SET);
        SettingReader.Setting setting = reader.generic();
        String value = setting.values().isEmpty() ? null : String.join(", ", setting.values());
        return new AlterSystem(cursor.statementRange(), setting.parameter(), value);
    }
}
