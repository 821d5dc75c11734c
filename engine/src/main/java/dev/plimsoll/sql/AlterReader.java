package dev.plimsoll.sql;

import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SchemaChange;
import java.util.List;

/** Reads {@code ALTER} of every kind of object: looks at the words behind it and hands on. */
final class AlterReader {

    private final TokenCursor cursor;

    AlterReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** From behind {@code ALTER}. */
    List<SchemaChange> read() {
        if (cursor.accept(Keyword.DEFAULT)) {
            cursor.expect(Keyword.PRIVILEGES);
            return List.of(GrantReader.defaults(cursor));
        } else if (cursor.accept(Keyword.SYSTEM)) {
            return List.of(new DatabaseReader(cursor).alterSystem());
        } else if (cursor.accept(Keyword.GROUP)) {
            return List.of(new RoleReader(cursor).alterGroup());
        } else if (cursor.accept(Keyword.ROLE) || cursor.is(Keyword.USER) && cursor.keyword(1) != Keyword.MAPPING) {
            cursor.accept(Keyword.USER);
            return List.of(new RoleReader(cursor).alter());
        }
        ObjectKind kind = new ObjectKindReader(cursor).read();
        return switch (kind) {
            case TABLE, VIEW, MATERIALIZED_VIEW, INDEX, FOREIGN_TABLE -> new AlterTableReader(cursor, kind).read();
            case SEQUENCE -> new SequenceReader(cursor).alter();
            case TYPE -> new TypeReader(cursor).alter();
            default -> List.of(single(kind));
        };
    }

    private SchemaChange single(ObjectKind kind) {
        return switch (kind) {
            case DOMAIN -> new DomainReader(cursor).alter();
            case FUNCTION, PROCEDURE, ROUTINE, AGGREGATE -> new RoutineReader(cursor).alter(kind);
            case TRIGGER -> new TriggerReader(cursor).alter();
            case EVENT_TRIGGER -> new TriggerReader(cursor).alterForEvent();
            case RULE -> new RuleReader(cursor).alter();
            case POLICY -> new PolicyReader(cursor).alter();
            case EXTENSION -> new ExtensionReader(cursor).alter();
            case STATISTICS -> new StatisticsReader(cursor).alter();
            case PUBLICATION -> new PublicationReader(cursor).alter();
            case SUBSCRIPTION -> new PublicationReader(cursor).alterSubscription();
            case DATABASE -> new DatabaseReader(cursor).alter();
            case TABLESPACE -> new DatabaseReader(cursor).alterTablespace();
            case FOREIGN_DATA_WRAPPER -> new ForeignDataReader(cursor).alterWrapper();
            case FOREIGN_SERVER -> new ForeignDataReader(cursor).alterServer();
            case USER_MAPPING -> new ForeignDataReader(cursor).alterMapping();
            case OPERATOR_CLASS, OPERATOR_FAMILY -> new OperatorClassReader(cursor).alter(kind);
            case OPERATOR -> operator();
            case COLLATION -> collation();
            case LARGE_OBJECT -> largeObject();
            case SCHEMA, LANGUAGE -> common(kind, ObjectName.of(cursor.columnId("a name")));
            case CONVERSION -> common(kind, cursor.qualifiedName("a name"));
            case TEXT_SEARCH_CONFIGURATION, TEXT_SEARCH_DICTIONARY, TEXT_SEARCH_PARSER, TEXT_SEARCH_TEMPLATE ->
                new TextSearchReader(cursor).alter(kind);
            default -> throw cursor.fail("a kind of object that can be altered");
        };
    }

    private SchemaChange common(ObjectKind kind, ObjectName name) {
        SchemaChange change = new AlterTailReader(cursor).read(kind, name);
        if (change == null) {
            throw cursor.fail("RENAME TO, OWNER TO or SET SCHEMA");
        }
        return change;
    }

    private SchemaChange operator() {
        ObjectName name = new OperatorNameReader(cursor).withArguments();
        return cursor.is(Keyword.SET) && cursor.kind(1) == TokenKind.LEFT_PARENTHESIS
                ? new AlterTailReader(cursor).settings(ObjectKind.OPERATOR, name)
                : common(ObjectKind.OPERATOR, name);
    }

    private SchemaChange collation() {
        ObjectName name = cursor.qualifiedName("a collation name");
        int start = cursor.position();
        if (cursor.accept(Keyword.REFRESH)) {
            cursor.expect(Keyword.VERSION);
            return new AlterTailReader(cursor).altered(ObjectKind.COLLATION, name, start);
        }
        return common(ObjectKind.COLLATION, name);
    }

    private SchemaChange largeObject() {
        return common(ObjectKind.LARGE_OBJECT, ObjectName.of(cursor.signedNumber()));
    }
}
