package dev.plimsoll.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.Enforcement;
import dev.plimsoll.model.Engine;
import dev.plimsoll.model.Environment.Stage;
import dev.plimsoll.model.Severity;
import dev.plimsoll.policy.Policy.RulePolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationReaderTest {

    private static final String WHOLE = """
        version: 1
        databases:
          shop:
            engine: postgresql
            engine-version: "14.3"
            environment: staging
            tool: goose
            deployed-to: 0041
            migrations: [db/migrations, db/more]
            infrastructure: [aws_db_instance.shop]
            connection: env:SHOP_DATABASE_URL
            replicas: env:SHOP_REPLICA_URL
            snapshot: db/shop.snapshot.json
            evidence: ops/pgbackrest.json#shop
            session: { Lock_Timeout: 2s, search_path: "shop, public" }
          billing:
            migrations: billing
        policy:
          packs: [schema-safety, conventions]
          rules:
            ban-drop-column: { enforcement: warn }
            require-lock-timeout: { severity: error, options: { longest: 3s } }
          paths:
            - { match: "db/legacy/**", enforcement: off }
        """;

    @Test
    void readsEveryKey() {
        Configuration configuration = read(WHOLE);

        assertThat(configuration.databases())
                .containsExactly(
                        new DatabaseConfiguration(
                                "shop",
                                Engine.POSTGRESQL,
                                14,
                                Stage.STAGING,
                                "goose",
                                "0041",
                                List.of("db/migrations", "db/more"),
                                List.of("aws_db_instance.shop"),
                                "env:SHOP_DATABASE_URL",
                                List.of("env:SHOP_REPLICA_URL"),
                                "db/shop.snapshot.json",
                                List.of("ops/pgbackrest.json#shop"),
                                Map.of("lock_timeout", "2s", "search_path", "shop, public")),
                        new DatabaseConfiguration(
                                "billing",
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of("billing"),
                                List.of(),
                                null,
                                List.of(),
                                null,
                                List.of(),
                                Map.of()));
        Policy policy = configuration.policy();
        assertThat(policy.packs()).containsExactly("schema-safety", "conventions");
        assertThat(policy.rules())
                .containsOnly(
                        Map.entry("no-drop-column", new RulePolicy(Enforcement.WARN, null, Map.of())),
                        Map.entry(
                                "require-lock-timeout", new RulePolicy(null, Severity.ERROR, Map.of("longest", "3s"))));
        assertThat(policy.paths()).singleElement().satisfies(path -> {
            assertThat(path.match().matches("db/legacy/a/V1.sql")).isTrue();
            assertThat(path.enforcement()).isEqualTo(Enforcement.OFF);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "version: 2 | p.yaml:1:10: this version of Plimsoll reads configurations of version 1",
                "policy: {} | p.yaml:1:1: \"version\" is missing",
                "{version: 1, databsaes: {}} | p.yaml:1:14: unknown key \"databsaes\"; did you mean \"databases\"?",
                "{version: 1, policy: {rules: {no-drop-colum: {}}}} | p.yaml:1:31: unknown rule \"no-drop-colum\"; did"
                        + " you mean \"no-drop-column\"?",
                "{version: 1, policy: {rules: {no-drop-column: {enforcement: blok}}}} | p.yaml:1:61: \"enforcement\""
                        + " must be one of off, inform, warn, block, not \"blok\"; did you mean \"block\"?",
                "{version: 1, policy: {rules: {require-lock-timeout: {options: {long: 1}}}}} | p.yaml:1:64: unknown"
                        + " option of require-lock-timeout \"long\"",
                "{version: 1, policy: {packs: [safety]}} | p.yaml:1:30: unknown pack \"safety\"",
                "{version: 1, policy: [a]} | p.yaml:1:22: \"policy\" must be a mapping of keys to values",
                "{version: 1, policy: {paths: {}}} | p.yaml:1:30: \"paths\" must be a list",
                "{version: 1, policy: {paths: [{match: a}]}} | p.yaml:1:23: every entry of \"paths\" needs \"match\""
                        + " and \"enforcement\"",
                "{version: 1, databases: {a: {engine: postgres}}} | p.yaml:1:38: \"engine\" must be one of postgresql,"
                        + " mysql, mariadb, sqlserver, oracle, sqlite, bigquery, cassandra, clickhouse, cockroachdb, db2, derby,"
                        + " duckdb, exasol, firebird, h2, hana, hsqldb, informix, mongodb, redshift, singlestore, snowflake,"
                        + " spanner, tidb, trino, vertica, ydb, yugabytedb, not \"postgres\"; did you mean \"postgresql\"?",
                "{version: 1, databases: {a: {engine-version: 9.6}}} | p.yaml:1:46: the engine version must be 12 to"
                        + " 18, not \"9.6\"",
                "{version: 1, databases: {a: {migrations: [[b]]}}} | p.yaml:1:43: \"migrations\" must be a list of"
                        + " texts",
                "{version: 1, version: 1} | p.yaml:1:14: the key \"version\" is given twice",
                "{version: 1, ? [a] : b} | p.yaml:1:16: a key must be plain text",
                "just text | p.yaml:1:1: the configuration must be a mapping",
                "{version: 1 | this is no YAML",
                "a: *nobody | p.yaml:1:4: this is no YAML",
            })
    void saysWhatIsWrongAndWhere(String text, String message) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(CannotRun.class).hasMessageContaining(message);
    }

    @Test
    void tellsAllProblemsAtOnce() {
        assertThatThrownBy(() -> read("version: 1\nfoo: 1\npolicy:\n  bar: 2\n"))
                .hasMessage("p.yaml:2:1: unknown key \"foo\"\np.yaml:4:3: unknown key \"bar\"");
    }

    @Test
    void setsLimits() {
        assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(CannotRun.class);
        assertThatThrownBy(() -> read("# " + "x".repeat(2_000_000)))
                .hasMessageContaining("more than 1048576 characters");
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        assertThatThrownBy(() -> read(bomb.toString())).isInstanceOf(CannotRun.class);
        assertThatThrownBy(() -> read("")).hasMessageContaining("p.yaml is empty");
    }

    @Test
    void looksUpwardToTheRootOfTheRepository(@TempDir Path directory) throws IOException {
        Path inside = Files.createDirectories(directory.resolve("repository/db/migrations"));
        Files.createDirectories(directory.resolve("repository/.git"));
        Path beyond = Files.writeString(directory.resolve("plimsoll.yaml"), "version: 1\n");

        assertThat(ConfigurationReader.find(inside)).isEmpty();

        Path own = Files.writeString(directory.resolve("repository/plimsoll.yaml"), "version: 1\n");
        assertThat(ConfigurationReader.find(inside)).contains(own);
        assertThat(ConfigurationReader.find(directory.resolve("elsewhere/V1.sql")))
                .contains(beyond);
    }

    @Test
    void refusesBytesThatAreNoText(@TempDir Path directory) throws IOException {
        Path file = Files.write(directory.resolve("plimsoll.yaml"), "é".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> new ConfigurationReader(TestCatalog.load()).read(file, "p.yaml"))
                .hasMessage("p.yaml is not UTF-8");
        assertThatThrownBy(() -> new ConfigurationReader(TestCatalog.load()).read(directory.resolve("no"), "no"))
                .hasMessageContaining("it does not exist");
    }

    @Test
    void showsWhatReadsTheSame() {
        Configuration configuration = read(WHOLE);

        String shown = ConfigurationText.of(configuration, TestCatalog.load());
        Configuration again = read(shown);

        assertThat(ConfigurationText.of(again, TestCatalog.load())).isEqualTo(shown);
        assertThat(again.databases().get(0)).isEqualTo(configuration.databases().get(0));
        assertThat(shown)
                .contains(
                        "require-lock-timeout: { severity: error, enforcement: block, options: { longest: \"3s\" } }");
        assertThat(shown).as("in use whatever the packs").contains("unreadable-file");
    }

    private static Configuration read(String text) {
        return new ConfigurationReader(TestCatalog.load()).read(Path.of("/p/plimsoll.yaml"), "p.yaml", text);
    }
}
