package dev.plimsoll.model;

import java.util.List;

/** Statements that are deployed together: those of a plain file, of a changeset, of a section. */
public record Unit(SourceRange range, TransactionMode mode, List<Statement> statements) {

    /** What the tool does about a transaction around the unit. */
    public enum TransactionMode {
        /** The tool is not known: only a {@code BEGIN} in the text tells. */
        UNKNOWN,
        /** The tool opens one transaction around the unit. */
        WRAPPED,
        /** Every statement commits by itself. */
        NONE
    }

    public Unit {
        statements = List.copyOf(statements);
    }
}
