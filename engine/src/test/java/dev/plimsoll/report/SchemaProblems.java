package dev.plimsoll.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;

/** Where files differ from a schema, by the words of JSON Schema that the schemas of Plimsoll use. */
public final class SchemaProblems {

    private final JsonNode schema;

    public SchemaProblems(JsonNode schema) {
        this.schema = schema;
    }

    /** Paths such as {@code $.findings[].rule}. */
    public List<String> of(JsonNode file) {
        List<String> problems = new ArrayList<>();
        check(schema, file, "$", problems);
        return problems;
    }

    private void check(JsonNode rule, JsonNode value, String path, List<String> problems) {
        JsonNode here = rule.has("$ref") ? schema.at(rule.get("$ref").asText().substring(1)) : rule;
        if (here.has("const") && !here.get("const").equals(value)
                || here.has("enum") && !contains(here.get("enum"), value)
                || here.has("pattern")
                        && !value.asText().matches(here.get("pattern").asText())
                || here.has("type") && !isOf(here.get("type"), value)) {
            problems.add(path);
        }
        here.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                problems.add(path + "." + name.asText() + " is missing");
            }
        });
        if (here.has("items")) {
            value.forEach(item -> check(here.get("items"), item, path + "[]", problems));
        }
        value.fieldNames().forEachRemaining(name -> {
            String inner = path + "." + name;
            JsonNode known = here.path("properties").path(name);
            JsonNode others = here.path("additionalProperties");
            if (here.has("propertyNames")) {
                check(here.get("propertyNames"), JsonNodeFactory.instance.textNode(name), inner, problems);
            }
            if (known.isObject()) {
                check(known, value.get(name), inner, problems);
            } else if (others.isObject()) {
                check(others, value.get(name), inner, problems);
            } else if (others.isBoolean() && !others.asBoolean()) {
                problems.add(inner);
            }
        });
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        for (JsonNode each : values) {
            if (each.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(JsonNode types, JsonNode value) {
        for (JsonNode type :
                types.isArray() ? types : JsonNodeFactory.instance.arrayNode().add(types)) {
            boolean fits = switch (type.asText()) {
                case "object" -> value.isObject();
                case "array" -> value.isArray();
                case "string" -> value.isTextual();
                case "integer" -> value.isIntegralNumber();
                case "number" -> value.isNumber();
                default -> value.isBoolean();
            };
            if (fits) {
                return true;
            }
        }
        return false;
    }
}
