package dev.plimsoll.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type that migrations created. */
public sealed interface UserType {

    ObjectName name();

    Origin origin();

    record EnumType(ObjectName name, List<String> labels, Origin origin) implements UserType {
        public EnumType {
            labels = List.copyOf(labels);
        }
    }

    record DomainType(
            ObjectName name,
            TypeName baseType,
            @Nullable String collation,
            @Nullable Expression defaultValue,
            boolean notNull,
            List<Constraint> constraints,
            Origin origin)
            implements UserType {
        public DomainType {
            constraints = List.copyOf(constraints);
        }

        public boolean isConstrained() {
            return notNull || !constraints.isEmpty();
        }
    }

    record CompositeType(ObjectName name, List<Column> attributes, Origin origin) implements UserType {
        public CompositeType {
            attributes = List.copyOf(attributes);
        }
    }

    /** Range, base and shell types. */
    record OtherType(ObjectName name, Origin origin) implements UserType {}
}
