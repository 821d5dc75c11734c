package dev.plimsoll.sql;

import static dev.plimsoll.sql.Dialect.Trait.BACKSLASH_STRINGS;
import static dev.plimsoll.sql.Dialect.Trait.BACKTICK_NAMES;
import static dev.plimsoll.sql.Dialect.Trait.BRACKET_NAMES;
import static dev.plimsoll.sql.Dialect.Trait.DASHES_NEED_SPACE;
import static dev.plimsoll.sql.Dialect.Trait.DOLLAR_QUOTES;
import static dev.plimsoll.sql.Dialect.Trait.DOUBLE_QUOTED_STRINGS;
import static dev.plimsoll.sql.Dialect.Trait.HASH_COMMENTS;
import static dev.plimsoll.sql.Dialect.Trait.NESTED_COMMENTS;
import static dev.plimsoll.sql.Dialect.Trait.POSTGRES_STRINGS;
import static dev.plimsoll.sql.Dialect.Trait.VARIABLES;

/**
 * Cuts SQL text into tokens, in one pass, for every dialect. Never fails: text that is no token becomes one of kind
 * {@link TokenKind#ERROR}.
 *
 * <p>PostgreSQL's rules are those of its <a
 * href="https://www.postgresql.org/docs/18/sql-syntax-lexical.html">lexical structure</a>, version 18.
 */
final class Lexer {

    private final Dialect dialect;
    private final String text;
    private final int limit;
    private final Tokens tokens;
    private final QuoteScanner quotes;
    private final ScriptLines lines;

    private Lexer(SourceText source, int start, int end, Dialect dialect, boolean script, int level) {
        this.dialect = dialect;
        this.text = source.text();
        this.limit = end;
        this.tokens = new Tokens(source, level);
        this.quotes = new QuoteScanner(text, end);
        this.lines = new ScriptLines(source.text(), start, end, dialect, script, tokens, quotes);
    }

    /** The part from {@code start} to {@code end} of a file, with the commands its client program would act on. */
    static Tokens script(SourceText source, int start, int end, Dialect dialect) {
        return new Lexer(source, start, end, dialect, true, 0).run(start);
    }

    /**
     * Text that goes to the server as it stands, such as the body of a routine.
     *
     * @param level how many bodies lie around the text
     */
    static Tokens code(SourceText source, int start, int end, Dialect dialect, int level) {
        return new Lexer(source, start, end, dialect, false, level).run(start);
    }

    private Tokens run(int start) {
        int at = start;
        while (at < limit) {
            if (tokens.count() == Tokens.MAX_COUNT) {
                error(at, limit);
                break;
            }
            int after = lines.command(at);
            at = after > at ? after : token(at);
        }
        return tokens;
    }

    private int token(int at) {
        char c = text.charAt(at);
        if (Characters.isSpace(c)) {
            return at + 1;
        } else if (Characters.isNameStart(c)) {
            return word(at, c);
        } else if (Characters.isDigit(c) || c == '.' && at + 1 < limit && Characters.isDigit(text.charAt(at + 1))) {
            return number(at);
        }
        return switch (c) {
            case ',' -> add(TokenKind.COMMA, at, at + 1);
            case '(' -> add(TokenKind.LEFT_PARENTHESIS, at, at + 1);
            case ')' -> add(TokenKind.RIGHT_PARENTHESIS, at, at + 1);
            case ';' -> add(TokenKind.SEMICOLON, at, at + 1);
            case '\'' -> string(TokenKind.STRING, at, at + 1, dialect.has(BACKSLASH_STRINGS));
            case '"' -> doubleQuoted(at);
            case '.' -> next(at) == '.' ? add(TokenKind.DOT_DOT, at, at + 2) : add(TokenKind.DOT, at, at + 1);
            case ':' -> colon(at);
            case '$' -> Placeholders.startsAt(text, at, limit) ? placeholder(at, at) : dollar(at);
            case '{' -> Placeholders.startsAt(text, at, limit) ? placeholder(at, at) : error(at, at + 1);
            case '[' -> dialect.has(BRACKET_NAMES) ? quotedName(at, ']') : add(TokenKind.LEFT_BRACKET, at, at + 1);
            case ']' -> add(TokenKind.RIGHT_BRACKET, at, at + 1);
            default -> operatorOrComment(at, c);
        };
    }

    private int operatorOrComment(int at, char c) {
        if (c == '-' && next(at) == '-' && startsDashComment(at)) {
            return comment(at, quotes.lineEnd(at));
        } else if (c == '/' && next(at) == '*') {
            int end = quotes.comment(at + 2, dialect.has(NESTED_COMMENTS));
            return end < 0 ? error(at, limit) : comment(at, end);
        } else if (c == '#' && dialect.has(HASH_COMMENTS)) {
            return comment(at, quotes.lineEnd(at));
        } else if (c == '`' && dialect.has(BACKTICK_NAMES)) {
            return quotedName(at, '`');
        } else if (c == '@' && dialect.has(VARIABLES)) {
            return variable(at);
        } else if (Characters.isOperator(c)) {
            return operator(at);
        }
        return error(at, at + 1);
    }

    private boolean startsDashComment(int at) {
        return !dialect.has(DASHES_NEED_SPACE) || at + 2 >= limit || text.charAt(at + 2) <= ' ';
    }

