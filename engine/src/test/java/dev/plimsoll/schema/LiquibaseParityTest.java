package dev.plimsoll.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.MigrationFile;
import dev.plimsoll.migration.MigrationFiles;
import dev.plimsoll.migration.MigrationReader;
import dev.plimsoll.migration.MigrationSet;
import dev.plimsoll.migration.MigrationSets;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.migration.tool.Tools;
import dev.plimsoll.model.Changeset;
import dev.plimsoll.model.Changeset.Reversal;
import dev.plimsoll.model.Engine;
import dev.plimsoll.model.Server;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Unit;
import dev.plimsoll.model.Unit.Repetition;
import dev.plimsoll.model.Unit.TransactionMode;
import dev.plimsoll.postgres.PostgresServer;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.change.Change;
import liquibase.change.DbmsTargetedChange;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.DatabaseList;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.sql.Sql;
import liquibase.sql.visitor.SqlVisitor;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.ui.LoggerUIService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Liquibase itself on a server, against what is read of the same changelogs: statements, transactions, end state. */
class LiquibaseParityTest {

    private static final int MAJOR = 17;
    private static final Path FOLDER = Path.of("src/test/resources/dev/plimsoll/migration/liquibase/parity");
    private static final String CHANGELOG = "db/changelog.xml";
    private static final Pattern LAYOUT = Pattern.compile("\\s+|(?<=[(,])|(?=[(),])");

    private static final Pattern UNQUOTED = Pattern.compile("[^'\"]+(?=(?:[^'\"]|'[^']*'|\"[^\"]*\")*$)");

    /** Liquibase names the schema that it starts in; we leave it to the search path. */
    private static final Pattern START_SCHEMA = Pattern.compile("\"public\"\\.|\\bpublic\\.");

    private static final List<List<String>> sent = new ArrayList<>();
    private static final List<Boolean> inTransaction = new ArrayList<>();
    private static final List<String> takenBack = new ArrayList<>();
    private static final List<Repetition> repeated = new ArrayList<>();
    private static final List<Unit> read = new ArrayList<>();
    private static PostgresServer server;
    private static String databaseName;

    @BeforeAll
    static void runBoth() throws Exception {
        server = PostgresServer.shared(MAJOR);
        databaseName = server.createDatabase();
        try (Connection connection = server.connect(databaseName)) {
            Scope.child(
                    Map.of(Scope.Attr.ui.name(), new LoggerUIService(), "liquibase.analytics.enabled", false),
                    () -> runLiquibase(connection));
        }
        WorkingDirectory directory = new WorkingDirectory(FOLDER);
        List<FoundFile> files = new MigrationFiles(directory).below(directory.path());
        MigrationReader reader = new MigrationReader(InputStream.nullInputStream());
        for (MigrationSet set : new MigrationSets(directory, Tools.ALL, Tools.PLAIN).of(files)) {
            assertThat(set.layout().tool()).isEqualTo("liquibase");
            for (FoundFile file : set.files()) {
                MigrationFile migration = reader.read(file, set.layout(), false);
                assertThat(migration).isInstanceOf(MigrationFile.Read.class);
                ((MigrationFile.Read) migration)
                        .migration().units().stream()
                                .filter(unit -> !unit.statements().isEmpty())
                                .forEach(read::add);
            }
        }
    }

