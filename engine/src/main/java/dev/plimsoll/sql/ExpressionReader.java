package dev.plimsoll.sql;

import static dev.plimsoll.sql.OperatorLevel.AND;
import static dev.plimsoll.sql.OperatorLevel.AT;
import static dev.plimsoll.sql.OperatorLevel.COLLATE;
import static dev.plimsoll.sql.OperatorLevel.COMPARISON;
import static dev.plimsoll.sql.OperatorLevel.IS;
import static dev.plimsoll.sql.OperatorLevel.MATCH;
import static dev.plimsoll.sql.OperatorLevel.NONE;
import static dev.plimsoll.sql.OperatorLevel.NOT;
import static dev.plimsoll.sql.OperatorLevel.OR;
import static dev.plimsoll.sql.OperatorLevel.OTHER;
import static dev.plimsoll.sql.OperatorLevel.SIGN;

import dev.plimsoll.model.Expression;
import dev.plimsoll.model.Expression.ColumnCast;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.OutputValue;
import dev.plimsoll.model.TypeName;
import java.util.List;
import java.util.Set;

/**
 * Reads value expressions by operator precedence (<a
 * href="https://www.postgresql.org/docs/18/sql-syntax-lexical.html#SQL-PRECEDENCE">PostgreSQL 18, table 4.2</a>). Takes
 * what the server's grammar takes, and no more.
 */
final class ExpressionReader {

    private static final Set<String> COMPARISONS = Set.of("=", "<", ">", "<=", ">=", "<>", "!=");

    private final TokenCursor cursor;
    private final QueryFacts facts;
    private final OperatorLevel levels;
    private boolean endedEarly;

    ExpressionReader(TokenCursor cursor, QueryFacts facts) {
        this.cursor = cursor;
        this.facts = facts;
        this.levels = new OperatorLevel(cursor);
    }

    /** One expression as a value of its own. */
    static Expression read(TokenCursor cursor) {
        return read(cursor, false);
    }

    /** One expression of the kind a column's {@code DEFAULT} takes without parentheses: no AND, IN, LIKE and so on. */
    static Expression readRestricted(TokenCursor cursor) {
        return read(cursor, true);
    }

    /** One expression in parentheses; the parentheses are no part of it. */
    static Expression readParenthesized(TokenCursor cursor) {
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        Expression expression = read(cursor);
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        return expression;
    }

    private static Expression read(TokenCursor cursor, boolean restricted) {
        QueryFacts facts = new QueryFacts();
        int start = cursor.position();
        ExpressionReader reader = new ExpressionReader(cursor, facts);
        Shape shape = restricted ? reader.restricted() : reader.any();
        return expression(cursor, start, facts, shape);
    }

    /** The expression from the token at {@code start} to the last one read. */
    static Expression expression(TokenCursor cursor, int start, QueryFacts facts, Shape shape) {
        return new Expression(
                cursor.rangeFrom(start),
                cursor.textFrom(start),
                shape.kind(),
                facts.calls(),
                facts.columns(),
                facts.casts(),
                shape.notNull(),
                shape.column() == null ? null : new ColumnCast(shape.column(), shape.casts()),
                facts.isNullCompared());
    }

    /** The grammar's {@code a_expr}. */
    Shape any() {
        return cursor.nested(() -> binary(NONE, false));
    }

    /** The grammar's {@code b_expr}. */
    Shape restricted() {
        return cursor.nested(() -> binary(NONE, true));
    }

    private Shape binary(int above, boolean restricted) {
        int start = cursor.position();
        return rest(prefix(restricted), start, above, restricted);
    }

    /** Any expression; an operand with one of the words behind it ends there, also where more could follow. */
    Shape anyBefore(Keyword... words) {
        if (startsBeforeOperand()) {
            Shape whole = any();
            endedEarly = false;
            return whole;
        }
        int start = cursor.position();
        Shape operand = new OperandReader(cursor, facts, this).read();
        boolean ends = cursor.isAny(words);
        Shape whole = ends ? operand : cursor.nested(() -> rest(casts(operand), start, NONE, false));
        endedEarly = ends;
        return whole;
    }

