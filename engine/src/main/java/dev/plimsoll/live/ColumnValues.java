package dev.plimsoll.live;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes rows out of a result, as {@link Rows} holds them. */
final class ColumnValues {

    private static final int LONGEST_SHARED = 64;

    private final ResultSet result;
    private final int[] types;
    private final List<String> names;
    /** Names of schemas and tables come again and again. */
    private final Map<String, String> shared;

    ColumnValues(ResultSet result, Map<String, String> shared) throws SQLException {
        this.result = result;
        this.shared = shared;
        ResultSetMetaData description = result.getMetaData();
        types = new int[description.getColumnCount()];
        String[] labels = new String[types.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = description.getColumnType(i + 1);
            labels[i] = description.getColumnLabel(i + 1);
        }
        names = List.of(labels);
    }

    ColumnValues(ResultSet result) throws SQLException {
        this(result, new HashMap<>());
    }

    List<String> names() {
        return names;
    }

    /** The values of the row that the result stands on, from a column on, 0 being the first. */
    @Nullable
    Object[] row(int from) throws SQLException {
        @Nullable Object[] values = new Object[types.length - from];
        for (int i = from; i < types.length; i++) {
            values[i - from] = value(i);
        }
        return values;
    }

    private @Nullable Object value(int place) throws SQLException {
        int column = place + 1;
        Object value = switch (types[place]) {
            case Types.BIT, Types.BOOLEAN -> result.getBoolean(column);
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> result.getLong(column);
            case Types.REAL, Types.DOUBLE -> finite(result.getDouble(column));
            case Types.NUMERIC -> number(result.getBigDecimal(column));
            case Types.ARRAY -> list(result.getArray(column));
            default -> share(result.getString(column));
        };
        return result.wasNull() ? null : value;
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? (Double) value : null;
    }

    private static @Nullable Object number(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        boolean whole = value.scale() <= 0 && value.toBigInteger().bitLength() < Long.SIZE;
        return whole ? (Object) value.longValue() : (Object) value.doubleValue();
    }

    private @Nullable List<String> list(@Nullable Array array) throws SQLException {
        if (array == null) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (Object element : (Object[]) array.getArray()) {
            texts.add(element == null ? "" : String.valueOf(share(String.valueOf(element))));
        }
        return List.copyOf(texts);
    }

    private @Nullable String share(@Nullable String text) {
        if (text == null || text.length() > LONGEST_SHARED) {
            return text;
        }
        return shared.computeIfAbsent(text, same -> same);
    }
}
