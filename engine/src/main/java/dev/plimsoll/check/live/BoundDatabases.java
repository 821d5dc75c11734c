package dev.plimsoll.check.live;

import dev.plimsoll.check.evidence.BackupFiles;
import dev.plimsoll.evaluate.BoundDatabase;
import dev.plimsoll.evaluate.Measurements;
import dev.plimsoll.evaluate.Measuring;
import dev.plimsoll.impact.cost.Throughput;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.live.SnapshotReader;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.live.BackupEvidence;
import dev.plimsoll.model.live.LiveDatabase;
import dev.plimsoll.policy.Configuration;
import dev.plimsoll.policy.DatabaseConfiguration;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The databases of a configuration of which a snapshot is at hand, with what their infrastructure declares. */
public final class BoundDatabases {

    private static final double MEBIBYTE = 1024.0 * 1024;

    private final Map<String, BoundDatabase> databases = new LinkedHashMap<>();

    /**
     * Reads the snapshots.
     *
     * @param stores by database
     * @param live asked before the file of a database is read
     * @throws dev.plimsoll.model.CannotRun where a snapshot that the configuration names cannot be read
     */
    public BoundDatabases(
            Configuration configuration,
            WorkingDirectory workingDirectory,
            Map<String, List<DataStore>> stores,
            SnapshotSource live,
            LocalDate today) {
        BackupFiles files = new BackupFiles(workingDirectory);
        Path folder = configuration.folder(workingDirectory.path());
        for (DatabaseConfiguration database : configuration.databases()) {
            Optional<Snapshot> asked = live.of(database);
            if (asked.isEmpty() && database.snapshot() == null) {
                continue;
            }
            Path file = folder.resolve(String.valueOf(database.snapshot()));
            String shown = asked.isPresent() ? "<" + database.name() + ">" : workingDirectory.show(file);
            BoundDatabase found = bound(
                    asked.orElseGet(() -> SnapshotReader.read(file, shown)),
                    database.name(),
                    shown,
                    stores.getOrDefault(database.name(), List.of()),
                    configuration.policy().measuring(),
                    server -> files.read(files.of(configuration, database), server, today).stream()
                            .toList(),
                    today);
            databases.put(database.name(), found);
        }
    }

    private static BoundDatabase bound(
            Snapshot snapshot,
            String name,
            String path,
            List<DataStore> stores,
            Measuring measuring,
            Function<LiveDatabase, List<BackupEvidence>> backups,
            LocalDate today) {
        LiveFacts live = LiveFacts.of(snapshot, name, path);
        LocalDate asked = LocalDate.ofInstant(snapshot.meta().collectedAt(), ZoneOffset.UTC);
        Measurements measurements = new Measurements(
                live.database(),
                live.tables(),
                throughput(stores),
                !asked.plusDays(measuring.snapshotDays()).isBefore(today),
                measuring);
        return new BoundDatabase(
                live.database(),
                live.declared(),
                measurements,
                live.sequences(),
                live.rowsByFacet(),
                stores,
                backups.apply(live.database()),
                false);
    }

    /** What is paid for decides, where it is declared. */
    private static Throughput throughput(List<DataStore> stores) {
        return stores.stream()
                .filter(store -> store.number("storage.throughput") > 0)
                .findFirst()
                .map(store -> Throughput.USUAL.onDisk(store.number("storage.throughput") * MEBIBYTE))
                .orElse(Throughput.USUAL);
    }

    /** In the order of the configuration. */
    public List<BoundDatabase> all() {
        return List.copyOf(databases.values());
    }

    /** The running servers, by the name of the database. */
    public Map<String, LiveDatabase> servers() {
        Map<String, LiveDatabase> servers = new LinkedHashMap<>();
        databases.forEach((name, database) -> servers.put(name, database.live()));
        return servers;
    }

    /** Null where no snapshot is at hand. */
    public @Nullable BoundDatabase orNull(String database) {
        return databases.get(database);
    }
}
