package dev.plimsoll.migration.liquibase;

import dev.plimsoll.sql.TracedText;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a changelog and of those that include it, for places such as <code>${name}</code>. The first definition of a name
 * counts; what has none stays as it is
 * (<a href="https://docs.liquibase.com/concepts/changelogs/property-substitution.html">property substitution</a>).
 */
final class Parameters {

    private static final int MAX_DEPTH = 10;

    private final @Nullable Parameters shared;
    private final Map<String, String> values = new HashMap<>();

    private Parameters(@Nullable Parameters shared) {
        this.shared = shared;
    }

    static Parameters none() {
        return of(Map.of());
    }

    /** @param given before any changelog is read */
    static Parameters of(Map<String, String> given) {
        Parameters parameters = new Parameters(null);
        parameters.values.putAll(given);
        return parameters;
    }

    /** Those of a changelog that is included: it sees what is shared, and keeps to itself what is its own. */
    Parameters ofOneFile() {
        return new Parameters(shared == null ? this : shared);
    }

    void define(String name, String value, boolean global) {
        if (value(name) == null) {
            (global && shared != null ? shared : this).values.put(name, value);
        }
    }

    /** @param property expanded */
    void define(Node property, Resources resources) {
        if (!Dbms.includesPostgres(property.text("dbms"))) {
            return;
        }
        boolean global = property.is("global", true);
        String name = property.text("name");
        String value = property.text("value");
        String file = property.text("file");
        if (name != null && value != null) {
            define(name, value, global);
        } else if (file != null) {
            PropertyFile.read(resources, file, property.is("relativeToChangelogFile", false))
                    .forEach((key, text) -> define(key, text, global));
        }
    }

    private @Nullable String value(String name) {
        String own = values.get(name);
        return own == null && shared != null ? shared.value(name) : own;
    }

    String expand(String text) {
        return text.contains("${") ? expand(text, 0) : text;
    }

    private String expand(String text, int depth) {
        TracedText traced = new TracedText();
        traced.append(text, 0, text.length());
        return expand(traced, depth).toString();
    }

    TracedText expand(TracedText text) {
        return text.toString().contains("${") ? expand(text, 0) : text;
    }

    private TracedText expand(TracedText traced, int depth) {
        String text = traced.toString();
        TracedText expanded = new TracedText();
        int at = 0;
        while (at < text.length()) {
            int close = text.startsWith("${", at) ? text.indexOf('}', at) : -1;
            String value = close < 0 ? null : replacement(text.substring(at + 2, close), depth);
            if (value == null) {
                expanded.append(text.charAt(at), traced.offset(at));
                at++;
            } else {
                expanded.appendAt(value, traced.offset(at));
                at = close + 1;
            }
        }
        return expanded;
    }

    private @Nullable String replacement(String expression, int depth) {
        if (expression.startsWith(":")) {
            return "${" + expression.substring(1) + "}";
        }
        String value = value(expression.strip());
        return value == null || depth >= MAX_DEPTH ? value : expand(value, depth + 1);
    }

    /** The element with all of its texts expanded. */
    Node expand(Node node) {
        Scalar value = node.value();
        Scalar expanded = value == null ? null : new Scalar(expand(value.text()), value.start(), value.end());
        return new Node(
                node.name(),
                node.start(),
                node.end(),
                expanded,
                node.children().stream().map(this::expand).toList());
    }
}
