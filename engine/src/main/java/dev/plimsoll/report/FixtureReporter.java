package dev.plimsoll.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plimsoll.report.FixtureReport.CaseResult;
import dev.plimsoll.report.FixtureReport.Difference;
import dev.plimsoll.report.FixtureReport.Gap;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** What samples of rules came to, as text and as JSON. */
public final class FixtureReporter {

    private FixtureReporter() {}

    public static void writeText(FixtureReport report, Writer out) throws IOException {
        for (CaseResult result : report.cases()) {
            if (!result.passed()) {
                out.write("FAILED " + Prose.line(result.name()) + "\n");
                if (result.problem() != null) {
                    out.write("  " + Prose.line(result.problem()) + "\n");
                }
                for (Difference difference : result.differences()) {
                    out.write("  " + Prose.line(difference.place() + ": " + words(difference)) + "\n");
                }
            }
        }
        if (report.failed() > 0 && !report.gaps().isEmpty()) {
            out.write("\n");
        }
        if (!report.gaps().isEmpty()) {
            out.write("Not tried:\n");
            for (Gap gap : report.gaps()) {
                String condition = gap.condition().isEmpty() ? "" : gap.condition() + ": ";
                out.write("  " + Prose.line(gap.subject() + ": " + condition + gap.what()) + "\n");
            }
            out.write("\n");
        }
        int all = report.cases().size();
        out.write(all + (all == 1 ? " sample, " : " samples, ") + report.failed() + " failed; " + report.percent()
                + " % of rules and conditions tried\n");
    }

    static String words(Difference difference) {
        return difference.kind() == Difference.Kind.MISSING
                ? difference.rule() + " is expected here and finds nothing"
                : difference.rule() + " is not expected here: " + difference.message();
    }

    public static void writeJson(FixtureReport report, Writer out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeNumberField("samples", report.cases().size());
            json.writeNumberField("failed", report.failed());
            json.writeNumberField("percent", report.percent());
            json.writeArrayFieldStart("cases");
            for (CaseResult result : report.cases()) {
                json.writeStartObject();
                json.writeStringField("name", result.name());
                json.writeBooleanField("passed", result.passed());
                if (result.problem() != null) {
                    json.writeStringField("problem", result.problem());
                }
                writeDifferences(result.differences(), json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("notTried");
            for (Gap gap : report.gaps()) {
                json.writeStartObject();
                json.writeStringField("subject", gap.subject());
                if (!gap.condition().isEmpty()) {
                    json.writeStringField("condition", gap.condition());
                }
                json.writeStringField("what", gap.what());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write("\n");
    }

    private static void writeDifferences(List<Difference> differences, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("differences");
        for (Difference difference : differences) {
            json.writeStartObject();
            json.writeStringField("kind", difference.kind().name().toLowerCase(Locale.ROOT));
            json.writeStringField("rule", difference.rule());
            json.writeStringField("place", difference.place());
            if (!difference.message().isEmpty()) {
                json.writeStringField("message", difference.message());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
