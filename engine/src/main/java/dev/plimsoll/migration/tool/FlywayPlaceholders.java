package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.UndefinedPlaceholder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What Flyway puts in the place of {@code ${name}}, also in comments and literals
 * (<a href="https://documentation.red-gate.com/fd/migration-placeholders-275218550.html">placeholders</a>). It stops at one without a value.
 *
 * @param names of those that have a value, by their letters in lower case alone
 * @param told whether settings of this project are known; values may come from elsewhere where none are
 */
record FlywayPlaceholders(boolean told, boolean replaced, String prefix, String suffix, Set<String> names) {

    private static final String VALUES = "placeholders";

    /** Of those that Flyway itself gives a value. */
    private static final String BUILT_IN = "flyway:";

    private static final int LONGEST = 200;

    FlywayPlaceholders {
        names = Set.copyOf(names);
    }

    /** @param keys as {@link FlywaySettings#of} takes them */
    static FlywayPlaceholders of(Map<String, String> keys) {
        Set<String> names = keys.keySet().stream()
                .filter(key -> key.startsWith(VALUES))
                .map(key -> key.substring(VALUES.length()))
                .collect(Collectors.toSet());
        return new FlywayPlaceholders(
                !keys.isEmpty() && !names.contains(""),
                !keys.getOrDefault("placeholderreplacement", "true").equalsIgnoreCase("false"),
                keys.getOrDefault("placeholderprefix", "${"),
                keys.getOrDefault("placeholdersuffix", "}"),
                names);
    }

    /** @param more keys of the script's own configuration */
    FlywayPlaceholders with(Map<String, String> more) {
        FlywayPlaceholders own = of(more);
        Set<String> all = new HashSet<>(names);
        all.addAll(own.names());
        boolean said = more.containsKey("placeholderreplacement");
        return new FlywayPlaceholders(
                told && !own.names().contains(""), said ? own.replaced() : replaced, prefix, suffix, all);
    }

    List<UndefinedPlaceholder> undefinedIn(String text) {
        List<UndefinedPlaceholder> undefined = new ArrayList<>();
        if (!told || !replaced || prefix.isEmpty() || suffix.isEmpty()) {
            return undefined;
        }
        Set<String> seen = new HashSet<>();
        for (int at = text.indexOf(prefix); at >= 0; at = text.indexOf(prefix, at + prefix.length())) {
            int end = text.indexOf(suffix, at + prefix.length());
            if (end < 0) {
                break;
            }
            String name = text.substring(at + prefix.length(), end);
            if (name.length() <= LONGEST
                    && !name.toLowerCase(Locale.ROOT).startsWith(BUILT_IN)
                    && !names.contains(FlywaySettings.letters(name))
                    && seen.add(name)) {
                undefined.add(new UndefinedPlaceholder(at, end + suffix.length(), name));
            }
        }
        return undefined;
    }
}
