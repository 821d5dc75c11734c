package dev.plimsoll.sql;

import dev.plimsoll.model.ColumnDefinition;
import dev.plimsoll.model.ColumnDefinition.Generated;
import dev.plimsoll.model.ColumnDefinition.Identity;
import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.SequenceOptions;
import dev.plimsoll.model.TypeName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the definition of one column; an object reads one. */
final class ColumnReader {

    private final TokenCursor cursor;
    private final ConstraintReader constraintReader;
    private final List<ConstraintDefinition> constraints = new ArrayList<>();
    private String column = "";
    private @Nullable String collation;
    private @Nullable Expression defaultValue;
    private boolean notNull;
    private @Nullable Identity identity;
    private @Nullable Generated generated;

    ColumnReader(TokenCursor cursor) {
        this.cursor = cursor;
        this.constraintReader = new ConstraintReader(cursor);
    }

    /** {@code name type …}. */
    ColumnDefinition typed() {
        int start = cursor.position();
        column = cursor.columnId("a column name");
        TypeName type = new TypeNameReader(cursor).read();
        if (cursor.acceptNoting(Keyword.STORAGE, Syntax.COLUMN_STORAGE) && !cursor.accept(Keyword.DEFAULT)) {
            cursor.columnId("a storage mode");
        }
        if (cursor.acceptNoting(Keyword.COMPRESSION, Syntax.COMPRESSION) && !cursor.accept(Keyword.DEFAULT)) {
            cursor.columnId("a compression method");
        }
        new OptionReader(cursor).foreignOptions(false);
        return qualified(start, type);
    }

    /** {@code name [WITH OPTIONS] …}, of a typed table or partition. */
    ColumnDefinition untyped() {
        int start = cursor.position();
        column = cursor.columnId("a column name");
        if (cursor.accept(Keyword.WITH)) {
            cursor.expect(Keyword.OPTIONS);
        }
        return qualified(start, null);
    }

    /** What follows the type of a domain. */
    ColumnDefinition qualifiers(TypeName type) {
        return qualified(cursor.position() - 1, type);
    }

    private ColumnDefinition qualified(int start, @Nullable TypeName type) {
        while (qualifier()) {
            // Each qualifier is kept as it is read.
        }
        return new ColumnDefinition(
                cursor.rangeFrom(start),
                column,
                type,
                collation,
                defaultValue,
                notNull,
                identity,
                generated,
                constraints);
    }

    private boolean qualifier() {
        int start = cursor.position();
        if (collation == null && cursor.accept(Keyword.COLLATE)) {
            collation = cursor.qualifiedName("a collation").sql();
            return true;
        }
        boolean named = cursor.accept(Keyword.CONSTRAINT);
        String name = named ? cursor.columnId("a constraint name") : null;
        if (constraint(start, name)) {
            return true;
        } else if (named) {
            throw cursor.fail("a column constraint");
        }
        return looseAttribute();
    }

    /** An attribute that no constraint takes, which the server refuses only when it runs the statement. */
    private boolean looseAttribute() {
        return constraintReader.timing(new ConstraintDraft(cursor.position(), null, ConstraintKind.CHECK));
    }

    private boolean constraint(int start, @Nullable String name) {
        Keyword keyword = cursor.keyword();
        if (keyword == null) {
            return false;
        }
        switch (keyword) {
            case NOT -> {
                if (cursor.keyword(1) != Keyword.NULL) {
                    return false;
                }
                notNull(start, name);
            }
            case NULL -> cursor.advance();
            case UNIQUE -> {
                cursor.advance();
                ConstraintDraft key = draft(start, name, ConstraintKind.UNIQUE);
                constraintReader.nullsDistinct(key);
                constraintReader.indexClauses();
                add(key);
            }
            case PRIMARY -> {
                cursor.advance();
                cursor.expect(Keyword.KEY);
                constraintReader.indexClauses();
                add(draft(start, name, ConstraintKind.PRIMARY_KEY));
            }
            case CHECK -> {
                cursor.advance();
                ConstraintDraft check = draft(start, name, ConstraintKind.CHECK);
                check.columns = List.of();
                check.expression = ExpressionReader.readParenthesized(cursor);
                check.noInherit = cursor.accept(Keyword.NO, Keyword.INHERIT);
                add(check);
            }
            case REFERENCES -> {
                ConstraintDraft foreign = draft(start, name, ConstraintKind.FOREIGN_KEY);
                foreign.reference = constraintReader.reference();
                add(foreign);
            }
            case DEFAULT -> {
                cursor.advance();
                defaultValue = ExpressionReader.readRestricted(cursor);
            }
            case GENERATED -> generated();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void notNull(int start, @Nullable String name) {
        cursor.advance();
        cursor.advance();
        notNull = true;
        ConstraintDraft draft = draft(start, name, ConstraintKind.NOT_NULL);
        draft.noInherit = cursor.accept(Keyword.NO, Keyword.INHERIT);
        if (draft.noInherit) {
            cursor.note(Syntax.COLUMN_NOT_NULL_NO_INHERIT);
        }
        while (constraintReader.timing(draft)) {
            // Attributes may come in any order.
        }
        if (name != null || draft.noInherit) {
            constraints.add(draft.build(cursor.rangeFrom(start)));
        }
    }

    private ConstraintDraft draft(int start, @Nullable String name, ConstraintKind kind) {
        ConstraintDraft draft = new ConstraintDraft(start, name, kind);
        draft.columns = column.isEmpty() ? List.of() : List.of(column);
        return draft;
    }

    private void add(ConstraintDraft draft) {
        while (constraintReader.timing(draft)) {
            // Attributes may come in any order.
        }
        constraints.add(draft.build(cursor.rangeFrom(draft.start)));
    }

    private void generated() {
        boolean always = generatedWhen();
        cursor.expect(Keyword.AS);
        if (cursor.is(Keyword.IDENTITY)) {
            identity = identity(always);
            return;
        }
        if (!always) {
            throw cursor.fail("IDENTITY");
        }
        Expression expression = ExpressionReader.readParenthesized(cursor);
        Boolean stored = null;
        if (cursor.accept(Keyword.STORED)) {
            stored = true;
        } else {
            cursor.accept(Keyword.VIRTUAL);
            cursor.note(Syntax.VIRTUAL_COLUMN);
            stored = cursor.tokens().keyword(cursor.position() - 1) == Keyword.VIRTUAL ? false : null;
        }
        generated = new Generated(expression, stored);
    }

    /** {@code GENERATED ALWAYS} or {@code GENERATED BY DEFAULT}; true for the first. */
    boolean generatedWhen() {
        cursor.expect(Keyword.GENERATED);
        if (cursor.accept(Keyword.ALWAYS)) {
            return true;
        }
        cursor.expect(Keyword.BY, Keyword.DEFAULT);
        return false;
    }

    /** {@code IDENTITY [(options)]}. */
    Identity identity(boolean always) {
        cursor.expect(Keyword.IDENTITY);
        SequenceOptions options = SequenceOptions.NONE;
        if (cursor.accept(TokenKind.LEFT_PARENTHESIS)) {
            options = new SequenceOptionReader(cursor).readAll();
            cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        }
        return new Identity(always, options);
    }
}
