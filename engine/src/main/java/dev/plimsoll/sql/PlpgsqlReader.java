package dev.plimsoll.sql;

import dev.plimsoll.model.Statement;
import java.util.List;
import java.util.Set;

/**
 * Reads the SQL statements of a PL/pgSQL body in the order of the text; which of them run, and how often, is not told (<a
 * href="https://www.postgresql.org/docs/18/plpgsql-structure.html">PostgreSQL 18, Structure of PL/pgSQL</a>). Never fails.
 */
final class PlpgsqlReader {

    /** Statements that only steer, or hand over a value. */
    private static final Set<String> WITHOUT_SQL =
            Set.of("raise", "exit", "continue", "null", "get", "fetch", "move", "close", "assert");

    private final Tokens tokens;
    private final PlpgsqlTokens scan;
    private final PlpgsqlStatements found;
    private int at;

    PlpgsqlReader(Tokens body) {
        this.tokens = body;
        this.scan = new PlpgsqlTokens(body);
        this.found = new PlpgsqlStatements(body);
    }

    List<Statement> statements() {
        while (at < tokens.count()) {
            step();
        }
        return found.statements();
    }

    private void step() {
        TokenKind kind = tokens.kind(at);
        if (kind == TokenKind.SEMICOLON) {
            at++;
        } else if (kind == TokenKind.OPERATOR && tokens.is(at, "<<")) {
            at = scan.after(at, ">>");
        } else if (kind == TokenKind.OPERATOR && tokens.is(at, "#")) {
            // A compiler option: #variable_conflict use_column.
            at += 3;
        } else if (scan.assignment(at) > 0) {
            int end = scan.statementEnd(at);
            found.assigned(tokens.text(at), scan.assignment(at), end);
            found.expression(scan.assignment(at), end);
            at = end;
        } else if (kind == TokenKind.WORD) {
            word(LiteralText.fold(tokens.text(at)));
        } else {
            sql();
        }
    }

    private void word(String word) {
        switch (word) {
            case "declare" -> declarations();
            case "begin", "exception", "else", "loop" -> at++;
            case "end" -> at = scan.blockEnd(at);
            case "when" -> at = scan.find(at + 1, "then") + 1;
            case "if", "elsif", "elseif" -> condition("then");
            case "while" -> condition("loop");
            case "case" -> condition("when");
            case "for" -> loop();
            case "foreach" -> {
                int array = scan.find(at, "array");
                int end = scan.find(at, "loop");
                found.expression(Math.min(array + 1, end), end);
                at = end + 1;
            }
            case "return" -> returned();
            case "perform" -> {
                int end = scan.statementEnd(at);
                found.perform(at, end);
                at = end;
            }
            case "execute" -> {
                int end = scan.statementEnd(at);
                found.dynamic(at, at + 1, end);
                at = end;
            }
            case "open" -> opened();
            default -> {
                if (WITHOUT_SQL.contains(word)) {
                    at = scan.statementEnd(at);
                } else {
                    sql();
                }
            }
        }
    }

    private void sql() {
        int end = scan.statementEnd(at);
        found.sql(at, end);
        at = end;
    }

    private void condition(String until) {
        int end = scan.find(at + 1, until);
        found.expression(at + 1, end);
        at = until.equals("when") ? end : end + 1;
    }

    private void declarations() {
        at++;
        while (at < tokens.count() && !tokens.isWord(at, "begin")) {
            if (tokens.isWord(at, "declare") || tokens.kind(at) == TokenKind.SEMICOLON) {
                at++;
                continue;
            }
            int end = scan.statementEnd(at);
            declaration(end);
            at = end + 1;
        }
    }

    private void declaration(int end) {
        int cursor = scan.find(at, end, "cursor");
        if (cursor < end && cursor - at < 4) {
            int query = Math.min(scan.find(cursor, end, "for"), scan.find(cursor, end, "is")) + 1;
            if (query < end) {
                found.sql(query, end);
            }
            return;
        }
        int value = scan.valueOfDeclaration(at, end);
        if (value < end) {
            found.assigned(tokens.text(at), value, end);
            found.expression(value, end);
        }
    }

    private void loop() {
        int in = scan.find(at, "in");
        int end = scan.find(at, "loop");
        int source = in + 1;
        if (source >= end) {
            at = end + 1;
            return;
        }
        if (tokens.isWord(source, "execute")) {
            found.dynamic(source, source + 1, end);
        } else if (scan.startsQuery(source) && !scan.isRange(source, end)) {
            found.sql(source, end);
        } else if (scan.isRange(source, end)) {
            int range = scan.range(source, end);
            found.expression(tokens.isWord(source, "reverse") ? source + 1 : source, range);
            found.expression(range + 1, scan.find(range, end, "by"));
        }
        at = end + 1;
    }

    private void returned() {
        int end = scan.statementEnd(at);
        if (at + 1 < end && tokens.isWord(at + 1, "query")) {
            if (at + 2 < end && tokens.isWord(at + 2, "execute")) {
                found.dynamic(at, at + 3, end);
            } else {
                found.sql(at + 2, end);
            }
        } else {
            int value = at + 1 < end && tokens.isWord(at + 1, "next") ? at + 2 : at + 1;
            found.expression(value, end);
        }
        at = end;
    }

    private void opened() {
        int end = scan.statementEnd(at);
        int source = scan.find(at, end, "for") + 1;
        if (source < end && tokens.isWord(source, "execute")) {
            found.dynamic(at, source + 1, end);
        } else if (source < end) {
            found.sql(source, end);
        }
        at = end;
    }
}
