package dev.plimsoll.live.throwaway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.CannotRun;
import dev.plimsoll.postgres.PostgresServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server starts from what is there, lets nobody else in, and leaves nothing behind, however its process ends. */
class ThrowawayServerTest {

    private static final long SECONDS = 40;

    @TempDir
    Path folder;

    private static ServerSource source(Path home) {
        return new ServerSource(home, null, home.toString(), Map.of());
    }

    @Test
    void aServerIsGoneWithItsFolderAndPortOnceItIsClosed() throws Exception {
        ThrowawayServer server = source(PostgresServer.home(17)).start(17, "the test says so");
        Path data = Path.of(show(server, "data_directory"));

        assertThat(server.major()).isEqualTo(17);
        assertThat(show(server, "unix_socket_directories")).isEmpty();
        assertThat(show(server, "listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(Files.getPosixFilePermissions(Objects.requireNonNull(data.getParent())))
                .allMatch(permission -> permission.name().startsWith("OWNER"));
        server.close();
        assertThat(data.getParent()).doesNotExist();
        assertThatThrownBy(() -> server.asSuperuser("postgres")).isInstanceOf(SQLException.class);
    }

    @Test
    void nobodyIsLetInWithoutThePassword() throws SQLException {
        try (ThrowawayServer server = source(PostgresServer.home(16)).start(null, null)) {
            String address = "jdbc:postgresql://127.0.0.1:" + show(server, "port") + "/postgres?sslmode=disable&user=";

            assertThatThrownBy(() -> DriverManager.getConnection(address + ThrowawayServer.SUPERUSER, null, "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void aServerInAJarIsUnpackedForTheRun() throws Exception {
        Path jar = folder.resolve("server.jar");
        Path archive = folder.resolve("server.txz");
        ProcessBuilder builder = new ProcessBuilder(
                        "tar",
                        "-cJf",
                        archive.toString(),
                        "-C",
                        PostgresServer.home(15).toString(),
                        "bin",
                        "lib",
                        "share")
                .inheritIO();
        builder.environment().put("XZ_OPT", "-0");
        Process tar = builder.start();
        assertThat(tar.waitFor(2, TimeUnit.MINUTES)).isTrue();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("postgres-linux-x86_64.txz"));
            Files.copy(archive, zip);
        }
        ServerSource source = new ServerSource(null, jar, "server.jar", Map.of());

        try (ThrowawayServer server = source.start(15, "the test says so")) {
            assertThat(server.major()).isEqualTo(15);
        }
        assertThatThrownBy(() -> source.start(14, "the database runs on one"))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining(
                        "a server of PostgreSQL 14 is needed, since the database runs on one, and server.jar is"
                                + " PostgreSQL 15\n");
    }

    @Test
    void whatIsNoServerIsToldWithWhatToDo() throws IOException {
        Path broken = Files.createDirectories(folder.resolve("broken/bin"));
        for (String program : List.of("initdb", "postgres")) {
            Files.writeString(broken.resolve(program), "#!/bin/sh\nexit 1\n");
            assertThat(broken.resolve(program).toFile().setExecutable(true)).isTrue();
        }

        assertThatThrownBy(() -> source(folder.resolve("nowhere")).start(null, null))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("--server-home: no folder is called");
        assertThatThrownBy(() -> source(folder).start(null, null))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("it has no bin/initdb\nName the folder");
        assertThatThrownBy(() -> source(folder.resolve("broken")).start(null, null))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("postgres --version fails");
        assertThatThrownBy(() -> source(PostgresServer.home(13)).start(18, "the database runs on one"))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("a server of PostgreSQL 18 is needed, since the database runs on one")
                .hasMessageContaining("is PostgreSQL 13.");
        assertThatThrownBy(() -> new ServerSource(null, folder.resolve("no.jar"), "no.jar", Map.of()).start(null, null))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("--server-jar: no.jar cannot be read");
    }

    @Test
    void aServerOnThePathIsFound() {
        Map<String, String> path =
                Map.of("PATH", "/nowhere:" + PostgresServer.home(14).resolve("bin"));

        assertThat(InstalledServers.find(path)).extracting(ServerHome::major).contains(14);
        assertThat(ServerHome.at(PostgresServer.home(14).resolve("bin"), "bin").version())
                .startsWith("14.");
    }

    @ParameterizedTest
    @CsvSource({"4000000, 2, It took too long", "1000, 600, It took more than 0 MB of disk"})
    void aServerThatTakesTooMuchIsStopped(long kilobytes, long seconds, String reason) throws Exception {
        ServerPrograms programs =
                ServerPrograms.ofFolder(PostgresServer.home(17).resolve("bin"));
        try (ThrowawayServer server = ThrowawayServer.start(programs, new ServerProcess.Limits(kilobytes, seconds));
                Connection connection = server.asSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("SELECT pg_sleep(30)")).isInstanceOf(SQLException.class);

            assertThat(server.stopped()).startsWith(reason).endsWith(", and was stopped.");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingIsLeftWhenTheProcessIsKilled(boolean forcibly) throws Exception {
        Process victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProcess.class.getName(),
                        PostgresServer.home(17).toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String data =
                new String(victim.getInputStream().readNBytes(KilledProcess.WIDTH), StandardCharsets.UTF_8).strip();
        Path left = Objects.requireNonNull(Path.of(data).getParent());
        long server = Long.parseLong(
                Files.readAllLines(Path.of(data, "postmaster.pid")).get(0));
        assertThat(ProcessHandle.of(server)).isPresent();

        if (forcibly) {
            victim.destroyForcibly();
        } else {
            victim.destroy();
        }
        for (int look = 0; look < SECONDS * 10 && Files.exists(left); look++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }

        assertThat(left).doesNotExist();
        assertThat(ProcessHandle.of(server).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void noFolderIsLeftByAServerThatDoesNotStart() throws IOException {
        long before = folders();
        ServerPrograms programs = ServerPrograms.ofFolder(folder);

        assertThatThrownBy(() -> ThrowawayServer.start(programs))
                .isInstanceOf(CannotRun.class)
                .hasMessageStartingWith("the PostgreSQL server does not start\ninitdb failed:");
        assertThat(folders()).isLessThanOrEqualTo(before);
    }

    private static long folders() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("plimsoll-server."))
                    .count();
        }
    }

    private static String show(ThrowawayServer server, String setting) throws SQLException {
        try (Connection connection = server.asSuperuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SHOW " + setting)) {
            result.next();
            return result.getString(1);
        }
    }
}
