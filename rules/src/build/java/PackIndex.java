import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Writes the indexes of the rule packs and the stores, run by the build: {@code PackIndex PACKS MODEL_LIST INDEX STORES STORES_INDEX}.
 *
 * <p>PACKS is the folder {@code packs} with {@code <pack>/<rule-id>/{rule.yaml,rule.drl,doc.md}}, MODEL_LIST the file in which
 * the Drools plugin names the model class of each package, INDEX the file to write: lines of a key, a tab and a value. A line
 * {@code pack} (with the model class as third field) opens a pack, a line {@code rule} a rule of it; the lines after that are
 * its card, flattened with dots, lists as repeated keys. So a start parses no YAML and scans no class path.
 *
 * <p>STORES is the folder of the mappings of data stores, STORES_INDEX the file to write their names to.
 *
 * <p>Ends with status 1 and one line per fault when a rule is not complete.
 */
final class PackIndex {
    private static final Set<String> SEVERITIES = Set.of("info", "warning", "error");
    private static final String RULES_PACKAGE = "dev.plimsoll.rules.";

    private final Path packs;
    private final List<String> modelClasses;
    private final Set<String> ruleIds = new LinkedHashSet<>();
    private final List<String> faults = new ArrayList<>();
    private final StringBuilder index = new StringBuilder();

    private PackIndex(Path packs, List<String> modelClasses) {
        this.packs = packs;
        this.modelClasses = modelClasses;
    }

    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[2]);
        PackIndex packIndex = new PackIndex(Path.of(arguments[0]), modelClasses(Path.of(arguments[1])));
        for (Path pack : folders(packIndex.packs)) {
            packIndex.addPack(pack);
        }
        if (!packIndex.faults.isEmpty()) {
            packIndex.faults.forEach(System.err::println);
            System.exit(1);
        }
        Files.createDirectories(target.getParent());
        Files.writeString(target, packIndex.index);
        indexStores(Path.of(arguments[3]), Path.of(arguments[4]));
    }

    private static void indexStores(Path stores, Path index) throws IOException {
        Files.createDirectories(index.getParent());
        try (Stream<Path> files = Files.list(stores)) {
            Files.write(
                    index,
                    files.map(PackIndex::nameOf)
                            .filter(name -> name.endsWith(".yaml"))
                            .sorted()
                            .toList());
        }
    }

    private void addPack(Path pack) throws IOException {
        String packageName = RULES_PACKAGE + nameOf(pack).replace("-", "");
        List<Path> rules = folders(pack);
        boolean hasDrl = rules.stream().anyMatch(rule -> Files.exists(rule.resolve("rule.drl")));
        List<String> models = modelClasses.stream()
                .filter(model -> model.startsWith(packageName + "."))
                .toList();
        if (hasDrl && models.size() != 1) {
            faults.add("pack " + nameOf(pack) + ": expected one precompiled model in " + packageName + ", found "
                    + models);
            return;
        }
        line("pack", nameOf(pack), hasDrl ? models.get(0) : "");
        for (Path rule : rules) {
            addRule(rule, packageName);
        }
    }

    private void addRule(Path rule, String packageName) throws IOException {
        String id = nameOf(rule);
        String place = nameOf(rule.getParent()) + "/" + id;
        if (!ruleIds.add(id)) {
            faults.add(place + ": another pack has a rule of this id");
        }
        checkDrl(rule.resolve("rule.drl"), id, packageName, place);
        Path doc = rule.resolve("doc.md");
        if (!Files.isRegularFile(doc) || Files.readString(doc).isBlank()) {
            faults.add(place + ": doc.md is missing or empty");
        }
        Path card = rule.resolve("rule.yaml");
        if (!Files.isRegularFile(card)) {
            faults.add(place + ": rule.yaml is missing");
            return;
        }
        Map<String, List<String>> fields = fields(card, place);
        if (!List.of(id).equals(fields.remove("id"))) {
            faults.add(place + ": rule.yaml must say id: " + id);
        }
        for (String required : List.of("summary", "severity", "since", "applies-to.kind")) {
            if (!fields.containsKey(required)) {
                faults.add(place + ": rule.yaml has no " + required);
            }
        }
        if (!SEVERITIES.containsAll(fields.getOrDefault("severity", List.of()))) {
            faults.add(place + ": severity must be one of info, warning, error");
        }
        if (!List.of("true", "false").containsAll(fields.getOrDefault("enabled", List.of()))) {
            faults.add(place + ": enabled must be true or false");
        }
        line("rule", id);
        fields.forEach((key, values) -> values.forEach(value -> line(key, value)));
    }

    private void checkDrl(Path drl, String id, String packageName, String place) throws IOException {
        if (!Files.exists(drl)) {
            return; // a finding of the linter itself: it has a card and a page, but nothing to match
        }
        String text = Files.readString(drl);
        if (text.lines().noneMatch(line -> line.strip().replace(";", "").equals("package " + packageName))) {
            faults.add(place + ": rule.drl must be in package " + packageName);
        }
        if (!text.contains("rule \"" + id + "\"") && !text.contains("rule \"" + id + ": ")) {
            faults.add(place + ": rule.drl has no rule \"" + id + "\" (or \"" + id + ": part\")");
        }
    }

    private Map<String, List<String>> fields(Path card, String place) throws IOException {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        try {
            flatten("", new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(card)), fields);
        } catch (YAMLException e) {
            faults.add(place + ": rule.yaml: " + e.getMessage());
        }
        return fields;
    }

    private static void flatten(String key, Object value, Map<String, List<String>> fields) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> flatten(key.isEmpty() ? "" + name : key + "." + name, inner, fields));
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> flatten(key, inner, fields));
        } else if (value != null) {
            fields.computeIfAbsent(key, none -> new ArrayList<>()).add(value.toString());
        }
    }

    private void line(String... cells) {
        List<String> escaped = Stream.of(cells)
                .map(cell -> cell.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\r", "")
                        .replace("\n", "\\n"))
                .toList();
        index.append(String.join("\t", escaped)).append('\n');
    }

    private static List<String> modelClasses(Path list) throws IOException {
        return Files.exists(list) ? Files.readAllLines(list).stream().skip(1).toList() : List.of();
    }

    private static List<Path> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(Path path) {
        return path.getFileName().toString();
    }
}
