package dev.plimsoll.sql;

import dev.plimsoll.model.DataChange.Select;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.UnreadChange.Opaque;
import dev.plimsoll.model.UnreadChange.Unreadable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Gathers the SQL that a PL/pgSQL body holds, each part given by the tokens from {@code from} to {@code end}, exclusive. */
final class PlpgsqlStatements {

    private final Tokens tokens;
    private final List<Statement> statements = new ArrayList<>();
    private final Map<String, Set<String>> assigned = new HashMap<>();

    PlpgsqlStatements(Tokens tokens) {
        this.tokens = tokens;
    }

    List<Statement> statements() {
        return statements;
    }

    /** A statement of SQL; where it stores its result is left out. */
    void sql(int from, int end) {
        if (from < end) {
            read(withoutInto(from, end), from, end);
        }
    }

    /** {@code PERFORM …}, which is a query that begins with another word. */
    void perform(int from, int end) {
        Tokens query = tokens.part();
        query.add(TokenKind.WORD, Keyword.SELECT, tokens.start(from), tokens.end(from));
        for (int i = from + 1; i < end; i++) {
            query.addFrom(tokens, i);
        }
        read(query, from, end);
    }

    private void read(Tokens part, int from, int end) {
        SourceRange range = tokens.range(from, end - 1);
        String text = text(from, end);
        TokenCursor cursor = new TokenCursor(part, 0, part.count());
        try {
            StatementReader reader = new StatementReader(cursor);
            List<SchemaChange> changes = reader.read();
            cursor.expectEnd();
            statements.add(new Statement(range, statements.size(), text, changes, reader.body(), cursor.versioned()));
        } catch (UnexpectedToken unexpected) {
            unreadable(part, unexpected, range, text);
        }
    }

    private void unreadable(Tokens part, UnexpectedToken unexpected, SourceRange range, String text) {
        int token = Math.min(unexpected.token(), part.count() - 1);
        Unreadable unreadable = new Unreadable(part.range(token, token), unexpected.reason());
        statements.add(new Statement(range, statements.size(), text, List.of(unreadable), List.of()));
    }

    /** A value or condition; told only where it reads tables. It may have the clauses of a query behind it. */
    void expression(int from, int end) {
        if (from >= end) {
            return;
        }
        TokenCursor cursor = new TokenCursor(tokens, from, end);
        SourceRange range = tokens.range(from, end - 1);
        try {
            QueryFacts facts = new QueryFacts();
            new QueryReader(cursor, facts).withoutSelect();
            cursor.expectEnd();
            if (!facts.reads().isEmpty() || !facts.writes().isEmpty()) {
                Select select = new Select(range, facts.locking(), facts.reads(), facts.writes(), facts.functions());
                statements.add(new Statement(range, statements.size(), text(from, end), List.of(select), List.of()));
            }
        } catch (UnexpectedToken unexpected) {
            unreadable(tokens, unexpected, range, text(from, end));
        }
    }

    /**
     * {@code EXECUTE}: what it runs is read where the text tells it.
     *
     * @param from first token of the statement
     * @param value first token of the value that is run
     */
    void dynamic(int from, int value, int end) {
        SourceRange range = tokens.range(from, Math.max(from, end - 1));
        TracedText text = new DynamicText(tokens).value(value, end);
        if (text == null || tokens.level() >= BodyReader.MAX_LEVEL) {
            Set<String> joined = new TreeSet<>();
            new JoinedNames(tokens).in(value, end).forEach(name -> follow(name, joined));
            Opaque opaque = new Opaque(range, "the statement is put together when it runs", joined);
            statements.add(new Statement(range, statements.size(), text(from, end), List.of(opaque), List.of()));
            return;
        }
        Tokens inner = BodyReader.of(tokens.source(), text, tokens.level() + 1);
        for (Statement statement : PostgresReader.statements(inner)) {
            statements.add(new Statement(
                    statement.range(),
                    statements.size(),
                    statement.text(),
                    statement.changes(),
                    statement.body(),
                    statement.versioned()));
        }
    }

    /** Notes that a variable gets the value of the expression. */
    void assigned(String variable, int from, int end) {
        assigned.computeIfAbsent(LiteralText.fold(variable), name -> new TreeSet<>())
                .addAll(new JoinedNames(tokens).in(from, end));
    }

    /** The name, and what it was put together from. */
    private void follow(String name, Set<String> joined) {
        if (!new JoinedNames(tokens).isChecked(name) && joined.add(name)) {
            assigned.getOrDefault(name, Set.of()).forEach(part -> follow(part, joined));
        }
    }

    /** The tokens without {@code INTO [STRICT] target, …} of PL/pgSQL. */
    private Tokens withoutInto(int from, int end) {
        Tokens part = tokens.part();
        boolean stores = DataReader.startsHere(new TokenCursor(tokens, from, end));
        int depth = 0;
        int i = from;
        while (i < end) {
            TokenKind kind = tokens.kind(i);
            depth += kind == TokenKind.LEFT_PARENTHESIS ? 1 : kind == TokenKind.RIGHT_PARENTHESIS ? -1 : 0;
            Keyword before = i > from ? tokens.keyword(i - 1) : null;
            boolean into = stores
                    && depth == 0
                    && tokens.keyword(i) == Keyword.INTO
                    && before != Keyword.INSERT
                    && before != Keyword.MERGE;
            if (into) {
                i = afterTargets(i + 1, end);
            } else {
                part.addFrom(tokens, i++);
            }
        }
        return part;
    }

    private int afterTargets(int from, int end) {
        int i = from < end && tokens.isWord(from, "strict") ? from + 1 : from;
        while (i < end) {
            i++;
            while (i < end && (tokens.kind(i) == TokenKind.DOT || tokens.kind(i) == TokenKind.LEFT_BRACKET)) {
                i += tokens.kind(i) == TokenKind.DOT ? 2 : 3;
            }
            if (i >= end || tokens.kind(i) != TokenKind.COMMA) {
                break;
            }
            i++;
        }
        return Math.min(i, end);
    }

    private String text(int from, int end) {
        return from >= end
                ? tokens.text(from)
                : tokens.source().text().substring(tokens.start(from), tokens.end(end - 1));
    }
}
