package dev.plimsoll.datastore;

import dev.plimsoll.datastore.MachineClass.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a file of {@code classes/}. */
final class ClassFile {

    private ClassFile() {}

    /** @throws IllegalStateException with the place where the file is not as it should be */
    static ClassTable read(String file, String text) {
        try {
            return table(DataNode.of(file, new Yaml(new SafeConstructor(new LoaderOptions())).load(text)));
        } catch (YAMLException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    private static ClassTable table(DataNode root) {
        root.allow("source", "as-of", "complete", "columns", "previous", "burstable", "affixes", "custom", "classes");
        root.text("source");
        List<Column> columns = root.texts("columns").stream()
                .map(name -> Column.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')))
                .toList();
        List<String> previous = root.texts("previous");
        List<String> burstable = root.texts("burstable");
        Map<String, MachineClass> classes = new LinkedHashMap<>();
        root.fields("classes")
                .forEach((name, node) -> classes.put(
                        name,
                        MachineClass.of(
                                columns,
                                numbers(node, columns.size()),
                                startsWith(name, previous),
                                startsWith(name, burstable))));
        return new ClassTable(
                date(root),
                root.text("complete", "false").equals("true"),
                classes,
                root.texts("affixes"),
                root.has("custom") ? new CustomClass(Pattern.compile(root.text("custom")), columns) : null);
    }

    private static String date(DataNode root) {
        String date = root.text("as-of");
        if (!date.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            throw new IllegalStateException(root.place() + ": as-of must be a date in quotes, not " + date);
        }
        return date;
    }

    private static List<@Nullable BigDecimal> numbers(DataNode node, int most) {
        if (!(node.value() instanceof List<?> list) || list.size() > most) {
            throw new IllegalStateException(node.place() + " must be a list of at most " + most + " numbers");
        }
        List<@Nullable BigDecimal> numbers = new ArrayList<>();
        for (Object item : list) {
            if (item != null && !(item instanceof Number)) {
                throw new IllegalStateException(node.place() + " has " + item + ", which is no number");
            }
            numbers.add(item == null ? null : new BigDecimal(item.toString()));
        }
        return numbers;
    }

    private static boolean startsWith(String name, List<String> beginnings) {
        return beginnings.stream().anyMatch(name::startsWith);
    }
}
