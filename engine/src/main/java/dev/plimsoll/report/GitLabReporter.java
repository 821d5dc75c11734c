package dev.plimsoll.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.JudgedFinding;
import java.io.IOException;
import java.io.Writer;

/**
 * A code quality report of GitLab. What stands in no file, and what somebody accepted, is left out.
 *
 * @see <a href="https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format">GitLab, report format</a>
 */
public final class GitLabReporter implements CheckReporter {

    @Override
    public void write(CheckReport report, Writer out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartArray();
            for (JudgedFinding judged : report.findings()) {
                if (judged.isOpen() && Prose.isInFile(judged)) {
                    write(judged, json);
                }
            }
            json.writeEndArray();
        }
        out.write('\n');
    }

    private static void write(JudgedFinding judged, JsonGenerator json) throws IOException {
        Finding finding = judged.finding();
        json.writeStartObject();
        json.writeStringField("description", Prose.line(finding.message()));
        json.writeStringField("check_name", finding.rule());
        json.writeStringField("fingerprint", finding.fingerprint());
        json.writeStringField("severity", severity(judged));
        json.writeObjectFieldStart("location");
        json.writeStringField("path", Prose.line(finding.place().path()));
        json.writeObjectFieldStart("lines");
        json.writeNumberField("begin", finding.place().line());
        json.writeNumberField(
                "end", Math.max(finding.place().line(), finding.place().endLine()));
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String severity(JudgedFinding judged) {
        return judged.blocks()
                ? "blocker"
                : switch (judged.finding().severity()) {
                    case ERROR -> "critical";
                    case WARNING -> "major";
                    case INFO -> "info";
                };
    }
}
