package dev.plimsoll.iac.settings;

import dev.plimsoll.iac.settings.SettingToken.Kind;
import dev.plimsoll.model.LineIndex;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads {@code postgresql.conf} with what it includes, by the rules of the server's {@code guc-file.l}
 * (https://www.postgresql.org/docs/18/config-setting.html). A server takes nothing of a file with a fault; here the other lines are read.
 */
final class PostgresSettings {

    private static final Set<Kind> VALUES = Set.of(Kind.NAME, Kind.QUOTED, Kind.UNQUOTED, Kind.INTEGER, Kind.REAL);

    private final String text;
    private final LineIndex lines;
    private final Includes includes;
    private final Map<String, Value> settings;

    private PostgresSettings(String path, String text, Includes includes, Map<String, Value> settings) {
        this.text = text;
        this.lines = new LineIndex(path, text);
        this.includes = includes;
        this.settings = settings;
    }

    static Map<String, Value> read(String path, String text, Includes includes) {
        Map<String, Value> settings = new LinkedHashMap<>();
        new PostgresSettings(path, text, includes, settings).read();
        return settings;
    }

    private void read() {
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            line(SettingToken.of(text, start, end));
            start = end + 1;
        }
    }

    private void line(List<SettingToken> tokens) {
        if (tokens.isEmpty()) {
            return;
        }
        SettingToken name = tokens.get(0);
        int at = tokens.size() > 1 && tokens.get(1).kind() == Kind.EQUALS ? 2 : 1;
        boolean named = name.kind() == Kind.NAME || name.kind() == Kind.QUALIFIED_NAME;
        if (!named) {
            fault(name);
        } else if (at >= tokens.size() || !VALUES.contains(tokens.get(at).kind())) {
            fault(tokens.get(Math.min(at, tokens.size() - 1)));
        } else if (tokens.size() > at + 1) {
            fault(tokens.get(at + 1));
        } else {
            set(name.text(text).toLowerCase(Locale.ROOT), tokens.get(at), range(name, tokens.get(at)));
        }
    }

    private void set(String name, SettingToken token, SourceRange whole) {
        String value = token.value(text);
        switch (name) {
            case "include" -> includes.file(name, value, whole, false, this::include);
            case "include_if_exists" -> includes.file(name, value, whole, true, this::include);
            case "include_dir" -> includes.folder(name, value, whole, file -> file.endsWith(".conf"), this::include);
            default -> {
                settings.remove(name);
                settings.put(name, SettingValues.text(value, lines.range(token.start(), token.end()), includes));
            }
        }
    }

    private void include(String path, String included) {
        new PostgresSettings(path, included, includes, settings).read();
    }

    private void fault(SettingToken token) {
        includes.malformed(
                "syntax error near \"" + token.text(text) + "\": a server takes nothing of this file",
                lines.range(token.start(), token.end()));
    }

    private SourceRange range(SettingToken first, SettingToken last) {
        return lines.range(first.start(), last.end());
    }
}
