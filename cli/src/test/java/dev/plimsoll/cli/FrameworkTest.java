package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** What a run says of the controls of a framework. */
class FrameworkTest {

    private static final String OPEN_DATABASE = """
            resource "aws_db_instance" "shop" {
              identifier          = "shop"
              engine              = "postgres"
              engine_version      = "16.9"
              instance_class      = "db.m7g.large"
              allocated_storage   = 100
              storage_encrypted   = false
              publicly_accessible = false
            }
            """;

    @TempDir
    Path directory;

    private Shell shell;

    @BeforeEach
    void openShell() throws IOException {
        shell = new Shell(directory);
        Files.createDirectories(directory.resolve("infra"));
        write("infra/main.tf", OPEN_DATABASE);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(directory.resolve(file), text);
    }

    /** JSON is YAML too. */
    private Map<String, Object> report(String... arguments) {
        List<String> all = new ArrayList<>(List.of("check", "infra", "--format", "json"));
        all.addAll(List.of(arguments));
        return new Yaml().load(shell.run(all.toArray(String[]::new)).output());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> of, String field) {
        return (List<Map<String, Object>>) of.getOrDefault(field, List.of());
    }

    private static Map<String, Object> control(Map<String, Object> report, String number) {
        return list(report, "controls").stream()
                .filter(control -> number.equals(control.get("control")))
                .findFirst()
                .orElseThrow();
    }

    private static String state(Map<String, Object> report, String number) {
        return String.valueOf(control(report, number).get("state"));
    }

    private static String reason(Map<String, Object> report, String number) {
        return String.valueOf(control(report, number).get("reason"));
    }

    @Test
    void aFindingViolatesTheControlsOfItsRuleThatAreAboutItsStore() {
        Map<String, Object> report = report("--framework", "cis-aws");

        assertThat(state(report, "2.3.1")).isEqualTo("violated");
        assertThat(reason(report, "2.3.1")).isEqualTo("require-encryption-at-rest; 1 of 1 rule applied");
        assertThat(state(report, "2.3.3")).isEqualTo("satisfied");
        assertThat(state(report, "2.1.4")).isEqualTo("not-assessed");
        assertThat(reason(report, "2.1.4")).startsWith("no such data store was looked at: ");
    }

    @Test
    void aBenchmarkOfAnotherCloudSaysNothingOfIt() {
        Map<String, Object> report = report("--framework", "cis-gcp");

        assertThat(list(report, "findings")).isEmpty();
        assertThat(report).containsEntry("verdict", "PASSED");
        assertThat(list(report, "controls"))
                .isNotEmpty()
                .allSatisfy(control -> assertThat(control).containsEntry("state", "not-assessed"));
    }

    @Test
    void onlyFindingsOfTheFrameworksAreLeftAndEachBelongsToAControl() {
        Map<String, Object> whole = report();
        Map<String, Object> report = report("--framework", "pci-dss", "--framework", "cis-aws");
        Set<Object> named = new HashSet<>();
        list(report, "controls").forEach(control -> named.addAll((List<?>) control.get("findings")));

        assertThat(whole).doesNotContainKey("controls");
        assertThat(list(report, "findings"))
                .isNotEmpty()
                .hasSizeLessThan(list(whole, "findings").size())
                .allSatisfy(finding -> assertThat(named).contains(finding.get("fingerprint")));
    }

    @Test
    void acceptedFindingsAreWaivedAndTheReasonSaysHow() throws IOException {
        write(
                "infra/main.tf",
                OPEN_DATABASE.replace(
                        "resource",
                        "# plimsoll:ignore require-encryption-at-rest reason=\"holds nothing but samples\"\nresource"));
        Map<String, Object> report = report("--framework", "cis-aws");

        assertThat(state(report, "2.3.1")).isEqualTo("waived");
        assertThat(reason(report, "2.3.1")).startsWith("1 finding suppressed");
    }

    @Test
    void aRuleThatIsOffByThePolicySatisfiesNothing() throws IOException {
        write("plimsoll.yaml", "version: 1\npolicy:\n  rules:\n    no-public-endpoint: { enforcement: off }\n");
        Map<String, Object> report = report("--framework", "cis-aws");

        assertThat(state(report, "2.3.3")).isEqualTo("not-assessed");
        assertThat(reason(report, "2.3.3")).contains("switched off by the policy: no-public-endpoint");
    }

    @Test
    void aValueThatIsNotKnownSatisfiesNothing() throws IOException {
        write("infra/main.tf", OPEN_DATABASE.replace("= false\n}", "= var.open\n}") + "variable \"open\" {}\n");

        assertThat(state(report("--framework", "cis-aws"), "2.3.3")).isEqualTo("not-assessed");
    }

    @Test
    void whatCouldNotBeReadStaysInTheReportAndLeavesNothingSatisfied() throws IOException {
        write("infra/broken.tf", "resource \"aws_db_instance\" {{{\n");
        Map<String, Object> report = report("--framework", "cis-aws");

        assertThat(list(report, "findings"))
                .anySatisfy(finding -> assertThat(finding).containsEntry("rule", "unreadable-file"));
        assertThat(state(report, "2.3.3")).isEqualTo("not-assessed");
    }

    @Test
    void aRunningServerThatWasNotLookedAtLeavesItsControlsOpen() {
        Map<String, Object> report = report("--framework", "pci-dss");

        assertThat(state(report, "7.2.2")).isEqualTo("not-assessed");
        assertThat(reason(report, "7.2.2")).contains("no running server was looked at: ");
    }

    @Test
    void peopleGetATableOfTheControls() {
        assertThat(shell.run("check", "infra", "--framework", "cis-aws").output())
                .contains(
                        "CIS Amazon Web Services Foundations 3.0: of 5 controls that rules concern, ",
                        "  violated      2.3.1  Databases are encrypted at rest. require-encryption-at-rest; 1 of 1",
                        "satisfied: the rules that concern the control found nothing");
    }

    @Test
    void anUnknownFrameworkIsRefusedWithASuggestion() {
        Result result = shell.run("check", "infra", "--framework", "pci-dss-4.0.2");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors()).contains("did you mean \"pci-dss-4.0.1\"?");
    }

    @Test
    void rulesAreListedByControl() {
        assertThat(shell.run("rules", "list", "--framework", "cis-aws").output())
                .startsWith("CIS Amazon Web Services Foundations 3.0 (cis-aws-3.0)\n")
                .contains("  2.3.1 Databases are encrypted at rest\n    require-encryption-at-rest\n");
    }
}
