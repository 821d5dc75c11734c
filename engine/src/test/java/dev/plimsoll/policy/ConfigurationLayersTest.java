package dev.plimsoll.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.Enforcement;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Severity;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a configuration takes from files that it extends, and from those nested in it. */
class ConfigurationLayersTest {

    @TempDir
    Path directory;

    @BeforeEach
    void makeARepository() throws IOException {
        Files.createDirectories(directory.resolve(".git"));
    }

    @Test
    void standsOnTheFilesThatItExtends() throws IOException {
        write("platform/all.yaml", """
            version: 1
            policy:
              packs: [schema-safety, conventions]
              rules:
                no-drop-column: { enforcement: block }
                require-lock-timeout: { severity: error, options: { longest: 3s } }
              measured: { snapshot-days: 7 }
              paths: [{ match: "old/**", enforcement: inform }]
            """);
        write("platform/payments.yaml", """
            version: 1
            extends: all.yaml
            policy: { rules: { no-drop-column: { suppressible: false } }, waivers: { expiring-days: 3 } }
            """);

        Policy policy = read("""
            version: 1
            extends: platform/payments.yaml
            policy:
              packs: [schema-safety]
              rules: { require-lock-timeout: { enforcement: warn } }
              paths: [{ match: "old/core/**", enforcement: block }]
            """);

        assertThat(policy.packs()).containsExactly("schema-safety");
        assertThat(policy.rules().get("no-drop-column").enforcement()).isEqualTo(Enforcement.BLOCK);
        assertThat(policy.isSuppressible("no-drop-column")).isFalse();
        assertThat(policy.rules().get("require-lock-timeout")).satisfies(rule -> {
            assertThat(rule.enforcement()).isEqualTo(Enforcement.WARN);
            assertThat(rule.severity()).isEqualTo(Severity.ERROR);
            assertThat(rule.options()).containsEntry("longest", "3s");
        });
        assertThat(policy.measuring().snapshotDays()).isEqualTo(7);
        assertThat(policy.expiringDays()).isEqualTo(3);
        assertThat(policy.paths()).extracting(path -> path.match().toString()).containsExactly("old/**", "old/core/**");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nowhere.yaml | plimsoll.yaml:2:10: \"nowhere.yaml\" does not exist",
                "../../other.yaml | lies outside of the repository",
                "plimsoll.yaml | \"plimsoll.yaml\" extends itself",
                "loop.yaml | loop.yaml:2:10: \"plimsoll.yaml\" extends itself",
                "wrong.yaml | wrong.yaml:2:20: unknown rule \"no-drop-colum\"; did you mean \"no-drop-column\"?",
                "databases.yaml | databases.yaml:2:1: unknown key \"databases\"",
                "link.yaml | is a link out of the repository",
            })
    void saysWhatIsWrongWithWhatItExtends(String name, String message) throws IOException {
        write("loop.yaml", "version: 1\nextends: plimsoll.yaml\n");
        write("wrong.yaml", "version: 1\npolicy: { rules: { no-drop-colum: {} } }\n");
        write("databases.yaml", "version: 1\ndatabases: {}\n");
        Path outside = Files.createTempFile("plimsoll", ".yaml");
        Files.createSymbolicLink(directory.resolve("link.yaml"), outside);

        assertThatThrownBy(() -> read("version: 1\nextends: " + name + "\n"))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining(message);
        Files.delete(outside);
    }

    @Test
    void takesInTheDatabasesAndPoliciesOfItsParts() throws IOException {
        write("services/shop/plimsoll.yaml", """
            version: 1
            databases: { shop: { migrations: [db, more], snapshot: shop.json, evidence: ops/backups.json } }
            policy:
              rules: { no-drop-column: { enforcement: warn } }
              paths: [{ match: "old/**", enforcement: inform }]
              overrides: [{ tables: audit_log, enforcement: off }]
            """);
        write("services/billing/plimsoll.yaml", "version: 1\ndatabases: { billing: { migrations: sql } }\n");
        Files.createDirectories(directory.resolve("services/empty"));
        Path file = write("plimsoll.yaml", """
            version: 1
            nested: [services/*]
            databases: { core: { migrations: core } }
            """);

        Configuration configuration = new ConfigurationReader(TestCatalog.load()).read(file, "plimsoll.yaml");

        assertThat(configuration.databases())
                .extracting(DatabaseConfiguration::name)
                .containsExactly("core", "billing", "shop");
        assertThat(configuration.databases().get(2)).satisfies(shop -> {
            assertThat(shop.migrations()).containsExactly("services/shop/db", "services/shop/more");
            assertThat(shop.snapshot()).isEqualTo("services/shop/shop.json");
            assertThat(shop.evidence()).containsExactly("services/shop/ops/backups.json");
        });
        assertThat(configuration.policy().overrides())
                .extracting(ConfigurationText::words)
                .containsExactly(
                        "rules: [\"no-drop-column\"], paths: [\"services/shop/**\"], enforcement: warn",
                        "paths: [\"services/shop/old/**\"], enforcement: inform",
                        "paths: [\"services/shop/**\"], tables: [\"audit_log\"], enforcement: off");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{version: 1, policy: {packs: [security]}} | services/a/plimsoll.yaml:1:23: unknown key of a nested policy \"packs\"",
                "{version: 1, policy: {rules: {no-drop-column: {severity: info}}}} | unknown key of a rule in a nested policy \"severity\"",
                "{version: 1, nested: [x]} | services/a/plimsoll.yaml:1:14: unknown key \"nested\"",
                "{version: 1, databases: {core: {}}} | describe two databases core",
            })
    void leavesToTheRootWhatHoldsForAll(String nested, String message) throws IOException {
        write("services/a/plimsoll.yaml", nested);

        assertThatThrownBy(() -> read("version: 1\nnested: services/a\ndatabases: { core: {} }\n"))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({"../other", "/etc", "services/**"})
    void nestsFoldersBelowItAlone(String nested) {
        assertThatThrownBy(() -> read("version: 1\nnested: [\"" + nested + "\"]\n"))
                .hasMessageContaining("must be folders below this one");
    }

    @Test
    void isFoundFromWithinItsParts() throws IOException {
        Path part = write("services/shop/plimsoll.yaml", "version: 1\n");
        Path inside = Files.createDirectories(directory.resolve("services/shop/db"));
        Path root = write("plimsoll.yaml", "version: 1\n");

        assertThat(ConfigurationReader.find(inside)).contains(part);

        write("plimsoll.yaml", "version: 1\nnested: [\"services/s*\"]\n");
        assertThat(ConfigurationReader.find(inside)).contains(root);
    }

    @Test
    void whatIsNotSuppressibleIsWorthTheSameEverywhere() throws IOException {
        write("a/plimsoll.yaml", "{version: 1, policy: {rules: {no-drop-column: {enforcement: off}}}}");
        Policy policy = read("""
            version: 1
            nested: a
            policy: { rules: { no-drop-column: { suppressible: false } }, paths: [{ match: "**", enforcement: off }] }
            """);

        Finding dropped = new Finding(
                "no-drop-column",
                "schema-safety",
                Severity.ERROR,
                "Lost.",
                null,
                "shop",
                new Subject(ObjectKind.COLUMN, "public.orders.sku"),
                SourceRange.wholeFile("a/V1.sql"),
                0,
                List.of(),
                null,
                null,
                null,
                "00");
        assertThat(policy.enforcementOf(dropped, "a/V1.sql", null)).isEqualTo(Enforcement.BLOCK);
    }

    @Test
    void tellsWhichFileSaysWhat() throws IOException {
        write("base.yaml", """
            version: 1
            policy:
              rules: { no-drop-column: { enforcement: warn } }
              paths: [{ match: "old/**", enforcement: inform }]
            """);
        write("part/plimsoll.yaml", "version: 1\ndatabases:\n  shop:\n    migrations: db\n");
        Path file = write("plimsoll.yaml", """
            version: 1
            extends: base.yaml
            nested: part
            policy:
              rules:
                require-lock-timeout: { severity: error }
              paths:
                - { match: "new/**", enforcement: block }
            """);
        Configuration configuration = new ConfigurationReader(TestCatalog.load()).read(file, "plimsoll.yaml");

        assertThat(ConfigurationText.of(
                        configuration, TestCatalog.load(), ConfigurationOrigins.of(file, "plimsoll.yaml")))
                .contains(
                        "migrations: [\"part/db\"] # part/plimsoll.yaml:4\n",
                        "infrastructure: [] # default\n",
                        "no-drop-column: { severity: error, enforcement: warn } # base.yaml:3\n",
                        "# plimsoll.yaml:6\n",
                        "- { match: \"old/**\", enforcement: inform } # base.yaml:4\n",
                        "- { match: \"new/**\", enforcement: block } # plimsoll.yaml:8\n",
                        "waivers: { expiring-days: 14 } # default\n");
    }

    private Policy read(String text) throws IOException {
        return new ConfigurationReader(TestCatalog.load())
                .read(write("plimsoll.yaml", text), "plimsoll.yaml")
                .policy();
    }

    private Path write(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
