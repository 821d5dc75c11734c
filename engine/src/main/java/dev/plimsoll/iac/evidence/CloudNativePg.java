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
 * What {@code kubectl get backups.postgresql.cnpg.io,clusters.postgresql.cnpg.io -o yaml} prints, or {@code -o json}.
 *
 * @see <a href="https://cloudnative-pg.io/documentation/current/cloudnative-pg.v1/">the resources' reference</a>
 */
final class CloudNativePg {

    private static final String GROUP = "postgresql.cnpg.io/";

    private CloudNativePg() {}

    static boolean fits(List<Node> documents) {
        return documents.stream()
                .flatMap(document -> resources(document).stream())
                .anyMatch(resource -> Fields.text(resource, "apiVersion").startsWith(GROUP)
                        && resource.field("status").isPresent());
    }

    static List<Evidence> read(List<Node> documents) {
        Map<String, List<Backup>> backups = new TreeMap<>();
        Map<String, List<RestorableSpan>> spans = new TreeMap<>();
        for (Node document : documents) {
            for (Node resource : resources(document)) {
                if (Fields.text(resource, "kind").equals("Backup")) {
                    backups.computeIfAbsent(Fields.text(resource, "spec", "cluster", "name"), any -> new ArrayList<>())
                            .add(backup(resource));
                } else if (Fields.text(resource, "kind").equals("Cluster")) {
                    String name = Fields.text(resource, "metadata", "name");
                    backups.computeIfAbsent(name, any -> new ArrayList<>());
                    spans.computeIfAbsent(name, any -> new ArrayList<>()).add(span(resource));
                }
            }
        }
        return backups.entrySet().stream()
                .map(each -> new Evidence(
                        each.getKey(), each.getValue(), List.of(), spans.getOrDefault(each.getKey(), List.of())))
                .toList();
    }

    private static List<Node> resources(Node document) {
        return Fields.text(document, "kind").equals("List") ? Fields.items(document, "items") : List.of(document);
    }

    private static Backup backup(Node resource) {
        long stopped = Fields.time(resource, "status", "stoppedAt");
        return new Backup(
                "CloudNativePG",
                Fields.text(resource, "metadata", "name"),
                true,
                stopped > 0 ? stopped : Fields.time(resource, "status", "startedAt"),
                state(Fields.text(resource, "status", "phase")),
                Encryption.UNKNOWN,
                Fields.text(resource, "status", "phase").equals("completed")
                        ? ""
                        : Fields.text(resource, "status", "error"),
                resource.field("metadata")
                        .map(metadata -> Fields.place(metadata, "name"))
                        .orElse(resource.range()));
    }

    private static RestorableSpan span(Node cluster) {
        return new RestorableSpan(
                Fields.time(cluster, "status", "firstRecoverabilityPoint"),
                Fields.time(cluster, "metadata", "creationTimestamp"),
                cluster.field("metadata")
                        .map(metadata -> Fields.place(metadata, "name"))
                        .orElse(cluster.range()));
    }

    private static State state(String phase) {
        return switch (phase) {
            case "completed" -> State.COMPLETED;
            case "failed", "walArchivingFailing" -> State.FAILED;
            default -> State.RUNNING;
        };
    }
}
