package dev.plimsoll.remedy;

import dev.plimsoll.model.Condition;
import dev.plimsoll.model.DataChange.Update;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SaferForm;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The same {@code UPDATE} for a thousand rows at a time; it ends because a row that is filled no longer meets its condition. */
final class BatchedFill {

    private static final int ROWS = 1000;

    private BatchedFill() {}

    static Optional<SaferForm> write(Effect effect) {
        if (!(effect.change() instanceof Update update)) {
            return Optional.empty();
        }
        return Optional.of(new SaferForm(
                "Fill it in batches, each in a transaction of its own, behind the migration; a constant for all rows costs nothing as the"
                        + " default of ADD COLUMN.",
                statement(effect, update)
                        .map(sql -> List.of(Steps.repeated(sql)))
                        .orElse(List.of())));
    }

    /** Empty where the condition cannot stand alone, or holds on for a row that is filled. */
    private static Optional<String> statement(Effect effect, Update update) {
        Condition where = update.where();
        String text = effect.statement().text().strip();
        if (where == null
                || update.joined()
                || where.text().contains(".")
                || !text.endsWith(where.text())
                || Collections.disjoint(where.nullColumns(), update.columns())) {
            return Optional.empty();
        }
        ObjectName table = Names.table(effect, update.table());
        return Optional.of(text.substring(0, text.length() - where.text().length()) + Batches.address(effect)
                + " IN (SELECT " + Batches.columns(effect) + " FROM " + table.sql() + " WHERE " + where.text()
                + " LIMIT " + ROWS + ")");
    }
}
