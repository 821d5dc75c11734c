package dev.plimsoll.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.policy.Baseline.Entry;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A baseline as JSON, an entry a line, so that a review shows what it loses or gains. */
public final class BaselineFile {

    /** Beside the configuration, or in the working directory where there is none. */
    public static final String PATH = ".plimsoll/baseline.json";

    private static final int FORMAT = 1;
    private static final JsonFactory FACTORY = new JsonFactory();

    private BaselineFile() {}

    /**
     * Reads a file.
     *
     * @param shown what the file is called in messages
     * @throws CannotRun where it is none that this version knows
     */
    public static Baseline read(Path file, String shown) {
        try (JsonParser json = FACTORY.createParser(file.toFile())) {
            return read(json);
        } catch (IOException | IllegalArgumentException e) {
            throw refusal(shown, e);
        }
    }

    /** As {@link #read(Path, String)}, of its text. */
    public static Baseline read(String text, String shown) {
        try (JsonParser json = FACTORY.createParser(text)) {
            return read(json);
        } catch (IOException | IllegalArgumentException e) {
            throw refusal(shown, e);
        }
    }

    private static CannotRun refusal(String shown, Exception e) {
        return new CannotRun(
                shown + " is no baseline: " + firstLine(e) + "\nWrite it anew: plimsoll baseline create --force", e);
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static Baseline read(JsonParser json) throws IOException {
        List<Entry> entries = new ArrayList<>();
        long format = 0;
        expect(json.nextToken() == JsonToken.START_OBJECT, "it is no object");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "format" -> format = json.getLongValue();
                case "findings" -> readEntries(json, entries);
                default -> json.skipChildren();
            }
        }
        expect(format == FORMAT, "its format is not " + FORMAT);
        return new Baseline(entries);
    }

    private static void readEntries(JsonParser json, List<Entry> entries) throws IOException {
        expect(json.currentToken() == JsonToken.START_ARRAY, "its findings are no list");
        while (json.nextToken() == JsonToken.START_OBJECT) {
            Map<String, String> values = new HashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                values.put(field, json.getText());
            }
            expect(values.containsKey("fingerprint"), "a finding has no fingerprint");
            entries.add(new Entry(
                    values.getOrDefault("fingerprint", ""),
                    values.getOrDefault("rule", ""),
                    values.getOrDefault("object", ""),
                    values.getOrDefault("path", "")));
        }
    }

    private static void expect(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Lines end in {@code \n}. */
    public static void write(Baseline baseline, Writer out) throws IOException {
        out.write("{\n\"format\": " + FORMAT + ",\n\"findings\": [");
        String separator = "\n";
        for (Entry entry : baseline.entries()) {
            out.write(separator);
            separator = ",\n";
            JsonGenerator json = FACTORY.createGenerator(out)
                    .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .setPrettyPrinter(new MinimalPrettyPrinter(""));
            json.writeStartObject();
            json.writeStringField("rule", entry.rule());
            json.writeStringField("object", entry.object());
            json.writeStringField("path", entry.path());
            json.writeStringField("fingerprint", entry.fingerprint());
            json.writeEndObject();
            json.close();
        }
        out.write((baseline.entries().isEmpty() ? "" : "\n") + "]\n}\n");
    }
}
