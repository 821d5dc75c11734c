package dev.plimsoll.migration.tool;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keys of configuration files with the names of what they stand in: {@code spring.flyway.locations}. Of these formats only what plain
 * settings need is read, line by line; a list becomes a text with commas; the first of two equal keys counts.
 */
final class ConfigurationKeys {

    /** Nobody writes longer lists; what follows is passed over. */
    static final int LONGEST_LIST = 20_000;

    private static final Pattern TABLE = Pattern.compile("\\[\\[?([^\\]]+)]]?\\s*(?:#.*)?");

    /** A key of YAML that has others below it, with the names of those above it. */
    private record Level(int indent, String key) {}

    private ConfigurationKeys() {}

    static Map<String, String> ofProperties(String text) {
        Map<String, String> keys = new LinkedHashMap<>();
        String joined = text.replaceAll("\\\\\\R[ \\t]*", "");
        joined.lines().map(String::strip).forEach(line -> {
            int cut = separator(line);
            if (cut > 0 && "#!".indexOf(line.charAt(0)) < 0) {
                keys.putIfAbsent(
                        line.substring(0, cut).strip(), line.substring(cut + 1).strip());
            }
        });
        return keys;
    }

    private static int separator(String line) {
        int equals = line.indexOf('=');
        int colon = line.indexOf(':');
        return equals < 0 ? colon : colon < 0 ? equals : Math.min(equals, colon);
    }

    static Map<String, String> ofToml(String text) {
        Map<String, String> keys = new LinkedHashMap<>();
        String table = "";
        String open = "";
        for (String line : (Iterable<String>) text.lines().map(ConfigurationKeys::uncommented)::iterator) {
            Matcher matcher = TABLE.matcher(line);
            if (open.isEmpty() && matcher.matches()) {
                table = matcher.group(1).strip() + ".";
                continue;
            }
            open += line;
            int cut = open.indexOf('=');
            boolean whole = open.indexOf('[', cut + 1) < 0 || open.endsWith("]");
            if (cut > 0 && whole) {
                keys.putIfAbsent(
                        table + unquoted(open.substring(0, cut).strip()),
                        list(open.substring(cut + 1).strip()));
            }
            open = cut > 0 && !whole && open.length() < LONGEST_LIST ? open : "";
        }
        return keys;
    }

    static Map<String, String> ofYaml(String text) {
        Map<String, String> keys = new LinkedHashMap<>();
        Deque<Level> levels = new ArrayDeque<>();
        for (String line : (Iterable<String>) text.lines().map(ConfigurationKeys::uncommented)::iterator) {
            String said = line.stripLeading();
            int colon = said.endsWith(":") ? said.length() - 1 : said.indexOf(": ");
            if (line.startsWith("---")) {
                levels.clear();
            } else if (said.startsWith("- ") && !levels.isEmpty()) {
                keys.merge(levels.peek().key(), unquoted(said.substring(2).strip()), ConfigurationKeys::joined);
            } else if (colon > 0) {
                int indent = line.length() - said.length();
                levels.removeIf(level -> level.indent() >= indent);
                String name = (levels.isEmpty() ? "" : levels.peek().key() + ".") + unquoted(said.substring(0, colon));
                String value = said.substring(colon + 1).strip();
                if (value.isEmpty()) {
                    levels.push(new Level(indent, name));
                } else {
                    keys.putIfAbsent(name, list(value));
                }
            }
        }
        return keys;
    }

    /** Two members of a list, or two lists. */
    static String joined(String before, String next) {
        return before.length() < LONGEST_LIST ? before + "," + next : before;
    }

    private static String uncommented(String line) {
        int at = line.startsWith("#") ? 0 : line.indexOf(" #");
        return (at < 0 ? line : line.substring(0, at)).stripTrailing();
    }

    /** The members of a list in brackets, or the text without its quotes. */
    static String list(String value) {
        if (!value.startsWith("[") || !value.endsWith("]")) {
            return unquoted(value);
        }
        StringBuilder members = new StringBuilder();
        for (String member : value.substring(1, value.length() - 1).split(",")) {
            if (!member.isBlank()) {
                members.append(members.isEmpty() ? "" : ",").append(unquoted(member.strip()));
            }
        }
        return members.toString();
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1
                && "\"'".indexOf(value.charAt(0)) >= 0
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
