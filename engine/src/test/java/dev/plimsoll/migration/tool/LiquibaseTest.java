package dev.plimsoll.migration.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.MigrationFile;
import dev.plimsoll.migration.MigrationFiles;
import dev.plimsoll.migration.MigrationReader;
import dev.plimsoll.migration.MigrationSet;
import dev.plimsoll.migration.MigrationSets;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Unit.TransactionMode;
import dev.plimsoll.model.UnreadChange.Opaque;
import dev.plimsoll.model.UnreadChange.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layouts of changelogs. What each change sends is compared with Liquibase itself in another test. */
class LiquibaseTest {

    private static final String HEAD = "<databaseChangeLog xmlns=\"http://www.liquibase.org/xml/ns/dbchangelog\">\n";

    @TempDir
    Path directory;

    @Test
    void ordersChangelogsAsTheyIncludeEachOther() throws IOException {
        write("app/src/main/resources/db/changelog/master.yaml", """
                databaseChangeLog:
                  - include: {file: db/changelog/v2.xml}
                  - include: {file: v1.json, relativeToChangelogFile: true}
                  - includeAll: {path: classpath:db/changelog/later}
                """);
        write("app/src/main/resources/db/changelog/v1.json", """
                {"databaseChangeLog": [{"changeSet": {"id": 1, "author": "a", "changes": [{"sql": {"sql": "SELECT 1"}}]}}]}
                """);
        write("app/src/main/resources/db/changelog/v2.xml", changelog("<sqlFile path='db/sql/two.sql'/>"));
        write(
                "app/src/main/resources/db/changelog/later/b.sql",
                "--liquibase formatted sql\n--changeset a:b\nSELECT 4;");
        write("app/src/main/resources/db/changelog/later/a.sql", "SELECT 3");
        write("app/src/main/resources/db/changelog/lost.sql", "--liquibase formatted sql\n--changeset a:b\nSELECT 5;");
        write("app/src/main/resources/db/sql/two.sql", "SELECT 2;");

        MigrationSet set = onlySet();

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
        assertThat(statements(set))
                .extracting(Statement::text)
                .containsExactly("SELECT 2", "SELECT 1", "SELECT 3", "SELECT 4");
        assertThat(read(set, "lost.sql"))
                .isEqualTo(new MigrationFile.PassedOver(
                        "app/src/main/resources/db/changelog/lost.sql", "liquibase", "no changelog includes it"));
    }

