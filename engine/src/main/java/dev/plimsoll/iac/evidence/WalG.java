package dev.plimsoll.iac.evidence;

import dev.plimsoll.iac.document.Node;
import dev.plimsoll.model.live.Backup;
import dev.plimsoll.model.live.Backup.Encryption;
import dev.plimsoll.model.live.Backup.State;
import java.util.List;

/** What {@code wal-g backup-list --detail --json} prints: a list of backups. Those that failed are not in it. */
final class WalG {

    /** Stands in the name of a backup that holds what changed since another one. */
    private static final String DELTA = "_D_";

    private WalG() {}

    static boolean fits(Node root) {
        return !root.items().isEmpty()
                && root.items().stream()
                        .allMatch(backup -> backup.field("backup_name").isPresent()
                                && backup.field("wal_file_name").isPresent());
    }

    static List<Evidence> read(Node root) {
        return List.of(Evidence.of("", root.items().stream().map(WalG::backup).toList()));
    }

    private static Backup backup(Node backup) {
        String name = Fields.text(backup, "backup_name");
        long finished = Fields.time(backup, "finish_time");
        return new Backup(
                "WAL-G",
                name,
                !name.contains(DELTA),
                finished > 0 ? finished : Fields.time(backup, "time"),
                State.COMPLETED,
                Encryption.UNKNOWN,
                "",
                Fields.place(backup, "backup_name"));
    }
}
