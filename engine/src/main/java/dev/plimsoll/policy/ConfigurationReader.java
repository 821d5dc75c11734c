package dev.plimsoll.policy;

import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.model.CannotRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads {@code plimsoll.yaml} with the files that it extends and those that are nested in it. Every key must be known and every value of its
 * type: a typo in a policy must not switch it off. All problems of a file are told at once, each with line and column.
 */
public final class ConfigurationReader {

    private static final List<String> KEYS = List.of("version", "extends", "nested", "databases", "policy");
    private static final List<String> EXTENDED_KEYS = List.of("version", "extends", "policy");
    private static final int MOST_EXTENDED = 20;

    private final RuleCatalog catalog;
    private final ConfigurationFiles files;

    public ConfigurationReader(RuleCatalog catalog) {
        this(catalog, ConfigurationFiles.PRESENT);
    }

    public ConfigurationReader(RuleCatalog catalog, ConfigurationFiles files) {
        this.catalog = catalog;
        this.files = files;
    }

    /**
     * The configuration that holds for a path: the nearest file upward, or the one further up that says it is nested there; not beyond the root
     * of the repository.
     *
     * @param start a file or folder, absolute
     */
    public static Optional<Path> find(Path start) {
        return find(start, ConfigurationFiles.PRESENT);
    }

    /** As {@link #find(Path)}, among other files. */
    public static Optional<Path> find(Path start, ConfigurationFiles files) {
        Path found = null;
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(Configuration.FILE_NAME);
            if (files.has(file) && (found == null || NestedFiles.of(file, files).contains(found))) {
                found = file;
            }
            if (Files.exists(folder.resolve(".git"))) {
                break;
            }
        }
        return Optional.ofNullable(found);
    }

    /**
     * Reads a file.
     *
     * @param shown how messages name it
     * @throws CannotRun if it cannot be read or is wrong in any way
     */
    public Configuration read(Path file, String shown) {
        return read(file, shown, files.text(file, shown));
    }

    /** As {@link #read(Path, String)}, of a text that the file has or had. */
    public Configuration read(Path file, String shown, String text) {
        Section section = section(shown, text, KEYS);
        PackJar.of(section.mapping(), file);
        List<DatabaseConfiguration> databases =
                new ArrayList<>(DatabaseReader.read(section.mapping().mapping("databases")));
        Policy policy = policy(section, new Extending(file, shown, List.of(file)));
        NestedFiles nested = NestedFiles.of(section.mapping(), file);
        section.document().refuseProblems();
        for (Path each : nested.files()) {
            if (files.has(each)) {
                Nested read = nested(each, file, Shown.beside(shown, file, each));
                databases.addAll(read.databases());
                policy = policy.with(read.overrides());
            }
        }
        NestedFiles.refuseTwins(databases, shown);
        return new Configuration(file, databases, policy);
    }

    /** A file as its root mapping. */
    private record Section(YamlDocument document, YamlMapping mapping) {}

    private static Section section(String shown, String text, List<String> keys) {
        YamlDocument document = new YamlDocument(shown);
        Node root = document.read(text);
        if (root == null) {
            throw new CannotRun(shown + " is empty\nIt begins with \"version: 1\".");
        }
        YamlMapping mapping = YamlMapping.of(document, root, "the configuration");
        mapping.refuseOthersThan(keys, "key");
        if (mapping.value("version") == null) {
            document.problem(root, "\"version\" is missing; this is version 1: write \"version: 1\"");
        } else if (!mapping.text("version").equals(Optional.of("1"))) {
            mapping.valueProblem("version", "this version of Plimsoll reads configurations of version 1");
        }
        return new Section(document, mapping);
    }

    /**
     * A file that extends others.
     *
     * @param chain the files that led here, itself the last
     */
    private record Extending(Path file, String shown, List<Path> chain) {}

    private Policy policy(Section section, Extending from) {
        Policy own = new PolicyReader(catalog).read(section.mapping().mapping("policy"));
        section.document().refuseProblems();
        Node ground = ground(section, from);
        return ground == null
                ? own
                : new PolicyReader(catalog)
                        .read(YamlMapping.of(
                                section.document(),
                                PolicyLayers.over(ground, section.mapping().value("policy")),
                                "\"policy\""));
    }

    /** The policies that the file extends, the later over the earlier; null where there is none. */
    private @Nullable Node ground(Section section, Extending from) {
        Node ground = null;
        for (String name : section.mapping().textsAmong("extends")) {
            Path file = from.file().resolveSibling(name).normalize();
            Optional<String> problem = ExtendedFile.problem(file, from.file(), from.chain(), files);
            if (problem.isPresent() || from.chain().size() > MOST_EXTENDED) {
                section.mapping().valueProblem("extends", "\"" + name + "\" " + problem.orElse("extends too much"));
                section.document().refuseProblems();
            }
            ground = PolicyLayers.over(
                    ground, extended(file, Shown.beside(from.shown(), from.file(), file), from.chain()));
        }
        return ground;
    }

    private @Nullable Node extended(Path file, String shown, List<Path> chain) {
        Section section = section(shown, files.text(file, shown), EXTENDED_KEYS);
        if (!section.mapping().mappingsAmong("extends").isEmpty()) {
            section.mapping()
                    .valueProblem("extends", "packs are named by the file that holds, not by one that it extends");
        }
        List<Path> longer = new ArrayList<>(chain);
        longer.add(file);
        Extending here = new Extending(file, shown, List.copyOf(longer));
        new PolicyReader(catalog).read(section.mapping().mapping("policy"));
        section.document().refuseProblems();
        return PolicyLayers.over(ground(section, here), section.mapping().value("policy"));
    }

    /** What a nested file adds. */
    private record Nested(List<DatabaseConfiguration> databases, List<PolicyOverride> overrides) {}

    private Nested nested(Path file, Path root, String shown) {
        Section section = section(shown, files.text(file, shown), List.of("version", "databases", "policy"));
        String folder = Shown.relative(root, file.resolveSibling(""));
        List<DatabaseConfiguration> databases = DatabaseReader.read(
                        section.mapping().mapping("databases"))
                .stream()
                .map(database -> database.below(folder))
                .toList();
        List<PolicyOverride> overrides =
                new NestedPolicyReader(catalog, folder).read(section.mapping().mapping("policy"));
        section.document().refuseProblems();
        return new Nested(databases, overrides);
    }
}
