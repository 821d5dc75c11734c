package dev.plimsoll.remedy;

import dev.plimsoll.model.ConstraintChange.AddConstraint;
import dev.plimsoll.model.ConstraintDefinition.Reference;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.Impact.RelationLock;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.RelationKind;
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

    /** The table as the statement writes it; with its schema where that is not the usual one. */
    static ObjectName table(Effect effect, ObjectName written) {
        Table target = effect.target();
        return target == null
                        || written.isQualified()
                        || "public".equals(target.name().schema())
                ? written
                : target.name();
    }

    /** The table's name, with its schema where that is not the usual one. */
    static ObjectName shown(Table table) {
        return "public".equals(table.name().schema())
                ? ObjectName.of(table.name().name())
                : table.name();
    }

    /** The partitions that the statement would lock with their parent; a made-up one where none is known. */
    static List<ObjectName> partitions(Effect effect, ObjectName parent) {
        List<ObjectName> partitions = effect.impact().locks().stream()
                .filter(lock -> lock.kind() == RelationKind.TABLE)
                .map(RelationLock::relation)
                .filter(relation -> !isReferenced(effect, relation))
                .map(relation -> parent.isQualified() || !"public".equals(relation.schema())
                        ? relation
                        : ObjectName.of(relation.name()))
                .toList();
        return partitions.isEmpty() ? List.of(parent.sibling(parent.name() + "_partition")) : partitions;
    }

    private static boolean isReferenced(Effect effect, ObjectName relation) {
        if (!(effect.change() instanceof AddConstraint add)) {
            return false;
        }
        Reference reference = add.definition().reference();
        return reference != null && reference.table().name().equals(relation.name());
    }
}
