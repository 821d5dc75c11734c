package dev.plimsoll.evaluate;

import dev.plimsoll.model.ColumnDefinition;
import dev.plimsoll.model.TableChange.CreateTable;
import dev.plimsoll.model.TypeName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that the order of fixed-width columns wastes in every row, since each starts at a multiple of its alignment (<a
 * href="https://www.postgresql.org/docs/current/storage-page-layout.html">PostgreSQL, database page layout</a>; widths and alignments as
 * in {@code pg_type}).
 */
@ForRules
public final class ColumnPadding {

    private static final int MAXIMUM_ALIGNMENT = 8;

    /** Width and alignment in bytes. */
    private record Shape(int width, int alignment) {}

    private static final Map<String, Shape> FIXED = Map.ofEntries(
            Map.entry("bool", new Shape(1, 1)),
            Map.entry("int2", new Shape(2, 2)),
            Map.entry("serial2", new Shape(2, 2)),
            Map.entry("int4", new Shape(4, 4)),
            Map.entry("serial4", new Shape(4, 4)),
            Map.entry("float4", new Shape(4, 4)),
            Map.entry("date", new Shape(4, 4)),
            Map.entry("int8", new Shape(8, 8)),
            Map.entry("serial8", new Shape(8, 8)),
            Map.entry("float8", new Shape(8, 8)),
            Map.entry("timestamp", new Shape(8, 8)),
            Map.entry("timestamptz", new Shape(8, 8)),
            Map.entry("time", new Shape(8, 8)),
            Map.entry("money", new Shape(8, 8)),
            Map.entry("uuid", new Shape(16, 1)),
            Map.entry("interval", new Shape(16, 8)));

    private ColumnPadding() {}

    /** Bytes a row that a better order would save; 0 unless every column has a fixed width. */
    public static int wasted(CreateTable table) {
        List<Shape> shapes = new ArrayList<>();
        for (ColumnDefinition column : table.columns()) {
            Shape shape = shape(column.type());
            if (shape == null) {
                return 0;
            }
            shapes.add(shape);
        }
        int written = padded(shapes);
        shapes.sort(Comparator.comparingInt(Shape::alignment).reversed());
        return written - padded(shapes);
    }

    private static @Nullable Shape shape(@Nullable TypeName type) {
        return type == null || type.schema() != null || type.isArray() ? null : FIXED.get(type.name());
    }

    /** Rows start at multiples of the largest alignment, so the end is padded too. */
    private static int padded(List<Shape> shapes) {
        int offset = 0;
        for (Shape shape : shapes) {
            offset = upTo(shape.alignment(), offset) + shape.width();
        }
        return upTo(MAXIMUM_ALIGNMENT, offset);
    }

    private static int upTo(int alignment, int offset) {
        return (offset + alignment - 1) / alignment * alignment;
    }
}
