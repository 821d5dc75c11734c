package dev.plimsoll.policy;

import dev.plimsoll.model.SettingTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the settings that whoever runs the migrations gives to every session. */
final class SessionReader {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_$]*(\\.[A-Za-z_][A-Za-z0-9_$]*)?");
    private static final List<String> TIMES = List.of(
            "lock_timeout",
            "statement_timeout",
            "idle_in_transaction_session_timeout",
            "idle_session_timeout",
            "transaction_timeout");

    private SessionReader() {}

    /** By lower-case name, in the order of the file. */
    static Map<String, String> read(YamlMapping session) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String key : session.keys()) {
            String name = key.toLowerCase(Locale.ROOT);
            if (!NAME.matcher(key).matches()) {
                session.problem(key, "\"" + key + "\" is no name of a setting");
            }
            session.text(key).ifPresent(value -> {
                if (TIMES.contains(name) && SettingTime.of(value).isEmpty()) {
                    session.valueProblem(
                            key, "\"" + key + "\" must be a time such as 2s, 500ms or 5min, not \"" + value + "\"");
                }
                settings.put(name, value);
            });
        }
        return settings;
    }
}
