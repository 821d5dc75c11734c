package dev.plimsoll.impact;

import dev.plimsoll.model.Persistence;
import java.util.Optional;

/** A table refers only to tables that live as long as it does. */
final class ForeignKeyPersistence {

    private ForeignKeyPersistence() {}

    static Optional<String> refusal(Persistence referencing, Relation referenced) {
        if (referenced.table() == null) {
            return Optional.empty();
        }
        Persistence other = referenced.table().persistence();
        return switch (referencing) {
            case PERMANENT ->
                refuse(
                        other != Persistence.PERMANENT,
                        "constraints on permanent tables may reference only permanent tables");
            case UNLOGGED ->
                refuse(
                        other == Persistence.TEMPORARY,
                        "constraints on unlogged tables may reference only permanent or unlogged tables");
            case TEMPORARY ->
                refuse(
                        other != Persistence.TEMPORARY,
                        "constraints on temporary tables may reference only temporary tables");
        };
    }

    private static Optional<String> refuse(boolean wrong, String message) {
        return wrong ? Optional.of(message) : Optional.empty();
    }
}
