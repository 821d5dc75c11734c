package dev.plimsoll.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type as written, by the engine's internal name.
 *
 * @param schema null when written without one; never {@code pg_catalog} for a built-in type
 * @param name internal name ({@code int4}, {@code varchar}, {@code bpchar}, {@code timestamptz}, {@code bit}); the serial family is kept
 *     as {@code serial2}, {@code serial4}, {@code serial8}
 * @param modifiers as written in parentheses, such as {@code ["10", "2"]}; for an interval its fields may come first
 *     ({@code ["day to second", "3"]})
 * @param arrayDimensions 0 for a scalar
 */
public record TypeName(@Nullable String schema, String name, List<String> modifiers, int arrayDimensions) {

    public TypeName {
        modifiers = List.copyOf(modifiers);
    }

    public static TypeName of(String name, String... modifiers) {
        return new TypeName(null, name, List.of(modifiers), 0);
    }

    /** The type that {@code format_type} printed so, see {@link #sql}; a name of two parts keeps its schema. */
    public static TypeName printed(String text) {
        return TypeNames.parse(text);
    }

    public boolean isSerial() {
        return schema == null && arrayDimensions == 0 && name.startsWith("serial") && name.length() == 7;
    }

    public boolean isArray() {
        return arrayDimensions > 0;
    }

    /** The type of the elements, or this type itself when it is no array. */
    public TypeName element() {
        return isArray() ? new TypeName(schema, name, modifiers, 0) : this;
    }

    public ObjectName objectName() {
        return new ObjectName(schema, name);
    }

    /** As PostgreSQL's {@code format_type} prints it: {@code character varying(10)}, {@code integer[]}. */
    public String sql() {
        return TypeNames.format(this);
    }

    @Override
    public String toString() {
        return sql();
    }
}
