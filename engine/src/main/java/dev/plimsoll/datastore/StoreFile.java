package dev.plimsoll.datastore;

import dev.plimsoll.datastore.PropertySource.Reading;
import dev.plimsoll.datastore.PropertySource.Together;
import dev.plimsoll.datastore.StoreMapping.GroupMapping;
import dev.plimsoll.datastore.StoreMapping.PartMapping;
import dev.plimsoll.model.StoreKind;
import dev.plimsoll.model.Tree;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A file of {@code stores/}: properties, mappings of one provider, or both. */
record StoreFile(Map<String, Property> vocabulary, List<StoreMapping> mappings) {

    static StoreFile read(String file, String text) {
        try {
            Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            DataNode root = DataNode.of(file, loaded);
            String provider = root.text("provider", "");
            Map<String, Property> vocabulary = new LinkedHashMap<>();
            root.fields("properties").forEach((name, node) -> vocabulary.put(name, property(name, node)));
            return new StoreFile(
                    vocabulary,
                    root.items("stores").stream()
                            .map(node -> mapping(provider, node))
                            .toList());
        } catch (YAMLException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    private static Property property(String name, DataNode node) {
        node.allow("type", "unit", "meaning");
        return new Property(name, node.text("type"), node.text("unit", ""), node.text("meaning"));
    }

    private static StoreMapping mapping(String provider, DataNode node) {
        node.allow("kind", "service", "types", "classes", "unless", "identity", "properties", "parts", "groups");
        return new StoreMapping(
                provider,
                node.oneOf("kind", StoreKind.class),
                node.text("service"),
                node.texts("types"),
                node.text("classes", ""),
                node.paths("unless"),
                node.paths("identity"),
                sources(node),
                node.items("parts").stream().map(StoreFile::part).toList(),
                node.items("groups").stream().map(StoreFile::group).toList());
    }

    private static PartMapping part(DataNode node) {
        node.allow("types", "by", "count", "properties");
        return new PartMapping(node.texts("types"), node.paths("by"), sources(node), node.text("count", ""));
    }

    private static GroupMapping group(DataNode node) {
        node.allow("types", "by", "identity", "list", "name", "value", "family");
        return new GroupMapping(
                node.texts("types"),
                node.paths("by"),
                node.paths("identity"),
                node.paths("list"),
                node.texts("name"),
                node.texts("value"),
                node.text("family"));
    }

    private static Map<String, PropertySource> sources(DataNode node) {
        Map<String, PropertySource> sources = new LinkedHashMap<>();
        node.fields("properties").forEach((name, source) -> sources.put(name, source(source)));
        return sources;
    }

    private static PropertySource source(DataNode node) {
        node.allow("from", "read", "contains", "values", "absent", "together");
        Map<String, Tree> values = new LinkedHashMap<>();
        node.fields("values").forEach((text, meaning) -> values.put(text, tree(meaning)));
        return new PropertySource(
                node.paths("from"),
                node.has("contains") ? Reading.CONTAINS : node.oneOf("read", Reading.class, Reading.VALUE),
                node.texts("contains"),
                values,
                whenAbsent(node),
                node.oneOf("together", Together.class, Together.FIRST));
    }

    private static Map<String, Tree> whenAbsent(DataNode node) {
        if (!node.has("absent")) {
            return Map.of();
        }
        Map<String, Tree> whenAbsent = new LinkedHashMap<>();
        Map<String, DataNode> byFormat = node.fields("absent");
        if (byFormat.isEmpty()) {
            whenAbsent.put(PropertySource.ANY, tree(node.field("absent")));
        }
        byFormat.forEach((format, value) -> whenAbsent.put(format.toUpperCase(Locale.ROOT), tree(value)));
        return whenAbsent;
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
