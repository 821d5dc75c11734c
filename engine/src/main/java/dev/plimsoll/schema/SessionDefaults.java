package dev.plimsoll.schema;

import dev.plimsoll.model.AccessChange.SetSessionDefault;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Settings that a session starts with: of the database, over these of the role, over these what whoever connects gives along
 * (<a href="https://www.postgresql.org/docs/current/config-setting.html">manual, setting parameters</a>). They hold from the next
 * session on.
 */
final class SessionDefaults {

    /** Not a setting among others here, but who logs in. */
    static final String ROLE = "role";

    /** Words that mean whoever connects. */
    private static final Set<String> ANYONE = Set.of("all", "current_user", "current_role", "session_user");

    private final Map<String, List<String>> database = new HashMap<>();
    private final Map<String, List<String>> role = new HashMap<>();
    private final Map<String, List<String>> given = new TreeMap<>();
    private final @Nullable String roleName;

    /** @param given by lower-case name; the value of {@code role} is the role that logs in */
    SessionDefaults(Map<String, String> given) {
        given.forEach((name, value) -> this.given.put(name, List.of(value)));
        this.given.remove(ROLE);
        this.roleName = given.get(ROLE);
    }

    /** Defaults of another role than the one that is known to connect are left alone. */
    void apply(SetSessionDefault change) {
        String name = change.role();
        if (name == null || isAnyone(name)) {
            set(name == null ? database : role, change);
        } else if (name.equals(roleName)) {
            set(role, change);
        }
    }

    private static boolean isAnyone(String name) {
        return ANYONE.contains(name.toLowerCase(Locale.ROOT));
    }

    private static void set(Map<String, List<String>> level, SetSessionDefault change) {
        String value = change.value();
        if (value != null) {
            level.put(change.parameter(), List.of(value));
        } else if (change.parameter().equals("all")) {
            level.clear();
        } else {
            level.remove(change.parameter());
        }
    }

    /** By lower-case name. */
    Map<String, List<String>> all() {
        Map<String, List<String>> all = new TreeMap<>(database);
        all.putAll(role);
        all.putAll(given);
        return all;
    }
}
