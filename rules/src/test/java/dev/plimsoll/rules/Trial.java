package dev.plimsoll.rules;

import dev.plimsoll.model.SaferForm.Execution;
import dev.plimsoll.model.SaferForm.Placement;
import dev.plimsoll.postgres.MeasuredImpact;
import dev.plimsoll.postgres.ObservedTransaction;
import dev.plimsoll.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Acts run in a database of their own, which is gone afterwards, like all roles that they made. */
final class Trial {

    private static final String CANNOT_RUN_IN_TRANSACTION = "25001";
    private static final int MOST_REPETITIONS = 20;

    /**
     * How a run ended.
     *
     * @param hurts what kept others waiting while it read, wrote or built, a line each
     * @param blocks statements that took a lock that blocks reads or writes of what was there before
     * @param emptyTables tables that the filler gave no rows
     */
    record Outcome(EndState state, List<String> hurts, List<String> blocks, List<String> emptyTables) {}

    /** The server refused a statement. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        final String statement;
        final String state;

        Refused(String statement, SQLException answer) {
            super(answer.getSQLState() + " " + answer.getMessage() + "\n  in: " + statement, answer);
            this.statement = statement;
            this.state = String.valueOf(answer.getSQLState());
        }
    }

    private final Connection connection;
    private final boolean fills;
    private final String text;
    private final List<String> hurts = new ArrayList<>();
    private final List<String> blocks = new ArrayList<>();
    private final List<String> emptyTables = new ArrayList<>();
    private boolean open;

    private Trial(Connection connection, boolean fills, String text) {
        this.connection = connection;
        this.fills = fills;
        this.text = text;
    }

    /**
     * @param prepared statements before all others
     * @param text of the sample, from which the filler takes dates
     */
    static Outcome run(PostgresServer server, List<String> prepared, List<Act> acts, boolean fills, String text)
            throws SQLException, Refused {
        String database = server.createDatabase();
        try (Connection connection = server.connect(database)) {
            Trial trial = new Trial(connection, fills, text);
            for (String sql : prepared) {
                trial.plain(sql);
            }
            for (Act act : acts) {
                trial.act(act);
            }
            if (trial.open) {
                trial.plain("COMMIT");
            }
            trial.plain("RESET ALL");
            trial.plain("RESET SESSION AUTHORIZATION");
            return new Outcome(EndState.read(connection), trial.hurts, trial.blocks, trial.emptyTables);
        } finally {
            server.dropDatabase(database);
            dropRoles(server);
        }
    }

    private static void dropRoles(PostgresServer server) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    DO $$ DECLARE name text; BEGIN
                      FOR name IN SELECT rolname FROM pg_roles WHERE rolname !~ '^pg_' AND rolname <> 'postgres' LOOP
                        EXECUTE format('DROP OWNED BY %I', name);
                        EXECUTE format('DROP ROLE %I', name);
                      END LOOP;
                    END $$
                    """);
            List<String> tablespaces = new ArrayList<>();
            try (ResultSet row =
                    statement.executeQuery("SELECT quote_ident(spcname) FROM pg_tablespace WHERE spcname !~ '^pg_'")) {
                while (row.next()) {
                    tablespaces.add(row.getString(1));
                }
            }
            for (String tablespace : tablespaces) {
                statement.execute("DROP TABLESPACE " + tablespace);
            }
        }
    }

    private void act(Act act) throws SQLException, Refused {
        if (act instanceof Act.Fill) {
            if (fills) {
                emptyTables.addAll(new TableFiller(connection, text).fill());
            }
        } else if (act instanceof Act.Original original) {
            original(original);
        } else if (act instanceof Act.Safer safer) {
            safer(safer);
        }
    }

    private void original(Act.Original original) throws Refused, SQLException {
        if (original.bad() && !open) {
            measured(original.sql());
        } else {
            plain(original.sql());
        }
    }

    private void safer(Act.Safer safer) throws SQLException, Refused {
        List<String> statements = Acts.statements(safer.step().sql());
        if (safer.placement() == Placement.BEFORE || open || safer.step().execution() == Execution.ALONE) {
            for (String statement : statements) {
                plain(statement);
            }
            return;
        }
        transaction(statements);
        if (safer.step().execution() == Execution.REPEATED) {
            repeat(statements);
        }
    }

    private void repeat(List<String> statements) throws Refused {
        for (int i = 0; i < MOST_REPETITIONS; i++) {
            int changed = 0;
            for (String statement : statements) {
                changed += plain(statement);
            }
            if (changed == 0) {
                return;
            }
        }
        throw new AssertionError("never done: " + statements);
    }

    /** In a transaction of its own where that is possible. */
    private void measured(String sql) throws SQLException, Refused {
        try {
            transaction(List.of(sql));
        } catch (Refused e) {
            if (!e.state.equals(CANNOT_RUN_IN_TRANSACTION)) {
                throw e;
            }
            plain(sql);
        }
    }

    private void transaction(List<String> statements) throws SQLException, Refused {
        ObservedTransaction transaction = ObservedTransaction.begin(connection);
        HeldLocks held = new HeldLocks();
        for (String sql : statements) {
            try {
                MeasuredImpact impact = transaction.execute(sql);
                held.take(impact);
                held.hurt(impact).ifPresent(hurt -> hurts.add(hurt + "\n  in: " + sql));
                if (held.blocks()) {
                    blocks.add(sql);
                }
            } catch (SQLException e) {
                transaction.rollback();
                throw new Refused(sql, e);
            }
        }
        transaction.commit();
    }

    /** Returns how many rows it changed. */
    private int plain(String sql) throws Refused {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            open = Acts.opens(sql) || (open && !Acts.closes(sql));
            return Math.max(0, statement.getUpdateCount());
        } catch (SQLException e) {
            throw new Refused(sql, e);
        }
    }
}
