package dev.plimsoll.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.ColumnChange.AlterColumnType;
import dev.plimsoll.model.ColumnChange.DropColumn;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Migration;
import dev.plimsoll.model.Migration.Direction;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.Server;
import dev.plimsoll.model.TableChange;
import dev.plimsoll.model.TransactionState;
import dev.plimsoll.model.Unit;
import dev.plimsoll.model.Unit.TransactionMode;
import dev.plimsoll.schema.SchemaComparison;
import dev.plimsoll.sql.PostgresReader;
import dev.plimsoll.sql.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitReplayTest {

    private final UnitReplay replay = new UnitReplay("shop", Server.DEFAULT);
    private int files;

    @Test
    void showsTheTargetAsItWasBefore() {
        replay(TransactionMode.UNKNOWN, "CREATE TABLE orders (id int, sku text)");

        List<Effect> effects =
                replay(TransactionMode.UNKNOWN, "ALTER TABLE orders ALTER sku TYPE varchar(9), ADD COLUMN note text");

        assertThat(effects).hasSize(2).allSatisfy(effect -> {
            assertThat(effect.createdInUnit()).isFalse();
            assertThat(effect.statementImpact().rewrites()).hasToString("[public.orders]");
        });
        assertThat(effects.get(0).change()).isInstanceOf(AlterColumnType.class);
        assertThat(effects)
                .extracting(effect -> effect.target() == null
                        ? "?"
                        : effect.target().column("sku").orElseThrow().type().sql())
                .containsExactly("text", "character varying(9)");
        assertThat(effects)
                .extracting(effect -> effect.impact().rewrites().size())
                .containsExactly(1, 0);
    }

    /** A block is a transaction; a statement of its own is one only for itself. */
    @Test
    void knowsWhereATableMayBeLocked() {
        replay(TransactionMode.UNKNOWN, "CREATE TABLE orders (id int)");

        assertThat(last(TransactionMode.NONE, "LOCK TABLE orders").impact().error())
                .isEqualTo("LOCK TABLE can only be used in transaction blocks");
        assertThat(last(TransactionMode.NONE, "DO $$ BEGIN LOCK TABLE orders; END $$")
                        .impact()
                        .error())
                .isNull();
        assertThat(last(TransactionMode.NONE, "BEGIN; LOCK TABLE orders")
                        .impact()
                        .error())
                .isNull();
        assertThat(last(TransactionMode.UNKNOWN, "LOCK TABLE orders").impact().error())
                .isNull();
    }

    @Test
    void knowsWhatTheUnitCreated() {
        assertThat(last(TransactionMode.UNKNOWN, "CREATE TABLE a (id int); DROP TABLE a")
                        .createdInUnit())
                .isTrue();
        replay(TransactionMode.UNKNOWN, "CREATE TABLE b (id int)");
        assertThat(last(TransactionMode.UNKNOWN, "CREATE TABLE IF NOT EXISTS b (id int); DROP TABLE b")
                        .createdInUnit())
                .isFalse();
    }

    @Test
    void tellsTransactionsApart() {
        List<Effect> plain = replay(TransactionMode.UNKNOWN, "SELECT 1; BEGIN; SELECT 2; SELECT 3; COMMIT; SELECT 4");

        assertThat(plain)
                .extracting(Effect::transaction)
                .containsExactly(
                        TransactionState.UNKNOWN,
                        TransactionState.UNKNOWN,
                        TransactionState.EXPLICIT,
                        TransactionState.EXPLICIT,
                        TransactionState.EXPLICIT,
                        TransactionState.UNKNOWN);
        assertThat(plain.get(2).transactionId()).isEqualTo(plain.get(3).transactionId());
        assertThat(plain.get(5).transactionId()).isNotEqualTo(plain.get(3).transactionId());
        assertThat(last(TransactionMode.WRAPPED, "SELECT 1").transaction()).isEqualTo(TransactionState.TOOL);
        assertThat(last(TransactionMode.NONE, "SELECT 1").transaction()).isEqualTo(TransactionState.IMPLICIT);
    }

    @Test
    void carriesSettingsAndWhoRefers() {
        replay(
                TransactionMode.UNKNOWN,
                "CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (a_id int REFERENCES a (id));"
                        + "CREATE VIEW v AS SELECT id FROM a");

        Effect drop = last(TransactionMode.UNKNOWN, "SET lock_timeout = '2s'; DROP TABLE a CASCADE");

        assertThat(drop.settings()).containsEntry("lock_timeout", "2s");
        assertThat(drop.referencedBy())
                .singleElement()
                .satisfies(key -> assertThat(key.table()).hasToString("public.b"));
        assertThat(drop.dependents()).extracting(Object::toString).contains("public.v", "public.b.b_a_id_fkey");
    }

    @Test
    void runsBlocksAndKeepsRoutines() {
        replay(TransactionMode.UNKNOWN, "CREATE TABLE a (id int, b int)");

        List<Effect> block = replay(TransactionMode.UNKNOWN, "DO $$ BEGIN ALTER TABLE a DROP COLUMN b; END $$");
        List<Effect> routine = replay(
                TransactionMode.UNKNOWN,
                "CREATE FUNCTION f() RETURNS void LANGUAGE sql AS 'DROP TABLE a'; SELECT f(); DROP TABLE a");

        assertThat(block).hasSize(2);
        assertThat(block.get(1).change()).isInstanceOf(DropColumn.class);
        assertThat(block.get(1).enclosing()).isSameAs(block.get(0).statement());
        assertThat(block.get(1).target()).isNotNull();
        assertThat(changes(routine)).filteredOn(TableChange.class::isInstance).hasSize(1);
        assertThat(routine.get(2).target()).as("still there").isNotNull();
    }

    @Test
    void passesOverWhatIsDeployed() {
        replay.pass(migration(TransactionMode.UNKNOWN, "CREATE TABLE a (id int)"));

        assertThat(last(TransactionMode.UNKNOWN, "DROP TABLE a").target()).isNotNull();
    }

    @Test
    void comparesNothingWithWhatTheServerRefuses() {
        replay(TransactionMode.UNKNOWN, "CREATE TABLE orders (id int, sku text)");
        List<Unit> back = migration(TransactionMode.UNKNOWN, "ALTER TABLE orders DROP COLUMN sku")
                .units();

        SchemaComparison refused = replay.startComparison();
        replay(TransactionMode.UNKNOWN, "ALTER TABLE orders ADD COLUMN sku text");
        assertThat(replay.differencesAfter(refused, back)).isEmpty();

        SchemaComparison told = replay.startComparison();
        replay(TransactionMode.UNKNOWN, "ALTER TABLE orders ADD COLUMN note text");
        assertThat(replay.differencesAfter(told, back)).isNotEmpty();
    }

    private static List<SchemaChange> changes(List<Effect> effects) {
        return effects.stream().map(Effect::change).toList();
    }

    private Effect last(TransactionMode mode, String sql) {
        List<Effect> effects = replay(mode, sql);
        return effects.get(effects.size() - 1);
    }

    private List<Effect> replay(TransactionMode mode, String sql) {
        List<Effect> effects = new ArrayList<>();
        Migration migration = migration(mode, sql);
        replay.replay(migration, migration.units().get(0), replayed -> effects.addAll(replayed.effects()));
        return effects;
    }

    private Migration migration(TransactionMode mode, String sql) {
        SourceText source = new SourceText("V" + ++files + ".sql", sql);
        Unit unit = new Unit(
                source.range(0, sql.length()), mode, PostgresReader.read(source).statements());
        return new Migration(source.path(), "plain", null, null, Direction.UP, false, List.of(unit));
    }
}
