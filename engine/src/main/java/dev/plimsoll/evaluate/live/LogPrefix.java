package dev.plimsoll.evaluate.live;

import dev.plimsoll.evaluate.ForRules;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What {@code log_line_prefix} tells, see <a href="https://www.postgresql.org/docs/current/runtime-config-logging.html">logging</a>. */
@ForRules
public final class LogPrefix {

    private static final List<String> NAMES = List.of("time", "user", "database", "client", "process");
    private static final List<String> ESCAPES = List.of("mtn", "u", "d", "hr", "pc");

    private LogPrefix() {}

    /** What it leaves out of time, user, database, client and process; an escape may have a width, as in {@code %-10u}. */
    public static List<String> missing(String prefix) {
        List<String> missing = new ArrayList<>();
        String read = prefix.replace("%%", "");
        for (int i = 0; i < NAMES.size(); i++) {
            if (!Pattern.compile("%-?[0-9]*[" + ESCAPES.get(i) + "]")
                    .matcher(read)
                    .find()) {
                missing.add(NAMES.get(i));
            }
        }
        return missing;
    }
}
