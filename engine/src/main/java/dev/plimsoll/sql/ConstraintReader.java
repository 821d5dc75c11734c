package dev.plimsoll.sql;

import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.ConstraintDefinition.Action;
import dev.plimsoll.model.ConstraintDefinition.ExclusionElement;
import dev.plimsoll.model.ConstraintDefinition.Reference;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.sql.ConstraintAttributes.Attribute;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads table constraints and the clauses that column constraints share with them. */
final class ConstraintReader {

    private final TokenCursor cursor;

    ConstraintReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** True at the first word of a table constraint. */
    boolean startsHere() {
        if (cursor.is(Keyword.EXCLUDE)) {
            return cursor.keyword(1) == Keyword.USING || cursor.kind(1) == TokenKind.LEFT_PARENTHESIS;
        }
        return cursor.isAny(
                Keyword.CONSTRAINT, Keyword.CHECK, Keyword.UNIQUE, Keyword.PRIMARY, Keyword.FOREIGN, Keyword.NOT);
    }

    ConstraintDefinition tableConstraint() {
        int start = cursor.position();
        String name = cursor.accept(Keyword.CONSTRAINT) ? cursor.columnId("a constraint name") : null;
        ConstraintDraft draft = tableConstraint(start, name);
        attributes(draft);
        return draft.build(cursor.rangeFrom(start));
    }

    private ConstraintDraft tableConstraint(int start, @Nullable String name) {
        if (cursor.accept(Keyword.CHECK)) {
            ConstraintDraft check = new ConstraintDraft(start, name, ConstraintKind.CHECK);
            check.expression = ExpressionReader.readParenthesized(cursor);
            return check;
        } else if (cursor.accept(Keyword.NOT)) {
            cursor.expect(Keyword.NULL);
            cursor.note(Syntax.TABLE_NOT_NULL);
            ConstraintDraft notNull = new ConstraintDraft(start, name, ConstraintKind.NOT_NULL);
            notNull.columns = List.of(cursor.columnId("a column name"));
            return notNull;
        } else if (cursor.is(Keyword.UNIQUE) || cursor.is(Keyword.PRIMARY)) {
            return key(start, name);
        } else if (cursor.accept(Keyword.EXCLUDE)) {
            return exclusion(new ConstraintDraft(start, name, ConstraintKind.EXCLUSION));
        } else if (cursor.accept(Keyword.FOREIGN)) {
            cursor.expect(Keyword.KEY);
            ConstraintDraft foreign = new ConstraintDraft(start, name, ConstraintKind.FOREIGN_KEY);
            foreign.columns = periodColumns();
            foreign.reference = reference();
            return foreign;
        }
        throw cursor.fail("CHECK, NOT NULL, UNIQUE, PRIMARY KEY, EXCLUDE or FOREIGN KEY");
    }

    private ConstraintDraft key(int start, @Nullable String name) {
        boolean primary = cursor.accept(Keyword.PRIMARY);
        cursor.expect(primary ? Keyword.KEY : Keyword.UNIQUE);
        ConstraintDraft key =
                new ConstraintDraft(start, name, primary ? ConstraintKind.PRIMARY_KEY : ConstraintKind.UNIQUE);
        if (cursor.accept(Keyword.USING)) {
            cursor.expect(Keyword.INDEX);
            key.usingIndex = cursor.columnId("an index name");
            return key;
        }
        if (!primary) {
            nullsDistinct(key);
        }
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        key.columns = cursor.columnIds("a column name");
        if (cursor.accept(Keyword.WITHOUT)) {
            cursor.expect(Keyword.OVERLAPS);
            cursor.note(Syntax.WITHOUT_OVERLAPS);
            key.withoutOverlaps = true;
        }
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        if (cursor.accept(Keyword.INCLUDE)) {
            key.including = cursor.columnList();
        }
        indexClauses();
        return key;
    }

    /** {@code NULLS NOT DISTINCT}. */
    void nullsDistinct(ConstraintDraft key) {
        if (cursor.acceptNoting(Keyword.NULLS, Syntax.NULLS_DISTINCT)) {
            key.nullsNotDistinct = cursor.accept(Keyword.NOT);
            cursor.expect(Keyword.DISTINCT);
        }
    }

    /** {@code WITH (…)} and {@code USING INDEX TABLESPACE} of a key. */
    void indexClauses() {
        if (cursor.accept(Keyword.WITH)) {
            new OptionReader(cursor).definition();
        }
        if (cursor.accept(Keyword.USING)) {
            cursor.expect(Keyword.INDEX, Keyword.TABLESPACE);
            cursor.columnId("a tablespace name");
        }
    }

