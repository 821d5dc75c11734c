package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.check.Check;
import dev.plimsoll.check.CheckRequest;
import dev.plimsoll.check.fixtures.FixtureRun;
import dev.plimsoll.check.infrastructure.InfrastructureInputs;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.evaluate.own.FactTypes;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.FindingState;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.report.CheckReport;
import dev.plimsoll.report.FixtureReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that a team writes down, through the whole of the check. */
class OwnRulesTest {

    private static final RuleCatalog SHIPPED = RuleCatalog.load();
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @TempDir
    Path folder;

    @Test
    void theExamplesFindWhatTheirSamplesMarkAndAllOfThemIsTried() {
        FixtureReport report = test(Path.of("..", "examples", "own-rules"));

        assertThat(report.cases())
                .hasSizeGreaterThan(19)
                .allSatisfy(
                        result -> assertThat(result.passed()).as("%s", result).isTrue());
        assertThat(report.gaps()).isEmpty();
        assertThat(report.percent()).isEqualTo(100);
    }

    @Test
    void theRuleInTheDocumentationIsOne() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "own-rules.md"));
        int start = page.indexOf("```yaml\n") + "```yaml\n".length();
        write(".plimsoll/rules/documented.yaml", page.substring(start, page.indexOf("```", start)));
        write("db/1.sql", "create table orders (id bigint primary key);\n");

        assertThat(check("db").findings())
                .extracting(judged -> judged.finding().message())
                .contains("public.orders has no column tenant_id, so nothing keeps the rows of tenants apart");
    }

    @Test
    void aFindingIsOneOfAPolicyAndASuppressionLikeAnyOther() throws IOException {
        write("plimsoll.yaml", "version: 1\npolicy: { packs: [security], rules: { no-wide: { severity: info } } }\n");
        rule("no-wide", "when: [{ table: t, where: { columns: { size: { more: 2 } } } }]");
        write("db/1.sql", """
                create table a (id bigint primary key, b text, c text);
                -- plimsoll:ignore no-wide reason="old"
                create table d (id bigint primary key, b text, c text);
                create table e (id bigint primary key);
                """);

        List<JudgedFinding> findings = check("db").findings();

        assertThat(findings)
                .extracting(judged -> judged.finding().subject().name())
                .containsExactlyInAnyOrder("public.a", "public.d");
        assertThat(findings)
                .extracting(JudgedFinding::state)
                .containsExactlyInAnyOrder(FindingState.NEW, FindingState.SUPPRESSED);
        assertThat(findings)
                .extracting(judged -> judged.finding().severity().id())
                .containsOnly("info");
        assertThat(findings)
                .extracting(judged -> judged.finding().fingerprint())
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsNotKnownMakesARuleUndeterminedAndNotSilent() throws IOException {
        rule("require-encryption", "when: [{ store: s, where: { encryption.at-rest: { not: true } } }]");
        write("main.tf", """
                variable "encrypted" {
                  type = bool
                }

                resource "aws_db_instance" "a" {
                  engine            = "postgres"
                  storage_encrypted = var.encrypted
                }

                resource "aws_db_instance" "b" {
                  engine            = "postgres"
                  storage_encrypted = false
                }
                """);

        CheckReport report = check(".");

        assertThat(report.findings())
                .filteredOn(judged -> judged.finding().rule().equals("require-encryption"))
                .extracting(judged -> judged.finding().subject().name())
                .containsExactly("aws_db_instance.b");
        assertThat(report.undetermined())
                .filteredOn(undetermined -> undetermined.rule().equals("require-encryption"))
                .extracting(undetermined -> undetermined.subject().name() + " " + undetermined.property())
                .containsExactly("aws_db_instance.a encryption.at-rest");
    }

    @Test
    void aTagThatIsNotKnownMakesItsRuleUndetermined() {
        assertThat(new Check(SHIPPED)
                        .run(request(
                                Path.of("..", "examples", "own-rules"),
                                ".plimsoll/tests/require-owner-tag/good/main.tf"))
                        .undetermined())
                .filteredOn(undetermined -> undetermined.rule().equals("require-owner-tag"))
                .extracting(undetermined -> undetermined.subject().name() + " " + undetermined.property())
                .containsExactly("aws_dynamodb_table.carts tag.owner");
    }

    @Test
    void aColumnIsToldOfWhereItGotItsNameAlsoWhenItsTableIsRenamed() throws IOException {
        rule("no-extra", "when: [{ column: c, where: { name: extra, comment: { exists: false } } }]");
        write("db/1.sql", "create table a (id bigint primary key);\nalter table a add column more text;\n");
        write("db/2.sql", "alter table a rename to b;\nalter table b rename more to extra;\n");

        assertThat(check("db").findings())
                .filteredOn(judged -> judged.finding().rule().equals("no-extra"))
                .extracting(judged -> judged.finding().place().path() + ":"
                        + judged.finding().place().line())
                .containsExactly("db/2.sql:2");
    }

    @Test
    void whatANewMigrationAddsToAnOlderTableIsToldOfAndWhatWasThereIsNot() throws IOException {
        for (String type : List.of("table", "column", "index", "constraint")) {
            rule("no-" + type, "when: [{ " + type + ": x }]");
        }
        write("db/V1__a.sql", "create table a (id bigint primary key, note text);\ncreate index a_note on a (note);\n");
        write("db/V2__b.sql", """
                alter table a add column more text;
                alter table a add constraint a_more check (more <> '');
                create index a_more_idx on a (more);
                """);

        List<JudgedFinding> findings =
                new Check(SHIPPED).run(request(folder, "db", List.of("1"))).findings();

        assertThat(findings)
                .filteredOn(judged -> judged.finding().pack().equals("own"))
                .extracting(judged -> judged.finding().subject().name())
                .containsExactlyInAnyOrder("public.a.more", "public.a.a_more", "public.a_more_idx");
    }

    @Test
    void aSecretIsNeverPrinted() throws IOException {
        rule(
                "no-password",
                "{r.attribute.password} {r.attribute.engine}",
                "when: [{ resource: r, where: { attribute.password: { exists: true } } }]");
        write(
                "main.tf",
                "resource \"aws_db_instance\" \"a\" {\n  engine = \"postgres\"\n  password = \"Tr0ub4dor\"\n}\n");

        assertThat(check(".").findings())
                .filteredOn(judged -> judged.finding().rule().equals("no-password"))
                .extracting(judged -> judged.finding().message())
                .containsExactly("(hidden) postgres");
    }

    @Test
    void everyPropertyOfTheSchemaCanBeRead() throws IOException {
        List<String> types = List.of(
                "table", "column", "index", "constraint", "view", "role", "grant", "policy", "extension", "change");
        for (String type : types) {
            rule("all-of-" + type, all(type), "when: [{ " + type + ": x }]");
        }
        write("db/1.sql", """
                create extension citext;
                create role reader login;
                create table a (id bigint primary key, note text not null default 'x', parts int[]);
                comment on table a is 'things';
                alter table a enable row level security;
                create policy own on a as permissive for select to reader using (id > 0);
                create index a_note on a (note) where note <> '';
                create table b (id bigint primary key, a_id bigint references a on delete cascade, check (id > 0));
                create view v with (security_invoker = true) as select id from a;
                grant select on a to reader;
                """);

        List<String> messages = check("db").findings().stream()
                .filter(judged -> judged.finding().pack().equals("own"))
                .map(judged -> judged.finding().message())
                .toList();

        assertThat(messages)
                .contains(
                        "a|public|public.a|table|permanent|false|id, note, parts|id|a_pkey, a_note|none"
                                + "|true|false|own|none|none|things",
                        "public.a|public|note|text|text|false|true|'x'|false|false|false|none",
                        "public.a|public|parts|integer[]|int4|true|false|none|false|false|false|none",
                        "public.a|public|a_note|btree|false|note|1|true|none",
                        "public.b|public|b_a_id_fkey|foreign-key|a_id|public.a|public|cascade|true|none",
                        "v|public|public.v|id|security_invoker",
                        "reader|inherit, login",
                        "public.a|table|public|none|select|reader|false",
                        "public.a|own|true|select|reader|id > 0",
                        "citext|public");
        assertThat(messages).anyMatch(message -> message.startsWith("create-extension|citext|extension|none|none|"));
    }

    private static String all(String type) {
        return FactTypes.named(type).orElseThrow().names().stream()
                .filter(name -> !name.equals("statement"))
                .map(name -> "{x." + name + "}")
                .collect(Collectors.joining("|"));
    }

    @Test
    void aRuleThatComparesTooMuchIsStoppedAndToldOfWhileOthersGoOn() throws IOException {
        rule("no-pairs", """
                when:
                  - table: t
                  - column: c
                    where: { schema: $t.schema }
                """);
        rule("require-note", """
                when:
                  - table: t
                  - not: { column: c, where: { table: $t.full-name, name: note } }
                """);
        rule("no-text", "when: [{ column: c, where: { type: text } }]");
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < 1_200; i++) {
            sql.append("create table t")
                    .append(i)
                    .append(
                            " (a bigint primary key, note text, b text, c text, d text, e text, f text, g text, h text, i text);\n");
        }
        sql.append("create table last (a bigint primary key);\n");
        write("db/1.sql", sql.toString());

        List<JudgedFinding> findings = check("db").findings();

        assertThat(findings)
                .filteredOn(judged -> judged.finding().rule().equals("no-pairs"))
                .singleElement()
                .satisfies(judged -> {
                    assertThat(judged.finding().message()).contains("was stopped");
                    assertThat(judged.finding().place().path()).isEqualTo(".plimsoll/rules/no-pairs.yaml");
                    assertThat(judged.blocks()).isTrue();
                });
        assertThat(findings)
                .filteredOn(judged -> judged.finding().rule().equals("no-text"))
                .hasSize(10_001)
                .filteredOn(judged -> judged.finding().message().contains("more than 10000 findings"))
                .hasSize(1);
        assertThat(findings)
                .filteredOn(judged -> judged.finding().rule().equals("require-note"))
                .extracting(judged -> judged.finding().subject().name())
                .containsExactly("public.last");
    }

    @Test
    void changesCanBeAskedForWithWhatTheyLock() throws IOException {
        rule("no-exclusive-lock", """
                when:
                  - change: e
                    where: { kind: add-column, lock: access-exclusive, existing: true, type: text }
                """);
        write("db/1.sql", "create table a (id bigint primary key);\nalter table a add column early text;\n");
        write("db/2.sql", "alter table a add column late text;\nalter table a add column number int;\n");

        assertThat(check("db").findings())
                .filteredOn(judged -> judged.finding().rule().equals("no-exclusive-lock"))
                .extracting(judged -> judged.finding().subject().name())
                .contains("public.a.late")
                .doesNotContain("public.a.number");
    }

    @Test
    void linksAreRefused() throws IOException {
        rule("no-table", "when: [{ table: t }]");
        Files.move(folder.resolve(".plimsoll/rules"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve(".plimsoll/rules"), folder.resolve("elsewhere"));
        write("db/1.sql", "create table a (id bigint primary key);\n");

        assertThatThrownBy(() -> check("db"))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining(".plimsoll/rules is a link");
    }

    @Test
    void anIdOfPlimsollIsRefused() throws IOException {
        rule("no-drop-column", "when: [{ table: t }]");
        write("db/1.sql", "select 1;");

        assertThatThrownBy(() -> check("db"))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining(".plimsoll/rules/no-drop-column.yaml:1:5")
                .hasMessageContaining("Plimsoll itself has a rule");
    }

    @Test
    void samplesTellWhatIsMissingAndWhatIsNotExpected() throws IOException {
        rule("require-note", """
                when:
                  - table: t
                    where: { schema: { not: audit } }
                  - not: { column: c, where: { table: $t.full-name, name: note } }
                """);
        write(".plimsoll/tests/require-note/bad/1.sql", """
                create table a (id bigint primary key);
                create table b (id bigint primary key, note text); -- expect: require-note
                """);

        FixtureReport report = test(folder);

        assertThat(report.cases())
                .singleElement()
                .satisfies(result -> assertThat(result.differences())
                        .extracting(difference -> difference.kind() + " " + difference.place())
                        .containsExactly(
                                "MISSING .plimsoll/tests/require-note/bad/1.sql:2",
                                "UNEXPECTED .plimsoll/tests/require-note/bad/1.sql:1"));
        assertThat(report.gaps())
                .extracting(gap -> gap.subject() + " " + gap.what())
                .containsExactly(
                        "require-note no sample shows it staying silent",
                        ".plimsoll/rules/require-note.yaml:7 no sample where it does not hold");
    }

    private void rule(String id, String when) throws IOException {
        rule(id, "A finding", when);
    }

    private void rule(String id, String message, String when) throws IOException {
        write(
                ".plimsoll/rules/" + id + ".yaml",
                "id: " + id + "\ntitle: A rule\nseverity: warning\nmessage: \"" + message + "\"\n" + when + "\n");
    }

    private void write(String file, String text) throws IOException {
        Path target = folder.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }

    private static FixtureReport test(Path place) {
        return new FixtureRun(new WorkingDirectory(place), null, SHIPPED, TODAY).run(List.of());
    }

    private CheckReport check(String path) {
        return new Check(SHIPPED).run(request(folder, path));
    }

    private static CheckRequest request(Path place, String path) {
        return request(place, path, List.of());
    }

    private static CheckRequest request(Path place, String path, List<String> deployedTo) {
        return new CheckRequest(
                new WorkingDirectory(place),
                List.of(path),
                null,
                null,
                null,
                null,
                deployedTo,
                null,
                InfrastructureInputs.NONE,
                InputStream.nullInputStream(),
                "<stdin>",
                TODAY,
                "test");
    }
}
