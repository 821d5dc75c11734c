package dev.plimsoll.check.throwaway;

import dev.plimsoll.model.DataChange;
import dev.plimsoll.model.MaintenanceChange;
import dev.plimsoll.model.NotAssessed;
import dev.plimsoll.model.ObjectChange.CommentOn;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A statement that did not run on the throw-away server.
 *
 * @param message as the server says it
 * @param remedy what would let it run, or null
 * @param changesSchema whether it would have changed more than rows
 */
public record RefusedStatement(
        SourceRange place, String message, @Nullable String remedy, boolean changesSchema) {

    private static final String RULE = "unreadable-statement";

    static RefusedStatement of(Statement statement, String message, @Nullable String remedy) {
        return new RefusedStatement(
                statement.range(),
                message,
                remedy,
                !statement.changes().stream().allMatch(RefusedStatement::isAboutRows));
    }

    /** A query may call a function that creates something. */
    private static boolean isAboutRows(SchemaChange change) {
        return change instanceof DataChange data
                        && (!(data instanceof DataChange.Select)
                                || data.functions().isEmpty())
                || change instanceof MaintenanceChange
                || change instanceof CommentOn;
    }

    /** As {@code path:line}. */
    public String shown() {
        return place.path() + ":" + place.line();
    }

    public NotAssessed notAssessed(String database) {
        return new NotAssessed(RULE, database, shown() + " did not run: " + message, remedy);
    }
}
