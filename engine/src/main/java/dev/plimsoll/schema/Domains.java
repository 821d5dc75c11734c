package dev.plimsoll.schema;

import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.TypeName;
import dev.plimsoll.model.UserType.DomainType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** New domains from old ones: a record each, with one part changed. */
final class Domains {

    private Domains() {}

    static DomainType named(DomainType old, ObjectName name) {
        return new DomainType(
                name,
                old.baseType(),
                old.collation(),
                old.defaultValue(),
                old.notNull(),
                old.constraints(),
                old.origin());
    }

    static DomainType on(DomainType old, TypeName baseType) {
        return new DomainType(
                old.name(),
                baseType,
                old.collation(),
                old.defaultValue(),
                old.notNull(),
                old.constraints(),
                old.origin());
    }

    static DomainType withDefault(DomainType old, @Nullable Expression value) {
        return new DomainType(
                old.name(), old.baseType(), old.collation(), value, old.notNull(), old.constraints(), old.origin());
    }

    static DomainType with(DomainType old, boolean notNull, List<Constraint> constraints) {
        return new DomainType(
                old.name(), old.baseType(), old.collation(), old.defaultValue(), notNull, constraints, old.origin());
    }
}
