package dev.plimsoll.cli.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.report.CheckReport;
import dev.plimsoll.report.JsonReportReader;
import dev.plimsoll.report.JsonTree;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GitHub drops what is too long. */
class WritingTest {

    private static final Job JOB = new Job(
            URI.create("https://api.github.com"),
            "https://github.com",
            "acme/shop",
            "pull_request",
            JsonTree.MISSING,
            Events.HEAD,
            "https://github.com/acme/shop/actions/runs/1",
            null,
            null);

    private static final Writing WRITING = new Writing("default", JOB, Events.HEAD);

    private static CheckReport report(int findings, String text, String path, String enforcement) {
        Map<String, Object> finding = Map.of(
                "rule",
                "no-drop-table",
                "severity",
                "error",
                "enforcement",
                enforcement,
                "state",
                "new",
                "message",
                text,
                "help",
                text,
                "object",
                Map.of("kind", "table", "name", "orders"),
                "fingerprint",
                "0123",
                "location",
                Map.of("path", path, "line", 3, "column", 1, "endLine", 3, "endColumn", 2));
        return JsonReportReader.read(
                JsonTree.write(Map.of(
                        "schemaVersion",
                        1,
                        "verdict",
                        "BLOCKED",
                        "reason",
                        text,
                        "summary",
                        Map.of("files", findings),
                        "findings",
                        Collections.nCopies(findings, finding))),
                "report");
    }

    @ParameterizedTest
    @CsvSource({"1, block", "30, block", "4000, block", "4000, inform"})
    void nothingIsLongerThanGitHubTakes(int findings, String enforcement) {
        for (String text : List.of("orders ", "<", "表", "``` ", "\n\n")) {
            CheckReport report =
                    report(findings, text.repeat(400), "db/" + text.strip().repeat(40) + ".sql", enforcement);

            assertThat(WRITING.linked(report) + WRITING.footer()).hasSizeLessThan(65_000);
            assertThat(WRITING.summary(report).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1_048_576);
        }
    }

    @Test
    void aReasonWithoutEndLeavesRoomForTheRest() {
        assertThat(WRITING.linked(report(0, "<".repeat(100_000), "a", "inform")))
                .hasSizeLessThan(10_000);
    }

    @Test
    void aPlaceIsLinkedAtTheCommit() {
        assertThat(WRITING.linked(report(1, "x", "db/a (1) ü#é%.sql", "block")))
                .contains("](https://github.com/acme/shop/blob/" + Events.HEAD
                        + "/db/a%20%281%29%20%C3%BC%23%C3%A9%25.sql#L3)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<shop>", "../other/a.sql", "db/../../../other", "/etc/a.sql"})
    void aPlaceOutsideTheRepositoryIsNot(String path) {
        assertThat(WRITING.linked(report(1, "x", path, "block"))).doesNotContain("](http");
    }
}
