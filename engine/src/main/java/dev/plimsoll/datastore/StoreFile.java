package dev.plimsoll.datastore;

import dev.plimsoll.datastore.StoreMapping.Family;
import dev.plimsoll.datastore.StoreMapping.GroupMapping;
import dev.plimsoll.datastore.StoreMapping.PartMapping;
import dev.plimsoll.datastore.StoreMapping.QuestionMapping;
import dev.plimsoll.model.StoreKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A file of {@code stores/}: properties, mappings of one provider, or how long versions are supported. */
record StoreFile(
        Map<String, Property> vocabulary,
        List<StoreMapping> mappings,
        List<Lifetime> lifetimes,
        List<MinorRelease> minors) {

    private static final String PROPERTIES = "properties";
    private static final String FAMILY = "family";

    static StoreFile read(String file, String text) {
        try {
            Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            DataNode root = DataNode.of(file, loaded);
            String provider = root.text("provider", "");
            Map<String, Property> vocabulary = new LinkedHashMap<>();
            root.fields(PROPERTIES).forEach((name, node) -> vocabulary.put(name, property(name, node)));
            return new StoreFile(
                    vocabulary,
                    root.items("stores").stream()
                            .map(node -> mapping(provider, node))
                            .toList(),
                    lifetimes(root),
                    minors(root));
        } catch (YAMLException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    private static List<Lifetime> lifetimes(DataNode root) {
        List<Lifetime> lifetimes = new ArrayList<>();
        LocalDate asOf = LocalDate.parse(root.text("as-of", "1970-01-01"));
        DataNode engines = root.field("lifetimes");
        root.fields("lifetimes")
                .forEach((engine, versions) -> engines.fields(engine)
                        .keySet()
                        .forEach(version -> lifetimes.add(new Lifetime(
                                engine,
                                version,
                                LocalDate.parse(versions.text(version)),
                                !LocalDate.parse(versions.text(version)).isAfter(asOf)))));
        return List.copyOf(lifetimes);
    }

    private static List<MinorRelease> minors(DataNode root) {
        List<MinorRelease> minors = new ArrayList<>();
        DataNode engines = root.field("minors");
        root.fields("minors")
                .forEach((engine, releases) -> engines.fields(engine)
                        .keySet()
                        .forEach(version ->
                                minors.add(MinorRelease.of(engine, version, LocalDate.parse(releases.text(version))))));
        return List.copyOf(minors);
    }

    private static Property property(String name, DataNode node) {
        node.allow("type", "unit", "meaning");
        return new Property(name, node.text("type"), node.text("unit", ""), node.text("meaning"));
    }

    private static StoreMapping mapping(String provider, DataNode node) {
        node.allow(
                "kind",
                "service",
                "types",
                "classes",
                "unless",
                "where",
                "identity",
                PROPERTIES,
                "parts",
                "families",
                "groups",
                "questions");
        return new StoreMapping(
                provider,
                node.oneOf("kind", StoreKind.class),
                node.text("service"),
                node.texts("types"),
                node.text("classes", ""),
                node.paths("unless"),
                where(node),
                node.paths("identity"),
                sources(node),
                node.items("parts").stream().map(StoreFile::part).toList(),
                families(node),
                node.items("groups").stream().map(StoreFile::group).toList(),
                questions(node));
    }

    private static Map<AttributePath, Pattern> where(DataNode node) {
        Map<AttributePath, Pattern> where = new LinkedHashMap<>();
        node.fields("where")
                .keySet()
                .forEach(path -> where.put(
                        AttributePath.of(path),
                        Pattern.compile(node.field("where").text(path))));
        return where;
    }

    private static PartMapping part(DataNode node) {
        node.allow("types", "by", "where", "count", PROPERTIES, "families");
        return new PartMapping(
                node.texts("types"),
                node.paths("by"),
                where(node),
                sources(node),
                families(node),
                node.text("count", ""));
    }

    private static GroupMapping group(DataNode node) {
        node.allow("types", "by", "identity", "list", "name", "value", FAMILY);
        return new GroupMapping(node.texts("types"), node.paths("by"), node.paths("identity"), family(node));
    }

    private static List<Family> families(DataNode node) {
        List<Family> families = new ArrayList<>();
        for (DataNode family : node.items("families")) {
            family.allow("list", "name", "value", FAMILY);
            families.add(family(family));
        }
        return List.copyOf(families);
    }

    private static Family family(DataNode node) {
        return new Family(node.text(FAMILY), node.paths("list"), node.texts("name"), node.texts("value"));
    }

    private static List<QuestionMapping> questions(DataNode node) {
        List<QuestionMapping> questions = new ArrayList<>();
        node.fields("questions")
                .forEach((property, question) ->
                        questions.add(new QuestionMapping(property, question.oneOf("ask", Question.class), question)));
        return List.copyOf(questions);
    }

    private static Map<String, PropertySource> sources(DataNode node) {
        Map<String, PropertySource> sources = new LinkedHashMap<>();
        node.fields(PROPERTIES).forEach((name, source) -> sources.put(name, SourceForm.read(source)));
        return sources;
    }
}
