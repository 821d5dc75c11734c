package dev.plimsoll.check;

import dev.plimsoll.model.RoutineChange.RunBlock;
import dev.plimsoll.model.Statement;

/** Bodies of statements: a {@code DO} block runs its body, a routine keeps it for later. */
final class Bodies {

    private Bodies() {}

    static boolean runNow(Statement statement) {
        return statement.changes().stream().anyMatch(RunBlock.class::isInstance);
    }
}
