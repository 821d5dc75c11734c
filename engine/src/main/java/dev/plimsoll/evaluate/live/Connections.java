package dev.plimsoll.evaluate.live;

import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.model.live.LiveDatabase;

/** Connections that ordinary roles can have. What is not known is NaN, with which no comparison holds. */
@ForRules
public final class Connections {

    private Connections() {}

    /** {@code max_connections} without those kept for superusers and, since PostgreSQL 16, for members of {@code pg_use_reserved_connections}. */
    public static double usable(LiveDatabase database) {
        double reserved = database.number("reserved_connections");
        return database.number("max_connections")
                - database.number("superuser_reserved_connections")
                - (Double.isNaN(reserved) ? 0 : reserved);
    }
}
