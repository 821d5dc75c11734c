package dev.plimsoll.evaluate.sizing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.Amounts;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures that the vendors publish. */
class FormulasTest {

    private static final long MEBIBYTE = 1L << 20;
    private static final long GIBIBYTE = 1L << 30;

    /** AWS gives 405 to 420 for 4 GiB, 844 for 8, 1722 for 16, 3479 for 32: the system takes 3 to 10 % of the class. */
    @ParameterizedTest
    @CsvSource({"4,450", "8,901", "16,1802", "32,3604", "64,5000"})
    void amazonGivesPostgresAConnectionForNineMillionBytes(int gibibytes, long connections) {
        assertThat(PostgresMemory.connectionsOnAmazon(gibibytes * GIBIBYTE)).isEqualTo(connections);
    }

    /** https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-limits. */
    @ParameterizedTest
    @CsvSource({"2,50", "4,429", "8,858", "16,1717", "32,3435", "48,5000", "64,5000"})
    void azureGivesPostgresAConnectionForTenMillionBytes(int gibibytes, long connections) {
        assertThat(PostgresMemory.connectionsOnAzure(gibibytes * GIBIBYTE)).isEqualTo(connections);
    }

    @Test
    void amazonGivesMysqlAConnectionForTwelveMillionBytes() {
        assertThat(MySqlMemory.connectionsOnAmazon(16 * GIBIBYTE)).isBetween(1_300L, 1_370L);
    }

    /** AWS publishes 1000, 2000, 3000 and so on for a class and its doubles; the system takes a little. */
    @ParameterizedTest
    @CsvSource({"16,1000", "32,2000", "64,3000", "128,4000", "256,5000"})
    void auroraGivesMysqlAThousandMoreForEachDouble(int gibibytes, long connections) {
        assertThat(MySqlMemory.connectionsOnAurora(gibibytes * GIBIBYTE)).isBetween(connections, connections + 100);
    }

    @Test
    void queriesTakeWorkMemForEachConnectionAndWorker() {
        assertThat(PostgresMemory.workMemory(64 * MEBIBYTE, 200, 8, 1)).isEqualTo(13_312 * MEBIBYTE);
        assertThat(PostgresMemory.fittingWorkMem(16 * GIBIBYTE, 4 * GIBIBYTE, 200, 8, 1))
                .isEqualTo(59 * MEBIBYTE);
        assertThat(PostgresMemory.fittingWorkMem(GIBIBYTE, GIBIBYTE / 4, 200, 8, 3))
                .isEqualTo(4 * MEBIBYTE);
    }

    @Test
    void autovacuumTookOneGibibyteForEachWorkerBefore17() {
        assertThat(PostgresMemory.autovacuum(3, 2 * GIBIBYTE, 16)).isEqualTo(3 * GIBIBYTE);
        assertThat(PostgresMemory.autovacuum(3, 2 * GIBIBYTE, 17)).isEqualTo(6 * GIBIBYTE);
        assertThat(PostgresMemory.autovacuum(3, 2 * GIBIBYTE, 0)).isEqualTo(6 * GIBIBYTE);
    }

    @Test
    void theLeaderOfAParallelQueryHashesToo() {
        assertThat(PostgresMemory.parallelHash(4 * MEBIBYTE, 2, 2)).isEqualTo(24 * MEBIBYTE);
    }

    @Test
    void logGrowsBeyondWhereACheckpointBegins() {
        assertThat(PostgresMemory.walVolume(GIBIBYTE)).isEqualTo(3 * GIBIBYTE);
    }

    @Test
    void aPoolOfMysqlLeavesAQuarter() {
        assertThat(MySqlMemory.fittingPool(8 * GIBIBYTE)).isEqualTo(6 * GIBIBYTE);
        assertThat(MySqlMemory.fittingPool(512 * MEBIBYTE)).isEqualTo(256 * MEBIBYTE);
    }

    @ParameterizedTest
    @CsvSource({"20,100", "400,1200", "1000,3000", "30000,64000"})
    void gp2DoesThreeOperationsForEachGibibyte(long gibibytes, long operations) {
        assertThat(DiskFormulas.gp2Operations(gibibytes)).isEqualTo(operations);
    }

