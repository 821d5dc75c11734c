package dev.plimsoll.live;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one facet, compact. Values are {@link String}, {@link Boolean}, {@link Long}, {@link Double}, {@code List<String>} or null.
 *
 * @param columns names of the columns, in camel case
 * @param values for each row as many values as there are columns
 */
public record Rows(List<String> columns, List<@Nullable Object[]> values) implements Iterable<Rows.Row> {

    public static final Rows NONE = new Rows(List.of(), List.of());

    public Rows {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
    }

    /** One row. What no column is called is absent, like null. */
    public static final class Row {
        private final List<String> columns;
        private final @Nullable Object[] values;

        private Row(List<String> columns, @Nullable Object[] values) {
            this.columns = columns;
            this.values = values;
        }

        public @Nullable Object value(String column) {
            int place = columns.indexOf(column);
            return place < 0 ? null : values[place];
        }

        public @Nullable String text(String column) {
            Object value = value(column);
            return value == null ? null : value.toString();
        }

        /** @throws IllegalArgumentException if there is none */
        public String need(String column) {
            String text = text(column);
            if (text == null) {
                throw new IllegalArgumentException("no " + column + " in " + Arrays.toString(values));
            }
            return text;
        }

        /** Absent is false. */
        public boolean flag(String column) {
            return Boolean.TRUE.equals(value(column));
        }

        public boolean has(String column) {
            return value(column) != null;
        }

        /** @return null where it is absent or no number */
        public @Nullable Long number(String column) {
            return value(column) instanceof Number number ? (Long) number.longValue() : null;
        }

        public long number(String column, long otherwise) {
            Long number = number(column);
            return number == null ? otherwise : number;
        }

        /** @return null where it is absent or no number */
        public @Nullable Double decimal(String column) {
            return value(column) instanceof Number number ? (Double) number.doubleValue() : null;
        }

        /** Absent is empty. */
        public List<String> list(String column) {
            return value(column) instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        }
    }

    @Override
    public Iterator<Row> iterator() {
        return values.stream().map(each -> new Row(columns, each)).iterator();
    }

    public Stream<Row> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    public int size() {
        return values.size();
    }
}
