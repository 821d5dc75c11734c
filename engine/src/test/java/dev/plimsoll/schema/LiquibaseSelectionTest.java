package dev.plimsoll.schema;

import static org.assertj.core.api.Assertions.assertThat;

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
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Scope;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.filter.ContextChangeSetFilter;
import liquibase.changelog.filter.LabelChangeSetFilter;
import liquibase.database.core.PostgresDatabase;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.resource.ResourceAccessor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Liquibase's own choice of changesets by contexts and labels, against the one that we make for the same settings. */
class LiquibaseSelectionTest {

    private static final List<String> EXPRESSIONS = List.of(
            "",
            "dev",
            "prod",
            "DEV, prod",
            "!dev",
            "not dev",
            "@dev",
            "@!dev",
            "dev and prod",
            "dev or prod",
            "!(dev or prod)",
            "dev and (prod or test)",
            "(dev and prod) or test",
            "! dev and ! prod");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"dev", "Dev,prod", "test", "@dev", "dev or test", "!dev"})
    void takesTheContextsThatLiquibaseTakes(String contexts) throws Exception {
        assertSame("context", contexts, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dev", "dev,prod", "!dev", "dev and !prod", "(dev or test) and prod", "not dev"})
    void takesTheLabelsThatLiquibaseTakes(String labels) throws Exception {
        assertSame("labels", "", labels);
    }

    private void assertSame(String attribute, String contexts, String labels) throws Exception {
        StringBuilder changelog = new StringBuilder("databaseChangeLog:\n");
        for (String expression : EXPRESSIONS) {
            changelog
                    .append("  - changeSet: {id: \"of ")
                    .append(expression)
                    .append("\", author: a, ")
                    .append(attribute)
                    .append(": \"")
                    .append(expression)
                    .append("\", changes: [{sql: {sql: SELECT 1}}]}\n");
        }
        changelog.append("  - include: {file: inner.yaml, ").append(attribute).append(": \"prod\"}\n");
        Files.writeString(folder.resolve("changelog.yaml"), changelog);
        Files.writeString(folder.resolve("inner.yaml"), """
                databaseChangeLog:
                  - changeSet: {id: inner, author: a, changes: [{sql: {sql: SELECT 1}}]}
                  - changeSet: {id: inner dev, author: a, context: dev, labels: dev, changes: [{sql: {sql: SELECT 1}}]}
                """);
        Files.writeString(
                folder.resolve("liquibase.properties"),
                "changelogFile=changelog.yaml\ncontexts: " + contexts + "\nlabel-filter=" + labels + "\n");

        assertThat(ours()).containsExactlyElementsOf(theirs(contexts, labels));
    }

    private List<String> theirs(String contexts, String labels) throws Exception {
        ResourceAccessor resources = new DirectoryResourceAccessor(folder);
        PostgresDatabase database = new PostgresDatabase();
        Map<String, Object> scope =
                Map.of(Scope.Attr.resourceAccessor.name(), resources, Scope.Attr.database.name(), database);
        return Scope.child(scope, () -> {
            DatabaseChangeLog changelog = ChangeLogParserFactory.getInstance()
                    .getParser("changelog.yaml", resources)
                    .parse("changelog.yaml", new ChangeLogParameters(database), resources);
            ContextChangeSetFilter byContext = new ContextChangeSetFilter(new Contexts(contexts));
            LabelChangeSetFilter byLabel = new LabelChangeSetFilter(new LabelExpression(labels));
            return changelog.getChangeSets().stream()
                    .filter(changeSet -> byContext.accepts(changeSet).isAccepted()
                            && byLabel.accepts(changeSet).isAccepted())
                    .map(ChangeSet::getId)
                    .toList();
        });
    }

    private List<String> ours() throws IOException {
        WorkingDirectory directory = new WorkingDirectory(folder);
        List<FoundFile> files = new MigrationFiles(directory).below(folder);
        MigrationSets sets = new MigrationSets(directory, Tools.ALL, Tools.PLAIN);
        MigrationSet set = sets.of(Tools.byId("liquibase").orElseThrow(), "", folder, files);
        return set.layout().changesets().stream()
                .map(entry -> entry.identity().split("::", -1)[1])
                .toList();
    }
}
