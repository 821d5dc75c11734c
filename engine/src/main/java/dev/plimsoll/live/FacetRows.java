package dev.plimsoll.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of one facet, gathered page by page. */
final class FacetRows {

    private static final String AFTER = ":after";
    private static final String PAGE = "page";
    private static final int FETCHED_AT_ONCE = 2000;

    private final String sql;
    private final boolean paged;
    private final List<@Nullable Object[]> values = new ArrayList<>();
    private final Map<String, String> shared = new HashMap<>();
    private List<String> columns = List.of();
    private long last = 0;

    FacetRows(String query) {
        paged = query.contains(AFTER);
        sql = query.replace(AFTER, "?");
    }

    String sql() {
        return sql;
    }

    /** Adds one page. @return how many rows came; more may follow where it is not 0 and the query is {@link #paged} */
    int readPage(Connection connection) throws SQLException {
        int before = values.size();
        long start = last;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            if (paged) {
                statement.setLong(1, start);
            }
            try (ResultSet result = statement.executeQuery()) {
                return take(result);
            }
        } catch (SQLException e) {
            // The page may be read again.
            values.subList(before, values.size()).clear();
            last = start;
            throw e;
        }
    }

    boolean paged() {
        return paged;
    }

    Rows rows() {
        return new Rows(columns, values);
    }

    private int take(ResultSet result) throws SQLException {
        ColumnValues reader = new ColumnValues(result, shared);
        int skipped = paged ? 1 : 0;
        if (paged && !reader.names().get(0).equals(PAGE)) {
            throw new IllegalStateException("the first column of a query with " + AFTER + " is " + PAGE);
        }
        columns = reader.names().subList(skipped, reader.names().size());
        int name = paged ? columns.indexOf("name") : -1;
        int count = 0;
        while (result.next()) {
            count++;
            if (paged) {
                last = result.getLong(1);
            }
            @Nullable Object[] row = reader.row(skipped);
            if (name < 0 || row[name] != null) {
                values.add(row);
            }
        }
        return count;
    }
}
