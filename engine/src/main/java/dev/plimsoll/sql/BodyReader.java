package dev.plimsoll.sql;

import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.UnreadChange.Opaque;
import java.util.List;

/** Reads the statements in the body of a routine or {@code DO} block that stands in a string. */
final class BodyReader {

    /** How deep bodies may lie in bodies. Each level is cut into tokens anew, so that the depth must have a bound. */
    static final int MAX_LEVEL = 6;

    private BodyReader() {}

    /**
     * The statements of a body, places in the file; nothing for languages that are not SQL.
     *
     * @param string index of the token that holds the body
     */
    static List<Statement> read(Tokens tokens, int string, String language) {
        boolean sql = language.equals("sql");
        if (!sql && !language.equals("plpgsql")) {
            return List.of();
        }
        if (tokens.level() >= MAX_LEVEL) {
            return List.of(tooDeep(tokens, string));
        }
        Tokens body = tokens(tokens, string);
        List<Statement> statements = sql ? PostgresReader.statements(body) : new PlpgsqlReader(body).statements();
        tokens.addBody(body);
        return statements;
    }

    private static Statement tooDeep(Tokens tokens, int string) {
        SourceRange range = tokens.range(string, string);
        Opaque opaque = new Opaque(range, "bodies nest more than " + MAX_LEVEL + " levels deep");
        return new Statement(range, 0, tokens.text(string), List.of(opaque), List.of());
    }

    private static Tokens tokens(Tokens tokens, int string) {
        SourceText source = tokens.source();
        int start = tokens.start(string);
        int end = tokens.end(string);
        String token = tokens.text(string);
        if (tokens.kind(string) == TokenKind.DOLLAR_STRING) {
            int tag = token.indexOf('$', 1) + 1;
            return Lexer.code(source, start + tag, end - tag, Dialect.POSTGRESQL, tokens.level() + 1);
        } else if (tokens.kind(string) == TokenKind.STRING && token.indexOf('\'', 1) == token.length() - 1) {
            return Lexer.code(source, start + 1, end - 1, Dialect.POSTGRESQL, tokens.level() + 1);
        }
        TracedText text = new TracedText();
        text.append(LiteralText.traced(tokens.kind(string), token), start);
        return of(source, text, tokens.level() + 1);
    }

    /** Tokens of text made from {@code source}. */
    static Tokens of(SourceText source, TracedText text, int level) {
        SourceText derived = source.derived(text);
        return Lexer.code(derived, 0, derived.text().length(), Dialect.POSTGRESQL, level);
    }
}
