package dev.plimsoll.migration.tool;

import static dev.plimsoll.migration.tool.ChangelogFolder.HEAD;
import static dev.plimsoll.migration.tool.ChangelogFolder.changelog;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.MigrationFile;
import dev.plimsoll.migration.MigrationSet;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Unit.TransactionMode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read from changelogs. What each change sends is compared with Liquibase itself in another test. */
class LiquibaseReadingTest {

    @TempDir
    Path directory;

    private ChangelogFolder changelogs = new ChangelogFolder(Path.of(""));

    @BeforeEach
    void start() {
        changelogs = new ChangelogFolder(directory);
    }

    @Test
    void pointsIntoTheChangelog() throws IOException {
        changelogs.write("changelog.xml", changelog("""
                <dropTable
                    tableName='orders'/>
                <sql>
                  DROP TABLE a;
                  DROP TABLE b WHERE;
                </sql>
                <sql>SELECT 1 &lt; 2; SELECT 3</sql>
                """));
        changelogs.write("changelog.yaml", """
                databaseChangeLog:
                  # plimsoll:ignore no-drop-table because it was empty
                  - changeSet:
                      id: 1
                      author: a
                      changes:
                        - sql:
                            sql: |
                              DROP TABLE a;
                              DROP TABLE b;
                """);

        List<Statement> statements = changelogs.statements(changelogs.onlySet());

        assertThat(statements)
                .extracting(statement -> statement.range().path() + ":"
                        + statement.range().line() + ":"
                        + statement.range().column() + "-" + statement.range().endLine() + ":"
                        + statement.range().endColumn())
                .containsExactly(
                        "changelog.xml:3:1-4:25",
                        "changelog.xml:6:3-6:15",
                        "changelog.xml:7:3-7:21",
                        "changelog.xml:9:6-9:21",
                        "changelog.xml:9:23-9:31",
                        "changelog.yaml:9:15-9:27",
                        "changelog.yaml:10:15-10:27");
        assertThat(statements.get(0).text()).isEqualTo("DROP TABLE orders");
        assertThat(statements.get(3).text()).isEqualTo("SELECT 1 < 2");
        MigrationFile.Read yaml = (MigrationFile.Read) changelogs.read(changelogs.onlySet(), "changelog.yaml");
        assertThat(yaml.comments()).hasSize(1);
    }

    @Test
    void tellsTheTransactionAndHowToDoWithoutIt() throws IOException {
        changelogs.write("a.changelog.xml", HEAD + """
                <changeSet id='1' author='a' runInTransaction='false'><sql>SELECT 1; SELECT 2</sql></changeSet>
                <changeSet id='2' author='a' runInTransaction='false'><sql splitStatements='false'>SELECT 1; SELECT 2</sql></changeSet>
                <changeSet id='3' author='a'><sql>SELECT 1</sql></changeSet>
                </databaseChangeLog>
                """);
        changelogs.write("b.changelog.yaml", "databaseChangeLog: []");
        changelogs.write(
                "c.sql",
                "--liquibase formatted sql\n--changeset a:1 runInTransaction:false\nSELECT 1;\n--changeset a:2\nSELECT 2;");

        MigrationSet set = changelogs.onlySet();

        assertThat(changelogs.units(set, "a.changelog.xml"))
                .containsExactly(TransactionMode.NONE, TransactionMode.WRAPPED, TransactionMode.WRAPPED);
        Map<String, String> advice = set.files().stream()
                .collect(Collectors.toMap(FoundFile::path, file -> set.layout().outsideTransaction(file.path())));
        assertThat(advice)
                .containsEntry("a.changelog.xml", "set runInTransaction=\"false\" on its changeSet")
                .containsEntry("b.changelog.yaml", "set runInTransaction: false in its changeSet")
                .containsEntry("c.sql", "add runInTransaction:false to its --changeset line");
    }

    @Test
    void readsFormattedSqlByItself() throws IOException {
        changelogs.write(
                "c.sql",
                "--liquibase formatted sql\n--changeset a:1 runInTransaction:false\nSELECT 1;\n--changeset a:2\nSELECT 2;");

        MigrationSet set = changelogs.onlySet();

        assertThat(set.layout().tool()).isEqualTo("liquibase");
        assertThat(changelogs.units(set, "c.sql")).containsExactly(TransactionMode.NONE, TransactionMode.WRAPPED);
    }

    @Test
    void saysWhatItCannotTurnIntoStatements() throws IOException {
        changelogs.write("changelog.xml", changelog("""
                <dropTable/>
                <createColumnFamily name='x'/>
                <sqlFile path='missing.sql'/>
                <customChange class='com.example.Fill'/>
                <executeCommand executable='ls'/>
                <dropAllForeignKeyConstraints baseTableName='a'/>
                """));
        changelogs.write("broken.changelog.xml", HEAD + "<changeSet>");

        assertThat(changelogs.problems())
                .satisfiesExactly(
                        problem -> assertThat(problem).startsWith("this is no XML: "),
                        problem -> assertThat(problem).isEqualTo("dropTable has no tableName"),
                        problem -> assertThat(problem).isEqualTo("Liquibase has no change createColumnFamily"),
                        problem -> assertThat(problem).isEqualTo("the file missing.sql does not exist"),
                        problem -> assertThat(problem).isEqualTo("a class of the project makes the statements"),
                        problem -> assertThat(problem).isEqualTo("Liquibase runs a program here"),
                        problem -> assertThat(problem)
                                .isEqualTo("Liquibase asks the database which foreign keys there are"));
    }

    @Test
    void readsNoDocumentTypeAndNoEntities() throws IOException {
        changelogs.write("changelog.xml", """
                <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
                <databaseChangeLog><changeSet id="1" author="a"><sql>&b;&c;</sql></changeSet></databaseChangeLog>
                """);

        assertThat(changelogs.problems()).containsExactly("it has a document type, which is not read");
    }

    @Test
    void boundsAliases() throws IOException {
        changelogs.write("changelog.yaml", doubling(20));
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(changelogs.problems()).containsExactly("it has more than 200000 entries"));

        changelogs.write("changelog.yaml", doubling(500));
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(changelogs.problems())
                        .singleElement()
                        .asString()
                        .startsWith("this is no YAML: Number of aliases"));
    }

    /** Each entry has the one before it twice. */
    private static String doubling(int entries) {
        StringBuilder yaml = new StringBuilder("databaseChangeLog:\n  - a0: &a0 [{x: 1}, {x: 1}]\n");
        for (int i = 1; i < entries; i++) {
            yaml.append("  - a%d: &a%d [{x: *a%d}, {x: *a%d}]\n".formatted(i, i, i - 1, i - 1));
        }
        return yaml.toString();
    }
}
