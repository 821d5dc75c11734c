package dev.plimsoll.iac.evidence;

import dev.plimsoll.iac.document.Node;
import dev.plimsoll.model.live.Backup;
import dev.plimsoll.model.live.Backup.Encryption;
import dev.plimsoll.model.live.Backup.State;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What {@code pgbackrest info --output=json} prints: a list of stanzas. Backups that failed are not in it. */
final class PgBackRest {

    private PgBackRest() {}

    static boolean fits(Node root) {
        return !root.items().isEmpty()
                && root.items().stream()
                        .allMatch(stanza -> stanza.field("name").isPresent()
                                && stanza.field("backup").isPresent()
                                && stanza.field("status").isPresent());
    }

    static List<Evidence> read(Node root) {
        return root.items().stream().map(PgBackRest::stanza).toList();
    }

    private static Evidence stanza(Node stanza) {
        Map<String, Encryption> repositories = new TreeMap<>();
        Fields.items(stanza, "repo")
                .forEach(each -> repositories.put(Fields.text(each, "key"), encryption(Fields.text(each, "cipher"))));
        Encryption all = encryption(Fields.text(stanza, "cipher"));
        return Evidence.of(
                Fields.text(stanza, "name"),
                Fields.items(stanza, "backup").stream()
                        .map(backup -> backup(
                                backup, repositories.getOrDefault(Fields.text(backup, "database", "repo-key"), all)))
                        .toList());
    }

    private static Backup backup(Node backup, Encryption encryption) {
        return new Backup(
                "pgBackRest",
                Fields.text(backup, "label"),
                Fields.text(backup, "type").equals("full"),
                Fields.time(backup, "timestamp", "stop"),
                State.COMPLETED,
                encryption,
                Fields.isTrue(backup, "error") ? "pages whose checksums do not match" : "",
                Fields.place(backup, "label"));
    }

    /** {@code mixed} where repositories differ. */
    private static Encryption encryption(String cipher) {
        return switch (cipher) {
            case "none" -> Encryption.PLAIN;
            case "", "mixed" -> Encryption.UNKNOWN;
            default -> Encryption.ENCRYPTED;
        };
    }
}
