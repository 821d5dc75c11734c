package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plimsoll.evaluate.RuleCatalog;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class FormatsTest {

    private static final RuleCatalog NO_RULES = RuleCatalog.load(new ClassLoader(null) {});
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<String> names() {
        return Formats.names();
    }

    private static String written(String format, CheckReport report) throws IOException {
        StringWriter out = new StringWriter();
        Formats.named(format, () -> NO_RULES).write(report, out);
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sarif", "junit", "gitlab", "github", "markdown"})
    void looksAsItWasReviewed(String format) throws IOException {
        Golden.assertSame(
                "report." + format + ".txt",
                out -> Formats.named(format, () -> NO_RULES).write(ReportFixture.report(), out));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aLongTextIsCutAndAHugeReportStaysBounded(String format) throws IOException {
        String report = written(format, HostileReport.of("x".repeat(5_000_000)));

        if (!format.equals("json")) {
            assertThat(report.length()).isLessThan(400_000);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothingThatMovesACursorOrTurnsTheWritingGetsThrough(String format) throws IOException {
        assertThat(written(format, HostileReport.of(HostileReport.NAME)))
                .doesNotContain("\u0007", "\u0000")
                .matches(text -> format.equals("json") || !text.contains("\u202e"), "no turned direction of writing");
    }

    @Test
    void sarifIsReadAsItIsMeant() throws IOException {
        JsonNode run = JSON.readTree(written("sarif", HostileReport.of(HostileReport.NAME)))
                .at("/runs/0");

        assertThat(run.at("/results")).hasSize(3);
        assertThat(run.at("/invocations/0/toolExecutionNotifications/1/message/text")
                        .asText())
                .isEqualTo("1 finding on running servers stand in no file and are left out here");
        assertThat(run.at("/results/1/suppressions/0/kind").asText()).isEqualTo("external");
        assertThat(run.at("/results/1/suppressions/0/justification").asText())
                .startsWith("<img src=x")
                .contains("(until 2027-01-31, 9 days left, owner <img");
        assertThat(run.at("/results/2/baselineState").asText()).isEqualTo("unchanged");
        assertThat(run.at("/results/0/baselineState").asText()).isEqualTo("new");
        assertThat(run.at("/results/0/partialFingerprints/plimsoll~1v1").asText())
                .isEqualTo("0123abcd");
        assertThat(run.at("/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .startsWith("db/%3Cimg%20src%3Dx")
                .matches("[!-~]+");
    }

    @Test
    void jsonTellsWhoWaivedWhatUntilWhen() throws IOException {
        JsonNode findings =
                JSON.readTree(written("json", HostileReport.of("x"))).at("/findings");

        assertThat(findings.at("/2/waiver").toString())
                .isEqualTo("{\"reason\":\"x\",\"owner\":\"x\",\"approvedBy\":\"x\",\"ticket\":\"x\","
                        + "\"until\":\"2027-01-31\",\"daysLeft\":9,\"location\":{\"path\":\"db/a.sql\",\"line\":1,"
                        + "\"column\":1,\"endLine\":1,\"endColumn\":1}}");
        assertThat(findings.at("/0").has("waiver")).isFalse();
    }

    @Test
    void peopleReadWhoWaivedWhatUntilWhen() throws IOException {
        String line = "waived: 1 finding of no-drop-table until 2027-01-31, 9 days left: why"
                + " (owner why, approved by why, why, db/a.sql:1)";

        StringWriter text = new StringWriter();
        new TextReporter(Terminal.PLAIN, Map.of()).write(HostileReport.of("why"), text);
        assertThat(text.toString()).contains("\n" + line + "\n");
        assertThat(written("markdown", HostileReport.of("why")).replace("\\", ""))
                .contains("\n" + line + "\n");
        assertThat(written("html", HostileReport.of("why")))
                .contains("<section id=\"waivers\">", "<td>2027-01-31</td>", "<td>9 days left</td>");
    }

    @Test
    void junitIsXmlWithAFailureForWhatBlocks() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(written("junit", HostileReport.of(HostileReport.NAME)))));

        assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(2);
        assertThat(document.getElementsByTagName("skipped").getLength()).isEqualTo(2);
        assertThat(sum(document.getElementsByTagName("testsuite"), "failures")).isEqualTo(2);
        assertThat(sum(document.getElementsByTagName("testsuite"), "tests"))
                .isEqualTo(document.getElementsByTagName("testcase").getLength());
    }

    private static int sum(NodeList suites, String attribute) {
        int sum = 0;
        for (int i = 0; i < suites.getLength(); i++) {
            sum += Integer.parseInt(
                    suites.item(i).getAttributes().getNamedItem(attribute).getNodeValue());
        }
        return sum;
    }

    @Test
    void gitLabGetsOpenFindingsInFilesWithFingerprints() throws IOException {
        JsonNode findings = JSON.readTree(written("gitlab", HostileReport.of(HostileReport.NAME)));

        assertThat(findings).hasSize(1);
        assertThat(findings.at("/0/severity").asText()).isEqualTo("blocker");
        assertThat(findings.at("/0/fingerprint").asText()).isEqualTo("0123abcd");
        assertThat(findings.at("/0/location/lines/begin").asInt()).isEqualTo(1);
    }

    @Test
    void noCommandOfAWorkflowIsForged() throws IOException {
        List<String> lines =
                written("github", HostileReport.of(HostileReport.NAME)).lines().toList();

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .startsWith("::error file=db/")
                .doesNotContain(",x:")
                .contains("title=no-drop-table::");
        assertThat(lines.get(1)).startsWith("::error title=no-drop-table::");
        assertThat(lines.get(2)).startsWith("plimsoll: BLOCKED: ");
    }

    @Test
    void gitHubShowsTenOfAKindSoTheRestIsCounted() throws IOException {
        CheckReport one = ReportFixture.report();
        CheckReport report = repeated(one, 13);

        assertThat(written("github", report).lines())
                .hasSize(12)
                .contains("::notice title=Plimsoll::3 findings more; GitHub shows ten of a kind");
    }

    @Test
    void markdownHoldsNoMarkupOfOthersAndNoMention() throws IOException {
        String comment = written("markdown", HostileReport.of(HostileReport.NAME));
        String outsideCode =
                comment.replaceAll("(?s)(`{3,})[^\\n]*\\n.*?\\n\\1\\n", "").replaceAll("(`+)[^`\\n]+\\1", "");

        assertThat(outsideCode).doesNotContain("<img", "@everyone").doesNotContainPattern("(?m)^\\| pipe");
        assertThat(comment).contains("### ⛔ Plimsoll: blocked by 2 findings").hasSizeLessThan(65_536);
    }

    @Test
    void aCommentStaysWithinWhatGitHubTakes() throws IOException {
        CheckReport report = repeated(HostileReport.of("orders ".repeat(900), "db/a.sql"), 400);

        assertThat(written("markdown", report))
                .hasSizeLessThan(65_536)
                .contains("findings more found no room here")
                .contains("- 🔴 `no-drop-table` at `db/a.sql:1`: Dropping orders");
    }

    @Test
    void longStatementsAreFolded() throws IOException {
        assertThat(written("markdown", HostileReport.of("x\n".repeat(30), "db/a.sql")))
                .contains("\n<details><summary>1 step</summary>\n\n");
        assertThat(written("markdown", ReportFixture.report())).doesNotContain("steps</summary>");
    }

    /** The first of the findings, so many times. */
    private static CheckReport repeated(CheckReport one, int times) {
        return new CheckReport(
                one.toolVersion(),
                one.verdict(),
                one.reason(),
                one.counts(),
                List.of(),
                List.of(),
                Collections.nCopies(times, one.findings().get(0)),
                List.of(),
                List.of(),
                one.sources(),
                one.pages());
    }
}
