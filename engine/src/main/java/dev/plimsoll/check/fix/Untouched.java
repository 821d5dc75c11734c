package dev.plimsoll.check.fix;

import dev.plimsoll.check.AppliedVersions;
import dev.plimsoll.check.CheckRequest;
import dev.plimsoll.check.PlannedMigration;
import dev.plimsoll.check.drift.AppliedRows;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.live.SnapshotReader;
import dev.plimsoll.migration.Repository;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.migration.git.BaseRevision;
import dev.plimsoll.migration.git.FileChange;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.policy.Configuration;
import dev.plimsoll.policy.DatabaseConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which migrations must stay as they are, since they have run somewhere or may have. One that git does not have at the ancestor shared with
 * the main branch, or at the revision that is named, has not.
 */
final class Untouched {

    private static final String SAY = "say --deployed-to VERSION, --since REV, or --all where none has run";

    private final CheckRequest request;
    private final Configuration configuration;
    private final boolean all;

    /** @param all whether no migration has run anywhere, whatever git says */
    Untouched(CheckRequest request, Configuration configuration, boolean all) {
        this.request = request;
        this.configuration = configuration;
        this.all = all;
    }

    /** Why files must stay as they are, completing "1.sql is left: …", by path; those that may be edited are missing. */
    Map<String, String> of(List<PlannedMigration> migrations) {
        Map<String, String> reasons = new HashMap<>();
        Map<String, AppliedVersions> applied = applied(migrations);
        Map<Path, List<PlannedMigration>> asked = new HashMap<>();
        for (PlannedMigration migration : migrations) {
            Path file = migration.file().file();
            String path = migration.file().path();
            String version = migration.layout().version(path);
            if (file == null) {
                reasons.put(path, "standard input cannot be edited");
            } else if (Files.isSymbolicLink(file)) {
                reasons.put(path, "it is a symbolic link; name the file itself");
            } else if (!path.endsWith(".sql") || !migration.layout().isOneMigrationAFile()) {
                reasons.put(path, "a file that may hold deployed changesets is edited by hand");
            } else if (version != null
                    && applied.getOrDefault(migration.database(), AppliedVersions.UNKNOWN)
                            .has(version)) {
                reasons.put(path, "it is deployed: the snapshot of " + migration.database() + " has its version");
            } else if (!all && migration.judged() && !knowsDeployed(migration.database())) {
                asked.computeIfAbsent(Repository.rootOf(absolute(file)).orElse(Path.of("")), root -> new ArrayList<>())
                        .add(migration);
            }
        }
        asked.forEach((root, members) -> {
            if (!root.toString().isEmpty()) {
                reasons.putAll(committed(root, members));
            }
        });
        return reasons;
    }

    private Path absolute(Path file) {
        return request.workingDirectory().path().resolve(file).normalize();
    }

    /** Whether somebody said up to which version it is deployed: what is judged comes after. */
    private boolean knowsDeployed(String database) {
        boolean said = request.deployedTo().stream()
                .anyMatch(option -> !option.contains("=") || option.startsWith(database + "="));
        return said
                || configuration.databases().stream()
                        .anyMatch(known -> known.name().equals(database) && known.deployedTo() != null);
    }

    private Map<String, String> committed(Path root, List<PlannedMigration> migrations) {
        String revision = request.since() == null ? BaseRevision.MERGE_BASE : request.since();
        Map<String, String> reasons = new HashMap<>();
        try {
            if (BaseRevision.hasCommits(root)) {
                reasons.putAll(atBase(root, revision, migrations));
            }
        } catch (CannotRun e) {
            if (request.since() != null) {
                throw e;
            }
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            migrations.forEach(
                    migration -> reasons.put(migration.file().path(), "it may be deployed: " + why + "; " + SAY));
        }
        return reasons;
    }

    private Map<String, String> atBase(Path root, String revision, List<PlannedMigration> migrations) {
        Map<String, String> reasons = new HashMap<>();
        try (BaseRevision base = BaseRevision.of(root, revision)) {
            Set<Path> renamed = new HashSet<>();
            for (FileChange change : base.ours()) {
                if (change.kind() == FileChange.Kind.RENAMED) {
                    renamed.add(change.path());
                }
            }
            for (PlannedMigration migration : migrations) {
                Path file = absolute(Path.of(migration.file().path()));
                if (base.isAtBase(file) || renamed.contains(file)) {
                    reasons.put(migration.file().path(), "it may be deployed: " + base.baseName() + " has it; " + SAY);
                }
            }
        } catch (IOException e) {
            throw new CannotRun("the git repository cannot be read: " + e.getMessage(), e);
        }
        return reasons;
    }

    private Map<String, AppliedVersions> applied(List<PlannedMigration> migrations) {
        WorkingDirectory directory = request.workingDirectory();
        Map<String, AppliedVersions> applied = new HashMap<>();
        for (DatabaseConfiguration database : configuration.databases()) {
            if (database.snapshot() != null) {
                Path file = configuration.folder(directory.path()).resolve(database.snapshot());
                Snapshot snapshot = SnapshotReader.read(file, directory.show(file));
                Set<String> tools = new HashSet<>();
                migrations.stream()
                        .filter(migration -> migration.database().equals(database.name()))
                        .forEach(migration -> tools.add(migration.layout().tool()));
                applied.put(database.name(), AppliedRows.of(snapshot, tools));
            }
        }
        return applied;
    }
}
