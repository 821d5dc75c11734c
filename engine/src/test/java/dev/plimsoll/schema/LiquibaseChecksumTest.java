package dev.plimsoll.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.migration.ChangesetEntry;
import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.MigrationFiles;
import dev.plimsoll.migration.MigrationSet;
import dev.plimsoll.migration.MigrationSets;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.migration.tool.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import liquibase.ChecksumVersion;
import liquibase.Scope;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.core.PostgresDatabase;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.resource.ResourceAccessor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Liquibase's own checksums and identities, against what we take for the same changeset. */
class LiquibaseChecksumTest {

    private static final String XML = "<databaseChangeLog xmlns='http://www.liquibase.org/xml/ns/dbchangelog'"
            + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='"
            + "http://www.liquibase.org/xml/ns/dbchangelog"
            + " http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd'>"
            + "<property name='size' value='20'/><changeSet id='1' author='a'>%s</changeSet></databaseChangeLog>";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <sql>SELECT 1</sql>                                    | <sql>  SELECT\\n  1 </sql>
            <sql>SELECT 1</sql>                                    | <sql>select 1</sql>
            <sql>SELECT 1</sql>                                    | <sql splitStatements="false" endDelimiter="@">SELECT 1</sql>
            <sql>SELECT 1</sql>                                    | <sql><comment>why</comment>SELECT 1</sql>
            <sql>SELECT 1 -- why</sql>                             | <sql>SELECT 1 -- why not</sql>
            <sql>SELECT 1</sql>                                    | <sql>SELECT 1</sql><sql dbms="oracle">SELECT 2</sql>
            <sql>SELECT 1</sql>                                    | <comment>why</comment><sql>SELECT 1</sql>
            <sql>SELECT 1</sql>                                    | <sql>SELECT 1</sql><rollback>SELECT 2</rollback>
            <sql>SELECT 1</sql>                                    | <preConditions><dbms type="postgresql"/></preConditions><sql>SELECT 1</sql>
            <sql>SELECT 1</sql>                                    | <sql>SELECT 1</sql><modifySql><append value="x"/></modifySql>
            <sql>SELECT 1</sql>                                    | <sqlFile path="one.sql"/>
            <sqlFile path="one.sql"/>                              | <sqlFile path="two.sql"/>
            <sqlFile path="one.sql"/>                              | <sqlFile path="spaced.sql" relativeToChangelogFile="true"/>
            <dropTable tableName="t"/>                             | <dropTable   tableName="t" />
            <dropTable tableName="t"/>                             | <dropTable tableName="T"/>
            <dropTable tableName="t"/>                             | <dropTable tableName="t" cascadeConstraints="true"/>
            <dropTable tableName="t"/>                             | <dropTable tableName="t" schemaName="s"/>
            <createTable tableName="t"><column name="a" type="int"/></createTable> | <createTable tableName="t"><column type="int" name="a"/></createTable>
            <createTable tableName="t"><column name="a" type="int"/></createTable> | <createTable tableName="t"><column name="a" type="INT"/></createTable>
            <createTable tableName="t"><column name="a" type="int"/></createTable> | <createTable tableName="t"><column name="a" type="int"/><column name="b" type="int"/></createTable>
            <createTable tableName="t"><column name="a" type="int"/></createTable> | <createTable tableName="t" ifNotExists="true"><column name="a" type="int"/></createTable>
            <createTable tableName="t"><column name="a" type="int"/></createTable> | <createTable tableName="t" remarks="r"><column name="a" type="int"/></createTable>
            <createTable tableName="t"><column name="a" type="int" remarks="r"/></createTable> | <createTable tableName="t"><column name="a" type="int" remarks="q"/></createTable>
            <createTable tableName="t"><column name="a" type="int"><constraints nullable="false"/></column></createTable> | <createTable tableName="t"><column name="a" type="int"/></createTable>
            <createTable tableName="t"><column name="a" type="varchar(${size})"/></createTable> | <createTable tableName="t"><column name="a" type="varchar(20)"/></createTable>
            <createIndex tableName="t" indexName="i"><column name="a"/></createIndex> | <createIndex tableName="t" indexName="i" associatedWith="x"><column name="a"/></createIndex>
            <createView viewName="v">SELECT 1 AS a</createView>    | <createView viewName="v">SELECT  1  AS  a</createView>
            <createView viewName="v">SELECT 1 AS a</createView>    | <createView viewName="v">SELECT 2 AS a</createView>
            <createView viewName="v">SELECT 1 AS a</createView>    | <createView viewName="v" replaceIfExists="true">SELECT 1 AS a</createView>
            <insert tableName="t"><column name="a" valueNumeric="1"/></insert> | <insert tableName="t"><column name="a" valueNumeric="2"/></insert>
            <update tableName="t"><column name="a" valueNumeric="1"/><where>b = 1</where></update> | <update tableName="t"><column name="a" valueNumeric="1"/><where>b = 2</where></update>
            <loadData file="rows.csv" tableName="t"/>              | <loadData file="more.csv" tableName="t"/>
            <dropTable tableName="a"/><dropTable tableName="b"/>   | <dropTable tableName="b"/><dropTable tableName="a"/>
            """)
    void editsThatCountAreThoseThatLiquibaseCounts(String before, String after) throws Exception {
        Files.writeString(folder.resolve("one.sql"), "SELECT 1");
        Files.writeString(folder.resolve("two.sql"), "SELECT 2");
        Files.writeString(folder.resolve("spaced.sql"), "SELECT  1\n");
        Files.writeString(folder.resolve("rows.csv"), "a\n1\n");
        Files.writeString(folder.resolve("more.csv"), "a\n1\n2\n");

        assertSame("changelog.xml", XML.formatted(lines(before)), XML.formatted(lines(after)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --changeset a:1\\nSELECT 1; | --changeset a:1\\n  SELECT\\n 1 ;
            --changeset a:1\\nSELECT 1; | --changeset a:1\\nSELECT 2;
            --changeset a:1\\nSELECT 1; | --changeset a:1 runInTransaction:false labels:x\\nSELECT 1;
            --changeset a:1\\nSELECT 1; | --changeset a:1\\n--comment: why\\nSELECT 1;
            --changeset a:1\\nSELECT 1; | --changeset a:1\\n-- why\\nSELECT 1;
            --changeset a:1\\nSELECT 1; | --changeset a:1\\nSELECT 1;\\n--rollback SELECT 2;
            --changeset a:1\\nSELECT 1; | --changeset a:1\\n--validCheckSum: ANY\\nSELECT 1;
            --changeset a:1\\nSELECT 1; | --changeset a:1\\n--preconditions onFail:CONTINUE\\n--precondition-sql-check expectedResult:0 SELECT 0\\nSELECT 1;
            --changeset a:1\\nSELECT 1; | --changeset a:1\\nSELECT 1;\\n--ignoreLines:1\\nSELECT 2;
            --changeset a:1\\nSELECT 1; | --changeset a:1\\nSELECT 1;\\n/* liquibase rollback\\nSELECT 2;\\n*/
            --changeset a:1\\nSELECT 1; | --changeset b:1\\nSELECT 1;
            --changeset a:1\\nSELECT 1; | --changeset "a":1\\nSELECT 1;
            --changeset a:1\\nSELECT 1; | --changeset a:1 logicalFilePath:other.sql\\nSELECT 1;
            """)
    void editsOfFormattedSqlThatCountAreThoseThatLiquibaseCounts(String before, String after) throws Exception {
        String head = "--liquibase formatted sql\n";

        assertSame("changelog.sql", head + lines(before) + "\n", head + lines(after) + "\n");
    }

    private static String lines(String text) {
        return text.replace("\\n", "\n");
    }

    private void assertSame(String name, String before, String after) throws Exception {
        List<String> theirs = List.of(theirs(name, before), theirs(name, after));
        List<String> ours = List.of(ours(name, before), ours(name, after));

        assertThat(ours.get(0).equals(ours.get(1)))
                .as("%s and %s", theirs, ours)
                .isEqualTo(theirs.get(0).equals(theirs.get(1)));
    }

    private String theirs(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
        ResourceAccessor resources = new DirectoryResourceAccessor(folder);
        PostgresDatabase database = new PostgresDatabase();
        Map<String, Object> scope =
                Map.of(Scope.Attr.resourceAccessor.name(), resources, Scope.Attr.database.name(), database);
        return Scope.child(scope, () -> {
            DatabaseChangeLog changelog = ChangeLogParserFactory.getInstance()
                    .getParser(name, resources)
                    .parse(name, new ChangeLogParameters(database), resources);
            ChangeSet changeSet = changelog.getChangeSets().get(0);
            return changeSet.toString(false) + " " + changeSet.generateCheckSum(ChecksumVersion.latest());
        });
    }

    private String ours(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        WorkingDirectory directory = new WorkingDirectory(folder);
        List<FoundFile> files = new MigrationFiles(directory).below(folder);
        MigrationSets sets = new MigrationSets(directory, Tools.ALL, Tools.PLAIN);
        MigrationSet set = sets.of(Tools.byId("liquibase").orElseThrow(), "", folder, files);
        ChangesetEntry entry = set.layout().changesets().stream()
                .filter(each -> each.place().path().equals(name))
                .findFirst()
                .orElseThrow();
        return entry.identity() + " " + entry.content();
    }
}
