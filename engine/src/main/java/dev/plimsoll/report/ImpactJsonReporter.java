package dev.plimsoll.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** The impact of statements for programs. Every field is always there. */
public final class ImpactJsonReporter {

    /** Writes the whole report; lines end in {@code \n}. */
    public void write(ImpactReport report, Writer out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeStringField("engine", report.server().engine().id());
            json.writeStringField(
                    "engineVersion", Integer.toString(report.server().major()));
            json.writeArrayFieldStart("statements");
            for (ImpactReport.Row row : report.rows()) {
                writeRow(row, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void writeRow(ImpactReport.Row row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", row.range().path());
        json.writeNumberField("index", row.index());
        json.writeNumberField("line", row.range().line());
        json.writeNumberField("column", row.range().column());
        json.writeStringField("text", row.text());
        json.writeStringField("transaction", row.transaction().id());
        json.writeFieldName("parent");
        writeNumber(row.parent(), json);
        Json.writeImpact(row.impact(), json);
        json.writeFieldName("error");
        writeText(row.error(), json);
        json.writeEndObject();
    }

    private static void writeText(@Nullable String text, JsonGenerator json) throws IOException {
        if (text == null) {
            json.writeNull();
        } else {
            json.writeString(text);
        }
    }

    private static void writeNumber(@Nullable Integer number, JsonGenerator json) throws IOException {
        if (number == null) {
            json.writeNull();
        } else {
            json.writeNumber(number);
        }
    }
}
