package dev.plimsoll.policy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The versions of PostgreSQL that statements can be judged for. */
public final class EngineVersion {

    private static final int OLDEST = 12;
    private static final int NEWEST = 18;
    private static final Pattern VERSION = Pattern.compile("([0-9]{1,3})(?:\\.[0-9]{1,3})?");

    private EngineVersion() {}

    /** The major version of {@code 16} and {@code 16.3}; empty where it is none that is known. */
    public static Optional<Integer> major(String text) {
        Matcher matcher = VERSION.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(Integer.valueOf(matcher.group(1))).filter(major -> major >= OLDEST && major <= NEWEST)
                : Optional.empty();
    }

    /** The known major version next to another one. */
    public static int nearest(int major) {
        return Math.max(OLDEST, Math.min(NEWEST, major));
    }

    /** What to say where {@link #major} is empty. */
    public static String problem(String text) {
        return "the engine version must be " + OLDEST + " to " + NEWEST + ", not \"" + text + "\"";
    }
}