    @Test
    void eachEngineIsStripedFromItsOwnSize() {
        assertThat(DiskFormulas.stripedFrom("postgres")).isEqualTo(400);
        assertThat(DiskFormulas.stripedFrom("oracle-ee")).isEqualTo(200);
        assertThat(DiskFormulas.stripedFrom("sqlserver-se")).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void eachTypeOfDiskHasItsOwnRatios() {
        assertThat(DiskFormulas.mostRatio("io1")).isEqualTo(50);
        assertThat(DiskFormulas.mostRatio("io2")).isEqualTo(1_000);
        assertThat(DiskFormulas.mostRatio("gp3")).isEqualTo(500);
        assertThat(DiskFormulas.mostRatio("gp2")).isZero();
        assertThat(DiskFormulas.leastRatio("io1", "postgres")).isEqualTo(0.5);
        assertThat(DiskFormulas.leastRatio("io1", "sqlserver-se")).isEqualTo(1);
        assertThat(DiskFormulas.leastRatio("gp3", "postgres")).isZero();
        assertThat(DiskFormulas.mostThroughput(12_000)).isEqualTo(3_000);
    }

    @Test
    void aCeilingIsATenthAboveTheSizeOrMore() {
        assertThat(DiskFormulas.leastCeiling(100)).isEqualTo(110);
        assertThat(DiskFormulas.advisedCeiling(100)).isEqualTo(126);
    }

    @Test
    void sizesOfOtherStores() {
        assertThat(StoreFormulas.cacheForData(536_870_912, 25)).isBetween(402_653_100L, 402_653_184L);
        assertThat(StoreFormulas.partitionsPerBroker(1_000, 3, 3)).isEqualTo(1_000);
        assertThat(StoreFormulas.partitionsPerBroker(1_000, 2, 3)).isEqualTo(667);
        assertThat(StoreFormulas.searchStorage(100, 1)).isEqualTo(290);
        assertThat(StoreFormulas.backups(50, 4, 10, 14)).isEqualTo(340);
        assertThat(StoreFormulas.pooledConnections(20, 2, 3)).isEqualTo(120);
        assertThat(StoreFormulas.spreadsEvenly(6, 3)).isTrue();
        assertThat(StoreFormulas.spreadsEvenly(4, 3)).isFalse();
        assertThat(StoreFormulas.spreadsEvenly(4, 0)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100|100",
                "{DBInstanceClassMemory/9531392}|901",
                "LEAST({DBInstanceClassMemory/9531392},5000)|901",
                "LEAST({DBInstanceClassMemory/9531392}, 500)|500",
                "GREATEST({DBInstanceClassMemory/9531392},1000)|1000",
                "{DBInstanceClassMemory*3/4}|6442450944",
                "SUM({DBInstanceClassMemory/12038},-50003)|663565",
                "GREATEST({log(DBInstanceClassMemory/805306368)*45},{log(DBInstanceClassMemory/8187281408)*1000})|153",
                "{DBInstanceVCPU*2}|4",
            })
    void computesFormulasOfParameterGroups(String formula, long value) {
        assertThat(ParameterFormula.value(formula, Map.of("DBInstanceClassMemory", 8 * GIBIBYTE, "DBInstanceVCPU", 2L)))
                .hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on",
                "",
                "{Unknown/2}",
                "{DBInstanceClassMemory/0}",
                "LEAST(1",
                "MEAN(1,2)",
                "1,2",
                "{DBInstanceClassMemory/2",
                "((((((((((((((((((((((((((1))))))))))))))))))))))))))",
            })
    void takesNothingElseForAFormula(String text) {
        assertThat(ParameterFormula.value(text, Map.of("DBInstanceClassMemory", GIBIBYTE)))
                .isEqualTo(OptionalLong.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "sun:03:00-sun:04:00,03:30-04:30,true",
        "sun:03:00-sun:04:00,04:00-05:00,false",
        "sun:23:30-mon:00:30,00:00-01:00,true",
        "23:30-00:30,00:15-00:45,true",
        "sun:03:00-sun:04:00,mon:03:00-mon:04:00,false",
        "sun:03:00-sun:04:00,nonsense,false",
    })
    void tellsWindowsThatOverlap(String one, String other, boolean overlap) {
        assertThat(TimeWindow.overlap(one, other)).isEqualTo(overlap);
        assertThat(TimeWindow.overlap(other, one)).isEqualTo(overlap);
    }

    @Test
    void tellsHowLongAWindowIs() {
        assertThat(TimeWindow.minutes("Sun:23:30-Mon:00:30")).isEqualTo(60);
        assertThat(TimeWindow.minutes("03:00-03:20")).isEqualTo(20);
        assertThat(TimeWindow.minutes("later")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"512,512 bytes", "1536,1.5 KiB", "8589934592,8 GiB", "1099511627776,1 TiB", "104857600,100 MiB"})
    void saysAmountsInWords(double bytes, String words) {
        assertThat(Amounts.bytes(bytes)).isEqualTo(words);
    }
}
