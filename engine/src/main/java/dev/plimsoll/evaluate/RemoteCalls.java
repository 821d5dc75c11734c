package dev.plimsoll.evaluate;

import dev.plimsoll.model.DataChange;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.RelationKind;
import org.jspecify.annotations.Nullable;

/** Work that another server does. */
@ForRules
public final class RemoteCalls {

    private static final String DBLINK = "dblink";

    private RemoteCalls() {}

    /** What reaches the other server, such as {@code dblink_exec} or a foreign table that is written; null where nothing does. */
    public static @Nullable String in(Effect effect) {
        if (!(effect.change() instanceof DataChange change)) {
            return null;
        }
        if (effect.target() != null && effect.target().kind() == RelationKind.FOREIGN_TABLE) {
            return "the foreign table " + effect.targetName();
        }
        return change.functions().stream()
                .map(ObjectName::name)
                .filter(function -> function.equals(DBLINK) || function.startsWith(DBLINK + "_"))
                .sorted()
                .findFirst()
                .orElse(null);
    }
}
