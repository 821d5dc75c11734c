package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rules say about transactions, settings and refusals, asked of servers. */
class SessionOnServersTest {

    private static final int NEWEST = 18;

    private final List<Connection> sessions = new ArrayList<>();
    private PostgresServer server = PostgresServer.shared(NEWEST);
    private String database = "";

    @AfterEach
    void close() throws SQLException {
        for (Connection session : sessions) {
            session.close();
        }
        server.dropDatabase(database);
    }

    @ParameterizedTest
    @ValueSource(ints = {12, NEWEST})
    void aNewEnumValueMustBeCommittedBeforeItIsUsed(int major) throws SQLException {
        Connection session = on(major);
        run(session, "create type state as enum ('new')", "create table orders (id int primary key, state state)");
        for (String use : List.of(
                "update orders set state = 'paid' where id = 1",
                "insert into orders values (2, 'paid')",
                "alter table orders alter column state set default 'paid'",
                "alter table orders add column other state default 'paid'",
                "alter table orders add check (state <> 'paid')",
                "create index on orders (id) where state = 'paid'")) {
            run(session, "begin", "alter type state add value 'paid'");
            assertThatThrownBy(() -> run(session, use))
                    .as(use)
                    .hasMessageContaining("unsafe use of new value \"paid\" of enum type state");
            run(session, "rollback");
        }
    }

    @Test
    void aNewValueOfATypeOfTheSameTransactionIsFreeFrom17On() throws SQLException {
        Connection old = on(16);
        run(old, "begin", "create type kind as enum ('a')", "select 'a'::kind", "alter type kind add value 'b'");
        assertThatThrownBy(() -> run(old, "select 'b'::kind")).hasMessageContaining("unsafe use of new value");
        close();

        Connection session = on(17);
        run(
                session,
                "begin",
                "create type kind as enum ('a')",
                "alter type kind add value 'b'",
                "select 'b'::kind",
                "commit");
    }

    @ParameterizedTest
    @ValueSource(ints = {12, NEWEST})
    void whatIsOutOfPlaceIsAWarningAndDoesNothing(int major) throws SQLException {
        Connection session = on(major);

        assertThat(warnings(session, "set local lock_timeout = '2s'"))
                .containsExactly("SET LOCAL can only be used in transaction blocks");
        assertThat(value(session, "show lock_timeout")).isEqualTo("1min");
        assertThat(warnings(session, "commit")).containsExactly("there is no transaction in progress");
        assertThat(warnings(session, "rollback")).containsExactly("there is no transaction in progress");
        run(session, "begin", "create table a (id int)");
        assertThat(warnings(session, "begin")).containsExactly("there is already a transaction in progress");
        run(session, "create table b (id int)", "commit");
        run(session, "create table c (id int)");
        run(session, "rollback");
        assertThat(value(session, "select count(*) from pg_class where relname in ('a', 'b', 'c')"))
                .isEqualTo("3");
    }

    @Test
    void aTransactionThatNobodyEndsIsGoneWithItsSession() throws SQLException {
        Connection session = on(NEWEST);
        run(session, "begin", "create table a (id int)");
        session.close();

        assertThat(value(connect(), "select to_regclass('a')")).isNull();
    }

    @Test
    void defaultsOfTheDatabaseAndOfAllRolesHoldFromTheNextSessionOnAndAreWhatResetGoesBackTo() throws SQLException {
        Connection session = on(NEWEST);
        run(session, "alter database " + database + " set lock_timeout = '3s'");
        assertThat(value(session, "show lock_timeout")).isEqualTo("1min");

        Connection later = connect();
        assertThat(value(later, "show lock_timeout")).isEqualTo("3s");
        run(later, "set lock_timeout = 0", "reset all");
        assertThat(value(later, "show lock_timeout")).isEqualTo("3s");
        run(later, "alter role current_user in database " + database + " set lock_timeout = '4s'");
        try (Connection last = server.connect(database)) {
            assertThat(value(last, "show lock_timeout")).isEqualTo("4s");
        }
        run(later, "alter role current_user in database " + database + " reset lock_timeout");
    }

    @Test
    void aStatementTimeoutEndsTheWaitForALockToo() throws SQLException {
        Connection reader = on(NEWEST);
        run(reader, "create table orders (id int)", "begin", "select * from orders");
        Connection session = connect();
        run(session, "set lock_timeout = 0", "set statement_timeout = '100ms'");

        assertThatThrownBy(() -> run(session, "alter table orders add column a int"))
                .hasMessageContaining("statement timeout");
    }

