package dev.plimsoll.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON of others, read with care: nesting and lengths are bounded, a field that is written twice and anything after the end are refused. What is not there
 * reads as {@link #MISSING}, so that a path can be followed without asking at each step.
 *
 * @param value a {@code Map}, {@code List}, {@code String}, {@code Long}, {@code Double} or {@code Boolean}; null where nothing is there
 */
public record JsonTree(@Nullable Object value) {

    public static final JsonTree MISSING = new JsonTree(null);

    private static final int DEEPEST = 64;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(20_000_000)
                    .maxNumberLength(100)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** @throws IOException where it is no JSON, or more than one value */
    public static JsonTree parse(String text) throws IOException {
        try (JsonParser json = FACTORY.createParser(text)) {
            JsonToken first = json.nextToken();
            if (first == null) {
                throw new IOException("the text is empty");
            }
            JsonTree tree = new JsonTree(read(json));
            if (json.nextToken() != null) {
                throw new IOException("something follows the end of the JSON");
            }
            return tree;
        }
    }

    private static @Nullable Object read(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    json.nextToken();
                    Object value = read(json);
                    if (value != null) {
                        fields.put(name, value);
                    }
                }
                yield fields;
            }
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    Object value = read(json);
                    items.add(value == null ? MISSING : value);
                }
                yield items;
            }
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT ->
                json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? (Object) json.getDoubleValue()
                        : (Object) json.getLongValue();
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    /** Writes maps, lists, texts, whole numbers and truth values as JSON; a null within a map leaves its field out. */
    public static String write(Object value) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            write(value, json);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
        return out.toString();
    }

    private static void write(Object value, JsonGenerator json) throws IOException {
        if (value instanceof Map<?, ?> fields) {
            json.writeStartObject();
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                if (field.getValue() != null) {
                    json.writeFieldName(String.valueOf(field.getKey()));
                    write(field.getValue(), json);
                }
            }
            json.writeEndObject();
        } else if (value instanceof Iterable<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                write(item, json);
            }
            json.writeEndArray();
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            json.writeString(String.valueOf(value));
        }
    }

    /** What is at the end of a path of fields. */
    public JsonTree at(String... path) {
        Object here = value;
        for (String field : path) {
            here = here instanceof Map<?, ?> fields ? fields.get(field) : null;
        }
        return here instanceof JsonTree tree ? tree : new JsonTree(here);
    }

    /** The items of a list; none where it is no list. */
    public List<JsonTree> items() {
        return value instanceof List<?> items
                ? items.stream()
                        .map(item -> item instanceof JsonTree tree ? tree : new JsonTree(item))
                        .toList()
                : List.of();
    }

    public boolean isThere() {
        return value != null;
    }

    /** The text, or an empty one where there is none. */
    public String text() {
        return value instanceof String text ? text : "";
    }

    /** The whole number, or null where there is none. */
    public @Nullable Long number() {
        return value instanceof Long number ? number : null;
    }

    /** Whether it is {@code true}. */
    public boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }
}