    private static void runLiquibase(Connection connection) throws Exception {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        Liquibase liquibase = new Liquibase(CHANGELOG, new DirectoryResourceAccessor(FOLDER), database);
        Scope.child(Map.of(Scope.Attr.resourceAccessor.name(), liquibase.getResourceAccessor()), () -> {
            List<ChangeSet> runs = liquibase.getChangeSetStatuses(null, null).stream()
                    .filter(status -> status.getWillRun())
                    .map(status -> status.getChangeSet())
                    .toList();
            liquibase.update("");
            for (ChangeSet changeSet : runs) {
                List<String> statements = statements(changeSet, database);
                if (!statements.isEmpty() && !changeSet.getId().equals("condition")) {
                    sent.add(statements);
                    inTransaction.add(changeSet.isRunInTransaction());
                    takenBack.add(changeSet.getAuthor() + ":" + changeSet.getId() + " " + wayBack(changeSet, database));
                    repeated.add(repetition(changeSet));
                }
            }
        });
        connection.setAutoCommit(true);
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE databasechangelog, databasechangeloglock");
        }
    }

    private static List<String> statements(ChangeSet changeSet, Database database) {
        database.setObjectQuotingStrategy(changeSet.getObjectQuotingStrategy());
        List<String> statements = new ArrayList<>();
        for (Change change : changeSet.getChanges()) {
            boolean ours = !(change instanceof DbmsTargetedChange targeted)
                    || DatabaseList.definitionMatches(targeted.getDbms(), database, true);
            for (Sql sql : ours ? SqlGeneratorFactory.getInstance().generateSql(change, database) : new Sql[0]) {
                String modified = sql.toSql();
                for (SqlVisitor visitor : changeSet.getSqlVisitors()) {
                    if (DatabaseList.definitionMatches(visitor.getApplicableDbms(), database, true)) {
                        modified = visitor.modifySql(modified, database);
                    }
                }
                statements.add(normalised(modified));
            }
        }
        return statements;
    }

    private static Repetition repetition(ChangeSet changeSet) {
        return changeSet.isAlwaysRun()
                ? Repetition.ALWAYS
                : changeSet.isRunOnChange() ? Repetition.WHEN_CHANGED : Repetition.NEVER;
    }

    /** As {@link ChangeSet#rollback} has it. */
    private static String wayBack(ChangeSet changeSet, Database database) throws Exception {
        database.setObjectQuotingStrategy(changeSet.getObjectQuotingStrategy());
        List<String> statements = new ArrayList<>();
        List<Change> written = changeSet.getRollback().getChanges();
        List<Change> changes = new ArrayList<>(changeSet.getChanges());
        Collections.reverse(changes);
        for (Change change : written.isEmpty() ? changes : written) {
            if (written.isEmpty() && !change.supportsRollback(database)) {
                return Reversal.NONE.toString();
            }
            Sql[] sent = written.isEmpty()
                    ? SqlGeneratorFactory.getInstance()
                            .generateSql(change.generateRollbackStatements(database), database)
                    : SqlGeneratorFactory.getInstance().generateSql(change, database);
            for (Sql sql : sent) {
                String modified = sql.toSql();
                for (SqlVisitor visitor : changeSet.getSqlVisitors()) {
                    if (visitor.isApplyToRollback()
                            && DatabaseList.definitionMatches(visitor.getApplicableDbms(), database, true)) {
                        modified = visitor.modifySql(modified, database);
                    }
                }
                statements.add(normalised(modified));
            }
        }
        if (written.isEmpty()) {
            return Reversal.AUTOMATIC + " " + String.join("; ", statements);
        }
        return statements.isEmpty()
                ? Reversal.NEEDLESS.toString()
                : Reversal.WRITTEN + " " + String.join("; ", statements);
    }

    private static String wayBack(Unit unit) {
        Changeset changeset = Objects.requireNonNull(unit.changeset());
        Unit back = changeset.back();
        String[] words = changeset.identity().split("::", -1);
        String statements = back == null
                ? ""
                : " "
                        + back.statements().stream()
                                .map(Statement::text)
                                .map(LiquibaseParityTest::normalised)
                                .collect(Collectors.joining("; "));
        return words[2] + ":" + words[1] + " " + changeset.reversal() + statements;
    }

    @AfterAll
    static void drop() throws Exception {
        server.dropDatabase(databaseName);
    }

    @Test
    void theStatementsAreThoseThatLiquibaseSends() {
        List<String> ours = read.stream()
                .map(unit -> String.join(
                        "; ",
                        unit.statements().stream()
                                .map(Statement::text)
                                .map(LiquibaseParityTest::normalised)
                                .toList()))
                .toList();
        List<String> theirs =
                sent.stream().map(statements -> String.join("; ", statements)).toList();

        assertThat(ours).hasSameSizeAs(theirs);
        for (int i = 0; i < ours.size(); i++) {
            assertThat(ours.get(i)).isEqualTo(theirs.get(i));
        }
    }

    @Test
    void theTransactionsAreThoseOfLiquibase() {
        assertThat(read)
                .extracting(unit -> unit.mode() == TransactionMode.WRAPPED)
                .containsExactlyElementsOf(inTransaction);
    }

    @Test
    void theWaysBackAreThoseOfLiquibase() {
        assertThat(read).extracting(LiquibaseParityTest::wayBack).containsExactlyElementsOf(takenBack);
    }

    @Test
    void whatRunsAgainIsWhatLiquibaseRunsAgain() {
        assertThat(read).extracting(Unit::repetition).containsExactlyElementsOf(repeated);
        assertThat(repeated).contains(Repetition.ALWAYS, Repetition.WHEN_CHANGED);
    }

    @Test
    void theEndStateIsThatOfTheServer() throws Exception {
        Replay replay = new Replay(new Server(Engine.POSTGRESQL, MAJOR), "postgres");
        read.forEach(replay::apply);
        try (Connection connection = server.connect(databaseName)) {
            assertThat(CatalogComparison.differences(replay.schema(), connection))
                    .isEmpty();
        }
    }

    private static String normalised(String sql) {
        String one = START_SCHEMA
                .matcher(LAYOUT.matcher(sql.replaceAll("(?m)^\\s*--.*$", "")).replaceAll(" "))
                .replaceAll("");
        String spaced = UNQUOTED.matcher(one.replaceAll("\\s+", " ").strip())
                .replaceAll(word -> word.group().toLowerCase(Locale.ROOT).replace("$", "\\$"));
        return spaced.endsWith(";") ? spaced.substring(0, spaced.length() - 1).strip() : spaced;
    }
}
