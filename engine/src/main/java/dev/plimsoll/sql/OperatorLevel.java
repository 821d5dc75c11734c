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

    /** How tightly the operator in hand binds; {@link #NONE} where none stands; negated where that word only ends the expression. */
    int of(boolean restricted) {
        TokenKind kind = cursor.kind();
        if (kind == TokenKind.OPERATOR) {
            return operatorLevel();
        } else if (kind != TokenKind.WORD) {
            return NONE;
        }
        Keyword keyword = cursor.keyword();
        if (keyword == null) {
            return NONE;
        }
        int level = wordLevel(keyword, restricted);
        boolean postfix = keyword == Keyword.ISNULL || keyword == Keyword.NOTNULL;
        boolean other = keyword == Keyword.SIMILAR && cursor.keyword(1) != Keyword.TO;
        return level != NONE && !postfix && (other || endsBehind()) ? -level : level;
    }

    private int wordLevel(Keyword keyword, boolean restricted) {
        return switch (keyword) {
            case IS -> restricted && !isDistinctOrDocument() ? NONE : IS;
            case OPERATOR -> cursor.kind(1) == TokenKind.LEFT_PARENTHESIS || endsBehind() ? OTHER : NONE;
            case OR -> restricted ? NONE : OR;
            case AND -> restricted ? NONE : AND;
            case ISNULL, NOTNULL -> restricted ? NONE : IS;
            case IN, LIKE, ILIKE, BETWEEN, OVERLAPS -> restricted ? NONE : MATCH;
            case SIMILAR -> restricted ? NONE : MATCH;
            case NOT -> restricted || !isNegatedMatch() ? NONE : MATCH;
            case AT -> !restricted && (isTimeZone() || endsBehind()) ? AT : NONE;
            case COLLATE -> restricted ? NONE : COLLATE;
            default -> NONE;
        };
    }

    /** An operator with nothing behind it is none: in an output list it is a column label. */
    private boolean endsBehind() {
        TokenKind next = cursor.kind(1);
        if (next != TokenKind.WORD) {
            return next == TokenKind.END || next == TokenKind.COMMA || next == TokenKind.RIGHT_PARENTHESIS;
        }
        Keyword word = cursor.keyword(1);
        return word != null
                && switch (word) {
                    case FROM,
                            WHERE,
                            GROUP,
                            HAVING,
                            WINDOW,
                            ORDER,
                            LIMIT,
                            OFFSET,
                            FETCH,
                            FOR,
                            UNION,
                            INTERSECT,
                            EXCEPT,
                            INTO,
                            RETURNING,
                            WITH -> true;
                    default -> false;
                };
    }

    /** What the restricted grammar has behind {@code IS}. */
    private boolean isDistinctOrDocument() {
        int ahead = cursor.keyword(1) == Keyword.NOT ? 2 : 1;
        return cursor.keyword(ahead) == Keyword.DISTINCT
                || cursor.keyword(ahead) == Keyword.DOCUMENT
                || cursor.keyword(ahead) == Keyword.OF;
    }

    /** Whether a right operand may stand behind an operator; where none may, versions before 14 took the operator for a postfix one. */
    static boolean operandStartsHere(TokenCursor cursor) {
        return switch (cursor.kind()) {
            case WORD -> {
                Keyword keyword = cursor.keyword();
                yield keyword == null
                        || (keyword == Keyword.NOT
                                ? !new OperatorLevel(cursor).isNegatedMatch() || cursor.isString(2)
                                : wordStartsOperand(keyword) || isTypedConstant(cursor));
            }
            case OPERATOR -> {
                int level = new OperatorLevel(cursor).operatorLevel();
                yield level == SUM || level == OTHER;
            }
            case INTEGER,
                    DECIMAL,
                    STRING,
                    ESCAPE_STRING,
                    UNICODE_STRING,
                    DOLLAR_STRING,
                    NATIONAL_STRING,
                    BIT_STRING,
                    PARAMETER,
                    LEFT_PARENTHESIS,
                    QUOTED_NAME,
                    UNICODE_NAME,
                    ERROR -> true;
            default -> false;
        };
    }

    /** {@code LIKE 'x'} is a constant of a type of that name where no left operand can be. */
    private static boolean isTypedConstant(TokenCursor cursor) {
        return cursor.isTypeOrFunctionName() && cursor.isString(1);
    }

    private static boolean wordStartsOperand(Keyword keyword) {
        return switch (keyword) {
            case IS, ISNULL, NOTNULL, IN, LIKE, ILIKE, SIMILAR, BETWEEN, OVERLAPS, ESCAPE -> false;
            case NULL,
                    TRUE,
                    FALSE,
                    DEFAULT,
                    CASE,
                    CAST,
                    ARRAY,
                    ANY,
                    ALL,
                    SOME,
                    UNIQUE,
                    USER,
                    CURRENT_CATALOG,
                    CURRENT_DATE,
                    CURRENT_ROLE,
                    CURRENT_TIME,
                    CURRENT_TIMESTAMP,
                    CURRENT_USER,
                    LOCALTIME,
                    LOCALTIMESTAMP,
                    SESSION_USER,
                    SYSTEM_USER -> true;
            default -> keyword.use() != Keyword.Use.RESERVED;
        };
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
