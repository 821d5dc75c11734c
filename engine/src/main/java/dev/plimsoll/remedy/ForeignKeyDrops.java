package dev.plimsoll.remedy;

import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintChange.DropConstraint;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.SaferForm.Step;
import dev.plimsoll.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Foreign keys that go one by one, each with a limit to waiting, before what has them goes. */
final class ForeignKeyDrops {

    private static final String LIMIT = "SET lock_timeout = '2s'";

    private ForeignKeyDrops() {}

    static Optional<SaferForm> first(Effect effect) {
        Table table = effect.target();
        if (table == null) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        if (!(effect.change() instanceof DropConstraint)) {
            for (Constraint key : table.foreignKeys()) {
                steps.add(Steps.titled(
                        "in a migration of its own",
                        LIMIT,
                        "ALTER TABLE " + Names.shown(table).sql() + " DROP CONSTRAINT "
                                + Identifiers.quote(key.name())));
            }
        }
        steps.add(Steps.titled(
                steps.isEmpty() ? "in a migration of its own" : "then",
                LIMIT,
                effect.statement().text().strip()));
        return Optional.of(new SaferForm(
                "Drop one foreign key a transaction, with a limit to waiting; when it strikes, try again.", steps));
    }
}
