package dev.plimsoll.migration.tool;

import static dev.plimsoll.migration.tool.ChangelogFolder.HEAD;
import static dev.plimsoll.migration.tool.ChangelogFolder.changelog;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.migration.MigrationFile;
import dev.plimsoll.migration.MigrationSet;
import dev.plimsoll.model.Statement;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which changelogs are run, and in which order. */
class LiquibaseOrderTest {

    @TempDir
    Path directory;

    private ChangelogFolder changelogs = new ChangelogFolder(Path.of(""));

    @BeforeEach
    void start() {
        changelogs = new ChangelogFolder(directory);
    }

    @Test
    void ordersChangelogsAsTheyIncludeEachOther() throws IOException {
        changelogs.write("app/src/main/resources/db/changelog/master.yaml", """
                databaseChangeLog:
                  - include: {file: db/changelog/v2.xml}
                  - include: {file: v1.json, relativeToChangelogFile: true}
                  - includeAll: {path: classpath:db/changelog/later}
                """);
        changelogs.write("app/src/main/resources/db/changelog/v1.json", """
                {"databaseChangeLog": [{"changeSet": {"id": 1, "author": "a", "changes": [{"sql": {"sql": "SELECT 1"}}]}}]}
                """);
        changelogs.write("app/src/main/resources/db/changelog/v2.xml", changelog("<sqlFile path='db/sql/two.sql'/>"));
        changelogs.write(
                "app/src/main/resources/db/changelog/later/b.sql",
                "--liquibase formatted sql\n--changeset a:b\nSELECT 4;");
        changelogs.write("app/src/main/resources/db/changelog/later/a.sql", "SELECT 3");
        changelogs.write(
                "app/src/main/resources/db/changelog/lost.sql",
                "--liquibase formatted sql\n--changeset a:b\nSELECT 5;");
        changelogs.write("app/src/main/resources/db/sql/two.sql", "SELECT 2;");

        MigrationSet set = changelogs.onlySet();

        assertThat(set.because()).isEqualTo("db/changelog/master.yaml is a changelog");
        assertThat(set.files())
                .extracting(file -> file.path().replaceFirst(".*/db/", ""))
                .containsExactly(
                        "changelog/master.yaml",
                        "changelog/v2.xml",
                        "changelog/v1.json",
                        "changelog/later/a.sql",
                        "changelog/later/b.sql",
                        "changelog/lost.sql");
        assertThat(changelogs.statements(set))
                .extracting(Statement::text)
                .containsExactly("SELECT 2", "SELECT 1", "SELECT 3", "SELECT 4");
        assertThat(changelogs.read(set, "lost.sql"))
                .isEqualTo(new MigrationFile.PassedOver(
                        "app/src/main/resources/db/changelog/lost.sql", "liquibase", "no changelog includes it"));
    }

    @Test
    void saysWhatIsWrongWithIncludes() throws IOException {
        changelogs.write("repository/.git/HEAD", "");
        changelogs.write(".hidden/secret.xml", changelog("<sql>SELECT 1</sql>"));
        changelogs.write("repository/changelog.xml", HEAD + """
                <include file='a.xml'/>
                <include file='../.hidden/secret.xml' relativeToChangelogFile='true'/>
                <include file='missing.xml'/>
                <include file='optional.xml' errorIfMissing='false'/>
                </databaseChangeLog>
                """);
        changelogs.write("repository/a.xml", HEAD + "<include file='b.xml'/></databaseChangeLog>");
        changelogs.write("repository/b.xml", HEAD + "<include file='a.xml'/></databaseChangeLog>");

        assertThat(changelogs.problems())
                .containsExactly(
                        "the file ../.hidden/secret.xml lies outside of the repository",
                        "the file missing.xml does not exist",
                        "it includes the changelog that includes it, a.xml");
    }

    @Test
    void readsACircleThatNothingLeadsInto() throws IOException {
        changelogs.write("a.changelog.xml", HEAD + "<include file='b.changelog.xml'/></databaseChangeLog>");
        changelogs.write("b.changelog.xml", HEAD + "<include file='a.changelog.xml'/></databaseChangeLog>");

        assertThat(changelogs.problems())
                .containsExactly("it includes the changelog that includes it, a.changelog.xml");
    }

    @Test
    void runsOutOfTurnWhatSaysSo() throws IOException {
        changelogs.write("main.xml", HEAD + """
                <changeSet id='1' author='a' runOrder='last'><sql>SELECT 5</sql></changeSet>
                <changeSet id='2' author='a'><sql>SELECT 2</sql></changeSet>
                <changeSet id='3' author='a' runOrder='first'><sql>SELECT 1</sql></changeSet>
                <include file='part.sql'/>
                <changeSet id='4' author='a'><sql>SELECT 4</sql></changeSet>
                </databaseChangeLog>
                """);
        changelogs.write("part.sql", """
                --liquibase formatted sql
                --changeset a:1 runOrder:last
                SELECT 3;
                """);

        assertThat(changelogs.statements(changelogs.onlySet()))
                .extracting(Statement::text)
                .containsExactly("SELECT 1", "SELECT 2", "SELECT 3", "SELECT 4", "SELECT 5");
    }
}
