package dev.plimsoll.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plimsoll.model.Acceptance;
import dev.plimsoll.model.Cost;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.FindingState;
import dev.plimsoll.model.Fix;
import dev.plimsoll.model.Impact;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.model.NotAssessed;
import dev.plimsoll.model.Related;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.Severity;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Subject;
import dev.plimsoll.model.Undetermined;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report for programs, version 1. Fields that do not apply are left out. */
public final class JsonReporter implements CheckReporter {

    private static final int SCHEMA_VERSION = 1;

    @Override
    public void write(CheckReport report, Writer out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeNumberField("schemaVersion", SCHEMA_VERSION);
            json.writeObjectFieldStart("tool");
            json.writeStringField("name", "plimsoll");
            json.writeStringField("version", report.toolVersion());
            json.writeEndObject();
            json.writeStringField("verdict", report.verdict().name());
            json.writeStringField("reason", report.reason());
            writeSummary(report, json);
            writeSets(report, json);
            writeServers(report, json);
            if (!report.notes().isEmpty()) {
                writeTexts("notes", report.notes(), json);
            }
            json.writeArrayFieldStart("findings");
            for (JudgedFinding judged : report.findings()) {
                writeFinding(judged, report.pages().get(judged.finding().rule()), json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("undetermined");
            for (Undetermined undetermined : report.undetermined()) {
                writeUndetermined(undetermined, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("notAssessed");
            for (NotAssessed missing : report.notAssessed()) {
                writeNotAssessed(missing, json);
            }
            json.writeEndArray();
            if (!report.controls().isEmpty()) {
                writeControls(report, json);
            }
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void writeSummary(CheckReport report, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeNumberField("files", report.counts().files());
        json.writeNumberField("statements", report.counts().statements());
        json.writeNumberField("resources", report.counts().resources());
        json.writeNumberField("databases", report.counts().databases());
        json.writeObjectFieldStart("findings");
        json.writeNumberField("error", report.count(Severity.ERROR));
        json.writeNumberField("warning", report.count(Severity.WARNING));
        json.writeNumberField("info", report.count(Severity.INFO));
        json.writeEndObject();
        json.writeNumberField("undetermined", report.undetermined().size());
        json.writeNumberField("notAssessed", report.notAssessed().size());
        json.writeNumberField("suppressed", report.count(FindingState.SUPPRESSED));
        json.writeNumberField("waived", report.count(FindingState.WAIVED));
        json.writeNumberField("baselined", report.count(FindingState.BASELINED));
        json.writeEndObject();
    }

    private static void writeNotAssessed(NotAssessed missing, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", missing.rule());
        json.writeStringField("database", missing.database());
        json.writeStringField("reason", missing.reason());
        if (missing.remedy() != null) {
            json.writeStringField("remedy", missing.remedy());
        }
        json.writeEndObject();
    }

    private static void writeControls(CheckReport report, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("controls");
        for (ControlResult control : report.controls()) {
            json.writeStartObject();
            json.writeStringField("framework", control.framework());
            json.writeStringField("frameworkTitle", control.frameworkTitle());
            json.writeStringField("control", control.control());
            json.writeStringField("title", control.title());
            json.writeStringField("state", control.state().id());
            writeTexts("rules", control.rules(), json);
            writeTexts(
                    "findings",
                    control.findings().stream()
                            .map(judged -> judged.finding().fingerprint())
                            .toList(),
                    json);
            json.writeStringField("reason", control.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeTexts(String field, List<String> texts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static void writeSets(CheckReport report, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("sets");
        for (CheckReport.FileSet set : report.sets()) {
            json.writeStartObject();
            json.writeStringField("tool", set.tool());
            json.writeStringField("folder", set.folder());
            json.writeStringField("database", set.database());
            json.writeStringField("engine", set.engine().id());
            json.writeBooleanField("judged", set.engine().isJudged());
            json.writeNumberField("files", set.files());
            json.writeStringField("because", set.because());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeServers(CheckReport report, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("servers");
        for (CheckReport.JudgedServer judged : report.servers()) {
            json.writeStartObject();
            json.writeStringField("database", judged.database());
            json.writeStringField("engine", judged.server().engine().id());
            json.writeNumberField("version", judged.server().major());
            json.writeStringField("because", judged.because());
            if (judged.place() != null) {
                writeLocation(judged.place(), null, json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeFinding(JudgedFinding judged, @Nullable String page, JsonGenerator json)
            throws IOException {
        Finding finding = judged.finding();
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
        json.writeStringField("pack", finding.pack());
        json.writeStringField("severity", finding.severity().id());
        json.writeStringField("enforcement", judged.enforcement().id());
        json.writeStringField("state", judged.state().id());
        json.writeStringField("message", finding.message());
        if (finding.help() != null) {
            json.writeStringField("help", help(finding.help()));
        }
        json.writeStringField("database", finding.database());
        writeObject(finding.subject(), json);
        json.writeStringField("fingerprint", finding.fingerprint());
        writeLocation(finding.place(), finding.statement(), json);
        json.writeArrayFieldStart("related");
        for (Related related : finding.related()) {
            writeRelated(related, json);
        }
        json.writeEndArray();
        Impact impact = finding.impact();
        if (impact != null) {
            json.writeObjectFieldStart("impact");
            Json.writeImpact(impact, json);
            if (finding.cost() != null) {
                writeCost(finding.cost(), json);
            }
            json.writeEndObject();
        }
        if (judged.acceptance() != null) {
            writeWaiver(judged.acceptance(), json);
        }
        if (page != null) {
            json.writeStringField("docs", page);
        }
        if (finding.fix() != null) {
            writeFix(finding.fix(), json);
        }
        json.writeEndObject();
    }

    private static void writeWaiver(Acceptance waiver, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("waiver");
        json.writeStringField("reason", waiver.reason());
        writeOptional("owner", waiver.owner(), json);
        writeOptional("approvedBy", waiver.approvedBy(), json);
        writeOptional("ticket", waiver.ticket(), json);
        json.writeStringField("until", waiver.until().toString());
        json.writeNumberField("daysLeft", waiver.daysLeft());
        writeLocation(waiver.place(), null, json);
        json.writeEndObject();
    }

    private static void writeOptional(String field, @Nullable String value, JsonGenerator json) throws IOException {
        if (value != null) {
            json.writeStringField(field, value);
        }
    }

    private static void writeCost(Cost cost, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("duration");
        json.writeNumberField("low", seconds(cost.low()));
        json.writeNumberField("high", seconds(cost.high()));
        json.writeStringField("unit", "s");
        json.writeEndObject();
        json.writeNumberField("bytesWritten", cost.bytesWritten());
    }

    /** To the tenth; the estimate is no finer. */
    private static double seconds(double seconds) {
        return Math.round(seconds * 10) / 10.0;
    }

    private static void writeUndetermined(Undetermined undetermined, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", undetermined.rule());
        json.writeStringField("database", undetermined.database());
        writeObject(undetermined.subject(), json);
        json.writeStringField("property", undetermined.property());
        json.writeStringField("reason", undetermined.reason().text());
        if (!undetermined.reason().remedy().isEmpty()) {
            json.writeStringField("remedy", undetermined.reason().remedy());
        }
        writeLocation(undetermined.place(), null, json);
        json.writeEndObject();
    }

    private static void writeObject(Subject subject, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("object");
        json.writeStringField("kind", subject.kind().id());
        json.writeStringField("name", subject.name());
        json.writeEndObject();
    }

    private static void writeLocation(SourceRange range, @Nullable Integer statement, JsonGenerator json)
            throws IOException {
        json.writeObjectFieldStart("location");
        json.writeStringField("path", range.path());
        json.writeNumberField("line", range.line());
        json.writeNumberField("column", range.column());
        json.writeNumberField("endLine", range.endLine());
        json.writeNumberField("endColumn", range.endColumn());
        if (statement != null) {
            json.writeNumberField("statement", statement);
        }
        json.writeEndObject();
    }

    private static void writeRelated(Related related, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("message", related.message());
        json.writeStringField("source", related.source());
        if (related.range() != null) {
            writeLocation(related.range(), null, json);
        }
        if (related.value() != null) {
            json.writeStringField("value", related.value());
        }
        if (related.time() != null) {
            json.writeStringField("time", related.time());
        }
        json.writeEndObject();
    }

    private static void writeFix(Fix fix, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("fix");
        json.writeBooleanField("safe", fix.safe());
        json.writeArrayFieldStart("edits");
        for (Fix.Edit edit : fix.edits()) {
            json.writeStartObject();
            json.writeStringField("path", edit.path());
            json.writeNumberField("startOffset", edit.startOffset());
            json.writeNumberField("endOffset", edit.endOffset());
            json.writeStringField("text", edit.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("files");
        for (Fix.NewFile file : fix.files()) {
            json.writeStartObject();
            json.writeStringField("path", file.path());
            json.writeStringField("text", file.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The advice and the statements, as one text. */
    private static String help(SaferForm help) {
        StringBuilder text = new StringBuilder(help.advice());
        for (SaferForm.Step step : help.steps()) {
            text.append(text.isEmpty() ? "" : "\n\n");
            if (!step.title().isEmpty()) {
                text.append("-- ").append(step.title()).append('\n');
            }
            text.append(step.sql());
        }
        return text.toString();
    }
}
