package dev.plimsoll.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.plimsoll.evaluate.own.FactProperty;
import dev.plimsoll.evaluate.own.FactType;
import dev.plimsoll.evaluate.own.FactTypes;
import dev.plimsoll.evaluate.own.Operator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The JSON Schema of a rule file, made from the table of facts, so that editors complete their properties. */
public final class OwnRuleSchema {

    private static final String ANY_SCALAR = "#/$defs/scalar";

    private final JsonGenerator json;

    private OwnRuleSchema(JsonGenerator json) {
        this.json = json;
    }

    public static String text() {
        StringWriter out = new StringWriter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators =
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators)
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setPrettyPrinter(printer);
            new OwnRuleSchema(json).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out + "\n";
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.writeStringField("title", "A rule in .plimsoll/rules");
        json.writeStringField("type", "object");
        json.writeBooleanField("additionalProperties", false);
        list("required", List.of("id", "title", "severity", "message", "when"));
        json.writeObjectFieldStart("properties");
        described("id", "Words in lower case joined by hyphens; no rule of Plimsoll may have it.", "string");
        described("title", "What is wrong, as a short sentence.", "string");
        json.writeObjectFieldStart("severity");
        list("enum", List.of("info", "warning", "error"));
        json.writeEndObject();
        described(
                "message", "What a finding says; {t.name} is filled in from the facts that \"when\" binds.", "string");
        described("help", "What to do instead.", "string");
        described("docs", "Address of a page, https://….", "string");
        described("controls", "Numbers of the controls that the rule helps to meet, by framework.", "object");
        json.writeObjectFieldStart("when");
        json.writeStringField("description", "The first item says what findings are about.");
        json.writeStringField("type", "array");
        json.writeNumberField("minItems", 1);
        json.writeObjectFieldStart("items");
        json.writeArrayFieldStart("anyOf");
        for (FactType type : FactTypes.ALL) {
            reference("#/$defs/" + type.id());
        }
        for (String clause : List.of("not", "exists", "count")) {
            reference("#/$defs/clause-" + clause);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        definitions();
        json.writeEndObject();
    }

    private void definitions() throws IOException {
        json.writeObjectFieldStart("$defs");
        for (FactType type : FactTypes.ALL) {
            pattern(type);
            where(type);
        }
        json.writeObjectFieldStart("pattern");
        json.writeArrayFieldStart("anyOf");
        for (FactType type : FactTypes.ALL) {
            reference("#/$defs/" + type.id());
        }
        json.writeEndArray();
        json.writeEndObject();
        clause("not", Map.of());
        clause("exists", Map.of());
        clause("count", Map.of("integer", List.of("is", "not", "less", "at-most", "more", "at-least")));
        json.writeObjectFieldStart("scalar");
        list("type", List.of("string", "number", "boolean"));
        json.writeEndObject();
        comparisons();
        json.writeEndObject();
    }

    private void pattern(FactType type) throws IOException {
        json.writeObjectFieldStart(type.id());
        json.writeStringField("description", type.meaning());
        json.writeStringField("type", "object");
        json.writeBooleanField("additionalProperties", false);
        list("required", List.of(type.id()));
        json.writeObjectFieldStart("properties");
        json.writeObjectFieldStart(type.id());
        json.writeStringField("description", type.meaning() + " The name by which it is referred to.");
        list("type", List.of("string", "null"));
        json.writeEndObject();
        json.writeObjectFieldStart("where");
        json.writeStringField("$ref", "#/$defs/where-" + type.id());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void where(FactType type) throws IOException {
        json.writeObjectFieldStart("where-" + type.id());
        json.writeStringField("type", "object");
        json.writeBooleanField("additionalProperties", false);
        json.writeObjectFieldStart("properties");
        for (FactProperty property : type.properties()) {
            if (!property.name().endsWith(".*")) {
                property(property.name(), property);
            }
        }
        json.writeObjectFieldStart("any-of");
        json.writeStringField("description", "Of several groups of conditions one must hold.");
        json.writeStringField("type", "array");
        json.writeObjectFieldStart("items");
        json.writeStringField("$ref", "#/$defs/where-" + type.id());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeObjectFieldStart("patternProperties");
        for (FactProperty property : type.properties()) {
            if (property.name().endsWith(".*")) {
                String prefix = property.name().substring(0, property.name().length() - 2);
                property("^" + prefix + "\\..+$", property);
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void property(String key, FactProperty property) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeStringField(
                "description", property.meaning() + " (" + property.kind().words() + ")");
        json.writeStringField("$ref", "#/$defs/comparison");
        json.writeEndObject();
    }

    private void clause(String name, Map<String, List<String>> bounds) throws IOException {
        json.writeObjectFieldStart("clause-" + name);
        json.writeStringField("type", "object");
        json.writeBooleanField("additionalProperties", false);
        list("required", List.of(name));
        json.writeObjectFieldStart("properties");
        json.writeObjectFieldStart(name);
        json.writeStringField("$ref", "#/$defs/pattern");
        json.writeEndObject();
        for (Map.Entry<String, List<String>> bound : bounds.entrySet()) {
            for (String key : bound.getValue()) {
                json.writeObjectFieldStart(key);
                json.writeStringField("type", bound.getKey());
                json.writeEndObject();
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void comparisons() throws IOException {
        json.writeObjectFieldStart("comparison");
        json.writeArrayFieldStart("anyOf");
        reference(ANY_SCALAR);
        json.writeStartObject();
        values();
        json.writeEndObject();
        json.writeStartObject();
        json.writeStringField("type", "object");
        json.writeBooleanField("additionalProperties", false);
        json.writeObjectFieldStart("properties");
        for (Operator operator : Operator.values()) {
            json.writeObjectFieldStart(operator.id());
            json.writeStringField("description", operator.meaning());
            if (operator.isSet()) {
                values();
            } else {
                json.writeStringField("$ref", operator.isNested() ? "#/$defs/comparison" : ANY_SCALAR);
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void values() throws IOException {
        json.writeStringField("type", "array");
        json.writeObjectFieldStart("items");
        json.writeStringField("$ref", ANY_SCALAR);
        json.writeEndObject();
    }

    private void described(String key, String description, String type) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeStringField("description", description);
        json.writeStringField("type", type);
        json.writeEndObject();
    }

    private void reference(String to) throws IOException {
        json.writeStartObject();
        json.writeStringField("$ref", to);
        json.writeEndObject();
    }

    private void list(String key, List<String> values) throws IOException {
        json.writeArrayFieldStart(key);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
