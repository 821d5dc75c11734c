package dev.plimsoll.iac.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.live.Backup;
import dev.plimsoll.model.live.Backup.Encryption;
import dev.plimsoll.model.live.Backup.State;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceReaderTest {

    private static List<Backup> backups(String text) {
        List<Evidence> evidence = EvidenceReader.read("told", text);
        assertThat(evidence).hasSize(1);
        return evidence.get(0).backups();
    }

    /** As pgBackRest's own tests have it, abridged: two repositories, one of them encrypted. */
    @Test
    void readsPgBackRest() {
        String text = """
                [{"archive":[{"database":{"id":1,"repo-key":1},"id":"9.5-1","max":null,"min":null}],
                  "backup":[
                   {"archive":{"start":"000000010000000000000002","stop":"000000010000000000000002"},"backrest":{"format":5,"version":"2.30"},
                    "database":{"id":1,"repo-key":1},"error":false,"info":{"delta":26897030,"repository":{"delta":3159,"size":3159776},"size":26897030},
                    "label":"20181119-152138F","lsn":{"start":null,"stop":null},"prior":null,"reference":null,"timestamp":{"start":1542640898,"stop":1542640911},"type":"full"},
                   {"database":{"id":1,"repo-key":2},"error":true,"label":"20181119-152138F_20181119-152155I",
                    "timestamp":{"start":1542640915,"stop":1542640917},"type":"incr"}],
                  "cipher":"mixed","db":[{"id":1,"repo-key":1,"system-id":6569239123849665679,"version":"9.5"}],"name":"stanza1",
                  "repo":[{"cipher":"none","key":1,"status":{"code":0,"message":"ok"}},{"cipher":"aes-256-cbc","key":2,"status":{"code":0,"message":"ok"}}],
                  "status":{"code":0,"lock":{"backup":{"held":false}},"message":"ok"}}]
                """;

        assertThat(EvidenceReader.read("told", text))
                .extracting(Evidence::about)
                .containsExactly("stanza1");
        assertThat(backups(text))
                .extracting(
                        Backup::label,
                        Backup::full,
                        Backup::at,
                        Backup::encryption,
                        backup -> !backup.fault().isEmpty())
                .containsExactly(
                        tuple("20181119-152138F", true, 1542640911L, Encryption.PLAIN, false),
                        tuple("20181119-152138F_20181119-152155I", false, 1542640917L, Encryption.ENCRYPTED, true));
        assertThat(backups(text).get(0).place().line()).isEqualTo(5);
    }

    @Test
    void readsBarman() {
        assertThat(backups("""
                                {"main": [
                                  {"backup_id": "20260104T020000", "backup_type": "incremental", "status": "FAILED"},
                                  {"backup_id": "20260103T020000", "backup_type": "rsync", "end_time_timestamp": "1767405900",
                                   "end_time": "Sat Jan  3 02:05:00 2026", "size_bytes": 34712345, "wal_size_bytes": 16777216,
                                   "size": "33.1 MiB", "wal_size": "16.0 MiB", "status": "WAITING_FOR_WALS", "retention_status": "-"}]}
                                """))
                .extracting(Backup::label, Backup::full, Backup::at, Backup::state)
                .containsExactly(
                        tuple("20260104T020000", false, 1767492000L, State.FAILED),
                        tuple("20260103T020000", true, 1767405900L, State.COMPLETED));
    }

    @Test
    void readsWalG() {
        assertThat(backups("""
                                [{"backup_name":"base_000000010000000000000002","time":"2025-12-30T02:01:00Z","wal_file_name":"000000010000000000000002",
                                  "storage_name":"default","start_time":"2025-12-30T02:00:00.1Z","finish_time":"2025-12-30T02:00:58.7Z","pg_version":160004},
                                 {"backup_name":"base_000000010000000000000004_D_000000010000000000000002","time":"2025-12-31T02:01:00Z",
                                  "wal_file_name":"000000010000000000000004","finish_time":"2025-12-31T02:00:10Z"}]
                                """))
                .extracting(Backup::full, Backup::at)
                .containsExactly(tuple(true, 1767060058L), tuple(false, 1767146410L));
    }

    @Test
    void readsSnapshotsAndWindowsOfAmazonRdsByDatabase() {
        List<Evidence> evidence = EvidenceReader.read("told", """
                {"DBClusterSnapshots": [
                   {"DBClusterSnapshotIdentifier": "rds:a-1", "DBClusterIdentifier": "a", "SnapshotCreateTime": "2025-12-31T03:00:00.123000+00:00",
                    "Status": "available", "StorageEncrypted": false},
                   {"DBClusterSnapshotIdentifier": "rds:a-2", "DBClusterIdentifier": "a", "SnapshotCreateTime": "2026-01-01T03:00:00+00:00",
                    "Status": "creating", "StorageEncrypted": true}],
                 "DBClusters": [
                   {"DBClusterIdentifier": "a", "EarliestRestorableTime": "2025-12-25T00:00:00+00:00", "ClusterCreateTime": "2024-01-01T00:00:00+00:00"},
                   {"DBClusterIdentifier": "b", "EarliestRestorableTime": "2025-12-26T00:00:00+00:00"}]}
                """);

        assertThat(evidence).extracting(Evidence::about).containsExactly("a", "b");
        assertThat(evidence.get(0).backups())
                .extracting(Backup::state, Backup::encryption)
                .containsExactly(tuple(State.COMPLETED, Encryption.PLAIN), tuple(State.RUNNING, Encryption.ENCRYPTED));
        assertThat(evidence.get(0).spans())
                .extracting(span -> span.earliest(), span -> span.since())
                .containsExactly(tuple(1766620800L, 1704067200L));
        assertThat(evidence.get(1).spans())
                .extracting(span -> span.earliest(), span -> span.since())
                .containsExactly(tuple(1766707200L, 0L));
    }

    @Test
    void readsCloudNativePgInSeveralDocuments() {
        List<Evidence> evidence = EvidenceReader.read("told", """
                apiVersion: postgresql.cnpg.io/v1
                kind: Cluster
                metadata: { name: shop, creationTimestamp: "2025-01-01T00:00:00Z" }
                status: { firstRecoverabilityPoint: "2025-12-01T00:00:00Z" }
                ---
                apiVersion: postgresql.cnpg.io/v1
                kind: Backup
                metadata: { name: nightly }
                spec: { cluster: { name: shop } }
                status: { phase: failed, startedAt: "2025-12-31T00:00:00Z", error: "no space left" }
                """);

        assertThat(evidence).hasSize(1);
        assertThat(evidence.get(0).backups())
                .extracting(Backup::label, Backup::state, Backup::fault)
                .containsExactly(tuple("nightly", State.FAILED, "no space left"));
        assertThat(evidence.get(0).spans()).extracting(span -> span.earliest()).containsExactly(1764547200L);
    }

    @Test
    void readsRestoreTests() {
        assertThat(EvidenceReader.read("told", """
                                restore-tests:
                                  - { backup: nightly, restored-at: 2025-12-02, result: passed, duration: 42min }
                                  - { restored-at: 2025-12-03T01:00:00+02:00, result: failed }
                                """).get(0).tests())
                .extracting(test -> test.at(), test -> test.passed(), test -> test.seconds())
                .containsExactly(tuple(1764633600L, true, 2520L), tuple(1764716400L, false, 0L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "just words", "[{\"name\": 1}]", "kind: Pod", "", "{\"a\": [1, 2]}"})
    void refusesWhatTellsOfNoBackups(String text) {
        assertThatThrownBy(() -> EvidenceReader.read("ops/told", text))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("ops/told")
                .hasMessageContaining("pgbackrest info");
    }

    @Test
    void saysWhereAFileIsBroken() {
        assertThatThrownBy(() -> EvidenceReader.read("told.json", "[{\"name\": \"shop\",\n \"backup\": [}]"))
                .isInstanceOf(CannotRun.class)
                .hasMessageStartingWith("told.json, line 2:");
    }
}