    /** Whether something stands before the first operand. */
    boolean startsBeforeOperand() {
        return cursor.is(TokenKind.OPERATOR)
                || cursor.isAny(Keyword.NOT, Keyword.DEFAULT)
                || cursor.is(Keyword.OPERATOR) && cursor.kind(1) == TokenKind.LEFT_PARENTHESIS;
    }

    /** Whether the last expression read by {@link #anyBefore} ended before one of its words. */
    boolean endedEarly() {
        return endedEarly;
    }

    private Shape rest(Shape first, int start, int above, boolean restricted) {
        Shape left = first;
        int unchainable = NONE;
        while (true) {
            int level = levels.of(restricted);
            if (level < NONE) {
                if (above != NONE && -level > above || -level == unchainable) {
                    throw cursor.fail("the rest of the expression");
                }
                return left;
            } else if (level <= above) {
                return left;
            } else if (level == unchainable) {
                throw cursor.fail("an operator that may follow the one before");
            }
            int before = cursor.position();
            left = casts(apply(level, left, start, restricted));
            boolean open = cursor.position() - before > 1
                    && cursor.tokens().kind(cursor.position() - 1) != TokenKind.RIGHT_PARENTHESIS;
            boolean distinct = level == IS && cursor.tokens().keyword(before) == Keyword.IS && isDistinct(before + 1);
            boolean comparison = level == COMPARISON && !isQuantifier(before + 1);
            unchainable = comparison || level == MATCH && open || distinct ? level : NONE;
        }
    }

    private boolean isQuantifier(int token) {
        Keyword keyword = cursor.tokens().keyword(token);
        return keyword == Keyword.ANY || keyword == Keyword.ALL || keyword == Keyword.SOME;
    }

    private boolean isDistinct(int token) {
        int at = cursor.tokens().keyword(token) == Keyword.NOT ? token + 1 : token;
        return cursor.tokens().keyword(at) == Keyword.DISTINCT;
    }

    private Shape prefix(boolean restricted) {
        Keyword keyword = cursor.keyword();
        if (keyword == Keyword.NOT && !restricted) {
            cursor.advance();
            return cursor.nested(() -> binary(NOT, false)).negated();
        } else if (keyword == Keyword.DEFAULT && !restricted) {
            cursor.advance();
            return casts(Shape.COMPUTED);
        } else if (cursor.is(TokenKind.OPERATOR)) {
            boolean sign = cursor.isOperator("-") || cursor.isOperator("+");
            if (!sign && (COMPARISONS.contains(cursor.take()) || isArithmeticBefore())) {
                cursor.moveTo(cursor.position() - 1);
                throw cursor.fail("an expression");
            }
            if (sign) {
                cursor.advance();
                Shape operand = cursor.nested(() -> binary(SIGN - 1, restricted));
                Shape signed = Shape.operation("-", List.of(operand.value()));
                return operand.kind() == Expression.Kind.LITERAL ? signed.literal() : signed;
            }
            cursor.nested(() -> binary(OTHER, restricted));
            return Shape.COMPUTED;
        } else if (keyword == Keyword.OPERATOR && cursor.kind(1) == TokenKind.LEFT_PARENTHESIS) {
            qualifiedOperator();
            cursor.nested(() -> binary(OTHER, restricted));
            return Shape.COMPUTED;
        }
        return casts(new OperandReader(cursor, facts, this).read());
    }

    private boolean isArithmeticBefore() {
        String operator = cursor.tokens().text(cursor.position() - 1);
        return operator.length() == 1 && "*/%^".contains(operator);
    }

    private Shape casts(Shape operand) {
        Shape shape = operand;
        while (cursor.accept(TokenKind.CAST)) {
            TypeName type = new TypeNameReader(cursor).read();
            facts.cast(type);
            shape = shape.cast(type);
        }
        return shape;
    }

