package dev.plimsoll.sql;

import dev.plimsoll.model.AccessChange.ChangeOwner;
import dev.plimsoll.model.ObjectChange.AlterObject;
import dev.plimsoll.model.ObjectChange.MoveObject;
import dev.plimsoll.model.ObjectChange.RenameObject;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.TypeName;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what {@code ALTER} does to objects of any kind: new name, owner, schema, settings in parentheses. */
final class AlterTailReader {

    private static final Set<ObjectKind> WITHOUT_NAME = EnumSet.of(ObjectKind.LARGE_OBJECT, ObjectKind.OPERATOR);

    private static final Set<ObjectKind> WITHOUT_OWNER =
            EnumSet.of(ObjectKind.TEXT_SEARCH_PARSER, ObjectKind.TEXT_SEARCH_TEMPLATE);

    private static final Set<ObjectKind> WITHOUT_SCHEMA = EnumSet.of(
            ObjectKind.DATABASE,
            ObjectKind.EVENT_TRIGGER,
            ObjectKind.FOREIGN_DATA_WRAPPER,
            ObjectKind.FOREIGN_SERVER,
            ObjectKind.LANGUAGE,
            ObjectKind.LARGE_OBJECT,
            ObjectKind.PUBLICATION,
            ObjectKind.SCHEMA,
            ObjectKind.SUBSCRIPTION,
            ObjectKind.TABLESPACE);

    private final TokenCursor cursor;

    AlterTailReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** {@code RENAME TO}, {@code OWNER TO} or {@code SET SCHEMA}; null where none stands that the kind knows. */
    @Nullable
    SchemaChange read(ObjectKind kind, ObjectName name) {
        return read(kind, name, null);
    }

    /** The same of a routine that is named with its arguments, if there are any. */
    @Nullable
    SchemaChange read(ObjectKind kind, ObjectName name, @Nullable List<TypeName> arguments) {
        if (!WITHOUT_NAME.contains(kind) && cursor.accept(Keyword.RENAME, Keyword.TO)) {
            return new RenameObject(cursor.statementRange(), kind, name, arguments, cursor.columnId("a name"));
        } else if (!WITHOUT_OWNER.contains(kind) && cursor.accept(Keyword.OWNER, Keyword.TO)) {
            return new ChangeOwner(cursor.statementRange(), kind, name, arguments, new RoleNameReader(cursor).role());
        } else if (isMove(kind)) {
            cursor.advance();
            cursor.advance();
            return new MoveObject(cursor.statementRange(), kind, name, arguments, cursor.columnId("a schema name"));
        }
        return null;
    }

    /** A routine may also set a parameter, of which {@code SCHEMA} is one. */
    private boolean isMove(ObjectKind kind) {
        return !WITHOUT_SCHEMA.contains(kind)
                && cursor.is(Keyword.SET, Keyword.SCHEMA)
                && cursor.isName(2, Keyword.Use.COLUMN_NAME);
    }

    /** {@code SET (name = value, …)}. */
    SchemaChange settings(ObjectKind kind, ObjectName name) {
        int start = cursor.position();
        cursor.expect(Keyword.SET);
        OptionReader options = new OptionReader(cursor);
        if (kind == ObjectKind.OPERATOR || kind == ObjectKind.TYPE) {
            options.flags();
        } else {
            options.definition();
        }
        return altered(kind, name, start);
    }

    /** {@code [NO] DEPENDS ON EXTENSION}; null where it does not stand. */
    @Nullable
    SchemaChange dependence(ObjectKind kind, ObjectName name) {
        int start = cursor.position();
        if (!cursor.is(Keyword.DEPENDS) && !cursor.is(Keyword.NO, Keyword.DEPENDS)) {
            return null;
        }
        cursor.acceptNoting(Keyword.NO, Syntax.NO_DEPENDS);
        cursor.expect(Keyword.DEPENDS, Keyword.ON);
        cursor.expect(Keyword.EXTENSION);
        cursor.columnId("an extension name");
        return altered(kind, name, start);
    }

    /** The object altered by the words from {@code start} to here. */
    SchemaChange altered(ObjectKind kind, ObjectName name, int start) {
        return new AlterObject(cursor.statementRange(), kind, name, cursor.textFrom(start), List.of());
    }
}
