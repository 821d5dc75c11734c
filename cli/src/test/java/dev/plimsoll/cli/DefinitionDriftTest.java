package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Shell.Result;
import dev.plimsoll.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server against the definitions that plimsoll.yaml binds to it. */
class DefinitionDriftTest {

    @TempDir
    Path folder;

    @Test
    void tellsWhatWaitsWhatWasSetByHandAndWhatTheDefinitionLacks() throws IOException, SQLException {
        PostgresServer server = PostgresServer.separate(
                17,
                List.of(),
                data -> Files.writeString(
                        data.resolve("postgresql.conf"),
                        "log_min_duration_statement = 1s\nmax_wal_size = 2GB\nwal_buffers = -1\n",
                        StandardOpenOption.APPEND));
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER SYSTEM SET log_min_duration_statement = '250ms'");
            statement.execute("ALTER SYSTEM SET max_prepared_transactions = 20");
            statement.execute("ALTER DATABASE postgres SET log_statement = 'ddl'");
            statement.execute("SELECT pg_reload_conf()");
        }
        Shell shell = new Shell(folder)
                .variable("SHOP_URL", server.address("postgres"))
                .file("plimsoll.yaml", """
                        version: 1
                        databases:
                          shop:
                            infrastructure: [db.conf/postgresql.conf, postgresql.cnpg.io/Cluster/shop]
                            connection: env:SHOP_URL
                        """)
                .file("db.conf/postgresql.conf", """
                        log_min_duration_statement = 1000
                        max_wal_size = 2048MB
                        wal_buffers = -1
                        max_prepared_transactions = 20
                        log_statement = none
                        track_io_timing = true
                        """)
                .file("shop.yaml", """
                        apiVersion: postgresql.cnpg.io/v1
                        kind: Cluster
                        metadata: { name: shop }
                        spec:
                          imageName: ghcr.io/cloudnative-pg/postgresql:16
                          instances: 2
                          storage: { size: 1Gi }
                        """);

        Result result = shell.run("drift", "--database", "shop");

        assertThat(result.errors()).isEmpty();
        assertThat(result.output().replaceAll("\\s+", " "))
                .contains(
                        "log_min_duration_statement: value is 250 ms by ALTER SYSTEM, declared 1000",
                        "ALTER SYSTEM RESET log_min_duration_statement;",
                        "max_prepared_transactions: value is 0 until the server is restarted, declared 20",
                        "log_statement: value is ddl by the database, declared none",
                        "track_io_timing: value is off, declared true",
                        "ALTER SYSTEM SET track_io_timing = 'true';",
                        "track_io_timing: off (db.conf/postgresql.conf:6)",
                        "Version of database server: version is 17.",
                        "Replicas of database server: replicas is 0, declared 1")
                .doesNotContain("max_wal_size", "wal_buffers");
    }
}