    private int word(int at, char first) {
        if (dialect.has(POSTGRES_STRINGS) && at + 1 < limit) {
            char second = text.charAt(at + 1);
            if (second == '\'') {
                switch (first) {
                    case 'e', 'E':
                        return string(TokenKind.ESCAPE_STRING, at, at + 2, true);
                    case 'b', 'B', 'x', 'X':
                        return string(TokenKind.BIT_STRING, at, at + 2, false);
                    case 'n', 'N':
                        return string(TokenKind.NATIONAL_STRING, at, at + 2, false);
                    default:
                        break;
                }
            } else if (second == '&' && (first == 'u' || first == 'U') && at + 2 < limit) {
                char third = text.charAt(at + 2);
                if (third == '\'') {
                    return string(TokenKind.UNICODE_STRING, at, at + 3, false);
                } else if (third == '"') {
                    return named(TokenKind.UNICODE_NAME, at, quotes.plain(at + 3, '"'), 5);
                }
            }
        }
        int end = at + 1;
        while (end < limit && Characters.isNamePart(text.charAt(end))) {
            end++;
        }
        if (Placeholders.startsAt(text, end, limit)) {
            return placeholder(at, end);
        }
        tokens.add(TokenKind.WORD, KeywordTable.find(text, at, end), at, end);
        return end;
    }

    /** A name with a placeholder at {@code from}, and perhaps more behind it. */
    private int placeholder(int at, int from) {
        return add(TokenKind.WORD, at, Placeholders.nameEnd(text, from, limit));
    }

    private int number(int at) {
        NumberScanner scanner = new NumberScanner(text, limit);
        int end = scanner.end(at);
        if (end < limit && Characters.isNameStart(text.charAt(end))) {
            while (end < limit && Characters.isNamePart(text.charAt(end))) {
                end++;
            }
            return error(at, end);
        }
        if (!scanner.isPlain()) {
            tokens.addNewNumber();
        }
        return add(scanner.isInteger() ? TokenKind.INTEGER : TokenKind.DECIMAL, at, end);
    }

    private int string(TokenKind kind, int at, int from, boolean backslashes) {
        int end = backslashes ? quotes.escaped(from, '\'') : quotes.plain(from, '\'');
        if (end >= 0 && dialect.has(POSTGRES_STRINGS)) {
            end = quotes.continued(end, backslashes);
        }
        return end < 0 ? error(at, limit) : add(kind, at, end);
    }

    private int doubleQuoted(int at) {
        if (dialect.has(DOUBLE_QUOTED_STRINGS)) {
            int end = quotes.escaped(at + 1, '"');
            return end < 0 ? error(at, limit) : add(TokenKind.STRING, at, end);
        }
        int placeholder = Placeholders.nameEnd(text, at + 1, limit);
        if (placeholder > at + 1 && placeholder < limit && text.charAt(placeholder) == '"') {
            return add(TokenKind.QUOTED_NAME, at, placeholder + 1);
        }
        return quotedName(at, '"');
    }

    private int quotedName(int at, char closing) {
        return named(TokenKind.QUOTED_NAME, at, quotes.plain(at + 1, closing), 3);
    }

    private int named(TokenKind kind, int at, int end, int shortest) {
        if (end < 0) {
            return error(at, limit);
        }
        return end - at < shortest ? error(at, end) : add(kind, at, end);
    }

    private int colon(int at) {
        return switch (next(at)) {
            case ':' -> add(TokenKind.CAST, at, at + 2);
            case '=' -> add(TokenKind.ASSIGN, at, at + 2);
            default -> add(TokenKind.COLON, at, at + 1);
        };
    }

    private int dollar(int at) {
        int end = at + 1;
        while (end < limit && Characters.isDigit(text.charAt(end))) {
            end++;
        }
        if (end > at + 1) {
            if (end < limit && Characters.isNameStart(text.charAt(end))) {
                return error(at, end + 1);
            }
            return add(TokenKind.PARAMETER, at, end);
        }
        int tagEnd = dialect.has(DOLLAR_QUOTES) ? quotes.dollarTag(at) : -1;
        if (tagEnd < 0) {
            return error(at, at + 1);
        }
        int close = quotes.dollar(at, tagEnd);
        return close < 0 ? error(at, limit) : add(TokenKind.DOLLAR_STRING, at, close);
    }

    private int variable(int at) {
        int end = at + 1;
        while (end < limit && (text.charAt(end) == '@' || Characters.isNamePart(text.charAt(end)))) {
            end++;
        }
        return add(TokenKind.VARIABLE, at, end);
    }

    /**
     * The longest run of operator characters that holds no start of a comment. A run of several does not end in plus or
     * minus unless it also holds a character that standard SQL has no operator with.
     */
    private int operator(int at) {
        int end = at;
        boolean special = false;
        while (end < limit && Characters.isOperator(text.charAt(end))) {
            char c = text.charAt(end);
            char after = next(end);
            if (end > at && (c == '-' && after == '-' || c == '/' && after == '*')) {
                break;
            }
            special |= "~!@#^&|`?%".indexOf(c) >= 0;
            end++;
        }
        while (!special && end - at > 1 && (text.charAt(end - 1) == '+' || text.charAt(end - 1) == '-')) {
            end--;
        }
        boolean arrow = end - at == 2 && text.charAt(at) == '=' && text.charAt(at + 1) == '>';
        return add(arrow ? TokenKind.ARROW : TokenKind.OPERATOR, at, end);
    }

    private char next(int at) {
        return at + 1 < limit ? text.charAt(at + 1) : 0;
    }

    private int add(TokenKind kind, int start, int end) {
        tokens.add(kind, null, start, end);
        return end;
    }

    private int comment(int start, int end) {
        tokens.addComment(start, end);
        return end;
    }

    private int error(int start, int end) {
        return add(TokenKind.ERROR, start, end);
    }
}
