package dev.plimsoll.sql;

import dev.plimsoll.model.AccessChange.DropOwned;
import dev.plimsoll.model.AccessChange.DropRole;
import dev.plimsoll.model.IndexChange.DropIndex;
import dev.plimsoll.model.ObjectChange.DropObject;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.RelationRuleChange.DropPolicy;
import dev.plimsoll.model.RelationRuleChange.DropRule;
import dev.plimsoll.model.RelationRuleChange.DropTrigger;
import dev.plimsoll.model.RoutineChange.DropRoutine;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SequenceChange.DropSequence;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.TableChange.DropTable;
import dev.plimsoll.model.TypeChange.DropType;
import dev.plimsoll.model.TypeName;
import dev.plimsoll.model.ViewChange.DropView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads {@code DROP} of every kind of object. */
final class DropReader {

    private final TokenCursor cursor;

    DropReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** From behind {@code DROP}. */
    List<SchemaChange> read() {
        if (cursor.accept(Keyword.OWNED)) {
            cursor.expect(Keyword.BY);
            List<String> roles = new RoleNameReader(cursor).list();
            boolean cascade = cursor.acceptCascade();
            return List.of(new DropOwned(cursor.statementRange(), roles, cascade));
        } else if (cursor.isAny(Keyword.ROLE, Keyword.USER, Keyword.GROUP)
                && !cursor.is(Keyword.USER, Keyword.MAPPING)) {
            cursor.advance();
            return roles();
        }
        ObjectKind kind = new ObjectKindReader(cursor).read();
        return switch (kind) {
            case TRIGGER, RULE, POLICY -> List.of(relationRule(kind));
            case FUNCTION, PROCEDURE, ROUTINE, AGGREGATE -> routines(kind);
            case TYPE, DOMAIN -> types(kind);
            case OPERATOR, OPERATOR_CLASS, OPERATOR_FAMILY, CAST, TRANSFORM, USER_MAPPING, DATABASE ->
                new DropOtherReader(cursor).read(kind);
            default -> named(kind);
        };
    }

    private List<SchemaChange> roles() {
        boolean ifExists = cursor.acceptIfExists();
        List<SchemaChange> changes = new ArrayList<>();
        List<String> roles = new RoleNameReader(cursor).list();
        for (String role : roles) {
            changes.add(new DropRole(cursor.statementRange(), role, ifExists));
        }
        return changes;
    }

    private record Named(ObjectName name, int start, int end) {}

    private List<Named> names(Supplier<ObjectName> reader) {
        List<Named> names = new ArrayList<>();
        do {
            names.add(one(reader));
        } while (cursor.accept(TokenKind.COMMA));
        return names;
    }

    private Named one(Supplier<ObjectName> reader) {
        int start = cursor.position();
        ObjectName name = reader.get();
        return new Named(name, start, cursor.position());
    }

    private List<SchemaChange> named(ObjectKind kind) {
        boolean concurrently = kind == ObjectKind.INDEX && cursor.accept(Keyword.CONCURRENTLY);
        boolean ifExists = cursor.acceptIfExists();
        boolean single = kind == ObjectKind.TABLESPACE || kind == ObjectKind.SUBSCRIPTION;
        List<Named> names = single ? List.of(one(() -> name(kind))) : names(() -> name(kind));
        if (kind == ObjectKind.LANGUAGE && names.size() > 1) {
            cursor.note(Syntax.LANGUAGE_LIST);
        } else if (kind == ObjectKind.TABLESPACE) {
            cursor.expectEnd();
        }
        boolean cascade = cursor.acceptCascade();
        List<SchemaChange> changes = new ArrayList<>();
        for (Named named : names) {
            SourceRange range = PartRange.of(cursor, named.start(), named.end(), names.size());
            ObjectName name = named.name();
            changes.add(
                    switch (kind) {
                        case TABLE -> new DropTable(range, name, false, ifExists, cascade);
                        case FOREIGN_TABLE -> new DropTable(range, name, true, ifExists, cascade);
                        case VIEW -> new DropView(range, name, false, ifExists, cascade);
                        case MATERIALIZED_VIEW -> new DropView(range, name, true, ifExists, cascade);
                        case SEQUENCE -> new DropSequence(range, name, ifExists, cascade);
                        case INDEX -> new DropIndex(range, name, concurrently, ifExists, cascade, names.size());
                        default -> new DropObject(range, kind, name, ifExists, cascade);
                    });
        }
        return changes;
    }

    private ObjectName name(ObjectKind kind) {
        if (kind == ObjectKind.LANGUAGE) {
            return ObjectName.of(DefinitionReader.languageName(cursor));
        }
        return isPlainName(kind) ? ObjectName.of(cursor.columnId("a name")) : cursor.qualifiedName("a name");
    }

    /** Kinds whose names have no schema. */
    private static boolean isPlainName(ObjectKind kind) {
        return switch (kind) {
            case ACCESS_METHOD,
                    EVENT_TRIGGER,
                    EXTENSION,
                    FOREIGN_DATA_WRAPPER,
                    LANGUAGE,
                    PUBLICATION,
                    SCHEMA,
                    FOREIGN_SERVER,
                    TABLESPACE,
                    SUBSCRIPTION -> true;
            default -> false;
        };
    }

    private SchemaChange relationRule(ObjectKind kind) {
        boolean ifExists = cursor.acceptIfExists();
        String name = cursor.columnId("a name");
        cursor.expect(Keyword.ON);
        ObjectName table = cursor.qualifiedName("a table name");
        boolean cascade = cursor.acceptCascade();
        SourceRange range = cursor.statementRange();
        return switch (kind) {
            case TRIGGER -> new DropTrigger(range, table, name, ifExists, cascade);
            case RULE -> new DropRule(range, table, name, ifExists, cascade);
            default -> new DropPolicy(range, table, name, ifExists);
        };
    }

    private List<SchemaChange> routines(ObjectKind kind) {
        boolean ifExists = cursor.acceptIfExists();
        RoutineSignatureReader reader = new RoutineSignatureReader(cursor);
        List<List<TypeName>> arguments = new ArrayList<>();
        List<Boolean> given = new ArrayList<>();
        List<Named> names = names(() -> {
            var signature = kind == ObjectKind.AGGREGATE ? reader.aggregate() : reader.routine();
            List<TypeName> types = signature.arguments();
            given.add(types != null);
            arguments.add(types == null ? List.of() : types);
            return signature.name();
        });
        boolean cascade = cursor.acceptCascade();
        List<SchemaChange> changes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Named named = names.get(i);
            changes.add(new DropRoutine(
                    PartRange.of(cursor, named.start(), named.end(), names.size()),
                    kind,
                    named.name(),
                    given.get(i) ? arguments.get(i) : null,
                    ifExists,
                    cascade));
        }
        return changes;
    }

    private List<SchemaChange> types(ObjectKind kind) {
        boolean ifExists = cursor.acceptIfExists();
        List<Named> names = names(() -> new TypeNameReader(cursor).read().objectName());
        boolean cascade = cursor.acceptCascade();
        List<SchemaChange> changes = new ArrayList<>();
        for (Named named : names) {
            SourceRange range = PartRange.of(cursor, named.start(), named.end(), names.size());
            changes.add(new DropType(range, named.name(), kind == ObjectKind.DOMAIN, ifExists, cascade));
        }
        return changes;
    }
}
