package dev.plimsoll.iac.settings;

import dev.plimsoll.model.LineIndex;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads files of names and values in sections: {@code my.cnf} (https://dev.mysql.com/doc/refman/8.4/en/option-files.html) and
 * {@code pgbouncer.ini} (https://www.pgbouncer.org/config.html). What stands twice is what stands last.
 */
final class SectionedFile {

    private final LineIndex lines;
    private final String text;
    private final Includes includes;
    private final boolean mysql;
    private final Map<String, Map<String, Value>> sections;
    private final Map<String, SourceRange> headers;
    private String section = "";

    private SectionedFile(String path, String text, Includes includes, boolean mysql, SectionedFile outer) {
        this.lines = new LineIndex(path, text);
        this.text = text;
        this.includes = includes;
        this.mysql = mysql;
        this.sections = outer.sections;
        this.headers = outer.headers;
        this.section = mysql ? "" : outer.section;
    }

    private SectionedFile(String path, String text, Includes includes, boolean mysql) {
        this.lines = new LineIndex(path, text);
        this.text = text;
        this.includes = includes;
        this.mysql = mysql;
        this.sections = new LinkedHashMap<>();
        this.headers = new LinkedHashMap<>();
    }

    static Map<String, Value> mysql(String path, String text, Includes includes) {
        return new SectionedFile(path, text, includes, true).read();
    }

    static Map<String, Value> pgbouncer(String path, String text, Includes includes) {
        return new SectionedFile(path, text, includes, false).read();
    }

    private Map<String, Value> read() {
        readLines();
        Map<String, Value> values = new LinkedHashMap<>();
        headers.forEach((name, range) -> values.put(
                name, new Value.Known(new Tree.Fields(sections.getOrDefault(name, Map.of())), Trace.at(range))));
        return values;
    }

    private void readLines() {
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            line(start, end);
            start = end + 1;
        }
    }

    private void line(int lineStart, int lineEnd) {
        int start = lineStart;
        int end = lineEnd;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            return;
        }
        switch (text.charAt(start)) {
            case '#', ';' -> {}
            case '[' -> header(start, end);
            case '!', '%' -> directive(start, end);
            default -> setting(start, end);
        }
    }

    private void header(int start, int end) {
        int close = SectionedText.find(text, ']', start, end);
        if (close == end) {
            includes.malformed("a section has no \"]\"", lines.range(start, end));
            return;
        }
        section = text.substring(start + 1, close).strip();
        headers.putIfAbsent(section, lines.range(start, close + 1));
    }

    private void directive(int start, int end) {
        String[] words = text.substring(start, end).split("\\s+", 2);
        String name = words[0];
        String operand = words.length > 1 ? words[1].strip() : "";
        SourceRange range = lines.range(start, end);
        if (name.equals(mysql ? "!include" : "%include")) {
            includes.file(name, operand, range, false, this::include);
        } else if (mysql && name.equals("!includedir")) {
            includes.folder(name, operand, range, file -> file.endsWith(".cnf"), this::include);
        } else {
            includes.malformed("there is no directive \"" + name + "\"", range);
        }
    }

    private void include(String path, String included) {
        SectionedFile inner = new SectionedFile(path, included, includes, mysql, this);
        inner.readLines();
        section = mysql ? section : inner.section;
    }

    private void setting(int start, int end) {
        int equals = SectionedText.find(text, '=', start, end);
        boolean hasValue = equals < end;
        int nameEnd = hasValue ? equals : mysql ? SectionedText.endBeforeComment(text, start, end) : end;
        String name = text.substring(start, nameEnd).strip();
        if (section.isEmpty() || name.isEmpty() || !hasValue && !mysql) {
            includes.malformed(
                    section.isEmpty() ? "a setting stands before the first section" : "a line is no setting",
                    lines.range(start, end));
            return;
        }
        Map<String, Value> settings = sections.computeIfAbsent(section, any -> new LinkedHashMap<>());
        String key = mysql ? name.replace('-', '_') : unquoted(name);
        settings.remove(key);
        settings.put(
                key,
                hasValue
                        ? value(equals + 1, end)
                        : new Value.Known(
                                new Tree.Nothing(), SettingValues.trace(lines.range(start, nameEnd), includes)));
    }

    private static String unquoted(String name) {
        return name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")
                ? name.substring(1, name.length() - 1)
                : name;
    }

    private Value value(int from, int to) {
        int start = from;
        while (start < to && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = mysql ? SectionedText.endBeforeComment(text, start, to) : to;
        SourceRange range = lines.range(start, end);
        String written = text.substring(start, end);
        if (mysql) {
            return SettingValues.text(SectionedText.mysqlValue(written), range, includes);
        }
        String kind = section.toLowerCase(Locale.ROOT);
        return kind.equals("databases") || kind.equals("users")
                ? new Value.Known(
                        new Tree.Fields(SectionedText.connection(written, start, lines, includes)),
                        SettingValues.trace(range, includes))
                : SettingValues.text(written, range, includes);
    }
}
