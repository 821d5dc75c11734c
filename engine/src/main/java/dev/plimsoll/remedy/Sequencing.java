package dev.plimsoll.remedy;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.IndexChange.CreateIndex;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.SaferForm.Placement;
import dev.plimsoll.model.SaferForm.Step;
import java.util.List;
import java.util.Optional;

/** The same statement, at another time or in another transaction. */
final class Sequencing {

    private static final String LIMIT = "'2s'";

    private Sequencing() {}

    static Optional<SaferForm> ownMigration(Effect effect) {
        return Optional.of(new SaferForm(
                "Move the statement into a migration of its own that the tool does not wrap in a transaction.",
                List.of(Steps.alone(ActionSql.of(effect)))));
    }

    static Optional<SaferForm> laterTransaction(Effect effect) {
        return Optional.of(new SaferForm(
                "Let the transaction that adds the constraint end first.",
                List.of(Steps.titled("in a later migration", ActionSql.of(effect)))));
    }

    static Optional<SaferForm> afterCommit(Effect effect) {
        return Optional.of(new SaferForm(
                "Let the transaction that adds the value commit first.",
                List.of(Steps.titled("in a later migration", ActionSql.of(effect)))));
    }

    static Optional<SaferForm> ownTransactions(Effect effect) {
        if (effect.change() instanceof CreateIndex) {
            return new ConcurrentIndex().write(effect);
        }
        return Optional.of(new SaferForm(
                "Give each table a transaction of its own, with a limit to waiting.",
                List.of(Steps.titled(
                        "in a migration of its own", "SET LOCAL lock_timeout = " + LIMIT, ActionSql.of(effect)))));
    }

    static Optional<SaferForm> lockTimeout(Effect effect) {
        String local = effect.transaction().isOpen() ? "SET LOCAL" : "SET";
        return Optional.of(new SaferForm(
                "Limit the wait; when the limit strikes, nothing has happened and the migration can be tried again.",
                Placement.BEFORE,
                List.of(new Step("before it", local + " lock_timeout = " + LIMIT + ";"))));
    }
}
