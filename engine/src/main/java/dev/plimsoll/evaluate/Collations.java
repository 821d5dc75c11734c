package dev.plimsoll.evaluate;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ColumnChange.AlterColumnType;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.TypeName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collations of columns: a change of type that names none gives the column its type's own again. */
@ForRules
public final class Collations {

    private static final Set<String> TEXTS = Set.of("text", "varchar", "bpchar", "citext", "name");
    private static final String DEFAULT = "default";

    private Collations() {}

    /** How a change of type changes the order of a text column, such as {@code from "C" to the default}; null where it does not. */
    public static @Nullable String change(Effect effect) {
        if (effect.target() == null || !(effect.change() instanceof AlterColumnType alter) || !isText(alter.type())) {
            return null;
        }
        return effect.target()
                .column(alter.column())
                .filter(column -> isText(column.type()))
                .map(column -> change(column, alter))
                .orElse(null);
    }

    private static @Nullable String change(Column column, AlterColumnType alter) {
        String from = plain(column.collation());
        String to = plain(alter.collation());
        return from.equals(to) ? null : "from " + shown(from) + " to " + shown(to);
    }

    private static boolean isText(TypeName type) {
        return TEXTS.contains(type.name()) && !type.isArray();
    }

    private static String plain(@Nullable String collation) {
        if (collation == null) {
            return DEFAULT;
        }
        String bare = collation.replace("\"", "");
        return bare.startsWith("pg_catalog.") ? bare.substring("pg_catalog.".length()) : bare;
    }

    private static String shown(String collation) {
        return collation.equals(DEFAULT) ? "the default" : collation;
    }
}
