package dev.plimsoll.check.drift;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.plimsoll.check.drift.RunRecord.Entry;
import dev.plimsoll.model.CannotRun;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A record as JSON, which the next run reads. */
public final class RunRecordFile {

    private static final int SCHEMA_VERSION = 1;
    private static final JsonFactory FACTORY = new JsonFactory();

    private RunRecordFile() {}

    /** Lines end in {@code \n}. */
    public static void write(RunRecord record, Writer out) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        JsonGenerator json = FACTORY.createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .setPrettyPrinter(
                        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
        json.writeStartObject();
        json.writeNumberField("schemaVersion", SCHEMA_VERSION);
        json.writeStringField("database", record.database());
        write(json, "new", record.open().stream().filter(Entry::isNew).toList());
        write(
                json,
                "stillThere",
                record.open().stream().filter(entry -> !entry.isNew()).toList());
        write(json, "gone", record.gone());
        json.writeEndObject();
        json.flush();
        out.write('\n');
    }

    private static void write(JsonGenerator json, String name, List<Entry> entries) throws IOException {
        json.writeArrayFieldStart(name);
        for (Entry entry : entries) {
            json.writeStartObject();
            json.writeStringField("fingerprint", entry.fingerprint());
            json.writeStringField("rule", entry.rule());
            json.writeStringField("object", entry.object());
            json.writeStringField("message", entry.message());
            json.writeStringField("since", entry.since().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /**
     * @param path of the file, for the message
     * @throws CannotRun where it is no record
     */
    public static RunRecord read(String text, String path) {
        try (JsonParser json = FACTORY.createParser(text)) {
            return read(json);
        } catch (IOException | DateTimeParseException | IllegalArgumentException e) {
            throw new CannotRun(path + " is no record of a run of drift", e);
        }
    }

    private static RunRecord read(JsonParser json) throws IOException {
        String database = "";
        List<Entry> open = new ArrayList<>();
        List<Entry> gone = new ArrayList<>();
        int version = 0;
        expect(json.nextToken() == JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "schemaVersion" -> version = json.getIntValue();
                case "database" -> database = json.getText();
                case "new" -> open.addAll(entries(json, true));
                case "stillThere" -> open.addAll(entries(json, false));
                case "gone" -> gone.addAll(entries(json, false));
                default -> json.skipChildren();
            }
        }
        expect(version == SCHEMA_VERSION);
        return new RunRecord(database, open, gone);
    }

    private static List<Entry> entries(JsonParser json, boolean isNew) throws IOException {
        List<Entry> entries = new ArrayList<>();
        expect(json.currentToken() == JsonToken.START_ARRAY);
        while (json.nextToken() == JsonToken.START_OBJECT) {
            Map<String, String> values = new HashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                values.put(field, json.getText());
            }
            entries.add(new Entry(
                    value(values, "fingerprint"),
                    value(values, "rule"),
                    value(values, "object"),
                    value(values, "message"),
                    LocalDate.parse(value(values, "since")),
                    isNew));
        }
        return entries;
    }

    private static String value(Map<String, String> values, String field) {
        String value = values.get(field);
        expect(value != null);
        return String.valueOf(value);
    }

    private static void expect(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("not as written");
        }
    }
}
