package dev.plimsoll.remedy;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ColumnChange.AddColumn;
import dev.plimsoll.model.ColumnChange.AlterColumnType;
import dev.plimsoll.model.DataChange.Insert;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.IndexChange.CreateIndex;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Routine;
import dev.plimsoll.model.RoutineChange.CreateRoutine;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.SaferForm.Placement;
import dev.plimsoll.model.SaferForm.Step;
import dev.plimsoll.model.Table;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The same statement with a word changed, or with another one beside it. */
final class Amendments {

    private static final Pattern IS_NULL = Pattern.compile("(?i)(?<![<>!=:])=\\s*null\\b");
    private static final Pattern IS_NOT_NULL = Pattern.compile("(?i)(<>|!=)\\s*null\\b");
    private static final String BEHIND = "behind it";

    private Amendments() {}

    static Optional<SaferForm> jsonb(Effect effect) {
        String advice = "Use jsonb, which can be compared and indexed.";
        if (effect.change() instanceof AddColumn add) {
            ObjectName table = Names.table(effect, add.table());
            return form(advice, new Step("", ColumnSql.add(table, add.column(), "jsonb") + ";"));
        }
        return form(advice);
    }

    static Optional<SaferForm> sameCollation(Effect effect) {
        Column column =
                effect.target() != null && effect.change() instanceof AlterColumnType alter && alter.collation() == null
                        ? effect.target().column(alter.column()).orElse(null)
                        : null;
        if (column == null || column.collation() == null || !(effect.change() instanceof AlterColumnType alter)) {
            return form("Keep the collation, or look at every query that sorts or compares by the column first.");
        }
        String using = alter.using() == null ? "" : " USING " + alter.using().text();
        return form(
                "Say the collation again: without it the column gets that of its type.",
                new Step(
                        "",
                        ColumnSql.alter(Names.table(effect, alter.table()), alter.column()) + " TYPE "
                                + alter.type().sql() + " COLLATE " + collation(column.collation()) + using + ";"));
    }

    private static String collation(String name) {
        return name.startsWith("\"") || name.contains(".") ? name : Identifiers.quote(name);
    }

    /** A text that holds a constant is left alone: what looks like a comparison may be part of it. */
    static Optional<SaferForm> isNull(Effect effect) {
        String advice = "Ask with IS NULL or IS NOT NULL.";
        String text = effect.statement().text().strip();
        int where = text.toLowerCase(Locale.ROOT).indexOf("where");
        if (where < 0 || text.indexOf('\'', where) >= 0) {
            return form(advice);
        }
        String condition = IS_NOT_NULL.matcher(text.substring(where)).replaceAll("IS NOT NULL");
        String amended = text.substring(0, where) + IS_NULL.matcher(condition).replaceAll("IS NULL");
        boolean alone = effect.change() instanceof CreateIndex index && index.concurrently();
        return form(advice, alone ? Steps.alone(amended) : Steps.titled("", amended));
    }

    static Optional<SaferForm> onConflict(Effect effect) {
        return form(
                "Let rows stand that are there, or bring them up to date with DO UPDATE.",
                new Step("", effect.statement().text().strip() + "\nON CONFLICT DO NOTHING;"));
    }

    static Optional<SaferForm> analyze(Effect effect) {
        return effect.change() instanceof CreateIndex index
                ? form(
                                "Gather statistics of the expression; reads and writes go on meanwhile.",
                                Steps.titled(
                                        BEHIND,
                                        "ANALYZE "
                                                + Names.table(effect, index.table())
                                                        .sql()))
                        .map(form -> form.placed(Placement.AFTER))
                : Optional.empty();
    }

    static Optional<SaferForm> immediateConstraints(Effect effect) {
        return form(
                        "Have the rows checked first, or alter the table in a later transaction.",
                        Steps.titled("before it", "SET CONSTRAINTS ALL IMMEDIATE"))
                .map(form -> form.placed(Placement.BEFORE));
    }

    static Optional<SaferForm> laterMigration(Effect effect) {
        return form(
                "Let the transaction that locks the table end first, and write the rows in batches.",
                Steps.titled("in a later migration", ActionSql.of(effect)));
    }

    static Optional<SaferForm> movedSequence(Effect effect) {
        Table target = effect.target();
        if (target == null || !(effect.change() instanceof Insert insert)) {
            return Optional.empty();
        }
        ObjectName table = Names.table(effect, insert.table());
        return target.columns().stream()
                .filter(Amendments::isNumbered)
                .findFirst()
                .map(column -> new SaferForm(
                        "Move the sequence behind the rows.",
                        Placement.AFTER,
                        List.of(Steps.titled(
                                BEHIND,
                                "SELECT setval(" + sequence(table, column) + ", (SELECT max("
                                        + Identifiers.quote(column.name()) + ") FROM " + table.sql() + "))"))));
    }

    private static boolean isNumbered(Column column) {
        return column.identity() != null || defaultOf(column).startsWith("nextval(");
    }

    private static String defaultOf(Column column) {
        return column.defaultValue() == null ? "" : column.defaultValue().text();
    }

    /** The sequence of an identity, or the one that the default names. */
    private static String sequence(ObjectName table, Column column) {
        String value = defaultOf(column);
        int end = value.lastIndexOf(')');
        return column.identity() != null || end < 0
                ? "pg_get_serial_sequence('" + table.sql().replace("'", "''") + "', '"
                        + column.name().replace("'", "''") + "')"
                : value.substring("nextval(".length(), end);
    }

    static Optional<SaferForm> dropOldRoutine(Effect effect) {
        if (!(effect.change() instanceof CreateRoutine create)
                || effect.standing().routines().isEmpty()) {
            return Optional.empty();
        }
        Routine old = effect.standing().routines().get(0);
        String arguments = String.join(
                ", ", old.arguments().stream().map(Objects::toString).toList());
        return form(
                "Drop the old one in the same transaction, or give the new one a name of its own.",
                Steps.titled(
                        "in one transaction",
                        "DROP " + (old.procedure() ? "PROCEDURE " : "FUNCTION ")
                                + create.routine().sql() + "(" + arguments + ")",
                        effect.statement().text().strip()));
    }

    private static Optional<SaferForm> form(String advice, Step... steps) {
        return Optional.of(new SaferForm(advice, List.of(steps)));
    }
}
