package dev.plimsoll.evaluate;

import com.google.re2j.Pattern;
import dev.plimsoll.model.DataChange;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.IndexChange;
import dev.plimsoll.model.MaintenanceChange;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.TableChange;
import dev.plimsoll.model.TableChange.CreateTable;
import dev.plimsoll.model.TableChange.LockTable;
import dev.plimsoll.model.TableChange.TruncateTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables that a policy keeps from being changed by migrations: {@code orders}, {@code ledger.*}, {@code *_audit}. */
@ForRules
public final class ProtectedTables {

    private static final String USUAL_SCHEMA = "public";

    private ProtectedTables() {}

    /** The table whose definition the effect changes, if the policy names it; else null. */
    public static @Nullable String redefined(RuleOptions options, Effect effect) {
        boolean redefines = (effect.change() instanceof TableChange || effect.change() instanceof IndexChange)
                && !(effect.change() instanceof DataChange)
                && !(effect.change() instanceof MaintenanceChange)
                && !(effect.change() instanceof CreateTable)
                && !(effect.change() instanceof LockTable)
                && !(effect.change() instanceof TruncateTable)
                && !effect.createdInUnit();
        ObjectName table = redefines ? TouchedTable.of(effect) : null;
        return table != null && isNamed(table, options.list("tables")) ? table.toString() : null;
    }

    /** The table whose rows the effect writes, if the policy names it; else null. */
    public static @Nullable String rewritten(RuleOptions options, Effect effect) {
        if (effect.change() instanceof TruncateTable && !effect.createdInUnit()) {
            ObjectName table = TouchedTable.of(effect);
            return table != null && isNamed(table, options.list("rows")) ? table.toString() : null;
        }
        return effect.change() instanceof DataChange data && !effect.createdInUnit()
                ? data.writes().stream()
                        .sorted()
                        .filter(table -> isNamed(table, options.list("rows")))
                        .map(ObjectName::toString)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** A name without a schema is that of a table in any. */
    private static boolean isNamed(ObjectName table, List<String> names) {
        String full = table.in(USUAL_SCHEMA).toString();
        return names.stream().anyMatch(name -> matches(name, name.contains(".") ? full : table.name()));
    }

    private static boolean matches(String name, String table) {
        String[] parts = name.split("\\*", -1);
        StringBuilder pattern = new StringBuilder(Pattern.quote(parts[0]));
        for (int i = 1; i < parts.length; i++) {
            pattern.append(".*").append(Pattern.quote(parts[i]));
        }
        return Pattern.matches(pattern.toString(), table);
    }
}
