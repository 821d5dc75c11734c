package dev.plimsoll.sql;

import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Persistence;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.Statement;
import java.util.List;

/** Reads {@code CREATE} of every kind of object: looks at the words behind it and hands on. */
final class CreateReader {

    private final TokenCursor cursor;
    private List<Statement> body = List.of();

    CreateReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** The statements inside the body of a routine that is created. */
    List<Statement> body() {
        return body;
    }

    /** From behind {@code CREATE}. */
    List<SchemaChange> read() {
        if (cursor.accept(Keyword.SCHEMA)) {
            return new SchemaReader(cursor).create();
        } else if (cursor.accept(Keyword.OR)) {
            cursor.expect(Keyword.REPLACE);
            return List.of(replaceable(true));
        } else if (cursor.isAny(Keyword.LOCAL, Keyword.GLOBAL, Keyword.TEMP, Keyword.TEMPORARY, Keyword.UNLOGGED)) {
            return List.of(withPersistence(false));
        } else if (cursor.accept(Keyword.ROLE) || cursor.accept(Keyword.GROUP)) {
            return new RoleReader(cursor).create(false);
        } else if (cursor.is(Keyword.USER) && cursor.keyword(1) != Keyword.MAPPING) {
            cursor.advance();
            return new RoleReader(cursor).create(true);
        }
        return List.of(single());
    }

    private SchemaChange single() {
        if (cursor.accept(Keyword.TABLE)) {
            return new TableReader(cursor).create(Persistence.PERMANENT);
        } else if (cursor.accept(Keyword.INDEX)) {
            return new IndexReader(cursor).create(false);
        } else if (cursor.accept(Keyword.UNIQUE)) {
            cursor.expect(Keyword.INDEX);
            return new IndexReader(cursor).create(true);
        } else if (cursor.accept(Keyword.DEFAULT)) {
            cursor.expect(Keyword.CONVERSION);
            return new DefinitionReader(cursor, false).conversion();
        } else if (isReplaceable()) {
            return replaceable(false);
        }
        ObjectKind kind = new ObjectKindReader(cursor).read();
        return ofKind(kind);
    }

    private SchemaChange ofKind(ObjectKind kind) {
        return switch (kind) {
            case SEQUENCE -> new SequenceReader(cursor).create(Persistence.PERMANENT);
            case MATERIALIZED_VIEW -> new ViewReader(cursor).createMaterialized();
            case TYPE -> new TypeReader(cursor).create();
            case DOMAIN -> new DomainReader(cursor).create();
            case FOREIGN_TABLE -> new TableReader(cursor).createForeign();
            case POLICY -> new PolicyReader(cursor).create();
            case EXTENSION -> new ExtensionReader(cursor).create();
            case STATISTICS -> new StatisticsReader(cursor).create();
            case PUBLICATION -> new PublicationReader(cursor).create();
            case SUBSCRIPTION -> new PublicationReader(cursor).createSubscription();
            case EVENT_TRIGGER -> new TriggerReader(cursor).createForEvent();
            case DATABASE -> new DatabaseReader(cursor).create();
            case TABLESPACE -> new DatabaseReader(cursor).createTablespace();
            case FOREIGN_DATA_WRAPPER -> new ForeignDataReader(cursor).createWrapper();
            case FOREIGN_SERVER -> new ForeignDataReader(cursor).createServer();
            case USER_MAPPING -> new ForeignDataReader(cursor).createMapping();
            case OPERATOR -> new DefinitionReader(cursor, false).operator();
            case OPERATOR_CLASS -> new OperatorClassReader(cursor).createClass();
            case OPERATOR_FAMILY -> new OperatorClassReader(cursor).createFamily();
            case COLLATION -> new DefinitionReader(cursor, false).collation();
            case CONVERSION -> new DefinitionReader(cursor, false).conversion();
            case CAST -> new DefinitionReader(cursor, false).cast();
            case ACCESS_METHOD -> new DefinitionReader(cursor, false).accessMethod();
            case TEXT_SEARCH_CONFIGURATION, TEXT_SEARCH_DICTIONARY, TEXT_SEARCH_PARSER, TEXT_SEARCH_TEMPLATE ->
                new DefinitionReader(cursor, false).textSearch(kind);
            default -> throw cursor.fail("a kind of object");
        };
    }

