package dev.plimsoll.evaluate.live;

import dev.plimsoll.evaluate.BoundDatabase;
import dev.plimsoll.evaluate.ForRules;

/** Sessions that came over a network without TLS when the server was asked. */
@ForRules
public final class PlainSessions {

    private PlainSessions() {}

    /** How many; 0 also where sessions could not be read. */
    public static long of(BoundDatabase bound) {
        return bound.rows("sessions").stream()
                .mapToLong(row -> row.count("plainFromAfar"))
                .sum();
    }
}
