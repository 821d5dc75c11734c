package dev.plimsoll.migration.liquibase;

import dev.plimsoll.migration.Part;
import dev.plimsoll.model.Changeset;
import dev.plimsoll.model.ConstraintChange.DropConstraint;
import dev.plimsoll.model.ConstraintChange.DropPrimaryKey;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Unit;
import dev.plimsoll.model.Unit.TransactionMode;
import dev.plimsoll.model.UnreadChange.Opaque;
import dev.plimsoll.model.UnreadChange.Unreadable;
import dev.plimsoll.sql.PostgresReader;
import dev.plimsoll.sql.Script;
import dev.plimsoll.sql.SourceText;
import dev.plimsoll.sql.TracedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements that one changeset sends, as they are put together. */
final class Outgoing {

    private final SourceText source;
    private final List<Statement> statements = new ArrayList<>();
    private final List<SourceRange> comments = new ArrayList<>();
    private final List<SourceText> others = new ArrayList<>();
    private int messages;

    Outgoing(SourceText source) {
        this.source = source;
    }

    /** A statement that Liquibase makes for a change. */
    void made(Node change, String sql) {
        SourceRange place = source.range(change.start(), change.end());
        add(PostgresReader.read(SourceText.standingAt(place, sql)), false);
    }

    /** A block that asks the catalog what the primary key of the table is called, and drops it. */
    void dropOfPrimaryKey(Node change, String sql, String table) {
        SourceRange place = source.range(change.start(), change.end());
        messages++;
        PostgresReader.read(SourceText.standingAt(place, "ALTER TABLE " + table + " DROP CONSTRAINT c"))
                .statements()
                .stream()
                .flatMap(statement -> statement.changes().stream())
                .filter(DropConstraint.class::isInstance)
                .map(drop -> new DropPrimaryKey(place, ((DropConstraint) drop).target()))
                .forEach(drop -> add(new Statement(place, 0, sql, List.of(drop), List.of())));
    }

    /**
     * SQL that somebody wrote.
     *
     * @param text with offsets in {@code from}
     * @param split whether its statements are sent one by one
     */
    void written(SourceText from, TracedText text, boolean split, @Nullable String delimiter) {
        TracedText sql = split ? Delimiters.withSemicolons(text, delimiter) : text;
        Script script = isAsWritten(from, sql)
                ? PostgresReader.read(from, sql.offset(0), sql.offset(0) + sql.length())
                : PostgresReader.read(from.derived(sql));
        boolean asWritten = isAsWritten(from, sql);
        if (from != source && others.stream().noneMatch(other -> other.path().equals(from.path()))) {
            others.add(from);
        }
        if (asWritten) {
            comments.addAll(script.comments());
        }
        add(script, !split);
    }

    private static boolean isAsWritten(SourceText from, TracedText text) {
        if (text.length() == 0) {
            return false;
        }
        int first = text.offset(0);
        return text.offset(text.length() - 1) == first + text.length() - 1
                && from.text().startsWith(text.toString(), first);
    }

    private void add(Script script, boolean oneMessage) {
        if (!script.statements().isEmpty()) {
            messages += oneMessage ? 1 : script.statements().size();
            script.statements().forEach(this::add);
        }
    }

    private void add(Statement statement) {
        statements.add(new Statement(
                statement.range(),
                statements.size(),
                statement.text(),
                statement.changes(),
                statement.body(),
                statement.versioned()));
    }

    /** A change that cannot be turned into statements. */
    void unreadable(Node change, String reason) {
        SourceRange place = source.range(change.start(), change.end());
        add(place, new Unreadable(place, reason));
    }

    /** A change that sends what only its run tells. */
    void opaque(Node change, String reason) {
        SourceRange place = source.range(change.start(), change.end());
        add(place, new Opaque(place, reason));
    }

    private void add(SourceRange place, SchemaChange change) {
        messages++;
        String text = source.text().substring(place.startOffset(), place.endOffset());
        add(new Statement(place, 0, text, List.of(change), List.of()));
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    /** Several statements in the one message of a changeset without a transaction are one transaction of the server's. */
    private TransactionMode mode(boolean inTransaction) {
        return inTransaction || messages == 1 && statements.size() > 1 ? TransactionMode.WRAPPED : TransactionMode.NONE;
    }

    Part.Statements part(SourceRange range, Head head, Changeset changeset) {
        return new Part.Statements(
                range, mode(head.inTransaction()), statements, comments, others, head.repetition(), changeset);
    }

    /** The statements as a way back. */
    Unit unit(SourceRange range, boolean inTransaction) {
        return new Unit(range, mode(inTransaction), statements);
    }
}