    private boolean isReplaceable() {
        return cursor.isAny(
                Keyword.FUNCTION,
                Keyword.PROCEDURE,
                Keyword.VIEW,
                Keyword.RECURSIVE,
                Keyword.TRIGGER,
                Keyword.CONSTRAINT,
                Keyword.RULE,
                Keyword.AGGREGATE,
                Keyword.TRANSFORM,
                Keyword.TRUSTED,
                Keyword.PROCEDURAL,
                Keyword.LANGUAGE);
    }

    /** What may stand behind {@code CREATE OR REPLACE}. */
    private SchemaChange replaceable(boolean replace) {
        Keyword keyword = cursor.keyword();
        if (keyword == null) {
            throw cursor.fail("a kind of object");
        }
        switch (keyword) {
            case FUNCTION, PROCEDURE:
                cursor.advance();
                RoutineReader routine = new RoutineReader(cursor);
                SchemaChange created = routine.create(keyword == Keyword.PROCEDURE, replace);
                body = routine.body();
                return created;
            case VIEW:
                cursor.advance();
                return new ViewReader(cursor).create(replace, false, false);
            case RECURSIVE:
                cursor.advance();
                cursor.expect(Keyword.VIEW);
                return new ViewReader(cursor).create(replace, false, true);
            case TEMP, TEMPORARY, LOCAL, GLOBAL, UNLOGGED:
                return withPersistence(replace);
            case TRIGGER:
                cursor.advance();
                replaceTrigger(replace);
                return new TriggerReader(cursor).create(replace, false);
            case CONSTRAINT:
                cursor.advance();
                cursor.expect(Keyword.TRIGGER);
                replaceTrigger(replace);
                return new TriggerReader(cursor).create(replace, true);
            case RULE:
                cursor.advance();
                return new RuleReader(cursor).create(replace);
            case AGGREGATE:
                cursor.advance();
                return new DefinitionReader(cursor, replace).aggregate();
            case TRANSFORM:
                cursor.advance();
                return new DefinitionReader(cursor, replace).transform();
            case TRUSTED, PROCEDURAL, LANGUAGE:
                cursor.accept(Keyword.TRUSTED);
                cursor.accept(Keyword.PROCEDURAL);
                cursor.expect(Keyword.LANGUAGE);
                return new DefinitionReader(cursor, replace).language();
            default:
                throw cursor.fail("a kind of object that can be replaced");
        }
    }

    private void replaceTrigger(boolean replace) {
        if (replace) {
            cursor.note(Syntax.REPLACE_TRIGGER);
        }
    }

    /** {@code TEMPORARY} or {@code UNLOGGED} tables, sequences and views. */
    private SchemaChange withPersistence(boolean replace) {
        Persistence persistence = Persistence.TEMPORARY;
        if (cursor.accept(Keyword.UNLOGGED)) {
            persistence = Persistence.UNLOGGED;
        } else {
            if (!cursor.accept(Keyword.LOCAL)) {
                cursor.accept(Keyword.GLOBAL);
            }
            if (!cursor.accept(Keyword.TEMP)) {
                cursor.expect(Keyword.TEMPORARY);
            }
        }
        if (!replace && cursor.accept(Keyword.TABLE)) {
            return new TableReader(cursor).create(persistence);
        } else if (!replace && cursor.accept(Keyword.SEQUENCE)) {
            return new SequenceReader(cursor).create(persistence);
        } else if (!replace
                && persistence == Persistence.UNLOGGED
                && cursor.accept(Keyword.MATERIALIZED, Keyword.VIEW)) {
            return new ViewReader(cursor).createMaterialized();
        }
        boolean recursive = cursor.accept(Keyword.RECURSIVE);
        cursor.expect(Keyword.VIEW);
        return new ViewReader(cursor).create(replace, persistence == Persistence.TEMPORARY, recursive);
    }
}
