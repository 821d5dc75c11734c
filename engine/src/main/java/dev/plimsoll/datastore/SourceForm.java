package dev.plimsoll.datastore;

import dev.plimsoll.datastore.PropertySource.Together;
import dev.plimsoll.model.Tree;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads where a property comes from, as a file of {@code stores/} writes it. */
final class SourceForm {

    private SourceForm() {}

    static PropertySource read(DataNode node) {
        node.allow(
                "from",
                "of-engine",
                "take",
                "values",
                "read",
                "contains",
                "matches",
                "absent",
                "always",
                "lacking",
                "together",
                "write",
                "otherwise");
        Map<String, List<AttributePath>> ofEngine = new LinkedHashMap<>();
        node.fields("of-engine")
                .keySet()
                .forEach(engine -> ofEngine.put(engine, node.field("of-engine").paths(engine)));
        Map<String, Tree> values = new LinkedHashMap<>();
        node.fields("values").forEach((text, meaning) -> values.put(text, tree(meaning)));
        Map<String, Map<String, String>> written = new LinkedHashMap<>();
        node.fields("write").forEach((truth, words) -> written.put(truth, words(node.field("write"), truth)));
        return new PropertySource(
                node.paths("from"),
                ofEngine,
                pattern(node, "take"),
                values,
                node.has("contains") || node.has("matches")
                        ? Reading.CONTAINS
                        : node.oneOf("read", Reading.class, Reading.VALUE),
                wanted(node),
                whenAbsent(node),
                node.has("lacking") ? tree(node.field("lacking")) : null,
                node.oneOf("together", Together.class, Together.FIRST),
                written,
                node.has("otherwise") ? read(node.field("otherwise")) : null);
    }

    private static Predicate<String> wanted(DataNode node) {
        Pattern pattern = pattern(node, "matches");
        return pattern != null ? text -> pattern.matcher(text).find() : node.texts("contains")::contains;
    }

    private static @Nullable Pattern pattern(DataNode node, String key) {
        return node.has(key) ? Pattern.compile(node.text(key)) : null;
    }

    private static Map<String, Tree> whenAbsent(DataNode node) {
        String key = node.has("always") ? "always" : "absent";
        Map<String, Tree> whenAbsent = new LinkedHashMap<>();
        byFormat(node, key).forEach((format, value) -> whenAbsent.put(format, tree(value)));
        return whenAbsent;
    }

    private static Map<String, String> words(DataNode node, String key) {
        Map<String, String> words = new LinkedHashMap<>();
        byFormat(node, key).forEach((format, word) -> words.put(format, String.valueOf(word.value())));
        return words;
    }

    /** What is written for each format, or for {@link PropertySource#ANY}. */
    private static Map<String, DataNode> byFormat(DataNode node, String key) {
        if (!node.has(key)) {
            return Map.of();
        }
        Map<String, DataNode> byFormat = new LinkedHashMap<>();
        node.fields(key).forEach((format, value) -> byFormat.put(format.toUpperCase(Locale.ROOT), value));
        return byFormat.isEmpty() ? Map.of(PropertySource.ANY, node.field(key)) : byFormat;
    }

    private static Tree tree(DataNode node) {
        Object value = node.value();
        if (value instanceof Boolean truth) {
            return new Tree.Truth(truth);
        } else if (value instanceof Number number) {
            return new Tree.Numeral(new BigDecimal(number.toString()));
        }
        return new Tree.Text(String.valueOf(value));
    }
}
