package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.model.CannotRun;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReportReaderTest {

    private static final RuleCatalog NO_RULES = RuleCatalog.load(new ClassLoader(null) {});

    private static String written(String format, CheckReport report) throws IOException {
        StringWriter out = new StringWriter();
        Formats.named(format, () -> NO_RULES).write(report, out);
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"junit", "gitlab"})
    void whatWasReadIsShownAsItWas(String format) throws IOException {
        CheckReport report = ReportFixture.report();

        CheckReport read = JsonReportReader.read(written("json", report), "report.json");

        assertThat(written(format, read).replace("\n\n", "\n")).isEqualTo(written(format, report));
    }

    @Test
    void theCommentSaysTheSameWithTheStepsInOneBlock() throws IOException {
        CheckReport report = ReportFixture.report();

        String comment = written("markdown", JsonReportReader.read(written("json", report), "report.json"));

        assertThat(comment)
                .isEqualTo(written("markdown", report)
                        .replace("1\\. first:\n\n```sql\n", "```sql\n-- first\n")
                        .replace("\n```\n\n2\\. then:\n\n```sql\n", "\n\n-- then\n"));
    }

    @Test
    void namesOfStrangersSurviveAndAreEscapedAgain() throws IOException {
        CheckReport report = HostileReport.of(HostileReport.NAME, "db/a.sql");

        CheckReport read = JsonReportReader.read(written("json", report), "report.json");

        assertThat(read.findings().get(0).finding().subject().name()).isEqualTo(HostileReport.NAME);
        assertThat(written("github", read).lines()).hasSize(3).noneMatch(line -> line.startsWith("::error::forged"));
        assertThat(written("markdown", read)
                        .replaceAll("(?s)(`{3,})[^\\n]*\\n.*?\\n\\1\\n", "")
                        .replaceAll("(`+)[^`\\n]+\\1", ""))
                .doesNotContain("<img src", "@everyone", "\u202e");
    }

    @Test
    void nothingOfAStrangerCanBeApplied() throws IOException {
        CheckReport read = JsonReportReader.read(written("json", ReportFixture.report()), "report.json");

        assertThat(read.findings())
                .isNotEmpty()
                .allMatch(judged -> judged.finding().fix() == null);
        assertThat(read.sources()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "schemaVersion": 1 | "schemaVersion": 2 | schemaVersion
            "verdict": "BLOCKED" | "verdict": "FINE" | it says "FINE"
            "severity": "error" | "severity": ["error"] | it says ""
            "line": 2 | "line": -2 | out of range
            "line": 2 | "line": "2" | no line
            "line": 2 | "line": 2, "line": 3 | Duplicate
            "fingerprint": "0123abcd" | "fingerprint": "" | fingerprint is missing
            "notAssessed": [] | "notAssessed": [}, | is no report
            """)
    void whatIsNoReportIsRefused(String there, String instead, String reason) throws IOException {
        String json = written("json", ReportFixture.report());
        assertThat(json).contains(there);

        assertThatThrownBy(() -> JsonReportReader.read(json.replace(there, instead), "report.json"))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("report.json is no report")
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{} {}", "{\"schemaVersion\":1}"})
    void otherJsonIsRefused(String json) {
        assertThatThrownBy(() -> JsonReportReader.read(json, "x")).isInstanceOf(CannotRun.class);
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() -> JsonReportReader.read("[".repeat(100_000), "x"))
                .isInstanceOf(CannotRun.class);
    }

    @Test
    void whateverIsChangedIsReadOrRefused() throws IOException {
        String json = written("json", ReportFixture.report());
        Random random = new Random(42);
        for (int i = 0; i < 2_000; i++) {
            int at = random.nextInt(json.length());
            int end = Math.min(json.length(), at + random.nextInt(12));
            String changed = json.substring(0, at) + "]}{[\",:0x1n".charAt(random.nextInt(11)) + json.substring(end);
            try {
                written("markdown", JsonReportReader.read(changed, "x"));
            } catch (CannotRun refused) {
                assertThat(refused).hasMessageStartingWith("x is no report");
            }
        }
    }
}
