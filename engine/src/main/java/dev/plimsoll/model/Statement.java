package dev.plimsoll.model;

import java.util.List;

/**
 * One statement as read.
 *
 * @param index place among the statements of its file, 0-based; of a statement in a body: among those of the body
 * @param text as written, without the final semicolon
 * @param changes what it does, in order; never empty
 * @param body statements inside its body: of a {@code DO} block, which runs them, or of a routine, which keeps them for later
 * @param versioned constructs that not every version of the server reads, each once, where it first stands; bodies in strings left out
 */
public record Statement(
        SourceRange range,
        int index,
        String text,
        List<SchemaChange> changes,
        List<Statement> body,
        List<VersionedSyntax> versioned) {
    public Statement {
        changes = List.copyOf(changes);
        body = List.copyOf(body);
        versioned = List.copyOf(versioned);
    }

    public Statement withChanges(List<SchemaChange> others) {
        return new Statement(range, index, text, others, body, versioned);
    }

    /** A statement that every version reads. */
    public Statement(SourceRange range, int index, String text, List<SchemaChange> changes, List<Statement> body) {
        this(range, index, text, changes, body, List.of());
    }
}
