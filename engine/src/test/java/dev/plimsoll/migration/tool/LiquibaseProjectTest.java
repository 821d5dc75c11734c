package dev.plimsoll.migration.tool;

import static dev.plimsoll.migration.tool.ChangelogFolder.HEAD;
import static dev.plimsoll.migration.tool.ChangelogFolder.changelog;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.MigrationFile;
import dev.plimsoll.migration.MigrationSet;
import dev.plimsoll.model.Statement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How changelogs are told from other files, and what a project says of how it runs them. */
class LiquibaseProjectTest {

    @TempDir
    Path directory;

    private ChangelogFolder changelogs = new ChangelogFolder(Path.of(""));

    @BeforeEach
    void start() {
        changelogs = new ChangelogFolder(directory);
    }

    @Test
    void readsNoOtherXml() throws IOException {
        changelogs.write("pom.xml", "<project><databaseChangeLog/></project>");
        changelogs.write("liquibase/settings.json", "{}");
        changelogs.write("a.sql", "SELECT 1");

        MigrationSet set = changelogs.onlySet();

        assertThat(set.layout().tool()).isEqualTo("plain");
        assertThat(set.files()).extracting(FoundFile::path).containsExactly("a.sql");
    }

    @Test
    void startsWhereSpringBootStarts() throws IOException {
        changelogs.write("src/main/resources/application.yml", """
                spring:
                  liquibase:
                    change-log: classpath:/db/changelog/main.yaml
                    contexts: prod
                """);
        changelogs.write("src/main/resources/application-dev.yml", "spring.liquibase.contexts: dev\n");
        changelogs.write("src/main/resources/db/changelog/main.yaml", """
                databaseChangeLog:
                  - changeSet: {id: 1, author: a, context: prod, changes: [{sql: {sql: SELECT 1}}]}
                  - changeSet: {id: 2, author: a, context: dev, changes: [{sql: {sql: SELECT 2}}]}
                  - changeSet: {id: 3, author: a, context: demo, changes: [{sql: {sql: SELECT 3}}]}
                  - include: {file: parts/in.xml, relativeToChangelogFile: true}
                """);
        changelogs.write("src/main/resources/db/changelog/parts/in.xml", changelog("<sql>SELECT 4</sql>"));
        changelogs.write("src/main/resources/db/changelog/parts/out.xml", changelog("<sql>SELECT 5</sql>"));
        changelogs.write("src/main/resources/db/changelog/other.yaml", """
                databaseChangeLog:
                  - include: {file: others/one.xml, relativeToChangelogFile: true}
                """);
        changelogs.write("src/main/resources/db/changelog/others/one.xml", changelog("<sql>SELECT 6</sql>"));

        MigrationSet set = changelogs.onlySet();

        assertThat(changelogs.statements(set))
                .extracting(Statement::text)
                .containsExactly("SELECT 1", "SELECT 2", "SELECT 4", "SELECT 6");
        assertThat(changelogs.read(set, "out.xml"))
                .isEqualTo(new MigrationFile.PassedOver(
                        "src/main/resources/db/changelog/parts/out.xml",
                        "liquibase",
                        "no changelog includes it, and spring.liquibase names another"));
    }

    @Test
    void looksInTheSearchPath() throws IOException {
        changelogs.write(
                "liquibase.properties", "changelogFile: db/changelog.yaml\nsearchPath=first\ncontexts: ${CONTEXTS}\n");
        changelogs.write("first/db/changelog.yaml", """
                databaseChangeLog:
                  - changeSet: {id: 1, author: a, context: demo, changes: [{sqlFile: {path: sql/one.sql}}]}
                """);
        changelogs.write("first/sql/one.sql", "SELECT 1;");
        changelogs.write("first/db/sql/one.sql", "SELECT 2;");

        MigrationSet set = changelogs.sets().stream()
                .filter(MigrationSet::isRecognised)
                .findFirst()
                .orElseThrow();

        assertThat(changelogs.statements(set)).extracting(Statement::text).containsExactly("SELECT 1");
    }

