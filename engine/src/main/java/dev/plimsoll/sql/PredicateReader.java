package dev.plimsoll.sql;

/** Reads the predicates that are spelled with words: {@code IS …}, {@code IN}, {@code BETWEEN}, {@code LIKE} and their like. */
final class PredicateReader {

    private final TokenCursor cursor;
    private final QueryFacts facts;
    private final ExpressionReader expressions;

    PredicateReader(TokenCursor cursor, QueryFacts facts, ExpressionReader expressions) {
        this.cursor = cursor;
        this.facts = facts;
        this.expressions = expressions;
    }

    /** At {@code IS}, {@code ISNULL} or {@code NOTNULL}. */
    Shape is(Shape left, boolean restricted) {
        if (cursor.accept(Keyword.ISNULL)) {
            return tested(left, true);
        } else if (cursor.accept(Keyword.NOTNULL)) {
            return tested(left, false);
        }
        cursor.expect(Keyword.IS);
        boolean not = cursor.accept(Keyword.NOT);
        if (cursor.accept(Keyword.DISTINCT)) {
            cursor.expect(Keyword.FROM);
            expressions.distinctOperand(restricted);
            return Shape.PREDICATE;
        } else if (cursor.accept(Keyword.DOCUMENT)) {
            return Shape.PREDICATE;
        } else if (cursor.accept(Keyword.NULL)) {
            return tested(left, !not);
        } else if (cursor.accept(Keyword.TRUE) && !not && left.alwaysTrue()) {
            return Shape.TAUTOLOGY;
        } else if (cursor.tokens().keyword(cursor.position() - 1) == Keyword.TRUE
                || cursor.accept(Keyword.FALSE)
                || cursor.accept(Keyword.UNKNOWN)
                || cursor.acceptNoting(Keyword.NORMALIZED, Syntax.IS_NORMALIZED)) {
            return Shape.PREDICATE;
        } else if (cursor.acceptNoting(Keyword.JSON, Syntax.IS_JSON)) {
            json();
            return Shape.PREDICATE;
        } else if (cursor.isAny(Keyword.NFC, Keyword.NFD, Keyword.NFKC, Keyword.NFKD)) {
            cursor.advance();
            cursor.expect(Keyword.NORMALIZED);
            cursor.note(Syntax.IS_NORMALIZED);
            return Shape.PREDICATE;
        } else if (cursor.accept(Keyword.OF)) {
            cursor.note(Syntax.IS_OF);
            cursor.expect(TokenKind.LEFT_PARENTHESIS);
            do {
                new TypeNameReader(cursor).read();
            } while (cursor.accept(TokenKind.COMMA));
            cursor.expect(TokenKind.RIGHT_PARENTHESIS);
            return Shape.PREDICATE;
        }
        throw cursor.fail("NULL, TRUE, FALSE, UNKNOWN or DISTINCT FROM");
    }

    private Shape tested(Shape left, boolean isNull) {
        if (isNull && left.isBareColumn() && left.column() != null) {
            facts.nullTest(left.column());
        }
        return left.tested(isNull);
    }

    private void json() {
        if (cursor.isAny(Keyword.VALUE, Keyword.ARRAY, Keyword.OBJECT, Keyword.SCALAR)) {
            cursor.advance();
        }
        if (cursor.is(Keyword.WITH, Keyword.UNIQUE) || cursor.is(Keyword.WITHOUT, Keyword.UNIQUE)) {
            cursor.advance();
            cursor.advance();
            cursor.accept(Keyword.KEYS);
        }
    }

    /** At an optional {@code NOT} and the word of the predicate. */
    void match(Shape left) {
        if (cursor.is(Keyword.OVERLAPS) && !isPair(left)) {
            throw cursor.fail("a row of two before OVERLAPS");
        }
        cursor.accept(Keyword.NOT);
        if (cursor.accept(Keyword.IN)) {
            in();
        } else if (cursor.accept(Keyword.BETWEEN)) {
            if (!cursor.accept(Keyword.SYMMETRIC)) {
                cursor.accept(Keyword.ASYMMETRIC);
            }
            expressions.restricted();
            cursor.expect(Keyword.AND);
            expressions.matchOperand();
        } else if (cursor.accept(Keyword.SIMILAR, Keyword.TO)) {
            pattern();
        } else if (cursor.accept(Keyword.OVERLAPS)) {
            if (!isPair(expressions.matchOperand())) {
                throw cursor.fail("a row of two after OVERLAPS");
            }
        } else if (cursor.accept(Keyword.LIKE) || cursor.accept(Keyword.ILIKE)) {
            if (cursor.isAny(Keyword.ANY, Keyword.ALL, Keyword.SOME)) {
                expressions.quantified();
            } else {
                pattern();
            }
        } else {
            throw cursor.fail("IN, BETWEEN, LIKE or SIMILAR TO");
        }
    }

    /** Whether the expression that ends here is a row of two values. */
    private boolean isPair(Shape shape) {
        Tokens tokens = cursor.tokens();
        int last = cursor.position() - 1;
        if (!"row".equals(shape.label()) || tokens.kind(last) != TokenKind.RIGHT_PARENTHESIS) {
            return false;
        }
        int depth = 0;
        int commas = 0;
        for (int i = last; i > 0; i--) {
            switch (tokens.kind(i)) {
                case RIGHT_PARENTHESIS, RIGHT_BRACKET -> depth++;
                case LEFT_PARENTHESIS, LEFT_BRACKET -> depth--;
                case COMMA -> commas += depth == 1 ? 1 : 0;
                default -> {}
            }
            if (depth == 0) {
                return commas == 1;
            }
        }
        return false;
    }

    private void pattern() {
        expressions.matchOperand();
        if (cursor.accept(Keyword.ESCAPE)) {
            expressions.matchOperand();
        }
    }

    private void in() {
        if (QueryReader.startsInParentheses(cursor)) {
            new OperandReader(cursor, facts, expressions).parenthesized();
            return;
        }
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        do {
            expressions.any();
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
    }
}
