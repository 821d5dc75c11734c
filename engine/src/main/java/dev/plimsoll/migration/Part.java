package dev.plimsoll.migration;

import dev.plimsoll.model.Changeset;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Unit.Repetition;
import dev.plimsoll.model.Unit.TransactionMode;
import dev.plimsoll.sql.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a file is run as one. */
public sealed interface Part permits Section, Part.Statements {

    /**
     * A part whose file is no SQL, or not all of whose SQL is in its file.
     *
     * @param statements in order; their indexes count
     * @param comments of its SQL
     * @param others files that hold SQL of the part
     * @param changeset what the changelog says of it, or null for what belongs to no changeset
     */
    record Statements(
            SourceRange range,
            TransactionMode mode,
            List<Statement> statements,
            List<SourceRange> comments,
            List<SourceText> others,
            Repetition repetition,
            @Nullable Changeset changeset)
            implements Part {
        public Statements {
            statements = List.copyOf(statements);
            comments = List.copyOf(comments);
            others = List.copyOf(others);
        }

        /** What runs once and belongs to no changeset. */
        public Statements(
                SourceRange range, TransactionMode mode, List<Statement> statements, List<SourceRange> comments) {
            this(range, mode, statements, comments, List.of(), Repetition.NEVER, null);
        }
    }
}
