package dev.plimsoll.report;

import dev.plimsoll.model.Impact;
import dev.plimsoll.model.Server;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.TransactionState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each statement of some files does to a server, in the order in which they run. */
public record ImpactReport(Server server, List<Row> rows) {

    /**
     * One statement.
     *
     * @param index place in its file, 0-based; of a statement in a body: among those of the body
     * @param parent index of the statement whose body holds it, or null
     * @param error why nothing can be said, or what the server answers instead; null where the statement runs
     */
    public record Row(
            SourceRange range,
            int index,
            @Nullable Integer parent,
            String text,
            TransactionState transaction,
            Impact impact,
            @Nullable String error) {}

    public ImpactReport {
        rows = List.copyOf(rows);
    }
}
