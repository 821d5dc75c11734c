package dev.plimsoll.sql;

/** Tells how tightly the operator at a place binds. Words are operators only where what follows makes them one. */
final class OperatorLevel {

    static final int OR = 1;
    static final int AND = 2;
    static final int NOT = 3;
    static final int IS = 4;
    static final int COMPARISON = 5;
    static final int MATCH = 6;
    static final int OTHER = 7;
    static final int SUM = 8;
    static final int PRODUCT = 9;
    static final int POWER = 10;
    static final int AT = 11;
    static final int COLLATE = 12;
    static final int SIGN = 13;
    static final int NONE = 0;

    private final TokenCursor cursor;

    OperatorLevel(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** How tightly the operator in hand binds; {@link #NONE} where no operator stands. */
    int of(boolean restricted) {
        TokenKind kind = cursor.kind();
        if (kind == TokenKind.OPERATOR) {
            return operatorLevel();
        } else if (kind != TokenKind.WORD) {
            return NONE;
        }
        Keyword keyword = cursor.keyword();
        if (keyword == null || keyword != Keyword.ISNULL && keyword != Keyword.NOTNULL && endsBehind()) {
            return NONE;
        }
        return switch (keyword) {
            case IS -> restricted && !isDistinctOrDocument() ? NONE : IS;
            case OPERATOR -> cursor.kind(1) == TokenKind.LEFT_PARENTHESIS ? OTHER : NONE;
            case OR -> restricted ? NONE : OR;
            case AND -> restricted ? NONE : AND;
            case ISNULL, NOTNULL -> restricted ? NONE : IS;
            case IN, LIKE, ILIKE, BETWEEN, OVERLAPS -> restricted ? NONE : MATCH;
            case SIMILAR -> !restricted && cursor.keyword(1) == Keyword.TO ? MATCH : NONE;
            case NOT -> restricted || !isNegatedMatch() ? NONE : MATCH;
            case AT -> !restricted && isTimeZone() ? AT : NONE;
            case COLLATE -> restricted ? NONE : COLLATE;
            default -> NONE;
        };
    }

    /** An operator with nothing behind it is none: in an output list it is a column label. */
    private boolean endsBehind() {
        TokenKind next = cursor.kind(1);
        return next == TokenKind.END || next == TokenKind.COMMA || next == TokenKind.RIGHT_PARENTHESIS;
    }

    private boolean isDistinctOrDocument() {
        int ahead = cursor.keyword(1) == Keyword.NOT ? 2 : 1;
        return cursor.keyword(ahead) == Keyword.DISTINCT || cursor.keyword(ahead) == Keyword.DOCUMENT;
    }

    private boolean isNegatedMatch() {
        Keyword next = cursor.keyword(1);
        return next == Keyword.IN
                || next == Keyword.LIKE
                || next == Keyword.ILIKE
                || next == Keyword.BETWEEN
                || next == Keyword.SIMILAR;
    }

    private boolean isTimeZone() {
        return cursor.keyword(1) == Keyword.LOCAL
                || cursor.keyword(1) == Keyword.TIME && cursor.keyword(2) == Keyword.ZONE;
    }

    private int operatorLevel() {
        int length = cursor.tokens().end(cursor.position()) - cursor.tokens().start(cursor.position());
        char first = cursor.tokens().source().text().charAt(cursor.tokens().start(cursor.position()));
        if (length == 1) {
            return switch (first) {
                case '+', '-' -> SUM;
                case '*', '/', '%' -> PRODUCT;
                case '^' -> POWER;
                case '=', '<', '>' -> COMPARISON;
                default -> OTHER;
            };
        }
        boolean comparison = length == 2
                && (cursor.isOperator("<=")
                        || cursor.isOperator(">=")
                        || cursor.isOperator("<>")
                        || cursor.isOperator("!="));
        return comparison ? COMPARISON : OTHER;
    }
}
