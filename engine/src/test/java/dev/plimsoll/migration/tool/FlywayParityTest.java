package dev.plimsoll.migration.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.migration.FileRole;
import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.MigrationFile;
import dev.plimsoll.migration.MigrationFiles;
import dev.plimsoll.migration.MigrationReader;
import dev.plimsoll.migration.MigrationSet;
import dev.plimsoll.migration.MigrationSets;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.Column;
import dev.plimsoll.model.Engine;
import dev.plimsoll.model.Migration;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Server;
import dev.plimsoll.model.Unit.TransactionMode;
import dev.plimsoll.postgres.PostgresServer;
import dev.plimsoll.schema.Replay;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Flyway itself against what is said of it: which files it runs, in which order and transactions, and what is left of them. */
class FlywayParityTest {

    private static final PostgresServer SERVER = PostgresServer.shared(16);
    private static final String REFUSALS =
            "cannot run inside a transaction block|Detected both transactional and non-transactional";
    private static final String GROUND = """
            create table seen (file text, txid bigint);
            create index seen_file on seen (file);
            create table nobody (id int);
            create table steps ();
            """;

    @TempDir
    Path project;

    static List<FlywayProjectGenerator.Project> projects() {
        return FlywayProjectGenerator.projects(30);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("projects")
    void runsWhatIsSaidInTheOrderAndTheTransactionsThatAreSaid(FlywayProjectGenerator.Project generated)
            throws IOException, SQLException {
        generated.writeTo(project);
        List<Migration> expected = expected(generated);

        String database = database();
        try (Connection connection = SERVER.connect(database)) {
            migrateAsFarAsItGoes(database, generated.settings());

            assertThat(texts(
                            connection,
                            "select script from hist.flyway_schema_history where script like '%.%' and success"
                                    + " order by installed_rank"))
                    .as("files in order")
                    .isEqualTo(expected.stream().map(this::script).toList());
            assertThat(texts(
                            connection,
                            "select file || ' ' || count(distinct txid) from seen group by file order by 1"))
                    .as("transactions of each file")
                    .isEqualTo(transactions(expected));
            assertThat(texts(
                            connection,
                            "select attname from pg_attribute where attrelid = 'steps'::regclass"
                                    + " and attnum > 0 order by attnum"))
                    .as("end state")
                    .isEqualTo(columns(expected));
        } finally {
            SERVER.dropDatabase(database);
        }
    }

    /** With its lock in a transaction Flyway lets a concurrent build wait for Flyway itself. */
    @Test
    void waitsForItselfUnlessItsLockIsOfTheSession() throws IOException, SQLException {
        Files.createDirectories(project.resolve("sql"));
        Files.writeString(project.resolve("sql/V1__x.sql"), "create index concurrently on public.seen (txid);");
        String database = database();
        Map<String, String> impatient = Map.of("flyway.initSql", "set lock_timeout = '1s'");

        assertThatThrownBy(() -> migrate(database, impatient, true))
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("lock timeout");

        String again = database();
        migrate(again, impatient, false);
        SERVER.dropDatabase(database);
        SERVER.dropDatabase(again);
    }

    /** The migrations up to the first that cannot succeed, as Plimsoll reads them. */
    private List<Migration> expected(FlywayProjectGenerator.Project generated) {
        WorkingDirectory directory = new WorkingDirectory(project);
        List<MigrationSet> sets =
                new MigrationSets(directory, Tools.ALL, Tools.PLAIN).of(new MigrationFiles(directory).below(project));
        assertThat(sets).hasSize(1);
        List<Migration> expected = new ArrayList<>();
        for (FoundFile file : sets.get(0).files()) {
            FileRole.Kind kind = sets.get(0).layout().role(file.path()).kind();
            if (kind != FileRole.Kind.MIGRATION && kind != FileRole.Kind.REPEATABLE) {
                continue;
            }
            MigrationFile.Read read = (MigrationFile.Read) new MigrationReader(InputStream.nullInputStream())
                    .read(file, sets.get(0).layout(), false);
            boolean refused = mode(read.migration()) == TransactionMode.WRAPPED
                    && generated.holdsWhatNeedsNoTransaction(file.path());
            if (refused) {
                break;
            }
            expected.add(read.migration());
        }
        return expected;
    }

    private static TransactionMode mode(Migration migration) {
        return migration.units().get(0).mode();
    }

    private String script(Migration migration) {
        return migration.path().substring("sql/".length());
    }

    private static List<String> transactions(List<Migration> migrations) {
        return migrations.stream()
                .map(migration -> {
                    long inserts = migration.units().get(0).statements().stream()
                            .filter(statement -> statement.text().startsWith("insert"))
                            .count();
                    long transactions = mode(migration) == TransactionMode.WRAPPED ? Math.min(inserts, 1) : inserts;
                    return Map.entry(migration.path().substring("sql/".length()), transactions);
                })
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .sorted()
                .toList();
    }

    private static List<String> columns(List<Migration> migrations) {
        Replay replay = new Replay(new Server(Engine.POSTGRESQL, 16));
        MigrationFile.Read ground = (MigrationFile.Read)
                new MigrationReader(new ByteArrayInputStream(GROUND.getBytes(StandardCharsets.UTF_8)))
                        .read(new FoundFile("ground.sql", null, null), Tools.PLAIN, true);
        ground.migration().units().forEach(replay::apply);
        migrations.forEach(migration -> migration.units().forEach(replay::apply));
        return replay.schema().table(ObjectName.of("public", "steps")).orElseThrow().columns().stream()
                .map(Column::name)
                .toList();
    }

    private void migrateAsFarAsItGoes(String database, Map<String, String> settings) {
        try {
            migrate(database, settings, false);
        } catch (FlywayException e) {
            assertThat(e).hasMessageMatching("(?s).*(?:" + REFUSALS + ").*");
        }
    }

    private void migrate(String database, Map<String, String> settings, boolean transactionalLock) {
        FluentConfiguration configuration = Flyway.configure()
                .configuration(settings)
                .schemas("hist")
                .locations("filesystem:" + project.resolve("sql"))
                .dataSource(new SessionSource(SERVER, database));
        configuration
                .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(transactionalLock);
        configuration.load().migrate();
    }

    private static String database() throws SQLException {
        String database = SERVER.createDatabase();
        try (Connection connection = SERVER.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(GROUND);
        }
        return database;
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
