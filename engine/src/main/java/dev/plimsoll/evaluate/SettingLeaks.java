package dev.plimsoll.evaluate;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.SessionChange.OtherSessionChange;
import dev.plimsoll.model.SessionChange.SetParameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Settings of the session that a unit leaves behind. */
@ForRules
public final class SettingLeaks {

    private static final Set<String> ROLES = Set.of("role", "session_authorization");
    private static final Set<String> MEANINGS = Set.of(
            "search_path",
            "session_replication_role",
            "row_security",
            "default_transaction_isolation",
            "default_transaction_read_only",
            "default_tablespace",
            "default_table_access_method",
            "timezone");
    private static final List<String> USUAL =
            List.of("none", "public", "\"$user\", public", "$user, public", "origin", "on");

    private SettingLeaks() {}

    /** Where a role is taken on and still held at the end. */
    public static List<Effect> roles(UnitEffects unit) {
        return left(unit, ROLES);
    }

    /** Where a setting that changes what later statements mean is set for the session and never set back. */
    public static List<Effect> meanings(UnitEffects unit) {
        return left(unit, MEANINGS);
    }

    private static List<Effect> left(UnitEffects unit, Set<String> parameters) {
        Map<String, Effect> left = new LinkedHashMap<>();
        for (Effect effect : unit.effects()) {
            if (effect.change() instanceof SetParameter set && !set.local()) {
                if (set.values().isEmpty()) {
                    left.keySet()
                            .removeIf(name -> set.parameter().equals("all") && !ROLES.contains(name)
                                    || name.equals(set.parameter()));
                } else if (isUsual(set)) {
                    left.remove(set.parameter());
                } else if (parameters.contains(set.parameter())) {
                    left.put(set.parameter(), effect);
                }
            } else if (effect.change() instanceof OtherSessionChange other
                    && other.statement().toLowerCase(Locale.ROOT).startsWith("discard")) {
                left.clear();
            }
        }
        return List.copyOf(left.values());
    }

    private static boolean isUsual(SetParameter set) {
        return USUAL.contains(String.join(", ", set.values()).toLowerCase(Locale.ROOT));
    }
}
