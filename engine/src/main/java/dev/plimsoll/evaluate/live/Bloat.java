package dev.plimsoll.evaluate.live;

import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.model.Column;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.live.LiveIndex;
import dev.plimsoll.model.live.LiveTable;
import dev.plimsoll.model.live.LiveTable.ColumnStatistics;
import java.util.List;

/**
 * Space that a table or index would not need if it were written anew: an estimate from the planner's statistics, by the
 * <a href="https://www.postgresql.org/docs/current/storage-page-layout.html">layout of pages</a>. Nobody is told of bloat where a column has no
 * statistics.
 *
 * @param bytes that would be saved
 * @param share of 1, of what there is
 */
@ForRules
public record Bloat(long bytes, double share) {

    private static final int PAGE = 8192;
    private static final int PAGE_HEADER = 24;
    private static final int INDEX_SPECIAL = 16;
    private static final int LINE_POINTER = 4;
    private static final int ROW_HEADER = 23;
    private static final int ENTRY_HEADER = 8;
    private static final double INDEX_FILL = 0.9;

    /** At most one. Rows a page = (page − 24) × fillfactor ÷ (4 + header + Σ width × (1 − share of null)), header and row rounded up to 8. */
    public static List<Bloat> of(LiveTable table) {
        Long rows = table.statistics().rows();
        if (rows == null || table.table().kind() != RelationKind.TABLE || !known(table, names(table))) {
            return List.of();
        }
        boolean nulls = table.columns().values().stream().anyMatch(column -> column.nullShare() > 0);
        double width = width(table, names(table));
        int bitmap = nulls ? (table.table().columns().size() + 7) / 8 : 0;
        double row = LINE_POINTER + aligned(ROW_HEADER + bitmap) + aligned(width);
        double fill = TableSettings.number(table, "fillfactor");
        double page = (PAGE - PAGE_HEADER) * (fill > 0 ? fill / 100 : 1);
        return over(table.statistics().heapBytes(), Math.ceil(rows / Math.max(1, Math.floor(page / row))));
    }

    /** At most one, of a B-tree on plain columns. Equal keys are kept once, so that a true one may be larger and is not told. */
    public static List<Bloat> of(LiveTable table, LiveIndex index) {
        List<String> columns = index.index().leadingColumns();
        boolean plain = columns.size() == index.index().keys().size()
                && index.index().including().isEmpty()
                && index.index().predicate() == null;
        if (!plain || !index.index().method().equals("btree") || index.rows() < 0 || !known(table, columns)) {
            return List.of();
        }
        double width = width(table, columns);
        double entry = LINE_POINTER + ENTRY_HEADER + aligned(width);
        double page = (PAGE - PAGE_HEADER - INDEX_SPECIAL) * INDEX_FILL;
        return over(index.bytes(), Math.ceil(index.rows() / Math.max(1, Math.floor(page / entry))) + 1);
    }

    private static List<String> names(LiveTable table) {
        return table.table().columns().stream().map(Column::name).toList();
    }

    private static boolean known(LiveTable table, List<String> columns) {
        return !columns.isEmpty() && columns.stream().allMatch(table.columns()::containsKey);
    }

    /** Bytes on average, nulls counted as nothing. */
    private static double width(LiveTable table, List<String> columns) {
        double width = 0;
        for (String column : columns) {
            ColumnStatistics of = table.columns().get(column);
            width += of == null ? 0 : of.width() * (1 - of.nullShare());
        }
        return width;
    }

    private static double aligned(double bytes) {
        return Math.ceil(bytes / 8) * 8;
    }

    private static List<Bloat> over(long bytes, double pages) {
        long saved = bytes - (long) (pages * PAGE);
        return saved <= 0 ? List.of() : List.of(new Bloat(saved, (double) saved / bytes));
    }
}
