package dev.plimsoll.migration.liquibase;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Expressions of contexts and labels, such as {@code test and !(eu or us)}
 * (<a href="https://docs.liquibase.com/concepts/changelogs/attributes/contexts.html">contexts</a>). Case does not count.
 */
final class Expressions {

    private Expressions() {}

    /** The members of a list with commas. */
    static List<String> list(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.toLowerCase(Locale.ROOT).split(","))
                        .map(String::strip)
                        .filter(member -> !member.isEmpty())
                        .toList();
    }

    /** Whether one of them holds; so does none at all. */
    static boolean anyHolds(List<String> expressions, Collection<String> names) {
        return expressions.isEmpty() || expressions.stream().anyMatch(expression -> holds(expression, names));
    }

    /** Without names every expression holds that asks for none with {@code @}. One that is not understood holds. */
    static boolean holds(String given, Collection<String> names) {
        String expression = given.strip();
        while (expression.contains("(")) {
            int close = expression.indexOf(')');
            int start = close < 0 ? -1 : expression.lastIndexOf('(', close);
            if (start < 0) {
                return true;
            }
            boolean nested = holds(expression.substring(start + 1, close), names);
            expression = (expression.substring(0, start)
                            + (nested ? " :true " : " :false ")
                            + expression.substring(close + 1))
                    .strip();
        }
        String[] either = expression.split("\\s*,\\s*|\\s+or\\s+", -1);
        if (either.length > 1) {
            return Arrays.stream(either).anyMatch(part -> holds(part, names));
        }
        String[] both = expression.split("\\s+and\\s+", -1);
        return both.length > 1
                ? Arrays.stream(both).allMatch(part -> holds(part, names))
                : termHolds(expression, names);
    }

    private static boolean termHolds(String term, Collection<String> names) {
        String name = term.strip();
        boolean required = false;
        boolean negated = false;
        while (!name.isEmpty() && (name.charAt(0) == '@' || name.charAt(0) == '!' || name.startsWith("not "))) {
            required |= name.charAt(0) == '@';
            negated |= name.charAt(0) != '@';
            name = name.substring(name.startsWith("not ") ? 4 : 1).strip();
        }
        if (name.equals(":true") || name.equals(":false")) {
            return name.equals(":true") != negated;
        }
        if (!required && names.isEmpty()) {
            return true;
        }
        String wanted = name;
        boolean found = names.stream()
                .map(each -> each.startsWith("@") ? each.substring(1).strip() : each)
                .anyMatch(wanted::equals);
        return found != negated;
    }
}
