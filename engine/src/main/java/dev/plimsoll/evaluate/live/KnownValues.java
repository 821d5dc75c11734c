package dev.plimsoll.evaluate.live;

import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.evaluate.MeasuredEffect;
import dev.plimsoll.model.Amounts;
import dev.plimsoll.model.ColumnChange.AlterColumnType;
import dev.plimsoll.model.ColumnChange.SetNotNull;
import dev.plimsoll.model.ConstraintChange.AddConstraint;
import dev.plimsoll.model.IndexChange.CreateIndex;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.TypeName;
import dev.plimsoll.model.live.LiveTable.ColumnStatistics;
import java.util.List;
import java.util.Map;

/**
 * What the statistics of a column say of its values ({@code pg_stats}: share of null, average width, number of distinct values), held against
 * what a change demands of them. Statistics are a sample; what is said here is only said where a sample is proof enough.
 */
@ForRules
public final class KnownValues {

    /** So many rows that are equal or null cannot be the error of a sample. */
    private static final double CERTAIN = 0.01;

    private static final double HALF = 0.5;

    private KnownValues() {}

    /** Why rows refuse the change, as the end of a sentence; empty where nothing says that they do. */
    public static String against(MeasuredEffect effect) {
        if (effect.change() instanceof SetNotNull change) {
            return nulls(effect, List.of(change.column()));
        }
        if (effect.change() instanceof AddConstraint change) {
            List<String> columns = change.definition().columns();
            return switch (change.definition().kind()) {
                case PRIMARY_KEY -> first(nulls(effect, columns), duplicates(effect, columns));
                case UNIQUE -> duplicates(effect, columns);
                case NOT_NULL -> nulls(effect, columns);
                default -> "";
            };
        }
        if (effect.change() instanceof CreateIndex change && change.unique() && change.predicate() == null) {
            return duplicates(
                    effect,
                    change.keys().stream()
                            .map(IndexKey::column)
                            .map(column -> column == null ? "" : column)
                            .toList());
        }
        return effect.change() instanceof AlterColumnType change ? tooLong(effect, change) : "";
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static String nulls(MeasuredEffect effect, List<String> columns) {
        return columns.stream()
                .filter(column -> statistics(effect, column).nullShare() >= CERTAIN)
                .findFirst()
                .map(column -> Amounts.share(statistics(effect, column).nullShare()) + " of the rows hold no " + column)
                .orElse("");
    }

    /** Of one column alone: of several together nothing is known. */
    private static String duplicates(MeasuredEffect effect, List<String> columns) {
        if (columns.size() != 1) {
            return "";
        }
        ColumnStatistics known = statistics(effect, columns.get(0));
        double rows = effect.table().statistics().rowsOrZero() * (1 - known.nullShare());
        double distinct = known.distinct() < 0 ? -known.distinct() * rows : known.distinct();
        return rows >= 100 && distinct > 0 && distinct < rows * HALF
                ? columns.get(0) + " has about " + Amounts.count(Math.round(distinct)) + " different values in "
                        + Amounts.count(Math.round(rows)) + " rows"
                : "";
    }

    /** A text that is longer on average than the longest allowed one; widths include up to four bytes of length. */
    private static String tooLong(MeasuredEffect effect, AlterColumnType change) {
        TypeName type = change.type();
        boolean limited = (type.name().equals("varchar") || type.name().equals("bpchar"))
                && !type.isArray()
                && type.modifiers().size() == 1;
        long width = statistics(effect, change.column()).width();
        if (!limited || !type.modifiers().get(0).matches("[0-9]{1,8}")) {
            return "";
        }
        // A character takes up to four bytes, so a text of this many bytes has more characters than that.
        int most = Integer.parseInt(type.modifiers().get(0)) * 4 + 4;
        return width > most ? "values of " + change.column() + " are " + width + " bytes long on average" : "";
    }

    private static ColumnStatistics statistics(MeasuredEffect effect, String column) {
        Map<String, ColumnStatistics> columns = effect.table().columns();
        return columns.getOrDefault(column, new ColumnStatistics(0, 0, 0));
    }

    /** The share of null in the one column that a new index is on, of 1; 0 where it is on several, or partial. */
    public static double nullsIndexed(MeasuredEffect effect, CreateIndex change) {
        boolean plain = change.keys().size() == 1
                && change.predicate() == null
                && !change.unique()
                && change.method().equals("btree");
        String column = plain ? change.keys().get(0).column() : null;
        return column == null ? 0 : statistics(effect, column).nullShare();
    }
}
