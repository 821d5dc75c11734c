package dev.plimsoll.migration.tool;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of the form {@code VERSION_title.up.sql} and {@code VERSION_title.down.sql}. */
final class PairedFiles {

    private static final Pattern NAME = Pattern.compile("([0-9]+)_(.*)\\.(up|down)\\.(.*)", Pattern.DOTALL);

    private PairedFiles() {}

    static boolean isPair(String name) {
        return NAME.matcher(name).matches();
    }

    static boolean isReverse(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() && matcher.group(3).equals("down");
    }

    static @Nullable String version(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? matcher.group(1) : null;
    }
}
