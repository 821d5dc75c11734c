package dev.plimsoll.migration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One {@code .gitignore} (<a href="https://git-scm.com/docs/gitignore">pattern format</a>, git 2.50). Paths are relative to the
 * folder that holds it.
 */
record IgnoreFile(List<Line> lines) {

    /** Patterns beyond this length are nobody's; they are passed over. */
    private static final int LONGEST_PATTERN = 4096;

    record Line(Glob glob, boolean negated, boolean directoryOnly) {}

    IgnoreFile {
        lines = List.copyOf(lines);
    }

    static IgnoreFile parse(String text) {
        List<Line> lines = new ArrayList<>();
        for (String line : text.split("\\R")) {
            Line parsed = line.length() > LONGEST_PATTERN ? null : parseLine(line);
            if (parsed != null) {
                lines.add(parsed);
            }
        }
        // The last line that matches decides, so they are asked from the end.
        Collections.reverse(lines);
        return new IgnoreFile(lines);
    }

    /** True or false where a line decides, null where none does. */
    @Nullable
    Boolean ignores(String path, boolean directory) {
        for (Line line : lines) {
            if ((directory || !line.directoryOnly()) && line.glob().matches(path)) {
                return !line.negated();
            }
        }
        return null;
    }

    private static @Nullable Line parseLine(String line) {
        String pattern = withoutTrailingSpaces(line);
        if (pattern.isEmpty() || pattern.startsWith("#")) {
            return null;
        }
        boolean negated = pattern.startsWith("!");
        if (negated) {
            pattern = pattern.substring(1);
        }
        boolean directoryOnly = pattern.endsWith("/");
        if (directoryOnly) {
            pattern = pattern.substring(0, pattern.length() - 1);
        }
        boolean anchored = pattern.contains("/");
        if (pattern.startsWith("/")) {
            pattern = pattern.substring(1);
        }
        if (pattern.isEmpty()) {
            return null;
        }
        // "a/**" covers what is inside a, but not a itself.
        String glob = pattern.endsWith("/**") ? pattern + "/*" : pattern;
        return new Line(Glob.of(anchored ? glob : "**/" + glob), negated, directoryOnly);
    }

    private static String withoutTrailingSpaces(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ' && !(end > 1 && line.charAt(end - 2) == '\\')) {
            end--;
        }
        return line.substring(0, end);
    }
}