    private Shape apply(int level, Shape left, int start, boolean restricted) {
        return switch (level) {
            case OR -> {
                cursor.advance();
                yield left.or(binary(OR, false));
            }
            case AND -> {
                cursor.advance();
                yield left.and(binary(AND, false));
            }
            case IS -> new PredicateReader(cursor, facts, this).is(left, restricted);
            case MATCH -> {
                new PredicateReader(cursor, facts, this).match(left);
                yield Shape.PREDICATE;
            }
            case AT -> {
                cursor.advance();
                boolean local = cursor.acceptNoting(Keyword.LOCAL, Syntax.AT_LOCAL);
                if (!local) {
                    cursor.expect(Keyword.TIME, Keyword.ZONE);
                    binary(AT, false);
                }
                facts.call(ObjectName.of("timezone"), local ? 1 : 2);
                yield Shape.named("timezone", OutputValue.call("timezone", List.of(left.value())));
            }
            case COLLATE -> {
                cursor.advance();
                cursor.qualifiedName("a collation");
                yield left.column() == null ? left : Shape.named(left.label());
            }
            default -> operator(level, left, start, restricted);
        };
    }

    private Shape operator(int level, Shape left, int start, boolean restricted) {
        int operator = cursor.position();
        boolean equality = cursor.isOperator("=");
        boolean comparison = equality || cursor.isOperator("<>") || cursor.isOperator("!=");
        String symbol = cursor.is(TokenKind.OPERATOR) ? cursor.tokens().text(operator) : "";
        if (cursor.is(Keyword.OPERATOR)) {
            qualifiedOperator();
        } else {
            cursor.advance();
        }
        boolean closed = restricted && cursor.isAny(Keyword.DEFAULT, Keyword.NOT);
        if (level == OTHER && (closed || !OperatorLevel.operandStartsHere(cursor))) {
            cursor.note(Syntax.POSTFIX_OPERATOR);
            return Shape.COMPUTED;
        }
        if (!restricted && cursor.isAny(Keyword.ANY, Keyword.ALL, Keyword.SOME)) {
            quantified();
            return Shape.PREDICATE;
        }
        int operand = cursor.position();
        Shape right = binary(level, restricted);
        if (comparison && (right.kind() == Expression.Kind.NULL || left.kind() == Expression.Kind.NULL)) {
            facts.nullCompared();
        }
        boolean comparable = equality
                && (left.isBareColumn() && right.isBareColumn()
                        || left.kind() == Expression.Kind.LITERAL && right.kind() == Expression.Kind.LITERAL);
        return comparable && sameText(start, operator, operand, cursor.position())
                ? Shape.TAUTOLOGY
                : COMPARISONS.contains(symbol)
                        ? Shape.PREDICATE
                        : Shape.operation(symbol, List.of(left.value(), right.value()));
    }

    private boolean sameText(int start, int end, int otherStart, int otherEnd) {
        if (end - start != otherEnd - otherStart) {
            return false;
        }
        for (int i = 0; i < end - start; i++) {
            String token = cursor.tokens().text(start + i);
            boolean word = cursor.tokens().kind(start + i) == TokenKind.WORD;
            boolean same = word
                    ? cursor.tokens().isWord(otherStart + i, token)
                    : cursor.tokens().is(otherStart + i, token);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** {@code ANY (…)}, {@code ALL (…)}, {@code SOME (…)} behind an operator. */
    void quantified() {
        cursor.advance();
        if (!cursor.is(TokenKind.LEFT_PARENTHESIS)) {
            throw cursor.fail("\"(\"");
        }
        OperandReader operand = new OperandReader(cursor, facts, this);
        operand.parenthesized();
        if (operand.endedWithRow()) {
            throw cursor.fail("one value");
        }
    }

    /** {@code OPERATOR(schema.+)}. */
    void qualifiedOperator() {
        cursor.expect(Keyword.OPERATOR);
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        anyOperator();
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
    }

    /** An operator with or without a schema. */
    void anyOperator() {
        while (cursor.isColumnId()) {
            cursor.columnId("an operator");
            cursor.expect(TokenKind.DOT);
        }
        if (!cursor.accept(TokenKind.OPERATOR)) {
            throw cursor.fail("an operator");
        }
    }

    /** The right side of a predicate that binds as {@code LIKE} does. */
    Shape matchOperand() {
        return binary(MATCH, false);
    }

    /** The right side of {@code IS DISTINCT FROM}. */
    Shape distinctOperand(boolean restricted) {
        return binary(IS, restricted);
    }
}
