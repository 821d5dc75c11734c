package dev.plimsoll.sql;

import dev.plimsoll.model.AlterTarget;
import dev.plimsoll.model.ColumnChange.AddColumn;
import dev.plimsoll.model.ColumnChange.AddIdentity;
import dev.plimsoll.model.ColumnChange.AlterColumnType;
import dev.plimsoll.model.ColumnChange.AlterIdentity;
import dev.plimsoll.model.ColumnChange.DropColumn;
import dev.plimsoll.model.ColumnChange.DropDefault;
import dev.plimsoll.model.ColumnChange.DropExpression;
import dev.plimsoll.model.ColumnChange.DropIdentity;
import dev.plimsoll.model.ColumnChange.DropNotNull;
import dev.plimsoll.model.ColumnChange.Option;
import dev.plimsoll.model.ColumnChange.SetColumnOption;
import dev.plimsoll.model.ColumnChange.SetDefault;
import dev.plimsoll.model.ColumnChange.SetExpression;
import dev.plimsoll.model.ColumnChange.SetNotNull;
import dev.plimsoll.model.ColumnDefinition;
import dev.plimsoll.model.ColumnDefinition.Identity;
import dev.plimsoll.model.ConstraintChange.AlterConstraint;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SequenceOptions;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.TypeName;
import dev.plimsoll.sql.ConstraintAttributes.Attribute;
import java.util.function.Supplier;

/** Reads the actions of {@code ALTER TABLE} on one column, and {@code ALTER CONSTRAINT}. */
final class AlterColumnReader {

    private final TokenCursor cursor;
    private final AlterTarget target;

    AlterColumnReader(TokenCursor cursor, AlterTarget target) {
        this.cursor = cursor;
        this.target = target;
    }

    /** From behind {@code ADD}; {@code range} gives the place of what is read when asked. */
    SchemaChange add(Supplier<SourceRange> range) {
        cursor.accept(Keyword.COLUMN);
        boolean ifNotExists = cursor.acceptIfNotExists();
        ColumnDefinition definition = new ColumnReader(cursor).typed();
        return new AddColumn(range.get(), target, ifNotExists, definition);
    }

    /** From behind {@code DROP}. */
    SchemaChange drop(Supplier<SourceRange> range) {
        cursor.accept(Keyword.COLUMN);
        boolean ifExists = cursor.acceptIfExists();
        String column = cursor.columnId("a column name");
        boolean cascade = cursor.acceptCascade();
        return new DropColumn(range.get(), target, column, ifExists, cascade);
    }

    /** From behind {@code ALTER COLUMN}. */
    SchemaChange alter(Supplier<SourceRange> range) {
        if (cursor.is(TokenKind.INTEGER)) {
            String number = cursor.take();
            cursor.expect(Keyword.SET, Keyword.STATISTICS);
            String value = statistics();
            return new SetColumnOption(range.get(), target, number, Option.STATISTICS, value);
        }
        String column = cursor.columnId("a column name");
        if (cursor.is(Keyword.SET)) {
            return set(column, range);
        } else if (cursor.accept(Keyword.DROP)) {
            return dropFrom(column, range);
        } else if (cursor.accept(Keyword.TYPE)) {
            return type(column, range);
        } else if (cursor.accept(Keyword.RESET)) {
            String value = new OptionReader(cursor).storageParameters().toString();
            return new SetColumnOption(range.get(), target, column, Option.ATTRIBUTES, value);
        } else if (cursor.accept(Keyword.ADD)) {
            boolean always = new ColumnReader(cursor).generatedWhen();
            cursor.expect(Keyword.AS);
            Identity identity = new ColumnReader(cursor).identity(always);
            return new AddIdentity(range.get(), target, column, identity);
        } else if (cursor.is(Keyword.RESTART)) {
            return identity(column, range);
        } else if (cursor.is(Keyword.OPTIONS)) {
            int start = cursor.position();
            cursor.expect(Keyword.OPTIONS);
            cursor.moveTo(start);
            new OptionReader(cursor).foreignOptions(true);
            return new SetColumnOption(range.get(), target, column, Option.FOREIGN_OPTIONS, cursor.textFrom(start));
        }
        throw cursor.fail("SET, DROP, TYPE, ADD or RESET");
    }

    private SchemaChange set(String column, Supplier<SourceRange> range) {
        int start = cursor.position();
        cursor.expect(Keyword.SET);
        if (cursor.accept(Keyword.DEFAULT)) {
            Expression value = ExpressionReader.read(cursor);
            return new SetDefault(range.get(), target, column, value);
        } else if (cursor.accept(Keyword.NOT)) {
            cursor.expect(Keyword.NULL);
            return new SetNotNull(range.get(), target, column);
        } else if (cursor.accept(Keyword.DATA)) {
            cursor.expect(Keyword.TYPE);
            return type(column, range);
        } else if (cursor.acceptNoting(Keyword.EXPRESSION, Syntax.SET_EXPRESSION)) {
            cursor.expect(Keyword.AS);
            Expression expression = ExpressionReader.readParenthesized(cursor);
            return new SetExpression(range.get(), target, column, expression);
        } else if (cursor.accept(Keyword.STATISTICS)) {
            String value = statistics();
            return new SetColumnOption(range.get(), target, column, Option.STATISTICS, value);
        } else if (cursor.accept(Keyword.STORAGE)) {
            return word(column, Option.STORAGE, range);
        } else if (cursor.acceptNoting(Keyword.COMPRESSION, Syntax.COMPRESSION)) {
            return word(column, Option.COMPRESSION, range);
        } else if (cursor.is(TokenKind.LEFT_PARENTHESIS)) {
            String value = new OptionReader(cursor).storageParameters().toString();
            return new SetColumnOption(range.get(), target, column, Option.ATTRIBUTES, value);
        }
        cursor.moveTo(start);
        return identity(column, range);
    }

