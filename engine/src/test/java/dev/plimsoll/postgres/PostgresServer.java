package dev.plimsoll.postgres;

import dev.plimsoll.live.throwaway.Unprivileged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A running PostgreSQL server of one major version, on the loopback interface, with small memory and no durability.
 *
 * <p>One server per version and test JVM, started at first use and stopped when the JVM ends. Tests share it and keep
 * apart by database: {@link #createDatabase} copies a template in some tens of milliseconds. Time zone UTC, locale C,
 * encoding UTF-8, superuser {@code postgres} without password, scans never parallel (so that one session's statistics
 * show all of a statement's work).
 */
public final class PostgresServer {

    /** The major versions that the tests know. */
    public static final List<Integer> MAJORS = List.of(12, 13, 14, 15, 16, 17, 18);

    private static final Map<Integer, PostgresServer> SHARED = new ConcurrentHashMap<>();
    private static final int ATTEMPTS = 3;

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=100",
            "shared_buffers=24MB",
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "autovacuum=off",
            "max_parallel_workers_per_gather=0",
            "max_parallel_maintenance_workers=0",
            "jit=off",
            "TimeZone=UTC",
            "max_locks_per_transaction=512",
            "log_min_messages=fatal",
            "lock_timeout=60s");

    private final int major;
    private final int port;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresServer(int major, int port) {
        this.major = major;
        this.port = port;
    }

    /** The server of this major version (12 to 18) that all tests of this JVM share. */
    public static PostgresServer shared(int major) {
        return SHARED.computeIfAbsent(major, version -> start(version, List.of(), data -> {}));
    }

    /** Readies the folder of a server's data, after {@code initdb} and before the start. */
    @FunctionalInterface
    public interface Preparation {
        void of(Path data) throws IOException;
    }

    /** A server of its own, beside the shared one, with more settings ({@code name=value}); stopped when the JVM ends. */
    public static PostgresServer separate(int major, List<String> settings, Preparation preparation) {
        return start(major, settings, preparation);
    }

    /** The shared servers of all {@link #MAJORS}, by version; those not yet started are started side by side. */
    public static SortedMap<Integer, PostgresServer> all() {
        SortedMap<Integer, PostgresServer> servers = new ConcurrentSkipListMap<>();
        MAJORS.parallelStream().forEach(major -> servers.put(major, shared(major)));
        return servers;
    }

    /** The folder with the programs of a major version. */
    public static Path home(int major) {
        return PostgresBinaries.unpacked(major);
    }

    /** The major version, such as 18. */
    public int major() {
        return major;
    }

    /** The port of the loopback interface it listens on. */
    int port() {
        return port;
    }

    /** As a user writes it. */
    public String address(String database) {
        return "postgresql://postgres@127.0.0.1:" + port + "/" + database;
    }

    /** A new session in the named database, in auto-commit mode. The caller closes it. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres&sslmode=disable");
    }

    /** A new empty database; returns its name. */
    public String createDatabase() throws SQLException {
        return createDatabase("template1");
    }

    /** A new database that starts as a copy of {@code template}, where nobody may be connected; returns its name. */
    public String createDatabase(String template) throws SQLException {
        String name = "d" + databases.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        return name;
    }

    /** Removes a database, ending the sessions in it. */
    public void dropDatabase(String database) throws SQLException {
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + database + "'");
        execute("DROP DATABASE IF EXISTS " + database);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static PostgresServer start(int major, List<String> settings, Preparation preparation) {
        try {
            Path programs = PostgresBinaries.unpacked(major).resolve("bin");
            Path data = createDataFolder();
            run(
                    List.of(
                            programs.resolve("initdb").toString(),
                            "--pgdata=" + data.resolve("data"),
                            "--username=postgres",
                            "--auth=trust",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--no-sync"),
                    data);
            preparation.of(data.resolve("data"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(programs, data)));
            return startOnFreePort(major, settings, programs, data);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start PostgreSQL " + major, e);
        }
    }

    /** The port may be taken between finding and using it, so a failed start is tried again on another. */
    private static PostgresServer startOnFreePort(int major, List<String> settings, Path programs, Path data)
            throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            List<String> command = new ArrayList<>(List.of(
                    programs.resolve("pg_ctl").toString(),
                    "start",
                    "--wait",
                    "--silent",
                    "--pgdata=" + data.resolve("data"),
                    "--log=" + data.resolve("log"),
                    "--options=" + options(port, settings)));
            try {
                run(command, data);
                return new PostgresServer(major, port);
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static String options(int port, List<String> more) {
        StringBuilder options = new StringBuilder("-p " + port);
        SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
        more.forEach(setting -> options.append(" -c ").append(setting));
        return options.toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Named after this process, so that a later one can tell that its owner is gone. Everybody may write into it. */
    private static Path createDataFolder() throws IOException {
        Path home = PostgresBinaries.home();
        AbandonedServers.remove(home);
        Path folder = Files.createTempDirectory(
                home, AbandonedServers.PREFIX + ProcessHandle.current().pid() + "-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        return folder;
    }

    private static void stop(Path programs, Path data) {
        try {
            run(
                    List.of(
                            programs.resolve("pg_ctl").toString(),
                            "stop",
                            "--silent",
                            "--mode=immediate",
                            "--pgdata=" + data.resolve("data")),
                    data);
            PostgresBinaries.delete(data);
        } catch (IOException e) {
            System.err.println("A test server was not stopped: " + e.getMessage());
        }
    }

    private static void run(List<String> command, Path data) throws IOException {
        Path output = Files.createTempFile(data, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(Unprivileged.command(command))
                .directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        Process process = builder.start();
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("No end after two minutes: " + command);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted: " + command, e);
        }
        if (process.exitValue() != 0) {
            Path log = data.resolve("log");
            throw new IOException(command + " failed: " + Files.readString(output)
                    + (Files.isReadable(log) ? Files.readString(log) : ""));
        }
    }
}
