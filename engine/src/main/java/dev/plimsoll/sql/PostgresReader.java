package dev.plimsoll.sql;

import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SessionChange.ClientCommand;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.UnreadChange.Opaque;
import dev.plimsoll.model.UnreadChange.Unreadable;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the SQL of PostgreSQL 12 to 18. A statement is read if and only if the server's parser takes it; any other becomes
 * one {@link Unreadable} change, and the reading goes on behind it. Never fails, whatever the text.
 */
public final class PostgresReader {

    /** How deep parentheses may nest. The server's own limit depends on its stack; hand-written SQL stays below ten. */
    static final int MAX_DEPTH = 200;

    private PostgresReader() {}

    /** The statements of a whole file. */
    public static Script read(SourceText source) {
        return read(source, 0, source.text().length());
    }

    /** The statements of the part of a file from {@code start} to {@code end}, exclusive; places are those in the file. */
    public static Script read(SourceText source, int start, int end) {
        Tokens tokens = Lexer.script(source, start, end, Dialect.POSTGRESQL);
        List<Statement> statements = statements(tokens);
        return new Script(statements, tokens.commentsWithBodies());
    }

    static List<Statement> statements(Tokens tokens) {
        List<Statement> statements = new ArrayList<>();
        for (Segment segment : Splitter.split(tokens, Dialect.POSTGRESQL)) {
            if (!isSeparator(tokens, segment)) {
                statements.add(statement(tokens, segment, statements.size()));
            }
        }
        return statements;
    }

    /** {@code \;} of psql only keeps two statements apart. */
    private static boolean isSeparator(Tokens tokens, Segment segment) {
        return tokens.kind(segment.first()) == TokenKind.META_COMMAND
                && (tokens.is(segment.first(), "\\;") || tokens.is(segment.first(), "\\\\"));
    }

    private static Statement statement(Tokens tokens, Segment segment, int index) {
        SourceRange range = tokens.range(segment.first(), segment.end() - 1);
        String text = tokens.source().text().substring(tokens.start(segment.first()), tokens.end(segment.end() - 1));
        if (index >= Splitter.MAX_STATEMENTS) {
            String reason = "the text has more than " + Splitter.MAX_STATEMENTS + " statements";
            return new Statement(range, index, text, List.of(new Unreadable(range, reason)), List.of());
        } else if (tokens.kind(segment.first()) == TokenKind.META_COMMAND) {
            return new Statement(range, index, text, List.of(clientCommand(range, text)), List.of());
        } else if (segment.depth() > MAX_DEPTH) {
            String reason = "parentheses nest more than " + MAX_DEPTH + " levels deep";
            return new Statement(range, index, text, List.of(new Unreadable(range, reason)), List.of());
        }
        TokenCursor cursor = new TokenCursor(tokens, segment.first(), segment.end());
        try {
            StatementReader reader = new StatementReader(cursor);
            List<SchemaChange> changes = reader.read();
            cursor.expectEnd();
            return new Statement(range, index, text, changes, reader.body(), cursor.versioned());
        } catch (UnexpectedToken unexpected) {
            int token = Math.min(unexpected.token(), segment.end() - 1);
            Unreadable unreadable = new Unreadable(tokens.range(token, token), unexpected.reason());
            return new Statement(range, index, text, List.of(unreadable), List.of());
        }
    }

    /** Commands that bring in SQL from elsewhere, or run statements only if something holds, cannot be judged. */
    private static SchemaChange clientCommand(SourceRange range, String text) {
        int end = 1;
        while (end < text.length() && Characters.isNamePart(text.charAt(end))) {
            end++;
        }
        return switch (text.substring(1, end)) {
            case "i", "ir", "include", "include_relative" ->
                new Opaque(range, "psql reads the statements of another file here");
            case "gexec" -> new Opaque(range, "psql runs the result of the query as statements");
            case "if", "elif", "else", "endif" ->
                new Opaque(range, "psql decides when it runs which of the statements count");
            default -> new ClientCommand(range, text);
        };
    }
}
