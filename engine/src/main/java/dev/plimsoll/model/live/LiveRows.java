package dev.plimsoll.model.live;

import dev.plimsoll.model.Match;
import java.util.List;

/**
 * All that a running server said of one kind of things, for rules on their number and sum; empty where it was read and there are none.
 *
 * @param facet as in {@link LiveRow}
 */
public record LiveRows(LiveDatabase database, String facet, List<LiveRow> rows) {

    public LiveRows {
        rows = List.copyOf(rows);
    }

    public int size() {
        return rows.size();
    }

    /** The sum of a field; rows without it count for nothing. */
    public long sum(String field) {
        return rows.stream().mapToLong(row -> row.count(field)).sum();
    }

    /** Whether the field of some row has one of these texts. */
    public boolean any(String field, String... texts) {
        List<String> wanted = List.of(texts);
        return rows.stream().anyMatch(row -> wanted.contains(row.text(field)));
    }

    /** What a rule found about the database as a whole. */
    public Match match(String rule, String message) {
        return database.match(rule, message);
    }
}
