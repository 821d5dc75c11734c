package dev.plimsoll.iac.evidence;

import dev.plimsoll.model.live.Backup;
import dev.plimsoll.model.live.RestorableSpan;
import dev.plimsoll.model.live.RestoreTest;
import java.util.List;

/**
 * What one file tells of one database.
 *
 * @param about what the file calls it: a stanza, an instance, a cluster; empty where the file names none
 */
public record Evidence(String about, List<Backup> backups, List<RestoreTest> tests, List<RestorableSpan> spans) {

    public Evidence {
        backups = List.copyOf(backups);
        tests = List.copyOf(tests);
        spans = List.copyOf(spans);
    }

    static Evidence of(String about, List<Backup> backups) {
        return new Evidence(about, backups, List.of(), List.of());
    }
}
