package dev.plimsoll.iac.compose;

import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.LineIndex;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code .env} and files of {@code env_file}: https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file-syntax.
 * A name without value is left out, since the shell gives it.
 */
final class EnvironmentFile {

    private static final Pattern ASSIGNMENT =
            Pattern.compile("[ \\t]*(?:export[ \\t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \\t]*[=:][ \\t]*");

    private final String text;
    private final LineIndex lines;
    private final Map<String, Value> variables;
    private final Map<String, Value> found = new LinkedHashMap<>();
    private int at;

    private EnvironmentFile(String path, String text, Map<String, Value> variables) {
        this.text = text;
        this.lines = new LineIndex(path, text);
        this.variables = new LinkedHashMap<>(variables);
    }

    /** @param variables what the values may refer to, beside earlier lines */
    static Map<String, Value> read(String path, String text, Map<String, Value> variables) {
        return new EnvironmentFile(path, text, variables).read();
    }

    private Map<String, Value> read() {
        Matcher assignment = ASSIGNMENT.matcher(text);
        while (at < text.length()) {
            if (assignment.region(at, text.length()).lookingAt()) {
                int start = at;
                at = assignment.end();
                put(assignment.group(1), start);
            }
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end + 1;
        }
        return found;
    }

    private void put(String name, int start) {
        int valueStart = at;
        char quote = at < text.length() ? text.charAt(at) : '\n';
        boolean quoted = (quote == '"' || quote == '\'') && closing(quote) > 0;
        String written = quoted ? quoted(quote) : bare();
        SourceRange range = lines.range(start, Math.max(at, valueStart));
        Trace trace = Trace.at(lines.range(valueStart, Math.max(at, valueStart)));
        Value value = quote == '\'' && quoted
                ? new Value.Known(new Tree.Text(written), trace)
                : new Interpolation(variables).value(written, trace);
        DecidingPlace place = new DecidingPlace("${" + name + "}", "", DecidingPlace.Kind.VARIABLE_FILE, range);
        Value traced = value.with(value.trace().through(place));
        found.put(name, traced);
        variables.put(name, traced);
    }

    /** To the end of the line or to a comment that follows a blank. */
    private String bare() {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n') {
            if (text.charAt(end) == '#' && (end == at || Character.isWhitespace(text.charAt(end - 1)))) {
                break;
            }
            end++;
        }
        String value = text.substring(at, end).strip();
        at += value.isEmpty() ? 0 : text.substring(at, end).indexOf(value) + value.length();
        return value;
    }

    private int closing(char quote) {
        for (int i = at + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\' && quote == '"') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i;
            }
        }
        return -1;
    }

    private String quoted(char quote) {
        int end = closing(quote);
        String inner = text.substring(at + 1, end);
        at = end + 1;
        return quote == '\'' ? inner : unescaped(inner);
    }

    private static String unescaped(String inner) {
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (c != '\\' || i + 1 == inner.length()) {
                value.append(c);
                continue;
            }
            char next = inner.charAt(++i);
            switch (next) {
                case 'n' -> value.append('\n');
                case 'r' -> value.append('\r');
                case 't' -> value.append('\t');
                case '$' -> value.append("$$");
                case '"', '\\' -> value.append(next);
                default -> value.append(c).append(next);
            }
        }
        return value.toString();
    }
}