    private SchemaChange word(String column, Option option, Supplier<SourceRange> range) {
        boolean storage = option == Option.STORAGE;
        boolean reset =
                storage ? cursor.acceptNoting(Keyword.DEFAULT, Syntax.STORAGE_DEFAULT) : cursor.accept(Keyword.DEFAULT);
        String value = reset ? "default" : cursor.columnId("a mode");
        return new SetColumnOption(range.get(), target, column, option, value);
    }

    private String statistics() {
        int start = cursor.position();
        if (!cursor.acceptNoting(Keyword.DEFAULT, Syntax.STATISTICS_DEFAULT)) {
            if (cursor.isOperator("-") || cursor.isOperator("+")) {
                cursor.advance();
            }
            cursor.integer("a number");
        }
        return cursor.textFrom(start);
    }

    private SchemaChange dropFrom(String column, Supplier<SourceRange> range) {
        if (cursor.accept(Keyword.DEFAULT)) {
            return new DropDefault(range.get(), target, column);
        } else if (cursor.accept(Keyword.NOT)) {
            cursor.expect(Keyword.NULL);
            return new DropNotNull(range.get(), target, column);
        } else if (cursor.acceptNoting(Keyword.EXPRESSION, Syntax.DROP_EXPRESSION)) {
            boolean ifExists = cursor.acceptIfExists();
            return new DropExpression(range.get(), target, column, ifExists);
        }
        cursor.expect(Keyword.IDENTITY);
        boolean ifExists = cursor.acceptIfExists();
        return new DropIdentity(range.get(), target, column, ifExists);
    }

    private SchemaChange type(String column, Supplier<SourceRange> range) {
        TypeName type = new TypeNameReader(cursor).read();
        String collation = cursor.accept(Keyword.COLLATE)
                ? cursor.qualifiedName("a collation").sql()
                : null;
        Expression using = cursor.accept(Keyword.USING) ? ExpressionReader.read(cursor) : null;
        return new AlterColumnType(range.get(), target, column, type, collation, using);
    }

    private SchemaChange identity(String column, Supplier<SourceRange> range) {
        SequenceOptionReader options = new SequenceOptionReader(cursor);
        Boolean always = null;
        do {
            if (cursor.is(Keyword.RESTART)) {
                options.readOne();
                continue;
            }
            cursor.expect(Keyword.SET);
            if (cursor.is(Keyword.GENERATED)) {
                always = new ColumnReader(cursor).generatedWhen();
            } else if (cursor.isAny(Keyword.RESTART, Keyword.AS, Keyword.OWNED) || !options.readOne()) {
                throw cursor.fail("DEFAULT, NOT NULL, DATA TYPE, GENERATED or an option");
            }
        } while (cursor.isAny(Keyword.SET, Keyword.RESTART));
        SequenceOptions read = options.options();
        return new AlterIdentity(range.get(), target, column, always, read);
    }

    /** From behind {@code ALTER}, at {@code CONSTRAINT}. */
    SchemaChange constraint(Supplier<SourceRange> range) {
        cursor.expect(Keyword.CONSTRAINT);
        String name = cursor.columnId("a constraint name");
        if (cursor.acceptNoting(Keyword.INHERIT, Syntax.CONSTRAINT_INHERIT)) {
            return new AlterConstraint(range.get(), target, name, null, null, null, true);
        }
        ConstraintAttributes attributes = new ConstraintAttributes();
        Boolean inherit = null;
        while (true) {
            Attribute attribute = ConstraintAttributes.read(cursor);
            if (attribute != null) {
                attributes.add(attribute);
                refuseContradiction(attributes);
            } else if (cursor.accept(Keyword.NO, Keyword.INHERIT)) {
                cursor.note(Syntax.CONSTRAINT_INHERIT);
                inherit = false;
            } else if (!cursor.accept(Keyword.NOT, Keyword.VALID)) {
                break;
            }
        }
        return new AlterConstraint(
                range.get(),
                target,
                name,
                attributes.choice(Attribute.DEFERRABLE, Attribute.NOT_DEFERRABLE),
                attributes.choice(Attribute.DEFERRED, Attribute.IMMEDIATE),
                attributes.choice(Attribute.ENFORCED, Attribute.NOT_ENFORCED),
                inherit);
    }

    private void refuseContradiction(ConstraintAttributes attributes) {
        if (attributes.contradict()) {
            cursor.moveTo(cursor.position() - 1);
            throw cursor.fail("attributes that do not contradict each other");
        }
    }
}
