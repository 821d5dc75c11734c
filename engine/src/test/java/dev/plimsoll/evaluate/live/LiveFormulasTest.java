package dev.plimsoll.evaluate.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.model.live.LiveDatabase;
import dev.plimsoll.model.live.LiveIndex;
import dev.plimsoll.model.live.LiveTable;
import dev.plimsoll.model.live.LiveTable.ColumnStatistics;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Formulas with figures that were worked out by hand. */
class LiveFormulasTest {

    private static final Map<String, String> TRIGGERS =
            Map.of("autovacuum_vacuum_threshold", "50", "autovacuum_vacuum_scale_factor", "0.2");

    @Test
    void sequencesEndWhereTheirColumnDoes() {
        assertThat(SequenceRoom.end(Live.sequence(1, 1, Long.MAX_VALUE, "int4", null)))
                .isEqualTo(2_147_483_647);
        assertThat(SequenceRoom.end(Live.sequence(1, 1, 1000, "int8", null))).isEqualTo(1000);
        assertThat(SequenceRoom.end(Live.sequence(1, 1, Long.MAX_VALUE, null, null)))
                .isEqualTo(Long.MAX_VALUE);
        assertThat(SequenceRoom.end(Live.sequence(-1, Long.MIN_VALUE, -1, "int2", null)))
                .isEqualTo(-32_768);
    }

    @Test
    void sequencesAreUsedUpFromTheirOwnBeginning() {
        assertThat(SequenceRoom.used(Live.sequence(1, 1, Long.MAX_VALUE, "int4", 1_073_741_824L)))
                .isEqualTo(0.5, within(1e-6));
        assertThat(SequenceRoom.used(Live.sequence(-1, -1001, -1, null, -751L))).isEqualTo(0.75);
        assertThat(SequenceRoom.used(Live.sequence(1, 1, 100, null, null)))
                .as("never called")
                .isZero();
        assertThat(SequenceRoom.left(Live.sequence(10, 1, 1001, null, 501L))).isEqualTo(50);
        assertThat(SequenceRoom.left(Live.sequence(-1, -1001, -1, null, -751L))).isEqualTo(250);
    }

    @Test
    void numbersOfTransactionsEndAtHalfOf32Bits() {
        assertThat(Wraparound.share(1L << 30)).isEqualTo(0.5);
        assertThat(Wraparound.left(2_147_483_648L - 3_000_000 - 7)).isEqualTo(7);
        assertThat(Wraparound.left(2_147_483_648L)).isZero();
    }

    @Test
    void tablesFreezeAtTheEarlierOfTwoAges() {
        LiveDatabase database = Live.database(Map.of("autovacuum_freeze_max_age", "200000000"));
        LiveTable plain = Live.table(database, 1L, 0, Map.of(), Map.of());
        LiveTable own = Live.table(database, 1L, 0, Map.of("autovacuum_freeze_max_age", "100000000"), Map.of());

        assertThat(Wraparound.late(plain, 150)).isFalse();
        assertThat(Wraparound.late(plain, 120)).isTrue();
        assertThat(Wraparound.late(own, 150)).isTrue();
        assertThat(Wraparound.late(Live.table(Live.database(Map.of()), 1L, 0, Map.of(), Map.of()), 1))
                .as("settings not known")
                .isFalse();
    }

    @Test
    void autovacuumComesByThresholdAndScale() {
        LiveDatabase database = Live.database(TRIGGERS);

        assertThat(Autovacuum.deadRows(Live.table(database, 1000L, 0, Map.of(), Map.of())))
                .isEqualTo(250);
        assertThat(Autovacuum.deadRows(
                        Live.table(database, 1000L, 0, Map.of("autovacuum_vacuum_scale_factor", "0.01"), Map.of())))
                .isEqualTo(60);
        assertThat(Autovacuum.deadRows(
                        Live.table(database, 1000L, 0, Map.of("autovacuum_vacuum_max_threshold", "100"), Map.of())))
                .isEqualTo(100);
    }

