package dev.plimsoll.cli.github;

import dev.plimsoll.report.JsonTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The lines of a pull request that can be commented: those that its diff shows of the files as they will be. */
final class DiffLines {

    private static final Pattern HUNK = Pattern.compile("@@ -\\d+(?:,\\d+)? \\+(\\d{1,9})(?:,\\d+)? @@.*");

    private final Map<String, Map<Integer, String>> lines = new HashMap<>();

    private DiffLines() {}

    /** @param files as the interface lists them; one too large has no patch there */
    static DiffLines of(List<JsonTree> files) {
        DiffLines diff = new DiffLines();
        for (JsonTree file : files) {
            diff.lines.put(file.at("filename").text(), shown(file.at("patch").text()));
        }
        return diff;
    }

    private static Map<Integer, String> shown(String patch) {
        Map<Integer, String> shown = new HashMap<>();
        int line = 0;
        for (String text : patch.split("\n", -1)) {
            Matcher hunk = HUNK.matcher(text);
            if (hunk.matches()) {
                line = Integer.parseInt(hunk.group(1));
            } else if (line > 0 && (text.startsWith("+") || text.startsWith(" "))) {
                shown.put(line++, text.substring(1));
            }
        }
        return shown;
    }

    /** Whether all lines from the first to the last are shown. */
    boolean hold(String path, int first, int last) {
        Map<Integer, String> shown = lines.getOrDefault(path, Map.of());
        return last >= first && IntStream.rangeClosed(first, last).allMatch(shown::containsKey);
    }

    /** Whether just this text is shown from a line on: what was judged is the merge, whose lines may be others. */
    boolean hold(String path, int first, String text) {
        Map<Integer, String> shown = lines.getOrDefault(path, Map.of());
        String[] wanted = text.split("\n", -1);
        return IntStream.range(0, wanted.length).allMatch(i -> Objects.equals(wanted[i], shown.get(first + i)));
    }
}
