package dev.plimsoll.cli;

import dev.plimsoll.check.Configurations;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.live.CollectionLimits;
import dev.plimsoll.live.CollectionListener;
import dev.plimsoll.live.Collector;
import dev.plimsoll.live.OtherDatabases;
import dev.plimsoll.live.ReplicaCounters;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.live.connect.Connections;
import dev.plimsoll.live.connect.DatabaseAddress;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.policy.Configuration;
import dev.plimsoll.policy.DatabaseConfiguration;
import dev.plimsoll.policy.Spelling;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which live database a command reads, and how long it may take. */
final class DatabaseOptions {

    private static final List<String> VARIABLES = List.of("PGHOST", "PGSERVICE", "PGDATABASE", "PGUSER", "PGPORT");

    @Option(
            names = "--database",
            paramLabel = "NAME|URL",
            description =
                    "A database of plimsoll.yaml, postgresql://HOST/NAME, or env:NAME for an environment variable that"
                            + " holds it. Default: the one of plimsoll.yaml that has a connection, or what PGHOST and the like say.")
    @Nullable
    String database;

    @Option(
            names = "--replica",
            paramLabel = "URL",
            description =
                    "A replica, written as --database is, whose counters are added: an index that only replicas use is used."
                            + " Besides the replicas of plimsoll.yaml; several allowed.")
    List<String> replicas = new ArrayList<>();

    @Option(names = "--config", paramLabel = "FILE", description = "Configuration to use instead of the one found.")
    @Nullable
    String configuration;

    @Option(
            names = "--statement-timeout",
            paramLabel = "SECONDS",
            description = "The longest that one query may take. Default: 15.")
    int statementTimeout = (int) CollectionLimits.DEFAULT.statement().toSeconds();

    @Option(names = "--budget", paramLabel = "SECONDS", description = "The longest that all may take. Default: 600.")
    int budget = (int) CollectionLimits.DEFAULT.total().toSeconds();

    /**
     * A database to read.
     *
     * @param snapshotFile where plimsoll.yaml keeps its snapshot, as seen from the working directory, or null
     * @param configured as plimsoll.yaml describes it, or null
     */
    record Choice(
            DatabaseAddress address,
            @Nullable String snapshotFile,
            @Nullable DatabaseConfiguration configured) {}

    /**
     * @param configured the configuration, which is read only where it is needed
     * @throws CannotRun if it is not clear which
     */
    Choice choose(Surroundings surroundings, Supplier<Configuration> configured) {
        Connections connections = new Connections(surroundings.environment());
        if (database != null && (database.startsWith(Connections.VARIABLE) || DatabaseAddress.isAddress(database))) {
            return new Choice(connections.address(database), null, null);
        }
        Configuration found = configured.get();
        List<DatabaseConfiguration> known = found.databases();
        if (database != null) {
            return choice(named(database, known), found, surroundings);
        }
        List<DatabaseConfiguration> connected =
                known.stream().filter(each -> each.connection() != null).toList();
        if (connected.size() == 1) {
            return choice(connected.get(0), found, surroundings);
        } else if (connected.isEmpty() && VARIABLES.stream().anyMatch(name -> surroundings.variable(name) != null)) {
            return new Choice(DatabaseAddress.ofEnvironment(), null, null);
        }
        throw new CannotRun(
                connected.isEmpty()
                        ? "which database?\nName it: --database postgresql://HOST/NAME or --database env:NAME_OF_VARIABLE"
                        : "which database? Connections have " + names(connected) + "\nName one: --database "
                                + connected.get(0).name());
    }

    private static Choice choice(DatabaseConfiguration database, Configuration found, Surroundings surroundings) {
        DatabaseAddress address = new Connections(surroundings.environment()).address(connection(database));
        if (database.snapshot() == null || found.file() == null) {
            return new Choice(address, null, database);
        }
        return new Choice(
                address,
                new WorkingDirectory(surroundings.workingDirectory())
                        .show(found.file().resolveSibling(database.snapshot())),
                database);
    }

