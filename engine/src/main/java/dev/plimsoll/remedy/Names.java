package dev.plimsoll.remedy;

import dev.plimsoll.model.ConstraintChange.AddConstraint;
import dev.plimsoll.model.ConstraintDefinition.Reference;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.Impact.RelationLock;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.Subject;
import dev.plimsoll.model.Table;
import dev.plimsoll.schema.GeneratedNames;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names for new objects, and names as SQL. */
final class Names {

    /** PostgreSQL cuts names after 63 bytes. */
    private static final int LONGEST = 63;

    private Names() {}

    /** {@code (a, "B")}. */
    static String list(List<String> columns) {
        return columns.stream().map(Identifiers::quote).collect(Collectors.joining(", ", "(", ")"));
    }

    /** {@code 'text'}. */
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** The name that the server would choose: {@code orders_customer_id_fkey}; the longer part is cut where it is too long. */
    static String made(String table, List<String> columns, String suffix) {
        return GeneratedNames.join(table, columns.isEmpty() ? null : GeneratedNames.columns(columns), suffix);
    }

    /** The same, with a number where the table has an index or a constraint of that name. */
    static String free(@Nullable Table known, String table, List<String> columns, String suffix) {
        String name = made(table, columns, suffix);
        for (int number = 1; known != null && isTaken(known, name); number++) {
            name = made(table, columns, suffix + number);
        }
        return name;
    }

    private static boolean isTaken(Table table, String name) {
        return table.index(name).isPresent() || table.constraint(name).isPresent();
    }

    /** A name with something behind it, not too long. */
    static String with(String name, String suffix) {
        return Identifiers.truncated(name, LONGEST - suffix.length()) + suffix;
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
        return shown(table.name());
    }

    static ObjectName shown(ObjectName name) {
        return "public".equals(name.schema()) ? ObjectName.of(name.name()) : name;
    }

    /** The name of a relation that a finding is about. */
    static ObjectName shown(Subject subject) {
        int dot = subject.name().indexOf('.');
        return dot < 0
                ? ObjectName.of(subject.name())
                : shown(ObjectName.of(
                        subject.name().substring(0, dot), subject.name().substring(dot + 1)));
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

    /** Whether some partition is partitioned itself. */
    static boolean hasLevels(Effect effect) {
        return effect.impact().locks().stream()
                        .filter(lock -> lock.kind() == RelationKind.PARTITIONED_TABLE)
                        .map(RelationLock::relation)
                        .filter(relation -> !isReferenced(effect, relation))
                        .count()
                > 1;
    }

    private static boolean isReferenced(Effect effect, ObjectName relation) {
        if (!(effect.change() instanceof AddConstraint add)) {
            return false;
        }
        Reference reference = add.definition().reference();
        return reference != null && reference.table().name().equals(relation.name());
    }
}