    @Test
    void aTransactionTimeoutEndsTheWaitForALockToo() throws SQLException {
        Connection reader = on(17);
        run(reader, "create table orders (id int)", "begin", "select * from orders");
        Connection session = connect();
        run(session, "set lock_timeout = 0", "set transaction_timeout = '100ms'");

        assertThatThrownBy(() -> run(session, "alter table orders add column a int"))
                .hasMessageContaining("transaction timeout");
    }

    @Test
    void before17ThereIsNoTransactionTimeout() throws SQLException {
        Connection session = on(16);

        assertThatThrownBy(() -> run(session, "set transaction_timeout = '1s'"))
                .hasMessageContaining("unrecognized configuration parameter");
    }

    @ParameterizedTest
    @ValueSource(ints = {12, NEWEST})
    void aConcurrentBuildThatIsCancelledLeavesAnInvalidIndex(int major) throws SQLException {
        Connection writer = on(major);
        run(writer, "create table orders (id int)", "begin", "insert into orders values (1)");
        Connection session = connect();
        run(session, "set lock_timeout = 0", "set statement_timeout = '100ms'");

        assertThatThrownBy(() -> run(session, "create index concurrently orders_id_idx on orders (id)"))
                .hasMessageContaining("statement timeout");
        assertThat(value(connect(), "select indisvalid from pg_index where indexrelid = 'orders_id_idx'::regclass"))
                .isEqualTo("f");
    }

    /** The application waits for a row that the migration changed, the migration for the application to let go of the table. */
    @Test
    void anUpgradedLockEndsInADeadlockWithAWriter() throws SQLException {
        Connection migration = on(NEWEST);
        run(migration, "create table orders (id int primary key, note text)", "insert into orders values (1)");
        run(migration, "begin", "update orders set note = '' where id = 1");

        assertDeadlock(
                migration,
                "alter table orders alter column note set default ''",
                "update orders set note = 'a' where id = 1");
    }

    /** The application has read the table and waits to write it, the migration waits for its read lock. */
    @Test
    void anUpgradeFromTheLockOfAForeignKeyEndsInADeadlockWithAReaderThatGoesOnToWrite() throws SQLException {
        Connection migration = on(NEWEST);
        run(migration, "create table customers (id int primary key)", "create table orders (customer_id int)");
        run(migration, "insert into customers values (1)");
        Connection application = connect();
        run(application, "begin", "select * from customers");
        run(migration, "begin", "alter table orders add foreign key (customer_id) references customers not valid");

        assertDeadlock(migration, "alter table customers add column a int", application, "update customers set id = 1");
    }

    @ParameterizedTest
    @ValueSource(ints = {12, NEWEST})
    void aPublishedTableWithoutIdentityRefusesUpdates(int major) throws SQLException {
        Connection session = on(major);
        run(session, "create table orders (id int primary key)", "create publication p for all tables");
        run(session, "update orders set id = 2");

        run(session, "alter table orders replica identity nothing");
        assertThatThrownBy(() -> run(session, "update orders set id = 2"))
                .hasMessageContaining("does not have a replica identity");
        run(session, "alter table orders replica identity default", "alter table orders drop constraint orders_pkey");
        assertThatThrownBy(() -> run(session, "delete from orders"))
                .hasMessageContaining("does not have a replica identity");
    }

    private void assertDeadlock(Connection migration, String ddl, String write) throws SQLException {
        Connection application = connect();
        run(application, "begin", "select * from orders for key share");
        assertDeadlock(migration, ddl, application, write);
    }

    /** Both statements at once: the server cancels one of them. */
    private static void assertDeadlock(Connection migration, String ddl, Connection application, String write) {
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> runUnchecked(application, write));
        CompletableFuture<Void> own = CompletableFuture.runAsync(() -> runUnchecked(migration, ddl));

        assertThatThrownBy(CompletableFuture.allOf(own, other)::join).hasMessageContaining("deadlock detected");
    }

    private static void runUnchecked(Connection session, String sql) {
        try {
            run(session, sql);
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    private Connection on(int major) throws SQLException {
        server = PostgresServer.shared(major);
        database = server.createDatabase();
        return connect();
    }

    private Connection connect() throws SQLException {
        Connection session = server.connect(database);
        sessions.add(session);
        return session;
    }

    private static void run(Connection session, String... statements) throws SQLException {
        for (String sql : statements) {
            try (Statement statement = session.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> warnings(Connection session, String sql) throws SQLException {
        List<String> warnings = new ArrayList<>();
        try (Statement statement = session.createStatement()) {
            statement.execute(sql);
            for (SQLWarning warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
                warnings.add(warning.getMessage());
            }
        }
        return warnings;
    }

    private static String value(Connection session, String query) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
