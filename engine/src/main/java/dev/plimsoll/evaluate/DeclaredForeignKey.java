package dev.plimsoll.evaluate;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintDefinition.Reference;
import dev.plimsoll.model.DeclaredTable;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Subject;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A foreign key as all migrations leave it, with the table it refers to. A key that a parent table hands down is left out.
 *
 * @param table the referencing table
 */
@ForRules
public record DeclaredForeignKey(DeclaredTable table, Constraint key, Table parent) {

    private static final String UNKNOWN = "unknown";

    /** The foreign keys between these tables, by table and in its order. */
    static List<DeclaredForeignKey> among(List<DeclaredTable> tables) {
        Map<ObjectName, Table> byName = new HashMap<>();
        tables.forEach(declared -> byName.put(declared.table().name(), declared.table()));
        List<DeclaredForeignKey> keys = new ArrayList<>();
        for (DeclaredTable declared : tables) {
            for (Constraint key : declared.table().foreignKeys()) {
                Reference reference = key.reference();
                Table parent = reference == null ? null : byName.get(reference.table());
                if (parent != null && !key.inherited()) {
                    keys.add(new DeclaredForeignKey(declared, key, parent));
                }
            }
        }
        return keys;
    }

    /** The first pair of columns whose types differ, as {@code integer refers to bigint}; empty where all agree. */
    public String typeMismatch() {
        Reference reference = key.reference();
        if (reference == null) {
            return "";
        }
        for (int i = 0; i < Math.min(key.columns().size(), reference.columns().size()); i++) {
            Column from = table.table().column(key.columns().get(i)).orElse(null);
            Column to = parent.column(reference.columns().get(i)).orElse(null);
            if (from != null && to != null && differ(from.type(), to.type())) {
                return table.table().name() + "." + from.name() + " is "
                        + from.type().sql() + " and refers to " + parent.name() + "." + to.name() + ", which is "
                        + to.type().sql();
            }
        }
        return "";
    }

    /** What a replay cannot tell the type of differs from nothing. */
    private static boolean differ(TypeName from, TypeName to) {
        return !from.name().equals(to.name())
                && !from.name().equals(UNKNOWN)
                && !to.name().equals(UNKNOWN);
    }

    /** Columns of the key that may be null. */
    public List<String> nullableColumns() {
        return key.columns().stream()
                .filter(column -> !table.table().provesNotNull(column))
                .toList();
    }

    /** What a rule found about the key; the place is where it was declared. */
    public Match match(String rule, String message) {
        return table.match(rule, message, key.declared())
                .about(new Subject(ObjectKind.CONSTRAINT, table.table().name() + "." + key.name()));
    }
}
