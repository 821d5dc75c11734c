package dev.plimsoll.remedy;

import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.Table;
import java.util.List;
import java.util.Optional;

/** The second half of {@code NOT VALID}. */
final class ValidateLater implements Remedy {

    @Override
    public Optional<SaferForm> write(Match match) {
        Table table = match.table();
        if (table == null) {
            return Optional.empty();
        }
        String constraint =
                match.subject().name().substring(table.name().toString().length() + 1);
        return Optional.of(new SaferForm(
                "Validate it: the table is read while reads and writes go on.",
                SaferForm.Placement.AFTER,
                List.of(Steps.titled(
                        "in a later migration",
                        "ALTER TABLE " + Names.shown(table).sql() + " VALIDATE CONSTRAINT "
                                + Identifiers.quote(constraint)))));
    }
}
