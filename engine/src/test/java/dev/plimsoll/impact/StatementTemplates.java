package dev.plimsoll.impact;

import dev.plimsoll.postgres.MeasuredCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Statements generated from templates: each name in braces stands for each of its values in turn.
 *
 * <p>A block {@code {name}} lists values, one a line, as {@code label | text}; lines that start with {@code +} go before the statement
 * that the next value gets into. A block {@code [form | circumstance]} lists templates, as the hand-written grid does.
 */
final class StatementTemplates {

    private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");

    private record Value(String label, String text, List<String> setup) {}

    private final Map<String, List<Value>> values = new LinkedHashMap<>();
    private final List<MeasuredCase> cases = new ArrayList<>();

    private StatementTemplates() {}

    static List<MeasuredCase> read(String resource) {
        StatementTemplates templates = new StatementTemplates();
        templates.parse(Resources.text(resource).lines().map(String::strip).toList());
        return List.copyOf(templates.cases);
    }

    private void parse(List<String> lines) {
        List<String> setup = new ArrayList<>();
        List<Value> block = null;
        String form = "";
        String circumstance = "";
        for (String line : lines) {
            Matcher name = NAME.matcher(line);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[")) {
                int bar = line.indexOf('|');
                form = line.substring(1, bar).strip();
                circumstance = line.substring(bar + 1, line.length() - 1).strip();
                block = null;
            } else if (name.matches()) {
                block = values.computeIfAbsent(name.group(1), key -> new ArrayList<>());
            } else if (line.startsWith("+")) {
                setup.add(line.substring(1).strip());
            } else if (block == null) {
                expand(new MeasuredCase(form, circumstance, setup, line), Map.of(), List.of());
                setup.clear();
            } else {
                int bar = line.indexOf('|');
                block.add(new Value(
                        line.substring(0, bar).strip(), line.substring(bar + 1).strip(), List.copyOf(setup)));
                setup.clear();
            }
        }
    }

    /**
     * Replaces the first name of the template, and again, until none is left. Setups of values go before that of the template. A
     * name that comes again, also in the text of another value, stands for the same value.
     */
    private void expand(MeasuredCase template, Map<String, Value> chosen, List<String> before) {
        Matcher name = NAME.matcher(template.statement() + String.join("", template.setup()));
        if (!name.find()) {
            List<String> setup = new ArrayList<>(before);
            setup.addAll(template.setup());
            cases.add(new MeasuredCase(template.form(), template.circumstance(), setup, template.statement()));
            return;
        }
        String key = name.group(1);
        List<Value> choices = chosen.containsKey(key) ? List.of(chosen.get(key)) : values.getOrDefault(key, List.of());
        if (choices.isEmpty()) {
            throw new IllegalStateException("No values of " + name.group() + " for " + template.statement());
        }
        for (Value value : choices) {
            Map<String, Value> now = new HashMap<>(chosen);
            List<String> setup = new ArrayList<>(before);
            String circumstance = template.circumstance();
            if (now.put(key, value) == null) {
                setup.addAll(value.setup());
                circumstance += ", " + value.label();
            }
            List<String> own = template.setup().stream()
                    .map(line -> line.replace(name.group(), value.text()))
                    .toList();
            String statement = template.statement().replace(name.group(), value.text());
            expand(new MeasuredCase(template.form(), circumstance, own, statement), now, setup);
        }
    }
}