    /** Connects to a database of the configuration that has a connection, and reads. */
    Snapshot collect(DatabaseConfiguration configured, Surroundings surroundings) {
        DatabaseAddress address = new Connections(surroundings.environment()).address(connection(configured));
        return collect(new Choice(address, null, configured), surroundings, CollectionListener.NONE);
    }

    /** Connects and reads. */
    Snapshot collect(Choice choice, Surroundings surroundings, CollectionListener listener) {
        CollectionLimits limits =
                new CollectionLimits(seconds(budget, "--budget"), seconds(statementTimeout, "--statement-timeout"));
        Connections connections = new Connections(surroundings.environment());
        Collector collector = new Collector(ToolVersion.text(), limits, InstantSource.system(), listener);
        Snapshot own = collect(choice.address(), connections, limits, collector);
        List<String> named = new ArrayList<>(replicas);
        if (choice.configured() != null) {
            named.addAll(choice.configured().replicas());
        }
        return ReplicaCounters.added(
                own,
                named.stream()
                        .map(replica -> connections
                                .address(replica)
                                .withDatabase(own.meta().database()))
                        .map(replica -> collect(replica, connections, limits, collector))
                        .toList());
    }

    /** The other databases of the server of which {@code first} is one, or why one could not be read. */
    List<Other> collectOthers(Choice choice, Snapshot first, Surroundings surroundings, CollectionListener listener) {
        return OtherDatabases.of(first).stream()
                .map(name -> {
                    Choice other = new Choice(choice.address().withDatabase(name), null, choice.configured());
                    try {
                        return new Other(name, collect(other, surroundings, listener), "");
                    } catch (CannotRun e) {
                        return new Other(name, null, String.valueOf(e.getMessage()));
                    }
                })
                .toList();
    }

    /**
     * A database beside the one that was chosen.
     *
     * @param snapshot null where it could not be read
     * @param reason why it could not; empty where it could
     */
    record Other(String name, @Nullable Snapshot snapshot, String reason) {}

    private static Snapshot collect(
            DatabaseAddress address, Connections connections, CollectionLimits limits, Collector collector) {
        try (Connection connection = connections.open(address, limits.statement())) {
            return collector.collect(connection);
        } catch (SQLException e) {
            throw new CannotRun("the connection cannot be closed: " + e.getSQLState(), e);
        }
    }

    /** Whether the password stands among the arguments, where every user of the machine can see it. */
    boolean showsPassword(Choice choice) {
        return database != null
                && DatabaseAddress.isAddress(database)
                && choice.address().hasPassword();
    }

    private static Duration seconds(int given, String option) {
        if (given < 1) {
            throw new CannotRun(option + " must be at least 1 second");
        }
        return Duration.ofSeconds(given);
    }

    /** The configuration that holds for the working directory. */
    Configuration configuration(Surroundings surroundings, RuleCatalog catalog) {
        WorkingDirectory directory = new WorkingDirectory(surroundings.workingDirectory());
        return new Configurations(directory, catalog).of(configuration, List.of());
    }

    private static DatabaseConfiguration named(String name, List<DatabaseConfiguration> known) {
        Optional<DatabaseConfiguration> found =
                known.stream().filter(each -> each.name().equals(name)).findFirst();
        return found.orElseThrow(() -> new CannotRun("plimsoll.yaml has no database " + name
                + Spelling.hint(
                        name, known.stream().map(DatabaseConfiguration::name).toList())
                + (known.isEmpty() ? "" : "\nIt has " + names(known))));
    }

    private static String connection(DatabaseConfiguration named) {
        if (named.connection() == null) {
            throw new CannotRun("plimsoll.yaml does not say how to connect to " + named.name()
                    + "\nAdd to it: connection: env:NAME_OF_VARIABLE, a variable that holds postgresql://HOST/NAME");
        }
        return named.connection();
    }

    private static String names(List<DatabaseConfiguration> databases) {
        Stream<String> names = databases.stream().map(DatabaseConfiguration::name);
        return String.join(", ", names.toList());
    }
}