    @Test
    void knowsChangelogsByWhatTheyHold() throws IOException {
        changelogs.write("a/one.xml", "<?xml version='1.0'?>\n<!-- <project> -->\n" + changelog("<sql>SELECT 1</sql>"));
        changelogs.write(
                "b/two.yaml",
                "# ours\ndatabaseChangeLog:\n  - changeSet: {id: 1, author: a, changes: [{sql: {sql: SELECT 2}}]}\n");
        changelogs.write("c/three.json", """
                {"databaseChangeLog": [{"changeSet": {"id": 1, "author": "a", "changes": [{"sql": {"sql": "SELECT 3"}}]}}]}
                """);
        changelogs.write("d/four.yaml", "spec:\n  databaseChangeLog: none\n");
        changelogs.write("e/five.json", "{\"a\": {\"databaseChangeLog\": []}}");

        List<MigrationSet> sets = changelogs.sets();

        assertThat(sets).extracting(set -> set.layout().tool()).containsOnly("liquibase");
        assertThat(sets)
                .flatExtracting(changelogs::statements)
                .extracting(Statement::text)
                .containsExactly("SELECT 1", "SELECT 2", "SELECT 3");
    }

    @Test
    void takesWhatTheApplicationSaysForPlaceholders() throws IOException {
        changelogs.write("src/main/resources/application.yml", """
                spring:
                  liquibase:
                    parameters:
                      tableName: orders
                      owner: ${OWNER}
                """);
        changelogs.write("src/main/resources/db/changelog/db.changelog-master.yaml", """
                databaseChangeLog:
                  - property: {name: tableName, value: others}
                  - property: {name: owner, value: jane}
                  - changeSet: {id: 1, author: a, changes: [{sql: {sql: "SELECT '${tableName} ${owner}'"}}]}
                """);

        assertThat(changelogs.statements(changelogs.onlySet()))
                .extracting(Statement::text)
                .containsExactly("SELECT 'orders jane'");
    }

    @Test
    void leavesOutWhatIsInTheContextOfAnotherDatabase() throws IOException {
        changelogs.write("main.xml", HEAD + """
                <changeSet id='1' author='a' context='mysql'><sql>SELECT 1</sql></changeSet>
                <changeSet id='2' author='a' contextFilter='postgresql'><sql>SELECT 2</sql></changeSet>
                <changeSet id='3' author='a' context='mysql or prod'><sql>SELECT 3</sql></changeSet>
                <include file='part.sql'/>
                <include file='oracle.xml' context='Oracle'/>
                </databaseChangeLog>
                """);
        changelogs.write("oracle.xml", changelog("<sql>SELECT 4</sql>"));
        changelogs.write(
                "part.sql",
                "--liquibase formatted sql\n--changeset a:1 context:mariadb,mssql\nSELECT 5;\n--changeset a:2\nSELECT 6;");

        MigrationSet set = changelogs.onlySet();

        assertThat(changelogs.statements(set))
                .extracting(Statement::text)
                .containsExactly("SELECT 2", "SELECT 3", "SELECT 6");
        assertThat(set.because())
                .isEqualTo(
                        "main.xml is a changelog; left out: changesets in the context mariadb, mssql, mysql, oracle");
    }

    @Test
    void takesTheContextsThatItIsToldFor() throws IOException {
        changelogs.write("liquibase.properties", "changelogFile=main.xml\ncontexts=mysql\n");
        changelogs.write("main.xml", HEAD + """
                <changeSet id='1' author='a' context='mysql'><sql>SELECT 1</sql></changeSet>
                <changeSet id='2' author='a' context='postgresql'><sql>SELECT 2</sql></changeSet>
                </databaseChangeLog>
                """);

        MigrationSet set = changelogs.onlySet();

        assertThat(changelogs.statements(set)).extracting(Statement::text).containsExactly("SELECT 1");
        assertThat(set.because()).isEqualTo("main.xml is a changelog");
    }
}
