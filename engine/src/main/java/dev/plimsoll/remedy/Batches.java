package dev.plimsoll.remedy;

import dev.plimsoll.model.DataChange.Delete;
import dev.plimsoll.model.DataChange.Merge;
import dev.plimsoll.model.DataChange.Update;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.SaferForm.Step;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TableChange.TruncateTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Changes of many rows, a thousand at a time. */
final class Batches {

    private static final int ROWS = 1000;
    private static final Pattern ALL_ROWS = Pattern.compile("(?is)\\s+where\\s+(?:true|1\\s*=\\s*1)\\s*$");

    private Batches() {}

    /**
     * {@code UPDATE} of a thousand rows for which {@code condition} holds; the row's address works for every table, within one
     * partition.
     */
    static Step update(Effect effect, ObjectName table, String assignment, String condition) {
        return Steps.repeated("UPDATE " + table.sql() + " SET " + assignment + "\nWHERE "
                + address(effect) + " IN (SELECT " + columns(effect) + " FROM " + table.sql() + " WHERE " + condition
                + " LIMIT " + ROWS + ")");
    }

    private static Step delete(Effect effect, ObjectName table) {
        return Steps.repeated("DELETE FROM " + table.sql() + "\nWHERE " + address(effect) + " IN (SELECT "
                + columns(effect) + " FROM " + table.sql() + " LIMIT " + ROWS + ")");
    }

    static String address(Effect effect) {
        return effect.onPartitioned() ? "(tableoid, ctid)" : "ctid";
    }

    static String columns(Effect effect) {
        return effect.onPartitioned() ? "tableoid, ctid" : "ctid";
    }

    static Optional<SaferForm> instead(Effect effect) {
        if (effect.change() instanceof TruncateTable truncate) {
            boolean emptiesOthers = truncate.cascade() && !effect.referencedBy().isEmpty();
            return Optional.of(new SaferForm(
                    "If the rows must go, delete them in batches"
                            + (emptiesOthers ? ", those of the tables that refer to them first" : "")
                            + "; keep a copy until nobody misses them.",
                    emptiesOthers ? List.of() : List.of(delete(effect, Names.table(effect, truncate.table())))));
        }
        if (effect.change() instanceof Delete delete) {
            return Optional.of(new SaferForm(
                    "Say which rows are meant. If all of them are, delete them in batches.",
                    List.of(delete(effect, Names.table(effect, delete.table())))));
        }
        if (effect.change() instanceof Merge) {
            return Optional.of(new SaferForm("Say in ON which row of the other side belongs to which.", List.of()));
        }
        if (effect.change() instanceof Update update) {
            return Optional.of(new SaferForm(
                    "Say which rows are meant, and change many of them in batches, each in a transaction of its own.",
                    key(effect.target())
                            .filter(key -> isPlain(effect, update))
                            .map(key -> List.of(keyByKey(effect, Names.table(effect, update.table()), key)))
                            .orElse(List.of())));
        }
        return Optional.empty();
    }

    private static Step keyByKey(Effect effect, ObjectName table, String key) {
        String text = withoutCondition(effect.statement().text().strip());
        return Steps.alone("""
                DO $$
                DECLARE
                  done bigint := (SELECT min(%1$s) - 1 FROM %2$s);
                BEGIN
                  WHILE done < (SELECT max(%1$s) FROM %2$s) LOOP
                    %3$s
                    WHERE %1$s > done AND %1$s <= done + %4$d;
                    COMMIT;
                    done := done + %4$d;
                  END LOOP;
                END $$""".formatted(key, table.sql(), text, ROWS));
    }

    private static String withoutCondition(String text) {
        return ALL_ROWS.matcher(text).replaceFirst("");
    }

    private static Optional<String> key(@Nullable Table table) {
        return Optional.ofNullable(table)
                .flatMap(Table::primaryKey)
                .filter(key -> key.columns().size() == 1)
                .filter(key -> table != null
                        && table.column(key.columns().get(0))
                                .filter(column -> column.type().name().startsWith("int")
                                        && !column.type().isArray()
                                        && !column.type().name().equals("interval"))
                                .isPresent())
                .map(key -> Identifiers.quote(key.columns().get(0)));
    }

    /** Whether a condition may simply be written at the end: one table, no {@code WHERE}, no {@code RETURNING}. */
    private static boolean isPlain(Effect effect, Update update) {
        String text = withoutCondition(effect.statement().text().strip()).toLowerCase(Locale.ROOT);
        return update.reads().isEmpty()
                && !text.contains("where")
                && !text.contains("returning")
                && !text.contains("--")
                && !text.contains("$$")
                && !text.startsWith("with");
    }
}
