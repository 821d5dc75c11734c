package dev.plimsoll.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements that are deployed together: those of a plain file, of a changeset, of a section.
 *
 * @param changeset what the changelog says of it, or null for a unit of another tool
 */
public record Unit(
        SourceRange range,
        TransactionMode mode,
        List<Statement> statements,
        Repetition repetition,
        @Nullable Changeset changeset) {

    /** What the tool does about a transaction around the unit. */
    public enum TransactionMode {
        /** The tool is not known: only a {@code BEGIN} in the text tells. */
        UNKNOWN,
        /** The tool opens one transaction around the unit. */
        WRAPPED,
        /** Every statement commits by itself. */
        NONE
    }

    /** When the tool runs the unit again, once it has run. */
    public enum Repetition {
        NEVER,
        /** Whenever it has changed. */
        WHEN_CHANGED,
        /** With every deployment. */
        ALWAYS
    }

    public Unit {
        statements = List.copyOf(statements);
    }

    /** A unit that runs once. */
    public Unit(SourceRange range, TransactionMode mode, List<Statement> statements) {
        this(range, mode, statements, Repetition.NEVER, null);
    }

    public Unit in(TransactionMode other) {
        return new Unit(range, other, statements, repetition, changeset);
    }
}
