package dev.plimsoll.live.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plimsoll.model.CannotRun;
import dev.plimsoll.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String SECRET = "hun%40ter2";
    private static final PostgresServer SERVER = PostgresServer.shared(17);
    private static final Map<String, PostgresServer> GUARDED = new ConcurrentHashMap<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgresql://app@db.example.com:6432/shop?sslmode=require | jdbc:postgresql://db.example.com:6432/shop | postgresql://app@db.example.com:6432/shop",
                "postgres://app:hun%40ter2@db/shop | jdbc:postgresql://db/shop | postgresql://app@db/shop",
                "postgresql://a,b:5433/shop | jdbc:postgresql://a,b:5433/shop | postgresql://a,b:5433/shop",
                "postgresql://[::1]:5433/my%20shop | jdbc:postgresql://[::1]:5433/my%20shop | postgresql://[::1]:5433/my shop",
                "postgresql:///shop?host=db&port=5433&user=me | jdbc:postgresql://db:5433/shop | postgresql://me@db:5433/shop",
                "jdbc:postgresql://db/shop?user=me&password=hunter2 | jdbc:postgresql://db/shop | postgresql://me@db/shop",
                "jdbc:postgresql:shop | jdbc:postgresql:///shop | postgresql://localhost/shop",
            })
    void addressesAreReadAsOthersReadThem(String written, String url, String shown) {
        DatabaseAddress address = DatabaseAddress.parse(written);

        assertThat(address.jdbcUrl(Map.of())).isEqualTo(url);
        assertThat(address).hasToString(shown);
        assertThat(address.hasPassword()).isEqualTo(written.contains("hun"));
    }

    @Test
    void theEnvironmentSaysWhatTheAddressLeavesOpen() {
        Map<String, String> environment = Map.of(
                "PGHOST",
                "db",
                "PGPORT",
                "6000",
                "PGDATABASE",
                "shop",
                "PGUSER",
                "app",
                "PGPASSWORD",
                "p",
                "PGSSLMODE",
                "require");

        DatabaseAddress address = DatabaseAddress.ofEnvironment();
        assertThat(address.jdbcUrl(environment)).isEqualTo("jdbc:postgresql://db:6000/shop");
        assertThat(address.properties(environment))
                .containsEntry("user", "app")
                .containsEntry("password", "p")
                .containsEntry("sslmode", "require");
        assertThat(DatabaseAddress.parse("postgresql://me@other/x?sslmode=disable")
                        .properties(environment))
                .containsEntry("user", "me")
                .containsEntry("sslmode", "disable");
        assertThat(DatabaseAddress.parse("postgresql:///?service=prod").properties(environment))
                .as("a service says the rest itself")
                .containsOnlyKeys("service", "password");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "env:SHOP_URL | -",
                "postgresql://app@db/shop?sslmode=verify-full | -",
                "env:1 | must be followed by the name",
                "shop | must be env:NAME",
                "postgresql://app:hunter2@db/shop | must not hold a password",
                "postgresql://db/shop?password=hunter2 | must not hold a password",
                "postgresql://app:hunter2@db/shop?%ZZ | cannot be read",
            })
    void aReferenceThatOthersReadHoldsNoPassword(String reference, String problem) {
        String told = Connections.problem(reference);

        assertThat(told).doesNotContain("hunter2");
        if (problem == null) {
            assertThat(told).isEmpty();
        } else {
            assertThat(told).contains(problem);
        }
    }

    @Test
    void variablesAreLookedUp() {
        Connections connections = new Connections(Map.of("A", " postgresql://db/shop\n", "B", "hunter2"));

        assertThat(connections.address("env:A")).hasToString("postgresql://db/shop");
        assertThatThrownBy(() -> connections.address("env:C")).hasMessageContaining("variable C is not set");
        assertThatThrownBy(() -> connections.address("env:B"))
                .hasMessageContaining("variable B does not hold the address")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void whatIsNotThereIsTold() throws SQLException {
        String there = SERVER.address("template1");
        assertThat(failure("postgresql://u:" + SECRET + "@127.0.0.1:1/shop"))
                .contains("nobody listens there", "Is the server running");
        assertThat(failure("postgresql://u:" + SECRET + "@no.such.host.invalid/shop"))
                .contains("the host is not known");
        assertThat(failure(there.replace("template1", "nowhere"))).contains("there is no such database", "nowhere");
        assertThat(failure(there + "?sslmode=require")).contains("it has no TLS, which sslmode demands");
        assertThat(failure(there.replace("postgres@", "nobody@"))).contains("role \"nobody\" does not exist");
        assertThat(failure("postgresql:///shop?host=/var/run")).contains("a folder of sockets");
        try (Connection connection = SERVER.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE single LOGIN CONNECTION LIMIT 0");
            assertThat(failure(there.replace("postgres@", "single@")))
                    .contains("all its connections are taken: too many connections for role", "Try again later");
            statement.execute("DROP ROLE single");
        }
    }

    @Test
    void passwordsAreAskedForFoundAndNeverShown(@TempDir Path folder) throws Exception {
        PostgresServer guarded = guarded();
        String address = guarded.address("template1").replace("postgres@", "app@");
        assertThat(failure(address)).contains("it asks for a password", "PGPASSWORD", ".pgpass", "env:NAME");
        assertThat(failure(address.replace("app@", "app:" + SECRET + "@")))
                .contains("the password or the role is wrong", "PGPASSWORD");
        assertThat(works(address, Map.of("PGPASSWORD", "right"))).isEqualTo("app");
        assertThat(works(address.replace("app@", "app:right@"), Map.of())).isEqualTo("app");

        Path passwords = Files.writeString(folder.resolve("pgpass"), "*:*:*:app:right\n");
        Path services = Files.writeString(
                folder.resolve("services"),
                "[shop]\nhost=127.0.0.1\nport=" + address.replaceAll(".*:(\\d+)/.*", "$1")
                        + "\nuser=app\ndbname=template1\n");
        Files.setPosixFilePermissions(passwords, PosixFilePermissions.fromString("rw-------"));
        System.setProperty("org.postgresql.pgpassfile", passwords.toString());
        System.setProperty("org.postgresql.pgservicefile", services.toString());
        try {
            assertThat(works(address, Map.of())).isEqualTo("app");
            assertThat(works("postgresql:///?service=shop", Map.of("PGHOST", "elsewhere")))
                    .isEqualTo("app");
            try (Connection connection =
                    new Connections(Map.of("PGSERVICE", "shop")).open(DatabaseAddress.ofEnvironment(), SECOND)) {
                assertThat(connection.isValid(1)).isTrue();
            }
        } finally {
            System.clearProperty("org.postgresql.pgpassfile");
            System.clearProperty("org.postgresql.pgservicefile");
        }
    }

    @Test
    void certificatesAreJudged(@TempDir Path folder) throws Exception {
        PostgresServer guarded = guarded();
        String address = guarded.address("template1").replace("postgres@", "secured:right@");
        Path authority = folder.resolve("root.crt");
        Files.writeString(
                authority, Files.readString(Path.of(System.getProperty("java.io.tmpdir"), "plimsoll-test-server.crt")));

        assertThat(failure(address + "?sslmode=disable"))
                .contains("it does not let this host in without TLS", "sslmode=verify-full");
        assertThat(works(address + "?sslmode=require", Map.of())).isEqualTo("secured");
        assertThat(works(address + "?sslmode=verify-ca", Map.of("PGSSLROOTCERT", authority.toString())))
                .isEqualTo("secured");
        assertThat(failure(address + "?sslmode=verify-full&sslrootcert=" + authority))
                .contains("its certificate is for another host");
        assertThat(failure(address + "?sslmode=verify-ca&sslrootcert=" + folder.resolve("none")))
                .contains("root certificate", "PGSSLROOTCERT");
        Path other = folder.resolve("other.crt");
        run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "30",
                "-subj",
                "/CN=other",
                "-keyout",
                folder.resolve("k").toString(),
                "-out",
                other.toString());
        assertThat(failure(address + "?sslmode=verify-ca&sslrootcert=" + other))
                .contains("its certificate is not trusted", "PGSSLROOTCERT");
    }

    private static String failure(String address) {
        Throwable failure = catchThrowable(() -> works(address, Map.of()));
        assertThat(failure).isInstanceOf(CannotRun.class);
        for (Throwable each = failure; each != null; each = each.getCause()) {
            assertThat(String.valueOf(each.getMessage())).doesNotContain(SECRET, "hun@ter2");
        }
        return failure.getMessage();
    }

    /** The role that was let in. */
    private static String works(String address, Map<String, String> environment) throws SQLException {
        Connections connections = new Connections(environment);
        try (Connection connection = connections.open(connections.address(address), SECOND);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_user")) {
            row.next();
            return row.getString(1);
        }
    }

    /** A server that asks for passwords, and lets one role in by TLS alone. */
    private static PostgresServer guarded() {
        return GUARDED.computeIfAbsent("guarded", name -> {
            PostgresServer server = PostgresServer.separate(
                    17,
                    List.of("ssl=on", "ssl_cert_file=server.crt", "ssl_key_file=server.key"),
                    ConnectionsTest::prepare);
            try (Connection connection = server.connect("postgres");
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE app LOGIN PASSWORD 'right'; CREATE ROLE secured LOGIN PASSWORD 'right'");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return server;
        });
    }

    private static void prepare(Path data) throws IOException {
        Path key = data.resolve("server.key");
        Path certificate = data.resolve("server.crt");
        run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "30",
                "-subj",
                "/CN=db.example.com",
                "-keyout",
                key.toString(),
                "-out",
                certificate.toString());
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        Files.setOwner(key, Files.getOwner(data));
        Files.setOwner(certificate, Files.getOwner(data));
        Files.writeString(
                Path.of(System.getProperty("java.io.tmpdir"), "plimsoll-test-server.crt"),
                Files.readString(certificate));
        Files.writeString(data.resolve("pg_hba.conf"), """
                host all postgres 127.0.0.1/32 trust
                hostssl all secured 127.0.0.1/32 scram-sha-256
                host all app 127.0.0.1/32 scram-sha-256
                """);
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("failed: " + String.join(" ", command));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
