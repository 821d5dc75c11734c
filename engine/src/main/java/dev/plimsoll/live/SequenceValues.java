package dev.plimsoll.live;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where sequences stand. {@code pg_sequences} and {@code pg_sequence_last_value} take a ROW EXCLUSIVE lock on each sequence and hold it to the
 * end of the transaction, which fills the lock table of a server with many. Version 18 has a function that leaves no lock; before, a SELECT
 * takes ACCESS SHARE, so that they are read a few at a time.
 */
final class SequenceValues {

    private static final int BATCH = 200;
    private static final int FIRST_WITH_FUNCTION = 18;
    private static final List<String> COLUMNS = List.of("schema", "name", "lastValue", "called");

    /** Dropped since, not for this role after all, or locked: of one sequence, which is then left out. */
    private static final Set<String> OF_ONE = Set.of("42P01", Failures.FORBIDDEN, "55P03", "55000");

    private static final String LIST = """
            SELECT n.nspname, c.relname, has_schema_privilege(n.oid, 'USAGE') AND has_sequence_privilege(c.oid, 'SELECT'), v.last_value, v.is_called
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace CROSS JOIN :values v
            WHERE c.relkind = 'S' AND c.relpersistence <> 't' AND (c.relpersistence = 'p' OR NOT pg_is_in_recovery())
              AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
              AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
            ORDER BY 1, 2""";

    private static final String NO_VALUES = "(SELECT NULL::int8 AS last_value, NULL::bool AS is_called)";
    private static final String VALUES = "LATERAL pg_get_sequence_data(c.oid)";

    private static final String ROOM = """
            SELECT count(*) * 2 < current_setting('max_locks_per_transaction')::int8
              * (current_setting('max_connections')::int8 + current_setting('max_prepared_transactions')::int8) FROM pg_locks""";

    private final Questions questions;
    private final boolean function;
    private final List<@Nullable Object[]> values = new ArrayList<>();
    private int left = 0;
    private @Nullable String stopped;

    private record Sequence(
            String schema,
            String name,
            boolean readable,
            @Nullable Object value,
            @Nullable Object called) {
        String select() {
            return "SELECT " + quoted(schema, '\'') + ", " + quoted(name, '\'') + ", last_value, is_called FROM ONLY "
                    + quoted(schema, '"') + "." + quoted(name, '"');
        }

        @Nullable
        Object[] values() {
            return new Object[] {schema, name, value, called};
        }

        private static String quoted(String text, char quote) {
            String mark = String.valueOf(quote);
            return mark + text.replace(mark, mark + mark) + mark;
        }
    }

    SequenceValues(Questions questions, int major) {
        this.questions = questions;
        this.function = major >= FIRST_WITH_FUNCTION;
    }

    Rows read() throws SQLException {
        String list = LIST.replace(":values", function ? VALUES : NO_VALUES);
        List<Sequence> all =
                questions.ask(Facet.SEQUENCE_VALUES, list, connection -> list(connection, list), List::size);
        List<Sequence> readable = all.stream().filter(Sequence::readable).toList();
        left = all.size() - readable.size();
        if (function) {
            readable.forEach(each -> values.add(each.values()));
            return new Rows(COLUMNS, values);
        }
        for (int start = 0; start < readable.size() && stopped == null; start += BATCH) {
            if (questions.timeIsUp()) {
                stopped = "the time for the whole collection was up";
            } else if (!questions.ask(Facet.SEQUENCE_VALUES, ROOM, SequenceValues::room, room -> 1)) {
                stopped = "the server's lock table is half full";
            } else {
                read(readable.subList(start, Math.min(start + BATCH, readable.size())));
            }
        }
        return new Rows(COLUMNS, values);
    }

    /** Why some were not read, or null where all were. */
    @Nullable
    String gap() {
        return stopped != null
                ? stopped
                : left == 0 ? null : left + (left == 1 ? " sequence" : " sequences") + " may not be read";
    }

    private void read(List<Sequence> batch) throws SQLException {
        String sql = batch.stream().map(Sequence::select).collect(Collectors.joining("\nUNION ALL "));
        try {
            values.addAll(questions.ask(Facet.SEQUENCE_VALUES, sql, connection -> values(connection, sql), List::size));
        } catch (SQLException e) {
            if (!OF_ONE.contains(Failures.state(e))) {
                throw e;
            } else if (batch.size() == 1) {
                left++;
            } else {
                read(batch.subList(0, batch.size() / 2));
                read(batch.subList(batch.size() / 2, batch.size()));
            }
        }
    }

    private static List<Sequence> list(Connection connection, String sql) throws SQLException {
        List<Sequence> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            ColumnValues reader = new ColumnValues(rows);
            while (rows.next()) {
                @Nullable Object[] row = reader.row(0);
                String schema = String.valueOf(row[0]);
                String name = String.valueOf(row[1]);
                all.add(new Sequence(schema, name, Boolean.TRUE.equals(row[2]), row[3], row[4]));
            }
        }
        return all;
    }

    private static List<@Nullable Object[]> values(Connection connection, String sql) throws SQLException {
        List<@Nullable Object[]> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            ColumnValues reader = new ColumnValues(rows);
            while (rows.next()) {
                values.add(reader.row(0));
            }
        }
        return values;
    }

    private static boolean room(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ROOM)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
