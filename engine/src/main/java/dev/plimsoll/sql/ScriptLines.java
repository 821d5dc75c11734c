package dev.plimsoll.sql;

import static dev.plimsoll.sql.Dialect.Trait.DELIMITER_COMMAND;
import static dev.plimsoll.sql.Dialect.Trait.GO_LINES;
import static dev.plimsoll.sql.Dialect.Trait.PSQL_COMMANDS;
import static dev.plimsoll.sql.Dialect.Trait.SLASH_LINES;

/**
 * What in a file is meant for the client program and not for the server: psql's backslash commands and {@code COPY}
 * data, {@code DELIMITER} of mysql, {@code GO} of sqlcmd, {@code /} of SQL*Plus.
 */
final class ScriptLines {

    private static final int NONE = Integer.MAX_VALUE;

    private final String text;
    private final int start;
    private final int limit;
    private final Dialect dialect;
    private final boolean script;
    private final Tokens tokens;
    private final QuoteScanner quotes;

    private int seenTokens;
    private int statementStart;
    /** Where the data of the {@code COPY} just ended begins. */
    private int dataStart = NONE;
    /** True once a search for the end of such data met the end of the file: there is none further on either. */
    private boolean noDataEnd;

    private String delimiter = ";";

    ScriptLines(
            String text, int start, int limit, Dialect dialect, boolean script, Tokens tokens, QuoteScanner quotes) {
        this.text = text;
        this.start = start;
        this.limit = limit;
        this.dialect = dialect;
        this.script = script;
        this.tokens = tokens;
        this.quotes = quotes;
    }

    /** The offset after the client's part that begins at {@code at}, or {@code at} where the server's text goes on. */
    int command(int at) {
        if (!script) {
            return at;
        }
        noteStatementEnd();
        if (at >= dataStart) {
            return copyData(at);
        }
        char c = text.charAt(at);
        if (c == '\\' && dialect.has(PSQL_COMMANDS)) {
            return metaCommand(at);
        } else if (c > ' ' && dialect.has(DELIMITER_COMMAND)) {
            return delimiter(at, c);
        } else if ((c == 'G' || c == 'g') && dialect.has(GO_LINES) && isAloneOnLine(at, "go")
                || c == '/' && dialect.has(SLASH_LINES) && isAloneOnLine(at, "/")) {
            return add(TokenKind.BATCH_COMMAND, at, quotes.lineEnd(at));
        }
        return at;
    }

    private void noteStatementEnd() {
        if (tokens.count() == seenTokens) {
            return;
        }
        seenTokens = tokens.count();
        TokenKind last = tokens.kind(seenTokens - 1);
        if (last == TokenKind.SEMICOLON) {
            if (dialect.has(PSQL_COMMANDS) && endsCopyFromStdin()) {
                dataStart = quotes.nextLine(tokens.end(seenTokens - 1));
            }
            statementStart = seenTokens;
        } else if (last == TokenKind.META_COMMAND || last == TokenKind.COPY_DATA) {
            statementStart = seenTokens;
        }
    }

    private boolean endsCopyFromStdin() {
        if (noDataEnd || tokens.keyword(statementStart) != Keyword.COPY) {
            return false;
        }
        for (int i = statementStart + 1; i + 1 < seenTokens; i++) {
            if (tokens.keyword(i) == Keyword.FROM && tokens.keyword(i + 1) == Keyword.STDIN) {
                return true;
            }
        }
        return false;
    }

    /** Data without its end mark is not skipped: what follows may be statements, and none may stay unread. */
    private int copyData(int from) {
        dataStart = NONE;
        for (int line = from; line < limit; line = quotes.nextLine(line)) {
            if (text.startsWith("\\.", line) && quotes.lineEnd(line) == line + 2) {
                return add(TokenKind.COPY_DATA, from, line + 2);
            }
        }
        noDataEnd = true;
        return from;
    }

    private int metaCommand(int at) {
        boolean separator = at + 1 < limit && (text.charAt(at + 1) == ';' || text.charAt(at + 1) == '\\');
        return add(TokenKind.META_COMMAND, at, separator ? at + 2 : quotes.lineEnd(at));
    }

    private int delimiter(int at, char c) {
        if (!delimiter.equals(";") && text.startsWith(delimiter, at)) {
            return add(TokenKind.DELIMITER, at, Math.min(limit, at + delimiter.length()));
        }
        boolean command =
                (c == 'd' || c == 'D') && text.regionMatches(true, at, "delimiter ", 0, 10) && isFirstOnLine(at);
        if (!command) {
            return at;
        }
        int end = quotes.lineEnd(at);
        String word = text.substring(Math.min(at + 10, end), end).strip();
        if (!word.isEmpty()) {
            delimiter = word;
        }
        return add(TokenKind.BATCH_COMMAND, at, end);
    }

    private boolean isAloneOnLine(int at, String word) {
        int end = at + word.length();
        return end <= limit
                && text.regionMatches(true, at, word, 0, word.length())
                && isFirstOnLine(at)
                && text.substring(end, Math.max(end, quotes.lineEnd(end))).isBlank();
    }

    private boolean isFirstOnLine(int at) {
        int i = at - 1;
        while (i >= start && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i--;
        }
        return i < start || Characters.isLineEnd(text.charAt(i));
    }

    private int add(TokenKind kind, int from, int end) {
        tokens.add(kind, null, from, end);
        return end;
    }
}
