package dev.plimsoll.check.audit;

import dev.plimsoll.live.Snapshot;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.Environment;
import dev.plimsoll.policy.Configuration;
import java.time.LocalDate;
import java.util.List;

/**
 * What to audit.
 *
 * @param snapshot collected now or read from a file
 * @param name what the configuration calls the database, or its own name
 * @param path what places of findings say: the file of the snapshot, or the connection in angle brackets
 * @param evidence files that tell of its backups, as seen from the working directory
 * @param today day in UTC, against which lifetimes and ages are judged
 */
public record AuditRequest(
        Snapshot snapshot,
        String name,
        String path,
        Environment environment,
        List<String> evidence,
        Configuration configuration,
        WorkingDirectory workingDirectory,
        LocalDate today,
        String toolVersion) {

    public AuditRequest {
        evidence = List.copyOf(evidence);
    }
}
