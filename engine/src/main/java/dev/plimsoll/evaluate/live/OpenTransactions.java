package dev.plimsoll.evaluate.live;

import dev.plimsoll.evaluate.BoundDatabase;
import dev.plimsoll.evaluate.ForRules;

/** Transactions that were open when the server was asked. */
@ForRules
public final class OpenTransactions {

    private OpenTransactions() {}

    /** For how long the longest had been, in seconds; 0 where none was, or where sessions could not be read. */
    public static long longest(BoundDatabase bound) {
        return bound.rows("sessions").stream()
                .mapToLong(row -> row.count("longestTransaction"))
                .max()
                .orElse(0);
    }
}
