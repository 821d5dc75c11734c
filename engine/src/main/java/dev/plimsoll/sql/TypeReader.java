package dev.plimsoll.sql;

import dev.plimsoll.model.ColumnDefinition;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.TypeChange.AddEnumLabel;
import dev.plimsoll.model.TypeChange.AlterComposite;
import dev.plimsoll.model.TypeChange.AttributeAction;
import dev.plimsoll.model.TypeChange.CreateComposite;
import dev.plimsoll.model.TypeChange.CreateEnum;
import dev.plimsoll.model.TypeChange.CreateOtherType;
import dev.plimsoll.model.TypeChange.RenameEnumLabel;
import dev.plimsoll.model.TypeName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code CREATE TYPE} and {@code ALTER TYPE}. */
final class TypeReader {

    private final TokenCursor cursor;

    TypeReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** From behind {@code CREATE TYPE}. */
    SchemaChange create() {
        ObjectName name = cursor.qualifiedName("a type name");
        SourceRange range = cursor.statementRange();
        if (cursor.atEnd()) {
            return new CreateOtherType(range, name, "shell");
        } else if (cursor.is(TokenKind.LEFT_PARENTHESIS)) {
            new OptionReader(cursor).definition();
            return new CreateOtherType(range, name, "base");
        }
        cursor.expect(Keyword.AS);
        if (cursor.accept(Keyword.ENUM)) {
            return new CreateEnum(range, name, labels());
        } else if (cursor.acceptWord("range")) {
            new OptionReader(cursor).definition();
            return new CreateOtherType(range, name, "range");
        }
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        List<ColumnDefinition> attributes = new ArrayList<>();
        if (!cursor.is(TokenKind.RIGHT_PARENTHESIS)) {
            do {
                attributes.add(attribute());
            } while (cursor.accept(TokenKind.COMMA));
        }
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        return new CreateComposite(range, name, attributes);
    }

    private List<String> labels() {
        List<String> labels = new ArrayList<>();
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        if (!cursor.is(TokenKind.RIGHT_PARENTHESIS)) {
            do {
                labels.add(cursor.string("a label"));
            } while (cursor.accept(TokenKind.COMMA));
        }
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        return labels;
    }

    private ColumnDefinition attribute() {
        int start = cursor.position();
        String name = cursor.columnId("an attribute name");
        TypeName type = new TypeNameReader(cursor).read();
        String collation = collation();
        return new ColumnDefinition(cursor.rangeFrom(start), name, type, collation, null, false, null, null, List.of());
    }

    private @Nullable String collation() {
        return cursor.accept(Keyword.COLLATE)
                ? cursor.qualifiedName("a collation").sql()
                : null;
    }

    /** From behind {@code ALTER TYPE}. */
    List<SchemaChange> alter() {
        ObjectName name = cursor.qualifiedName("a type name");
        SourceRange range = cursor.statementRange();
        if (cursor.accept(Keyword.ADD, Keyword.VALUE)) {
            return List.of(addLabel(name));
        } else if (cursor.accept(Keyword.RENAME, Keyword.VALUE)) {
            String label = cursor.string("a label");
            cursor.expect(Keyword.TO);
            return List.of(new RenameEnumLabel(range, name, label, cursor.string("a label")));
        } else if (cursor.accept(Keyword.RENAME, Keyword.ATTRIBUTE)) {
            String attribute = cursor.columnId("an attribute name");
            cursor.expect(Keyword.TO);
            String newName = cursor.columnId("an attribute name");
            boolean cascade = cursor.acceptCascade();
            return List.of(
                    new AlterComposite(range, name, AttributeAction.RENAME, attribute, null, newName, false, cascade));
        }
        SchemaChange common = new AlterTailReader(cursor).read(ObjectKind.TYPE, name);
        if (common != null) {
            return List.of(common);
        } else if (cursor.is(Keyword.SET)) {
            cursor.noteFrom(cursor.position(), Syntax.TYPE_PROPERTIES);
            return List.of(new AlterTailReader(cursor).settings(ObjectKind.TYPE, name));
        }
        List<SchemaChange> changes = new ArrayList<>();
        do {
            changes.add(attributeAction(name));
        } while (cursor.accept(TokenKind.COMMA));
        return changes;
    }

    private SchemaChange addLabel(ObjectName name) {
        boolean ifNotExists = cursor.acceptIfNotExists();
        String label = cursor.string("a label");
        boolean before = cursor.accept(Keyword.BEFORE);
        String neighbour = before || cursor.accept(Keyword.AFTER) ? cursor.string("a label") : null;
        return new AddEnumLabel(cursor.statementRange(), name, label, ifNotExists, neighbour, before);
    }

    private SchemaChange attributeAction(ObjectName name) {
        int start = cursor.position();
        if (cursor.accept(Keyword.ADD)) {
            cursor.expect(Keyword.ATTRIBUTE);
            ColumnDefinition attribute = attribute();
            boolean cascade = cursor.acceptCascade();
            return new AlterComposite(
                    cursor.rangeFrom(start),
                    name,
                    AttributeAction.ADD,
                    attribute.name(),
                    attribute.type(),
                    null,
                    false,
                    cascade);
        } else if (cursor.accept(Keyword.DROP)) {
            cursor.expect(Keyword.ATTRIBUTE);
            boolean ifExists = cursor.acceptIfExists();
            String attribute = cursor.columnId("an attribute name");
            boolean cascade = cursor.acceptCascade();
            return new AlterComposite(
                    cursor.rangeFrom(start), name, AttributeAction.DROP, attribute, null, null, ifExists, cascade);
        }
        cursor.expect(Keyword.ALTER, Keyword.ATTRIBUTE);
        String attribute = cursor.columnId("an attribute name");
        if (cursor.accept(Keyword.SET)) {
            cursor.expect(Keyword.DATA);
        }
        cursor.expect(Keyword.TYPE);
        TypeName type = new TypeNameReader(cursor).read();
        collation();
        boolean cascade = cursor.acceptCascade();
        return new AlterComposite(
                cursor.rangeFrom(start), name, AttributeAction.ALTER_TYPE, attribute, type, null, false, cascade);
    }
}
