package dev.plimsoll.schema;

import dev.plimsoll.model.RoutineChange;
import dev.plimsoll.model.Statement;

/** Bodies of statements: a {@code DO} block runs its body, a routine keeps it for later. */
final class BlockBodies {

    private BlockBodies() {}

    static boolean runsNow(Statement statement) {
        return statement.changes().stream().anyMatch(change -> change instanceof RoutineChange.RunBlock);
    }
}
