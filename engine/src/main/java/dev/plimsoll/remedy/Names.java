package dev.plimsoll.remedy;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Table;
import java.util.List;
import java.util.stream.Collectors;

/** Names for new objects, and names as SQL. */
final class Names {

    /** PostgreSQL cuts names after 63 bytes. */
    private static final int LONGEST = 63;

    private Names() {}

    /** {@code (a, "B")}. */
    static String list(List<String> columns) {
        return columns.stream().map(Identifiers::quote).collect(Collectors.joining(", ", "(", ")"));
    }

    /** A name made of parts, in the server's manner: {@code orders_customer_id_fkey}; the middle is cut where it is too long. */
    static String made(String table, List<String> columns, String suffix) {
        String middle = columns.isEmpty() ? "" : "_" + String.join("_", columns);
        String head = table + middle;
        int room = LONGEST - suffix.length() - 1;
        return (head.length() > room ? head.substring(0, room) : head) + "_" + suffix;
    }

    /** The table as the server knows it, else as the statement writes it. */
    static ObjectName table(Effect effect, ObjectName written) {
        Table target = effect.target();
        return target == null
                        || target.name().schema() == null
                        || target.name().schema().startsWith("pg_temp")
                ? written
                : inDefaultSchema(target.name()) && !written.isQualified() ? written : target.name();
    }

    private static boolean inDefaultSchema(ObjectName name) {
        return "public".equals(name.schema());
    }
}
