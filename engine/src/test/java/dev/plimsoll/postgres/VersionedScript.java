package dev.plimsoll.postgres;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A script of which each server version runs the lines that it can: a line that ends in {@code -- since 13} is for version 13 and
 * later, one that ends in {@code -- until 12} for version 12 and earlier.
 */
public final class VersionedScript {

    private static final Pattern MARK = Pattern.compile("-- (since|until) (\\d+)$");

    private VersionedScript() {}

    /** The script as the major version runs it. */
    public static String forMajor(String script, int major) {
        return script.lines().filter(line -> holds(line, major)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static boolean holds(String line, int major) {
        Matcher mark = MARK.matcher(line);
        if (!mark.find()) {
            return true;
        }
        int bound = Integer.parseInt(mark.group(2));
        return mark.group(1).equals("since") ? major >= bound : major <= bound;
    }
}