    private List<String> periodColumns() {
        List<String> columns = new ArrayList<>();
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        boolean period;
        do {
            period = !columns.isEmpty()
                    && cursor.is(Keyword.PERIOD)
                    && cursor.kind(1) != TokenKind.COMMA
                    && cursor.kind(1) != TokenKind.RIGHT_PARENTHESIS;
            if (period) {
                cursor.advance();
                cursor.note(Syntax.PERIOD);
            }
            columns.add(cursor.columnId("a column name"));
        } while (!period && cursor.accept(TokenKind.COMMA));
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        return columns;
    }

    private ConstraintDraft exclusion(ConstraintDraft draft) {
        if (cursor.accept(Keyword.USING)) {
            cursor.columnId("an index method");
        }
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        List<ExclusionElement> elements = new ArrayList<>();
        do {
            IndexKey key = new IndexKeyReader(cursor).read();
            cursor.expect(Keyword.WITH);
            int start = cursor.position();
            if (cursor.is(Keyword.OPERATOR)) {
                new ExpressionReader(cursor, new QueryFacts()).qualifiedOperator();
            } else {
                new ExpressionReader(cursor, new QueryFacts()).anyOperator();
            }
            elements.add(new ExclusionElement(key, cursor.textFrom(start)));
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        draft.exclusion = elements;
        if (cursor.accept(Keyword.INCLUDE)) {
            draft.including = cursor.columnList();
        }
        indexClauses();
        if (cursor.accept(Keyword.WHERE)) {
            draft.expression = ExpressionReader.readParenthesized(cursor);
        }
        return draft;
    }

    /** {@code REFERENCES …} with its match and actions. */
    Reference reference() {
        cursor.expect(Keyword.REFERENCES);
        ObjectName table = cursor.qualifiedName("a table name");
        List<String> columns = cursor.is(TokenKind.LEFT_PARENTHESIS) ? periodColumns() : List.of();
        boolean full = false;
        if (cursor.accept(Keyword.MATCH)) {
            full = cursor.accept(Keyword.FULL);
            if (!full && !cursor.accept(Keyword.PARTIAL)) {
                cursor.expect(Keyword.SIMPLE);
            }
        }
        Action onDelete = null;
        Action onUpdate = null;
        while (cursor.accept(Keyword.ON)) {
            if (onDelete == null && cursor.accept(Keyword.DELETE)) {
                onDelete = action(true);
            } else if (onUpdate == null && cursor.accept(Keyword.UPDATE)) {
                onUpdate = action(false);
            } else {
                throw cursor.fail("DELETE or UPDATE, once");
            }
        }
        return new Reference(
                table,
                columns,
                onDelete == null ? Action.NO_ACTION : onDelete,
                onUpdate == null ? Action.NO_ACTION : onUpdate,
                full);
    }

    private Action action(boolean columnsAllowed) {
        if (cursor.accept(Keyword.NO)) {
            cursor.expect(Keyword.ACTION);
            return Action.NO_ACTION;
        } else if (cursor.accept(Keyword.RESTRICT)) {
            return Action.RESTRICT;
        } else if (cursor.accept(Keyword.CASCADE)) {
            return Action.CASCADE;
        }
        cursor.expect(Keyword.SET);
        boolean toNull = cursor.accept(Keyword.NULL);
        if (!toNull) {
            cursor.expect(Keyword.DEFAULT);
        }
        if (columnsAllowed && cursor.is(TokenKind.LEFT_PARENTHESIS)) {
            cursor.columnList();
            cursor.note(Syntax.ACTION_COLUMNS);
        }
        return toNull ? Action.SET_NULL : Action.SET_DEFAULT;
    }

    /** One attribute of a table constraint; false where none stands. */
    private boolean attribute(ConstraintDraft draft) {
        if (cursor.accept(Keyword.NOT, Keyword.VALID)) {
            draft.notValid = true;
            return true;
        } else if (cursor.accept(Keyword.NO, Keyword.INHERIT)) {
            draft.noInherit = true;
            return true;
        }
        return timing(draft);
    }

    /** As many attributes of a table constraint as stand here, in any order. */
    void attributes(ConstraintDraft draft) {
        while (attribute(draft)) {
            if (draft.attributes.contradict()) {
                cursor.moveTo(cursor.position() - 1);
                throw cursor.fail("attributes that do not contradict each other");
            }
        }
    }

    /** One of the attributes that column constraints have as well; false where none stands. */
    boolean timing(ConstraintDraft draft) {
        Attribute attribute = ConstraintAttributes.read(cursor);
        if (attribute == null) {
            return false;
        }
        draft.attributes.add(attribute);
        switch (attribute) {
            case DEFERRABLE -> draft.deferrable = true;
            case NOT_DEFERRABLE -> draft.deferrable = false;
            case DEFERRED -> draft.initiallyDeferred = true;
            case IMMEDIATE -> draft.initiallyDeferred = false;
            case ENFORCED -> draft.enforced = true;
            case NOT_ENFORCED -> draft.enforced = false;
        }
        return true;
    }
}
