package dev.plimsoll.evaluate;

import dev.plimsoll.model.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code packs/index}: lines of a key, a tab and a value. A line {@code pack}, with the class of its precompiled rules as third
 * cell, opens a pack, a line {@code rule} a rule of it; the lines after that are its card, flattened with dots, lists as repeated keys.
 */
final class PackIndex {

    private final List<RulePack> packs = new ArrayList<>();
    private String pack = "";
    private @Nullable String model;
    private List<RuleCard> rules = new ArrayList<>();
    private String rule = "";
    private Map<String, List<String>> card = new LinkedHashMap<>();

    private PackIndex() {}

    static List<RulePack> read(String text) {
        PackIndex index = new PackIndex();
        text.lines().filter(line -> !line.isBlank()).forEach(index::line);
        index.endPack();
        return List.copyOf(index.packs);
    }

    private void line(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length < 2) {
            throw new IllegalArgumentException("packs/index: not a key and a value: " + line);
        }
        switch (cells[0]) {
            case "pack" -> {
                endPack();
                pack = unescaped(cells[1]);
                model = cells.length > 2 && !cells[2].isEmpty() ? cells[2] : null;
            }
            case "rule" -> {
                endRule();
                rule = unescaped(cells[1]);
            }
            default -> card.computeIfAbsent(cells[0], key -> new ArrayList<>()).add(unescaped(cells[1]));
        }
    }

    private void endPack() {
        endRule();
        if (!pack.isEmpty()) {
            packs.add(new RulePack(pack, rules, model));
        }
        pack = "";
        rules = new ArrayList<>();
    }

    private void endRule() {
        if (!rule.isEmpty()) {
            rules.add(new RuleCard(
                    rule,
                    pack,
                    one("summary"),
                    Severity.valueOf(one("severity").toUpperCase(Locale.ROOT)),
                    all("enabled").isEmpty() || Boolean.parseBoolean(one("enabled")),
                    one("since"),
                    one("applies-to.kind"),
                    all("applies-to.dialects"),
                    all("applies-to.stores"),
                    all("reads"),
                    all("weight").contains("duration"),
                    card.containsKey("remedy") ? one("remedy") : null,
                    options(),
                    controls(),
                    all("facts"),
                    all("former-ids")));
        }
        rule = "";
        card = new LinkedHashMap<>();
    }

    private Map<String, RuleCard.Option> options() {
        Map<String, RuleCard.Option> options = new LinkedHashMap<>();
        String prefix = "options.";
        String suffix = ".default";
        for (String key : card.keySet()) {
            if (key.startsWith(prefix) && key.endsWith(suffix)) {
                String name = key.substring(prefix.length(), key.length() - suffix.length());
                options.put(name, new RuleCard.Option(one(key), one(prefix + name + ".description")));
            }
        }
        return options;
    }

    private Map<String, List<String>> controls() {
        Map<String, List<String>> controls = new LinkedHashMap<>();
        String prefix = "controls.";
        card.forEach((key, values) -> {
            if (key.startsWith(prefix)) {
                controls.put(key.substring(prefix.length()), List.copyOf(values));
            }
        });
        return controls;
    }

    private List<String> all(String key) {
        return card.getOrDefault(key, List.of());
    }

    private String one(String key) {
        List<String> values = all(key);
        if (values.size() != 1) {
            throw new IllegalArgumentException("packs/index: rule " + rule + " must say " + key + " once");
        }
        return values.get(0);
    }

    private static String unescaped(String cell) {
        if (cell.indexOf('\\') < 0) {
            return cell;
        }
        StringBuilder text = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\\' && i + 1 < cell.length()) {
                i++;
                c = switch (cell.charAt(i)) {
                    case 'n' -> '\n';
                    case 't' -> '\t';
                    default -> cell.charAt(i);
                };
            }
            text.append(c);
        }
        return text.toString();
    }
}
