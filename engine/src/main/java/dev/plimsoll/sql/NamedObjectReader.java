package dev.plimsoll.sql;

import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an object of any kind by kind and name, as {@code COMMENT ON}, {@code SECURITY LABEL} and {@code ALTER EXTENSION} name it. */
final class NamedObjectReader {

    /** @param member column, constraint, trigger, rule or policy of the object, or null */
    record NamedObject(
            ObjectKind kind, ObjectName name, @Nullable String member) {}

    /** What the object is named for; not every kind may be named for each. */
    enum Role {
        COMMENTED,
        LABELLED,
        MEMBER
    }

    private final TokenCursor cursor;
    private final Role role;

    NamedObjectReader(TokenCursor cursor, Role role) {
        this.cursor = cursor;
        this.role = role;
    }

    NamedObject read() {
        int start = cursor.position();
        NamedObject object = object();
        Syntax newer = newer(object.kind());
        if (!takes(object.kind())) {
            cursor.moveTo(start);
            throw cursor.fail("a kind of object that can be named here");
        } else if (newer != null) {
            cursor.noteFrom(start, newer);
        }
        return object;
    }

    private boolean takes(ObjectKind kind) {
        return switch (kind) {
            case CONSTRAINT, DOMAIN_CONSTRAINT, TRIGGER, RULE, POLICY -> role == Role.COMMENTED;
            case COLUMN, LARGE_OBJECT -> role != Role.MEMBER;
            case CAST, OPERATOR, OPERATOR_CLASS, OPERATOR_FAMILY, TRANSFORM -> role != Role.LABELLED;
            default -> true;
        };
    }

    /** What versions before 14 did not take in this role. */
    private @Nullable Syntax newer(ObjectKind kind) {
        return switch (role) {
            case COMMENTED -> null;
            case LABELLED ->
                switch (kind) {
                    case ACCESS_METHOD,
                            EXTENSION,
                            FOREIGN_DATA_WRAPPER,
                            FOREIGN_SERVER,
                            COLLATION,
                            CONVERSION,
                            INDEX,
                            STATISTICS,
                            TEXT_SEARCH_PARSER,
                            TEXT_SEARCH_DICTIONARY,
                            TEXT_SEARCH_TEMPLATE,
                            TEXT_SEARCH_CONFIGURATION -> Syntax.LABEL_KIND;
                    default -> null;
                };
            case MEMBER ->
                switch (kind) {
                    case INDEX, STATISTICS, EXTENSION, PUBLICATION, SUBSCRIPTION, DATABASE, ROLE, TABLESPACE ->
                        Syntax.EXTENSION_MEMBER;
                    default -> null;
                };
        };
    }

    private NamedObject object() {
        if (cursor.accept(Keyword.COLUMN)) {
            List<String> parts = cursor.nameParts("a column name");
            return new NamedObject(ObjectKind.COLUMN, TokenCursor.owner(parts), parts.get(parts.size() - 1));
        } else if (cursor.accept(Keyword.CONSTRAINT)) {
            String name = cursor.columnId("a constraint name");
            cursor.expect(Keyword.ON);
            boolean domain =
                    cursor.is(Keyword.DOMAIN) && cursor.kind(1) != TokenKind.DOT && cursor.keyword(1) != Keyword.IS;
            if (domain) {
                cursor.advance();
            }
            ObjectName owner = cursor.qualifiedName("a name");
            return new NamedObject(domain ? ObjectKind.DOMAIN_CONSTRAINT : ObjectKind.CONSTRAINT, owner, name);
        } else if (cursor.accept(Keyword.ROLE)) {
            return new NamedObject(ObjectKind.ROLE, ObjectName.of(cursor.columnId("a role name")), null);
        }
        ObjectKind kind = new ObjectKindReader(cursor).read();
        return switch (kind) {
            case TRIGGER, RULE, POLICY -> {
                String name = cursor.columnId("a name");
                cursor.expect(Keyword.ON);
                yield new NamedObject(kind, cursor.qualifiedName("a table name"), name);
            }
            default -> new NamedObject(kind, name(kind), null);
        };
    }

    private ObjectName name(ObjectKind kind) {
        return switch (kind) {
            case FUNCTION, PROCEDURE, ROUTINE ->
                new RoutineSignatureReader(cursor).routine().name();
            case AGGREGATE -> new RoutineSignatureReader(cursor).aggregate().name();
            case TYPE, DOMAIN -> new TypeNameReader(cursor).read().objectName();
            case OPERATOR -> new OperatorNameReader(cursor).withArguments();
            case CAST -> new OperatorNameReader(cursor).cast();
            case TRANSFORM -> new OperatorNameReader(cursor).transform();
            case OPERATOR_CLASS, OPERATOR_FAMILY -> {
                ObjectName name = cursor.qualifiedName("a name");
                cursor.expect(Keyword.USING);
                cursor.columnId("an access method");
                yield name;
            }
            case LARGE_OBJECT -> ObjectName.of(cursor.signedNumber());
            case TABLE,
                    SEQUENCE,
                    VIEW,
                    MATERIALIZED_VIEW,
                    INDEX,
                    FOREIGN_TABLE,
                    COLLATION,
                    CONVERSION,
                    STATISTICS,
                    TEXT_SEARCH_PARSER,
                    TEXT_SEARCH_DICTIONARY,
                    TEXT_SEARCH_TEMPLATE,
                    TEXT_SEARCH_CONFIGURATION -> cursor.qualifiedName("a name");
            case USER_MAPPING -> throw cursor.fail("a kind of object");
            default -> ObjectName.of(cursor.columnId("a name"));
        };
    }
}
