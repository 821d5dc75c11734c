package dev.plimsoll.migration.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.migration.FileRole;
import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.MigrationFiles;
import dev.plimsoll.migration.MigrationSet;
import dev.plimsoll.migration.MigrationSets;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of Flyway's settings against Flyway itself. */
class FlywaySettingsParityTest {

    private static final PostgresServer SERVER = PostgresServer.shared(16);

    @TempDir
    Path project;

    private final Map<String, String> settings = new TreeMap<>();
    private String database = "";

    @BeforeEach
    void createDatabase() throws SQLException, IOException {
        Files.createDirectories(project.resolve("sql"));
        database = SERVER.createDatabase();
        query("create table seen (file text, txid bigint)");
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        SERVER.dropDatabase(database);
    }

    @ParameterizedTest(name = "group {0}")
    @CsvSource({"true, 1", "false, 3"})
    void aGroupIsOneTransaction(String group, long transactions) throws IOException, SQLException {
        settings.put("flyway.group", group);
        file("V1__a.sql", "");
        file("V2__b.sql", "");
        file("R__c.sql", "");

        migrate();

        assertThat(query("select count(distinct txid) from seen")).containsExactly(Long.toString(transactions));
        assertThat(set().layout().commitsTogether()).isEqualTo(transactions == 1);
    }

    /** One file of a group that cannot run in a transaction takes the others with it, or has Flyway refuse the group. */
    @ParameterizedTest(name = "mixed {0}, the second file {1}")
    @CsvSource({
        "true, V2__b.sql.conf, 6",
        "true, R__c.sql.conf, 6",
        "true, none.conf, 1",
        "false, none.conf, 1",
        "false, V2__b.sql.conf, 0",
    })
    void aMixedGroupIsOutsideOfATransaction(String mixed, String configuration, long transactions)
            throws IOException, SQLException {
        settings.put("flyway.group", "true");
        settings.put("flyway.mixed", mixed);
        Files.writeString(project.resolve("sql").resolve(configuration), "executeInTransaction=false");
        for (String name : List.of("V1__a.sql", "V2__b.sql", "R__c.sql")) {
            file(name, "insert into public.seen values ('" + name + "', txid_current());\n");
        }

        boolean refused = false;
        try {
            migrate();
        } catch (FlywayException e) {
            assertThat(e).hasMessageContaining("both transactional and non-transactional");
            refused = true;
        }

        assertThat(query("select count(distinct txid) from seen")).containsExactly(Long.toString(transactions));
        assertThat(refused).isEqualTo(transactions == 0);
        assertThat(set().layout().leavesTransactionTogether()).isEqualTo(mixed.equals("true"));
    }

    @Test
    void whatIsBeyondTheTargetIsNotRun() throws IOException, SQLException {
        settings.put("flyway.target", "2");
        file("V1__a.sql", "");
        file("V2__b.sql", "");
        file("V10__c.sql", "");
        file("R__d.sql", "");

        migrate();

        assertThat(query("select file from seen")).isEqualTo(run(set()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "select '${customer}';               | ''                                     | ''",
                "-- ${customer}                      | ''                                     | ''",
                "do $$ begin /* ${a b} */ end $$;    | ''                                     | ''",
                "select '${customer}';               | flyway.placeholders.customer=x         | ''",
                "select '${CUSTOMER}';               | flyway.placeholders.customer=x         | ''",
                "select '${customer}';               | flyway.placeholderReplacement=false    | ''",
                "select '${customer}';               | ''                                     | placeholderReplacement=false",
                "select '${customer} #[a]';          | flyway.placeholderPrefix=#[            | ''",
                "select '$customer {}';              | ''                                     | ''",
                "select '${flyway:user}';            | ''                                     | ''"
            })
    void stopsAtWhatIsSaidToHaveNoValue(String sql, String setting, String scriptConfiguration)
            throws IOException, SQLException {
        if (!setting.isEmpty()) {
            String[] parts = setting.split("=", 2);
            settings.put(parts[0], parts[1]);
        }
        if (setting.contains("Prefix")) {
            settings.put("flyway.placeholderSuffix", "]");
        }
        file("V1__a.sql", sql + "\n");
        Files.writeString(project.resolve("sql/V1__a.sql.conf"), scriptConfiguration);

        boolean stopped = false;
        try {
            migrate();
        } catch (FlywayException e) {
            assertThat(e).hasMessageContaining("No value provided for placeholder");
            stopped = true;
        }

        MigrationSet set = set();
        String path = set.files().get(0).path();
        assertThat(set.layout()
                        .undefinedPlaceholders(path, Files.readString(project.resolve(path)))
                        .isEmpty())
                .isNotEqualTo(stopped);
    }

    private void file(String name, String first) throws IOException {
        Files.writeString(
                project.resolve("sql").resolve(name),
                first + "insert into public.seen values ('" + name + "', txid_current());\n");
    }

    private void migrate() {
        Flyway.configure()
                .configuration(settings)
                .schemas("hist")
                .locations("filesystem:" + project.resolve("sql"))
                .dataSource(new SessionSource(SERVER, database))
                .load()
                .migrate();
    }

    /** The folder as it is read with the same settings. */
    private MigrationSet set() throws IOException {
        StringBuilder conf = new StringBuilder("flyway.locations=filesystem:sql\n");
        settings.forEach(
                (key, value) -> conf.append(key).append('=').append(value).append('\n'));
        Files.writeString(project.resolve("flyway.conf"), conf);
        WorkingDirectory directory = new WorkingDirectory(project);
        return new MigrationSets(directory, Tools.ALL, Tools.PLAIN)
                .of(new MigrationFiles(directory).below(project))
                .get(0);
    }

    private static List<String> run(MigrationSet set) {
        return set.files().stream()
                .map(FoundFile::path)
                .filter(path -> set.layout().role(path).kind() != FileRole.Kind.IGNORED)
                .map(PlainFiles::name)
                .toList();
    }

    private List<String> query(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = SERVER.connect(database);
                Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                ResultSet rows = statement.getResultSet();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
        }
        return texts;
    }
}
