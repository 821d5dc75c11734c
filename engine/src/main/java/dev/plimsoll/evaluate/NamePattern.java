package dev.plimsoll.evaluate;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;

/** A pattern that names of one kind must have, as the option of a rule: matched in linear time, since anybody may write it. */
final class NamePattern {

    private NamePattern() {}

    /**
     * Whether the whole name matches. {@code {table}} stands for the table's name, {@code {columns}} for those of its columns, joined by
     * underscores.
     *
     * @throws IllegalArgumentException if it is no regular expression, quoting it
     */
    static boolean matches(String pattern, String name, String table, List<String> columns) {
        String filled = pattern.replace("{table}", Pattern.quote(table))
                .replace("{columns}", Pattern.quote(String.join("_", columns)));
        try {
            return Pattern.matches(filled, name);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("no regular expression: " + pattern, e);
        }
    }
}
