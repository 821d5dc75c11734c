package dev.plimsoll.iac.evidence;

import dev.plimsoll.iac.document.Node;
import dev.plimsoll.model.live.Backup;
import dev.plimsoll.model.live.Backup.Encryption;
import dev.plimsoll.model.live.Backup.State;
import dev.plimsoll.model.live.RestorableSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code aws rds describe-db-snapshots}, {@code describe-db-instances}, {@code describe-db-instance-automated-backups} and the same of clusters
 * print: one or several of these lists.
 *
 * @see <a href="https://docs.aws.amazon.com/cli/latest/reference/rds/">the command's reference</a>
 */
final class AmazonRds {

    private static final List<String> SNAPSHOTS = List.of("DBSnapshots", "DBClusterSnapshots");
    private static final List<String> DATABASES =
            List.of("DBInstances", "DBClusters", "DBInstanceAutomatedBackups", "DBClusterAutomatedBackups");

    private AmazonRds() {}

    static boolean fits(Node root) {
        return SNAPSHOTS.stream().anyMatch(list -> root.field(list).isPresent())
                || DATABASES.stream().anyMatch(list -> root.field(list).isPresent());
    }

    static List<Evidence> read(Node root) {
        Map<String, List<Backup>> backups = new TreeMap<>();
        Map<String, List<RestorableSpan>> spans = new TreeMap<>();
        for (String list : SNAPSHOTS) {
            for (Node snapshot : Fields.items(root, list)) {
                backups.computeIfAbsent(database(snapshot), any -> new ArrayList<>())
                        .add(backup(snapshot));
            }
        }
        for (String list : DATABASES) {
            for (Node database : Fields.items(root, list)) {
                spans.computeIfAbsent(database(database), any -> new ArrayList<>())
                        .add(span(database));
            }
        }
        List<Evidence> evidence = new ArrayList<>();
        backups.forEach((about, made) ->
                evidence.add(new Evidence(about, made, List.of(), spans.getOrDefault(about, List.of()))));
        spans.forEach((about, told) -> {
            if (!backups.containsKey(about)) {
                evidence.add(new Evidence(about, List.of(), List.of(), told));
            }
        });
        return evidence;
    }

    private static String database(Node node) {
        return either(node, "DBInstanceIdentifier", "DBClusterIdentifier");
    }

    private static Backup backup(Node snapshot) {
        String key = snapshot.field("DBSnapshotIdentifier").isPresent()
                ? "DBSnapshotIdentifier"
                : "DBClusterSnapshotIdentifier";
        return new Backup(
                "Amazon RDS",
                Fields.text(snapshot, key),
                true,
                Fields.time(snapshot, "SnapshotCreateTime"),
                state(Fields.text(snapshot, "Status")),
                encryption(either(snapshot, "Encrypted", "StorageEncrypted")),
                "",
                Fields.place(snapshot, key));
    }

    private static RestorableSpan span(Node database) {
        long earliest = Fields.time(database, "RestoreWindow", "EarliestTime");
        long made = Fields.time(database, "InstanceCreateTime");
        return new RestorableSpan(
                earliest > 0 ? earliest : Fields.time(database, "EarliestRestorableTime"),
                made > 0 ? made : Fields.time(database, "ClusterCreateTime"),
                Fields.place(
                        database,
                        database.field("DBInstanceIdentifier").isPresent()
                                ? "DBInstanceIdentifier"
                                : "DBClusterIdentifier"));
    }

    private static State state(String status) {
        return switch (status) {
            case "available" -> State.COMPLETED;
            case "failed" -> State.FAILED;
            default -> State.RUNNING;
        };
    }

    private static Encryption encryption(String encrypted) {
        return switch (encrypted) {
            case "true" -> Encryption.ENCRYPTED;
            case "false" -> Encryption.PLAIN;
            default -> Encryption.UNKNOWN;
        };
    }

    private static String either(Node node, String first, String second) {
        String text = Fields.text(node, first);
        return text.isEmpty() ? Fields.text(node, second) : text;
    }
}