    @Test
    void pointsIntoTheChangelog() throws IOException {
        write("changelog.xml", changelog("""
                <dropTable
                    tableName='orders'/>
                <sql>
                  DROP TABLE a;
                  DROP TABLE b WHERE;
                </sql>
                <sql>SELECT 1 &lt; 2; SELECT 3</sql>
                """));
        write("changelog.yaml", """
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

        List<Statement> statements = statements(onlySet());

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
        MigrationFile.Read yaml = (MigrationFile.Read) read(onlySet(), "changelog.yaml");
        assertThat(yaml.comments()).hasSize(1);
    }

    @Test
    void tellsTheTransactionAndHowToDoWithoutIt() throws IOException {
        write("a.changelog.xml", HEAD + """
                <changeSet id='1' author='a' runInTransaction='false'><sql>SELECT 1; SELECT 2</sql></changeSet>
                <changeSet id='2' author='a' runInTransaction='false'><sql splitStatements='false'>SELECT 1; SELECT 2</sql></changeSet>
                <changeSet id='3' author='a'><sql>SELECT 1</sql></changeSet>
                </databaseChangeLog>
                """);
        write("b.changelog.yaml", "databaseChangeLog: []");
        write(
                "c.sql",
                "--liquibase formatted sql\n--changeset a:1 runInTransaction:false\nSELECT 1;\n--changeset a:2\nSELECT 2;");

        MigrationSet set = onlySet();

        assertThat(units(set, "a.changelog.xml"))
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
        write(
                "c.sql",
                "--liquibase formatted sql\n--changeset a:1 runInTransaction:false\nSELECT 1;\n--changeset a:2\nSELECT 2;");

        MigrationSet set = onlySet();

        assertThat(set.layout().tool()).isEqualTo("liquibase");
        assertThat(units(set, "c.sql")).containsExactly(TransactionMode.NONE, TransactionMode.WRAPPED);
    }

    @Test
    void saysWhatIsWrongWithIncludes() throws IOException {
        write("repository/.git/HEAD", "");
        write("secret.xml", changelog("<sql>SELECT 1</sql>"));
        write("repository/changelog.xml", HEAD + """
                <include file='a.xml'/>
                <include file='../secret.xml' relativeToChangelogFile='true'/>
                <include file='missing.xml'/>
                <include file='optional.xml' errorIfMissing='false'/>
                </databaseChangeLog>
                """);
        write("repository/a.xml", HEAD + "<include file='b.xml'/></databaseChangeLog>");
        write("repository/b.xml", HEAD + "<include file='a.xml'/></databaseChangeLog>");

        assertThat(problems())
                .containsExactly(
                        "the file ../secret.xml lies outside of the repository",
                        "the file missing.xml does not exist",
                        "it includes the changelog that includes it, a.xml");
    }

    @Test
    void readsACircleThatNothingLeadsInto() throws IOException {
        write("a.changelog.xml", HEAD + "<include file='b.changelog.xml'/></databaseChangeLog>");
        write("b.changelog.xml", HEAD + "<include file='a.changelog.xml'/></databaseChangeLog>");

        assertThat(problems()).containsExactly("it includes the changelog that includes it, a.changelog.xml");
    }

    @Test
    void readsNoDocumentTypeAndNoEntities() throws IOException {
        write("changelog.xml", """
                <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
                <databaseChangeLog><changeSet id="1" author="a"><sql>&b;&c;</sql></changeSet></databaseChangeLog>
                """);

        assertThat(problems()).containsExactly("it has a document type, which is not read");
    }

    @Test
    void boundsAliases() throws IOException {
        write("changelog.yaml", doubling(20));
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(problems()).containsExactly("it has more than 200000 entries"));

        write("changelog.yaml", doubling(500));
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(problems())
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

    @Test
    void saysWhatItCannotTurnIntoStatements() throws IOException {
        write("changelog.xml", changelog("""
                <dropTable/>
                <createColumnFamily name='x'/>
                <sqlFile path='missing.sql'/>
                <customChange class='com.example.Fill'/>
                <executeCommand executable='ls'/>
                <dropAllForeignKeyConstraints baseTableName='a'/>
                """));
        write("broken.changelog.xml", HEAD + "<changeSet>");

        assertThat(problems())
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
    void readsNoOtherXml() throws IOException {
        write("pom.xml", "<project><databaseChangeLog/></project>");
        write("liquibase/settings.json", "{}");
        write("a.sql", "SELECT 1");

        MigrationSet set = onlySet();

        assertThat(set.layout().tool()).isEqualTo("plain");
        assertThat(set.files()).extracting(FoundFile::path).containsExactly("a.sql");
    }

    @Test
    void startsWhereSpringBootStarts() throws IOException {
        write("src/main/resources/application.yml", """
                spring:
                  liquibase:
                    change-log: classpath:/db/changelog/main.yaml
                    contexts: prod
                """);
        write("src/main/resources/application-dev.yml", "spring.liquibase.contexts: dev\n");
        write("src/main/resources/db/changelog/main.yaml", """
                databaseChangeLog:
                  - changeSet: {id: 1, author: a, context: prod, changes: [{sql: {sql: SELECT 1}}]}
                  - changeSet: {id: 2, author: a, context: dev, changes: [{sql: {sql: SELECT 2}}]}
                  - changeSet: {id: 3, author: a, context: demo, changes: [{sql: {sql: SELECT 3}}]}
                  - include: {file: parts/in.xml, relativeToChangelogFile: true}
                """);
        write("src/main/resources/db/changelog/parts/in.xml", changelog("<sql>SELECT 4</sql>"));
        write("src/main/resources/db/changelog/parts/out.xml", changelog("<sql>SELECT 5</sql>"));
        write("src/main/resources/db/changelog/other.yaml", """
                databaseChangeLog:
                  - include: {file: others/one.xml, relativeToChangelogFile: true}
                """);
        write("src/main/resources/db/changelog/others/one.xml", changelog("<sql>SELECT 6</sql>"));

        MigrationSet set = onlySet();

        assertThat(statements(set))
                .extracting(Statement::text)
                .containsExactly("SELECT 1", "SELECT 2", "SELECT 4", "SELECT 6");
        assertThat(read(set, "out.xml"))
                .isEqualTo(new MigrationFile.PassedOver(
                        "src/main/resources/db/changelog/parts/out.xml",
                        "liquibase",
                        "no changelog includes it, and spring.liquibase names another"));
    }

    @Test
    void looksInTheSearchPath() throws IOException {
        write("liquibase.properties", "changelogFile: db/changelog.yaml\nsearchPath=first\ncontexts: ${CONTEXTS}\n");
        write("first/db/changelog.yaml", """
                databaseChangeLog:
                  - changeSet: {id: 1, author: a, context: demo, changes: [{sqlFile: {path: sql/one.sql}}]}
                """);
        write("first/sql/one.sql", "SELECT 1;");
        write("first/db/sql/one.sql", "SELECT 2;");

        MigrationSet set =
                sets().stream().filter(MigrationSet::isRecognised).findFirst().orElseThrow();

        assertThat(statements(set)).extracting(Statement::text).containsExactly("SELECT 1");
    }

    private static String changelog(String changes) {
        return HEAD + "<changeSet id='1' author='a'>\n" + changes + "</changeSet></databaseChangeLog>";
    }

    private List<String> problems() {
        return statements(onlySet()).stream()
                .flatMap(statement -> statement.changes().stream())
                .map(change ->
                        change instanceof Unreadable unreadable ? unreadable.reason() : ((Opaque) change).reason())
                .toList();
    }

    private List<TransactionMode> units(MigrationSet set, String path) {
        return ((MigrationFile.Read) read(set, path))
                .migration().units().stream()
                        .filter(unit -> !unit.statements().isEmpty())
                        .map(unit -> unit.mode())
                        .toList();
    }

    private List<Statement> statements(MigrationSet set) {
        return set.files().stream()
                .map(file -> read(set, file.path()))
                .filter(MigrationFile.Read.class::isInstance)
                .flatMap(file -> ((MigrationFile.Read) file).migration().units().stream())
                .flatMap(unit -> unit.statements().stream())
                .toList();
    }

    private static MigrationFile read(MigrationSet set, String name) {
        FoundFile file = set.files().stream()
                .filter(found -> found.path().equals(name) || found.path().endsWith("/" + name))
                .findFirst()
                .orElseThrow();
        return new MigrationReader(InputStream.nullInputStream()).read(file, set.layout(), false);
    }

    private MigrationSet onlySet() {
        List<MigrationSet> sets = sets();
        assertThat(sets).hasSize(1);
        return sets.get(0);
    }

    private List<MigrationSet> sets() {
        WorkingDirectory working = new WorkingDirectory(directory);
        return new MigrationSets(working, Tools.ALL, Tools.PLAIN).of(new MigrationFiles(working).below(working.path()));
    }

    private void write(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
