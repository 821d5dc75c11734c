package dev.plimsoll.cli.github;

import dev.plimsoll.report.JsonTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a pull request that can be commented: those that its diff shows of the files as they will be. */
final class DiffLines {

    private static final Pattern HUNK = Pattern.compile("@@ -\\d+(?:,\\d+)? \\+(\\d{1,9})(?:,\\d+)? @@.*");

    private final Map<String, NavigableSet<Integer>> lines = new HashMap<>();

    private DiffLines() {}

    /** @param files as the interface lists them; one too large has no patch there */
    static DiffLines of(List<JsonTree> files) {
        DiffLines diff = new DiffLines();
        for (JsonTree file : files) {
            diff.lines.put(file.at("filename").text(), shown(file.at("patch").text()));
        }
        return diff;
    }

    private static NavigableSet<Integer> shown(String patch) {
        NavigableSet<Integer> shown = new TreeSet<>();
        int line = 0;
        for (String text : patch.split("\n", -1)) {
            Matcher hunk = HUNK.matcher(text);
            if (hunk.matches()) {
                line = Integer.parseInt(hunk.group(1));
            } else if (line > 0 && (text.startsWith("+") || text.startsWith(" "))) {
                shown.add(line++);
            }
        }
        return shown;
    }

    /** Whether all lines from the first to the last are shown. */
    boolean hold(String path, int first, int last) {
        NavigableSet<Integer> shown = lines.get(path);
        return shown != null
                && last >= first
                && shown.subSet(first, true, last, true).size() == last - first + 1;
    }
}
