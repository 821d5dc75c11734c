package dev.plimsoll.migration.liquibase;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands on a line that speaks to Liquibase: {@code name:value name:"a value"}. */
record SqlAttributes(String line) {

    /** The value behind the last {@code name:}, perhaps in quotes; null where there is none. */
    @Nullable
    String get(String name) {
        Matcher matcher = Pattern.compile("(?i)(?:^|\\s)" + name + ":\\s*(\"[^\"]*\"|\\S+)")
                .matcher(line);
        String value = null;
        while (matcher.find()) {
            value = matcher.group(1);
        }
        return value != null && value.length() > 1 && value.startsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }

    boolean is(String name, boolean otherwise) {
        String value = get(name);
        return value == null ? otherwise : Node.isTrue(value);
    }
}
