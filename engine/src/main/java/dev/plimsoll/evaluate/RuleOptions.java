package dev.plimsoll.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The options of one rule, as a fact: a rule that has any matches {@code RuleOptions( rule == "…" )}. */
public record RuleOptions(String rule, Map<String, String> values) {
    public RuleOptions {
        values = Map.copyOf(values);
    }

    /**
     * The option as a whole number.
     *
     * @throws IllegalArgumentException if it is none, naming rule and option
     */
    public int number(String option) {
        String value = values.getOrDefault(option, "");
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "option " + option + " of rule " + rule + " must be a whole number, not " + value, e);
        }
    }

    /** The option as written, without surrounding space. */
    public String text(String option) {
        return values.getOrDefault(option, "").strip();
    }

    /** The option as a list: words between commas, without surrounding space; empty where it is not set. */
    public List<String> list(String option) {
        return Arrays.stream(text(option).split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
