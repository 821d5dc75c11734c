package dev.plimsoll.iac.evidence;

import dev.plimsoll.iac.document.Node;
import dev.plimsoll.model.live.Backup;
import dev.plimsoll.model.live.Backup.Encryption;
import dev.plimsoll.model.live.Backup.State;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What {@code barman -f json list-backups SERVER} prints: a list of backups for each server. */
final class Barman {

    /** The name of a backup is when it began, by the clock of its host. */
    private static final DateTimeFormatter BEGUN = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private Barman() {}

    static boolean fits(Node root) {
        return !root.entries().isEmpty()
                && root.entries().stream()
                        .allMatch(server -> server.value() instanceof Node.Sequence backups
                                && backups.items().stream()
                                        .allMatch(backup -> backup.field("backup_id")
                                                        .isPresent()
                                                && backup.field("status").isPresent()));
    }

    static List<Evidence> read(Node root) {
        return root.entries().stream()
                .map(server -> Evidence.of(
                        server.key(),
                        server.value().items().stream().map(Barman::backup).toList()))
                .toList();
    }

    private static Backup backup(Node backup) {
        String id = Fields.text(backup, "backup_id");
        long ended = Fields.time(backup, "end_time_timestamp");
        return new Backup(
                "Barman",
                id,
                !Fields.text(backup, "backup_type").equals("incremental"),
                ended > 0 ? ended : begun(id),
                state(Fields.text(backup, "status")),
                Encryption.UNKNOWN,
                "",
                Fields.place(backup, "backup_id"));
    }

    private static long begun(String id) {
        try {
            return LocalDateTime.parse(id, BEGUN).toEpochSecond(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return 0;
        }
    }

    private static State state(String status) {
        return switch (status) {
            case "DONE", "WAITING_FOR_WALS" -> State.COMPLETED;
            case "FAILED" -> State.FAILED;
            default -> State.RUNNING;
        };
    }
}
