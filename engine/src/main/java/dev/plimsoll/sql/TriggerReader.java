package dev.plimsoll.sql;

import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.ObjectChange.AlterObject;
import dev.plimsoll.model.ObjectChange.CreateObject;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.RelationRuleChange.CreateTrigger;
import dev.plimsoll.model.RelationRuleChange.RenameRelationRule;
import dev.plimsoll.model.SchemaChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads triggers of tables and of events. */
final class TriggerReader {

    private final TokenCursor cursor;

    TriggerReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** From behind {@code CREATE [CONSTRAINT] TRIGGER}. */
    SchemaChange create(boolean replace, boolean constraint) {
        String name = cursor.columnId("a trigger name");
        String timing = timing(constraint);
        List<String> events = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>();
        do {
            String event = event(columns);
            if (events.contains(event)) {
                cursor.moveTo(cursor.position() - 1);
                throw cursor.fail("each event once");
            }
            events.add(event);
        } while (cursor.accept(Keyword.OR));
        cursor.expect(Keyword.ON);
        ObjectName table = cursor.qualifiedName("a table name");
        ObjectName referenced = null;
        boolean eachRow = constraint;
        if (constraint) {
            if (cursor.accept(Keyword.FROM)) {
                referenced = cursor.qualifiedName("a table name");
            }
            ConstraintReader attributes = new ConstraintReader(cursor);
            ConstraintDraft draft = new ConstraintDraft(cursor.position(), name, ConstraintKind.CHECK);
            attributes.attributes(draft);
            cursor.expect(Keyword.FOR);
            cursor.expect(Keyword.EACH, Keyword.ROW);
        } else {
            referencing();
            eachRow = forEachRow();
        }
        if (cursor.accept(Keyword.WHEN)) {
            columns.addAll(ExpressionReader.readParenthesized(cursor).columns());
        }
        ObjectName function = function();
        cursor.expectEnd();
        return new CreateTrigger(
                cursor.statementRange(),
                table,
                name,
                replace,
                constraint,
                timing,
                events,
                columns,
                eachRow,
                function,
                referenced);
    }

    private String timing(boolean constraint) {
        if (constraint || cursor.is(Keyword.AFTER)) {
            cursor.expect(Keyword.AFTER);
            return "after";
        } else if (cursor.accept(Keyword.BEFORE)) {
            return "before";
        }
        cursor.expect(Keyword.INSTEAD, Keyword.OF);
        return "instead of";
    }

    private String event(Set<String> columns) {
        if (cursor.accept(Keyword.INSERT)) {
            return "insert";
        } else if (cursor.accept(Keyword.DELETE)) {
            return "delete";
        } else if (cursor.accept(Keyword.TRUNCATE)) {
            return "truncate";
        }
        cursor.expect(Keyword.UPDATE);
        if (cursor.accept(Keyword.OF)) {
            columns.addAll(cursor.columnIds("a column name"));
        }
        return "update";
    }

    private void referencing() {
        if (!cursor.accept(Keyword.REFERENCING)) {
            return;
        }
        do {
            if (!cursor.accept(Keyword.NEW)) {
                cursor.expect(Keyword.OLD);
            }
            if (!cursor.accept(Keyword.TABLE)) {
                cursor.expect(Keyword.ROW);
            }
            cursor.accept(Keyword.AS);
            cursor.columnId("a name");
        } while (cursor.isAny(Keyword.NEW, Keyword.OLD));
    }

    private boolean forEachRow() {
        if (!cursor.accept(Keyword.FOR)) {
            return false;
        }
        cursor.accept(Keyword.EACH);
        if (cursor.accept(Keyword.ROW)) {
            return true;
        }
        cursor.expect(Keyword.STATEMENT);
        return false;
    }

    private ObjectName function() {
        cursor.expect(Keyword.EXECUTE);
        if (!cursor.accept(Keyword.FUNCTION)) {
            cursor.expect(Keyword.PROCEDURE);
        }
        ObjectName function = new RoutineSignatureReader(cursor).name();
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        if (!cursor.is(TokenKind.RIGHT_PARENTHESIS)) {
            if (!cursor.is(TokenKind.COMMA)) {
                argument();
            }
            while (cursor.accept(TokenKind.COMMA)) {
                argument();
            }
        }
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        return function;
    }

    private void argument() {
        if (cursor.isString()) {
            cursor.string("an argument");
        } else if (cursor.isNumber()) {
            cursor.advance();
        } else {
            cursor.label("an argument");
        }
    }

    /** From behind {@code ALTER TRIGGER}. */
    SchemaChange alter() {
        int start = cursor.position();
        String name = cursor.columnId("a trigger name");
        cursor.expect(Keyword.ON);
        ObjectName table = cursor.qualifiedName("a table name");
        if (cursor.accept(Keyword.RENAME)) {
            cursor.expect(Keyword.TO);
            String newName = cursor.columnId("a trigger name");
            return new RenameRelationRule(cursor.statementRange(), ObjectKind.TRIGGER, table, name, newName);
        }
        SchemaChange dependence = new AlterTailReader(cursor).dependence(ObjectKind.TRIGGER, ObjectName.of(name));
        if (dependence == null) {
            throw cursor.fail("RENAME TO or DEPENDS ON EXTENSION");
        }
        return new AlterObject(
                cursor.statementRange(),
                ObjectKind.TRIGGER,
                ObjectName.of(name),
                cursor.textFrom(start),
                List.of(table));
    }

    /** From behind {@code CREATE EVENT TRIGGER}. */
    SchemaChange createForEvent() {
        String name = cursor.columnId("a trigger name");
        cursor.expect(Keyword.ON);
        Map<String, String> options = new LinkedHashMap<>();
        options.put("event", cursor.label("an event"));
        if (cursor.accept(Keyword.WHEN)) {
            do {
                cursor.columnId("a filter variable");
                cursor.expect(Keyword.IN);
                cursor.expect(TokenKind.LEFT_PARENTHESIS);
                do {
                    cursor.string("a filter value");
                } while (cursor.accept(TokenKind.COMMA));
                cursor.expect(TokenKind.RIGHT_PARENTHESIS);
            } while (cursor.accept(Keyword.AND));
        }
        cursor.expect(Keyword.EXECUTE);
        if (!cursor.accept(Keyword.FUNCTION)) {
            cursor.expect(Keyword.PROCEDURE);
        }
        options.put("function", new RoutineSignatureReader(cursor).name().sql());
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        return new CreateObject(
                cursor.statementRange(),
                ObjectKind.EVENT_TRIGGER,
                ObjectName.of(name),
                false,
                false,
                List.of(),
                options);
    }

    /** From behind {@code ALTER EVENT TRIGGER}. */
    SchemaChange alterForEvent() {
        ObjectName name = ObjectName.of(cursor.columnId("a trigger name"));
        SchemaChange common = new AlterTailReader(cursor).read(ObjectKind.EVENT_TRIGGER, name);
        if (common != null) {
            return common;
        }
        int start = cursor.position();
        if (cursor.accept(Keyword.ENABLE)) {
            if (!cursor.accept(Keyword.REPLICA)) {
                cursor.accept(Keyword.ALWAYS);
            }
        } else {
            cursor.expect(Keyword.DISABLE);
        }
        return new AlterTailReader(cursor).altered(ObjectKind.EVENT_TRIGGER, name, start);
    }
}
