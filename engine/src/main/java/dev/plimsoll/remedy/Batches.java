package dev.plimsoll.remedy;

import dev.plimsoll.model.DataChange.Delete;
import dev.plimsoll.model.DataChange.Merge;
import dev.plimsoll.model.DataChange.Update;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TableChange.TruncateTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes of many rows, a thousand at a time. */
final class Batches {

    private static final int ROWS = 1000;

    private Batches() {}

    /** {@code UPDATE} of a thousand rows for which {@code condition} holds; the row's address works for every table. */
    static String update(ObjectName table, String assignment, String condition) {
        return "UPDATE " + table.sql() + " SET " + assignment + "\nWHERE ctid IN (SELECT ctid FROM " + table.sql()
                + " WHERE " + condition + " LIMIT " + ROWS + ")";
    }

    private static String delete(ObjectName table) {
        return "DELETE FROM " + table.sql() + "\nWHERE ctid IN (SELECT ctid FROM " + table.sql() + " LIMIT " + ROWS
                + ")";
    }

    static Optional<SaferForm> instead(Effect effect) {
        if (effect.change() instanceof TruncateTable truncate) {
            return Optional.of(new SaferForm(
                    "If the rows must go, delete them in batches; keep a copy until nobody misses them.",
                    List.of(Steps.repeated(delete(Names.table(effect, truncate.table()))))));
        }
        if (effect.change() instanceof Delete delete) {
            return Optional.of(new SaferForm(
                    "Say which rows are meant. If all of them are, delete them in batches.",
                    List.of(Steps.repeated(delete(Names.table(effect, delete.table()))))));
        }
        if (effect.change() instanceof Merge) {
            return Optional.of(new SaferForm("Say in ON which row of the other side belongs to which.", List.of()));
        }
        if (effect.change() instanceof Update update) {
            return Optional.of(new SaferForm(
                    "Say which rows are meant, and change many of them in batches, each in a transaction of its own.",
                    key(effect.target())
                            .map(key -> List.of(Steps.titled(
                                    "for one range of keys after the other",
                                    effect.statement().text().strip() + "\nWHERE " + key + " BETWEEN 1 AND " + ROWS)))
                            .filter(steps -> isPlain(effect, update))
                            .orElse(List.of())));
        }
        return Optional.empty();
    }

    private static Optional<String> key(@Nullable Table table) {
        return Optional.ofNullable(table)
                .flatMap(Table::primaryKey)
                .filter(key -> key.columns().size() == 1)
                .filter(key -> table != null
                        && table.column(key.columns().get(0))
                                .filter(column -> column.type().name().startsWith("int"))
                                .isPresent())
                .map(key -> Identifiers.quote(key.columns().get(0)));
    }

    /** Whether a condition may simply be written at the end: one table, no {@code WHERE}, no {@code RETURNING}. */
    private static boolean isPlain(Effect effect, Update update) {
        String text = effect.statement().text().toLowerCase(Locale.ROOT);
        return update.reads().isEmpty()
                && !text.contains("where")
                && !text.contains("returning")
                && !text.contains("--")
                && !text.startsWith("with");
    }
}
