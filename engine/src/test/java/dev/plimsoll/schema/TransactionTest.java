package dev.plimsoll.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.TransactionState;
import dev.plimsoll.model.Unit.TransactionMode;
import org.junit.jupiter.api.Test;

class TransactionTest {

    @Test
    void rollbackLeavesTheSchemaAsItWas() {
        ReplayedSql sql = ReplayedSql.of("""
                CREATE TABLE a (id int PRIMARY KEY, x text);
                CREATE TABLE b (a_id int REFERENCES a);
                CREATE VIEW v AS SELECT id FROM a;
                BEGIN;
                ALTER TABLE a RENAME TO c;
                ALTER TABLE c DROP COLUMN x;
                DROP TABLE c CASCADE;
                CREATE TYPE mood AS ENUM ('ok');
                ROLLBACK;
                """);

        assertThat(sql.columns("a")).containsExactly("id integer", "x text");
        assertThat(sql.indexes("a")).containsExactly("a_pkey");
        assertThat(sql.constraints("b")).containsExactly("b_a_id_fkey");
        assertThat(sql.schema.referencedBy(ObjectName.of("a"))).hasSize(1);
        assertThat(sql.schema.viewsOn(ObjectName.of("a"))).containsExactly(ObjectName.of("public", "v"));
        assertThat(sql.schema.types()).isEmpty();
        assertThat(sql.has("c")).isFalse();
    }

    @Test
    void savepointsUndoWhatCameAfterThem() {
        ReplayedSql sql = ReplayedSql.of("""
                BEGIN;
                CREATE TABLE kept (id int);
                SAVEPOINT one;
                CREATE TABLE lost (id int);
                SAVEPOINT two;
                CREATE TABLE lost_too (id int);
                ROLLBACK TO one;
                CREATE TABLE kept_too (id int);
                RELEASE one;
                ROLLBACK TO one;
                COMMIT;
                """);

        assertThat(sql.schema.tables()).extracting(table -> table.name().name()).containsExactly("kept", "kept_too");
    }

    @Test
    void settingsFollowTheTransaction() {
        ReplayedSql sql = ReplayedSql.of("SET statement_timeout = '1min'; BEGIN; SET LOCAL lock_timeout = '2s';");
        assertThat(sql.schema.settings())
                .containsEntry("lock_timeout", "2s")
                .containsEntry("statement_timeout", "1min");

        sql.run("COMMIT;");
        assertThat(sql.schema.settings()).containsOnlyKeys("statement_timeout");

        sql.run("BEGIN; SET statement_timeout = '5min'; SET lock_timeout = '9s'; ROLLBACK;");
        assertThat(sql.schema.settings())
                .containsOnlyKeys("statement_timeout")
                .containsEntry("statement_timeout", "1min");

        sql.run("RESET ALL;");
        assertThat(sql.schema.settings()).isEmpty();
    }

    @Test
    void settingsEndWithTheUnitAndDatabaseDefaultsHoldFromTheNextOne() {
        ReplayedSql sql = new ReplayedSql(16)
                .file("SET lock_timeout = '1s'; ALTER DATABASE shop SET statement_timeout = '30s';")
                .start(TransactionMode.UNKNOWN);

        assertThat(sql.schema.settings()).containsOnlyKeys("statement_timeout");
    }

    @Test
    void localSettingsDoNothingWhereEachStatementCommits() {
        ReplayedSql sql = new ReplayedSql(16).start(TransactionMode.NONE).run("SET LOCAL lock_timeout = '1s';");

        assertThat(sql.schema.settings()).isEmpty();
    }

    @Test
    void tellsTheTransactionOfAStatement() {
        ReplayedSql plain = new ReplayedSql(16).start(TransactionMode.UNKNOWN);
        assertThat(plain.replay.transaction()).isEqualTo(TransactionState.UNKNOWN);
        plain.run("BEGIN;");
        assertThat(plain.replay.transaction()).isEqualTo(TransactionState.EXPLICIT);
        int first = plain.replay.transactionId();
        plain.run("SELECT 1;");
        assertThat(plain.replay.transactionId()).isEqualTo(first);
        plain.run("COMMIT AND CHAIN;");
        assertThat(plain.replay.transaction()).isEqualTo(TransactionState.EXPLICIT);
        assertThat(plain.replay.transactionId()).isNotEqualTo(first);
        plain.run("COMMIT;");
        assertThat(plain.replay.transaction()).isEqualTo(TransactionState.UNKNOWN);

        ReplayedSql wrapped = new ReplayedSql(16).start(TransactionMode.WRAPPED).run("BEGIN;");
        assertThat(wrapped.replay.transaction()).isEqualTo(TransactionState.TOOL);
    }

    @Test
    void knowsWhatTheUnitAndTheTransactionCreated() {
        ReplayedSql sql = new ReplayedSql(16)
                .file("CREATE TABLE old (id int);")
                .start(TransactionMode.UNKNOWN)
                .run("CREATE TABLE first (id int); BEGIN; CREATE TABLE second (id int);");
        sql.replay.startStatement();

        assertThat(sql.schema.createdInUnit(ObjectName.of("old"))).isFalse();
        assertThat(sql.schema.createdInUnit(ObjectName.of("first"))).isTrue();
        assertThat(sql.schema.createdInTransaction(ObjectName.of("first"))).isFalse();
        assertThat(sql.schema.createdInTransaction(ObjectName.of("second"))).isTrue();
        sql.run("ALTER TABLE second RENAME TO third; COMMIT;");
        assertThat(sql.schema.createdInUnit(ObjectName.of("third"))).isTrue();
        assertThat(sql.schema.createdInTransaction(ObjectName.of("third"))).isFalse();
    }

    @Test
    void ifNotExistsCreatesOnlyWhatIsMissing() {
        ReplayedSql sql = new ReplayedSql(16)
                .file("CREATE TABLE old (id int);")
                .start(TransactionMode.UNKNOWN)
                .run("CREATE TABLE IF NOT EXISTS old (other text); CREATE TABLE IF NOT EXISTS fresh (id int);");

        assertThat(sql.columns("old")).containsExactly("id integer");
        assertThat(sql.schema.createdInUnit(ObjectName.of("old"))).isFalse();
        assertThat(sql.schema.createdInUnit(ObjectName.of("fresh"))).isTrue();
    }

    @Test
    void temporaryTablesEndWithTheUnit() {
        ReplayedSql sql = new ReplayedSql(16).start(TransactionMode.UNKNOWN);
        sql.run("CREATE TABLE t (a int); CREATE TEMP TABLE t (b text);");
        assertThat(sql.columns("t")).containsExactly("b text");

        sql.replay.endUnit();
        assertThat(sql.columns("t")).containsExactly("a integer");
    }
}
