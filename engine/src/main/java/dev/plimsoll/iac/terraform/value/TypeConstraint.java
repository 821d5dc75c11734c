package dev.plimsoll.iac.terraform.value;

import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a variable may be. See https://developer.hashicorp.com/terraform/language/expressions/type-constraints. */
public sealed interface TypeConstraint {

    /** The types without parts. */
    enum Scalar implements TypeConstraint {
        STRING,
        NUMBER,
        BOOL,
        ANY
    }

    /** {@code list(string)} and its like. */
    record Collection(Kind kind, TypeConstraint element) implements TypeConstraint {
        /** The three kinds of collection. */
        public enum Kind {
            LIST,
            SET,
            MAP
        }
    }

    /** {@code tuple([string, number])}. */
    record Tuple(List<TypeConstraint> elements) implements TypeConstraint {
        public Tuple {
            elements = List.copyOf(elements);
        }
    }

    /** {@code object(…)}. */
    record ObjectType(List<Field> fields) implements TypeConstraint {
        public ObjectType {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One attribute of an object.
     *
     * @param preset the second argument of {@code optional}, null where there is none
     * @param trace where the attribute is declared
     */
    record Field(
            String name,
            TypeConstraint type,
            boolean optional,
            @Nullable Value preset,
            Trace trace) {}
}
