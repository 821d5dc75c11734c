package dev.plimsoll.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.FindingState;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.model.Related;
import dev.plimsoll.model.Severity;
import dev.plimsoll.model.SourceRange;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/**
 * SARIF 2.1.0, for code scanning. Findings that somebody accepted are there with their state. What stands in no file is left out, and counted in a
 * notification: code scanning has no place for it. Columns count code points.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">the standard</a>
 * @see <a href="https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning">GitHub's limits</a>
 */
public final class SarifReporter implements CheckReporter {

    /** Of one run; more, and GitHub refuses the file. */
    private static final int MOST_RESULTS = 25_000;

    private static final int MOST_RELATED = 100;
    private static final String FINGERPRINT = "plimsoll/v1";

    private final RuleCatalog catalog;

    /** @param catalog what rules say of themselves */
    public SarifReporter(RuleCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public void write(CheckReport report, Writer out) throws IOException {
        List<JudgedFinding> inFiles =
                report.findings().stream().filter(Prose::isInFile).toList();
        List<JudgedFinding> kept = kept(inFiles);
        List<String> rules = kept.stream()
                .map(judged -> judged.finding().rule())
                .distinct()
                .sorted()
                .toList();
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeStringField(
                    "$schema",
                    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            json.writeObjectFieldStart("tool");
            json.writeObjectFieldStart("driver");
            json.writeStringField("name", "Plimsoll");
            json.writeStringField("version", report.toolVersion());
            json.writeArrayFieldStart("rules");
            for (String rule : rules) {
                writeRule(rule, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
            json.writeStringField("columnKind", "unicodeCodePoints");
            writeInvocation(report, inFiles.size(), kept.size(), json);
            boolean baselined = kept.stream().anyMatch(judged -> judged.state() == FindingState.BASELINED);
            json.writeArrayFieldStart("results");
            for (JudgedFinding judged : kept) {
                writeResult(
                        judged, Collections.binarySearch(rules, judged.finding().rule()), baselined, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    /** Those that block first, where there are too many. */
    private static List<JudgedFinding> kept(List<JudgedFinding> findings) {
        if (findings.size() <= MOST_RESULTS) {
            return findings;
        }
        List<JudgedFinding> kept =
                new ArrayList<>(findings.stream().filter(JudgedFinding::blocks).toList());
        findings.stream().filter(judged -> !judged.blocks()).forEach(kept::add);
        return kept.subList(0, MOST_RESULTS);
    }

    private void writeRule(String rule, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", rule);
        RuleCard card = catalog.rule(rule).orElse(null);
        if (card != null) {
            writeText("shortDescription", card.summary(), json);
            String page = catalog.page(card);
            json.writeObjectFieldStart("help");
            json.writeStringField("text", page);
            json.writeStringField("markdown", page);
            json.writeEndObject();
            json.writeObjectFieldStart("defaultConfiguration");
            json.writeStringField("level", level(card.severity()));
            json.writeEndObject();
            json.writeObjectFieldStart("properties");
            json.writeArrayFieldStart("tags");
            json.writeString(card.pack());
            for (var control : new TreeMap<>(card.controls()).entrySet()) {
                for (String number : control.getValue().stream().limit(4).toList()) {
                    json.writeString(control.getKey() + "/" + number);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void writeInvocation(CheckReport report, int inFiles, int kept, JsonGenerator json)
            throws IOException {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", true);
        json.writeArrayFieldStart("toolExecutionNotifications");
        writeNotification("note", report.verdict().name() + ": " + Prose.line(report.reason()), json);
        for (String note : report.notes()) {
            writeNotification("note", Prose.line(note), json);
        }
        int elsewhere = report.findings().size() - inFiles;
        if (elsewhere > 0) {
            writeNotification(
                    "warning",
                    Words.count(elsewhere, "finding") + " on running servers stand in no file and are left out here",
                    json);
        }
        if (kept < inFiles) {
            writeNotification(
                    "warning", Words.count(inFiles - kept, "finding") + " beyond the limit are left out", json);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void writeNotification(String level, String text, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("level", level);
        writeText("message", text, json);
        json.writeEndObject();
    }

    private static void writeResult(JudgedFinding judged, int rule, boolean baselined, JsonGenerator json)
            throws IOException {
        Finding finding = judged.finding();
        json.writeStartObject();
        json.writeStringField("ruleId", finding.rule());
        json.writeNumberField("ruleIndex", rule);
        json.writeStringField("level", level(finding.severity()));
        writeText("message", Prose.whole(finding), json);
        json.writeArrayFieldStart("locations");
        writeLocation(finding.place(), finding, json);
        json.writeEndArray();
        writeRelated(finding.related(), json);
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField(FINGERPRINT, finding.fingerprint());
        json.writeEndObject();
        if (baselined) {
            json.writeStringField("baselineState", judged.state() == FindingState.BASELINED ? "unchanged" : "new");
        }
        if (judged.state() == FindingState.SUPPRESSED || judged.state() == FindingState.WAIVED) {
            json.writeArrayFieldStart("suppressions");
            json.writeStartObject();
            json.writeStringField("kind", judged.state() == FindingState.SUPPRESSED ? "inSource" : "external");
            if (judged.acceptance() != null) {
                json.writeStringField("justification", Prose.line(WaivedText.justification(judged.acceptance())));
            }
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeObjectFieldStart("properties");
        json.writeStringField("database", Prose.line(finding.database()));
        json.writeStringField("enforcement", judged.enforcement().id());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeRelated(List<Related> related, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("relatedLocations");
        for (Related each : related.stream().limit(MOST_RELATED).toList()) {
            SourceRange range = each.range();
            if (range != null && !range.path().startsWith("<")) {
                json.writeStartObject();
                writePhysical(range, json);
                writeText("message", Prose.line(each.message()), json);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static void writeLocation(SourceRange range, Finding finding, JsonGenerator json) throws IOException {
        json.writeStartObject();
        writePhysical(range, json);
        json.writeArrayFieldStart("logicalLocations");
        json.writeStartObject();
        json.writeStringField("fullyQualifiedName", Prose.line(finding.subject().name()));
        json.writeStringField("kind", finding.subject().kind().id());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writePhysical(SourceRange range, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(range.path()));
        json.writeEndObject();
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", range.line());
        json.writeNumberField("startColumn", range.column());
        json.writeNumberField("endLine", Math.max(range.line(), range.endLine()));
        json.writeNumberField("endColumn", Math.max(1, range.endColumn()));
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Relative to the folder in which Plimsoll ran, which is the root of the repository. */
    private static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte octet : Prose.cut(path).getBytes(StandardCharsets.UTF_8)) {
            boolean plain =
                    octet >= 'a' && octet <= 'z' || octet >= 'A' && octet <= 'Z' || octet >= '0' && octet <= '9';
            if (plain || "/-._~".indexOf(octet) >= 0) {
                uri.append((char) octet);
            } else {
                uri.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            }
        }
        return uri.toString();
    }

    private static void writeText(String field, String text, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }
}
