package dev.plimsoll.sql;

import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Statement;
import java.util.List;

/**
 * The statements of a file or of a part of one, in order, and its comments, delimiters included.
 *
 * @param comments also those in the bodies of routines and {@code DO} blocks that are read, unless quoting in the body makes
 *     it differ from what is written
 */
public record Script(List<Statement> statements, List<SourceRange> comments) {
    public Script {
        statements = List.copyOf(statements);
        comments = List.copyOf(comments);
    }
}
