package dev.plimsoll.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A framework of controls in one of its versions: a file of {@code frameworks/}, or a name that only cards of a team's own rules know.
 *
 * @param id as cards write it, such as {@code pci-dss-4.0.1}
 * @param title as people write it, such as {@code PCI DSS 4.0.1}
 * @param controls by number, {@code A.8.2} before {@code A.8.13}; those that cards name and no others
 */
public record Framework(String id, String title, List<Control> controls) {

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final String ENGINES = "engines";

    /** {@code A.8.2} before {@code A.8.13}. */
    public static final Comparator<String> BY_NUMBER = Comparator.comparing((String number) -> DIGITS.matcher(number)
                    .replaceAll(digits ->
                            "0".repeat(Math.max(0, 6 - digits.group().length())) + digits.group()))
            .thenComparing(Comparator.naturalOrder());

    public Framework {
        controls = List.copyOf(controls);
    }

    /** Whether the rule of this card helps to meet the control. */
    public boolean isNamedBy(RuleCard card, Control control) {
        return card.controls().getOrDefault(id, List.of()).contains(control.number());
    }

    /** One that no file describes. */
    static Framework undescribed(String id, Iterable<String> numbers) {
        List<Control> controls = new ArrayList<>();
        numbers.forEach(number -> controls.add(new Control(number, "", "", List.of(), List.of())));
        return new Framework(id, id, sorted(controls));
    }

    /**
     * Reads a file of {@code frameworks/}.
     *
     * @throws IllegalStateException where it is not well formed
     */
    static Framework read(String id, String text) {
        try {
            Map<?, ?> root = map(id, new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
            String provider = root.get("provider") instanceof String cloud ? cloud : "";
            List<Control> controls = new ArrayList<>();
            map(id, root.get("controls"))
                    .forEach((number, written) -> controls.add(
                            control(id, String.valueOf(number), written, provider, texts(root.get(ENGINES)))));
            return new Framework(id, String.valueOf(root.get("title")), sorted(controls));
        } catch (YAMLException e) {
            throw new IllegalStateException("the framework " + id + ": " + e.getMessage(), e);
        }
    }

    private static Control control(
            String id, String number, @Nullable Object written, String provider, List<String> engines) {
        if (written instanceof String title) {
            return new Control(number, title, provider, List.of(), engines);
        }
        Map<?, ?> fields = map(id, written);
        List<String> own = texts(fields.get(ENGINES));
        return new Control(
                number,
                String.valueOf(fields.get("title")),
                provider,
                texts(fields.get("stores")),
                own.isEmpty() ? engines : own);
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> items
                ? items.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Map<?, ?> map(String id, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalStateException("the framework " + id + " has no map where one belongs");
    }

    private static List<Control> sorted(List<Control> controls) {
        Map<String, Control> byNumber = new TreeMap<>(BY_NUMBER);
        controls.forEach(control -> byNumber.put(control.number(), control));
        return List.copyOf(byNumber.values());
    }
}
