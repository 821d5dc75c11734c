package dev.plimsoll.sql;

import dev.plimsoll.model.Engine;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SessionChange.ClientCommand;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.UnreadChange.Unreadable;
import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.ParseException;

/**
 * Reads the SQL of engines other than PostgreSQL: our lexer cuts the statements, JSqlParser reads each. What it does not
 * read becomes one {@link Unreadable} change, and the reading goes on behind it. Never fails, whatever the text.
 */
public final class PortableReader {

    /** How deep parentheses may nest: JSqlParser's time grows steeply beyond. */
    private static final int MAX_DEPTH = 100;

    /** Longest statement given to JSqlParser, in characters; longer ones are bulk data. */
    private static final int MAX_LENGTH = 1_000_000;

    private PortableReader() {}

    /** The statements of the part of a file from {@code start} to {@code end}, exclusive; places are those in the file. */
    public static Script read(SourceText source, int start, int end, Engine engine) {
        Dialect dialect = dialect(engine);
        Tokens tokens = Lexer.script(source, start, end, dialect);
        List<Statement> statements = new ArrayList<>();
        for (Segment segment : Splitter.split(tokens, dialect)) {
            statements.add(statement(tokens, segment, statements.size(), new PortableNames(engine)));
        }
        return new Script(statements, tokens.comments());
    }

    private static Dialect dialect(Engine engine) {
        return switch (engine) {
            case MYSQL, MARIADB -> Dialect.MYSQL;
            case SQLSERVER -> Dialect.SQL_SERVER;
            case ORACLE -> Dialect.ORACLE;
            default -> Dialect.POSTGRESQL;
        };
    }

    private static Statement statement(Tokens tokens, Segment segment, int index, PortableNames names) {
        SourceRange range = tokens.range(segment.first(), segment.end() - 1);
        String text = tokens.source().text().substring(range.startOffset(), range.endOffset());
        TokenKind kind = tokens.kind(segment.first());
        List<SchemaChange> changes;
        if (kind == TokenKind.META_COMMAND || kind == TokenKind.BATCH_COMMAND) {
            changes = List.of(new ClientCommand(range, text));
        } else if (segment.depth() > MAX_DEPTH) {
            changes = List.of(new Unreadable(range, "parentheses nest more than " + MAX_DEPTH + " levels deep"));
        } else if (text.length() > MAX_LENGTH) {
            changes = List.of(new Unreadable(range, "the statement has more than " + MAX_LENGTH + " characters"));
        } else {
            changes = changes(range, text, names);
        }
        return new Statement(range, index, text, changes, List.of());
    }

    private static List<SchemaChange> changes(SourceRange range, String text, PortableNames names) {
        try {
            net.sf.jsqlparser.statement.Statement parsed = CCJSqlParserUtil.newParser(text)
                    .withSquareBracketQuotation(names.engine() == Engine.SQLSERVER)
                    .withBackslashEscapeCharacter(names.isMySql())
                    .SingleStatement();
            return new PortableStatement(range, names).changes(parsed);
        } catch (ParseException refused) {
            return List.of(new Unreadable(range, reason(refused, names)));
        } catch (RuntimeException | StackOverflowError refused) {
            return List.of(
                    new Unreadable(range, "no reader for " + names.engine().displayName() + " knows this form"));
        }
    }

    private static String reason(ParseException refused, PortableNames names) {
        boolean placed = refused.currentToken != null && refused.currentToken.next != null;
        String near = placed ? " near \"" + refused.currentToken.next.image + "\"" : "";
        return "no reader for " + names.engine().displayName() + " knows this form" + near;
    }
}