    @Test
    void autovacuumReadsWhatItsLimitAllows() {
        LiveDatabase today = Live.database(Map.of(
                "autovacuum_vacuum_cost_delay", "2 ms",
                "autovacuum_vacuum_cost_limit", "-1",
                "vacuum_cost_limit", "200",
                "vacuum_cost_page_miss", "2"));

        assertThat(Autovacuum.bytesPerSecond(today)).isEqualTo(100 * 500 * 8192.0);
        assertThat(Autovacuum.bytesPerSecond(Live.database(Map.of()))).isNaN();
    }

    @Test
    void connectionsForAllAreThoseThatNobodyReserved() {
        assertThat(Connections.usable(
                        Live.database(Map.of("max_connections", "100", "superuser_reserved_connections", "3"))))
                .isEqualTo(97);
        assertThat(Connections.usable(Live.database(Map.of(
                        "max_connections", "100", "superuser_reserved_connections", "3", "reserved_connections", "7"))))
                .isEqualTo(90);
    }

    @Test
    void tablesNeedSoManyPagesForTheirRows() {
        LiveDatabase database = Live.database(Map.of());
        Map<String, ColumnStatistics> columns = Map.of("a", new ColumnStatistics(0, 8, -1));
        // 4 + 24 + 8 = 36 bytes a row, 226 rows a page of 8168 bytes, 100 pages for 22,600 rows
        assertThat(Bloat.of(Live.table(database, 22_600L, 8192 * 150, Map.of(), columns)))
                .containsExactly(new Bloat(8192 * 50, 50 / 150.0));
        assertThat(Bloat.of(Live.table(database, 22_600L, 8192 * 100, Map.of(), columns)))
                .isEmpty();
        assertThat(Bloat.of(Live.table(database, 22_600L, 8192 * 200, Map.of("fillfactor", "50"), columns)))
                .as("113 rows a page")
                .isEmpty();
        assertThat(Bloat.of(Live.table(database, null, 8192 * 200, Map.of(), columns)))
                .as("never analysed")
                .isEmpty();
        assertThat(Bloat.of(Live.table(database, 22_600L, 8192 * 200, Map.of(), Map.of())))
                .as("no statistics")
                .isEmpty();
    }

    @Test
    void indexesNeedSoManyPagesForTheirEntries() {
        LiveDatabase database = Live.database(Map.of());
        LiveTable table = Live.table(database, 36_600L, 8192, Map.of(), Map.of("a", new ColumnStatistics(0, 8, -1)));
        // 4 + 8 + 8 = 20 bytes an entry, 366 entries a page of 7336 bytes, 100 pages and the root
        assertThat(Bloat.of(table, Live.index(database, 36_600, 8192 * 202, false, "a")))
                .containsExactly(new Bloat(8192 * 101, 0.5));
        assertThat(Bloat.of(table, Live.index(database, 36_600, 8192 * 202, false, "unknown")))
                .isEmpty();
    }

    @Test
    void countersTellOnlyAfterTime() {
        LiveIndex young = Live.index(Live.counting(Live.NOW - 86_400 * 29, 1), 1, 1, false, "a");
        LiveIndex old = Live.index(Live.counting(Live.NOW - 86_400 * 31, 1), 1, 1, false, "a");
        LiveIndex unknown = Live.index(Live.counting(0, 1), 1, 1, false, "a");

        assertThat(IndexUse.counted(young, 30)).isFalse();
        assertThat(IndexUse.counted(old, 30)).isTrue();
        assertThat(IndexUse.counted(unknown, 30)).isFalse();
        assertThat(IndexUse.needed(old)).isFalse();
        assertThat(IndexUse.needed(Live.index(Live.counting(0, 1), 1, 1, true, "a")))
                .isTrue();
    }

    @Test
    void prefixesOfTheLogSayWhoAndWhen() {
        assertThat(LogPrefix.missing("%m [%p] ")).containsExactly("user", "database", "client");
        assertThat(LogPrefix.missing("%t %-10u@%d %c %r ")).isEmpty();
        assertThat(LogPrefix.missing("%%m %%u %%d %%h %%p")).hasSize(5);
    }

    @Test
    void readersAreKnownByWholeWords() {
        assertThat(Powers.reader("reports_ro")).isTrue();
        assertThat(Powers.reader("app-readonly")).isTrue();
        assertThat(Powers.reader("read_only")).isTrue();
        assertThat(Powers.reader("rover")).isFalse();
        assertThat(Powers.reader("proreport")).isFalse();
    }
}
