package dev.plimsoll.impact;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.ConstraintDefinition.Reference;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TypeName;
import dev.plimsoll.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether columns can be compared with the columns they shall refer to ({@code ATAddForeignKeyConstraint}). */
final class ForeignKeyTypes {

    /** Types that are compared with each other without a cast. */
    private static final List<Set<String>> FAMILIES = List.of(
            Set.of("int2", "int4", "int8"),
            Set.of("float4", "float8"),
            Set.of("date", "timestamp", "timestamptz"),
            Set.of("text", "varchar", "name"));

    private final Types types;

    ForeignKeyTypes(Schema schema) {
        this.types = new Types(schema);
    }

    Optional<String> refusal(ConstraintDefinition key, Relation referencing, Relation referenced) {
        Table from = referencing.table();
        Table to = referenced.table();
        Reference reference = key.reference();
        if (from == null || to == null || reference == null) {
            return Optional.empty();
        }
        List<String> targets = reference.columns().isEmpty()
                ? to.primaryKey().map(Constraint::columns).orElse(List.of())
                : reference.columns();
        for (int i = 0; i < Math.min(targets.size(), key.columns().size()); i++) {
            TypeName source = type(from, key.columns().get(i));
            TypeName target = type(to, targets.get(i));
            if (source != null && target != null && !areComparable(source, target)) {
                return Optional.of("foreign key constraint \"" + name(key, from) + "\" cannot be implemented");
            }
        }
        return Optional.empty();
    }

    private static @Nullable TypeName type(Table table, String column) {
        return table.column(column).map(Column::type).orElse(null);
    }

    private boolean areComparable(TypeName source, TypeName target) {
        TypeName from = types.base(source);
        TypeName to = types.base(target);
        return types.haveSameOperators(from, to)
                || from.isArray()
                || to.isArray()
                || Casts.isImplicit(from.name(), to.name(), types.major())
                || FAMILIES.stream().anyMatch(family -> family.contains(from.name()) && family.contains(to.name()));
    }

    private static String name(ConstraintDefinition key, Table table) {
        return key.name() != null ? key.name() : table.name().name() + "_" + String.join("_", key.columns()) + "_fkey";
    }
}
