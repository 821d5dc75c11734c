package dev.plimsoll.model;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An object that has an owner and privileges.
 *
 * @param kind {@code TABLE} for every relation but sequences, {@code TYPE} for every type, {@code FUNCTION} for every routine once it has
 *     been looked up; before that as written
 * @param arguments input types of a routine; null for anything else, and where a statement gives none
 */
public record ObjectReference(
        ObjectKind kind, ObjectName name, @Nullable List<TypeName> arguments) {

    public ObjectReference {
        arguments = arguments == null ? null : List.copyOf(arguments);
    }

    public static ObjectReference of(ObjectKind kind, ObjectName name) {
        return new ObjectReference(kind, name, null);
    }

    public static ObjectReference routine(ObjectName name, List<TypeName> arguments) {
        return new ObjectReference(ObjectKind.FUNCTION, name, arguments);
    }

    public static ObjectReference schema(String name) {
        return of(ObjectKind.SCHEMA, ObjectName.of(name));
    }

    /** The name, of a routine with its argument types. */
    @Override
    public String toString() {
        return arguments == null
                ? name.toString()
                : name + arguments.stream().map(TypeName::sql).collect(Collectors.joining(", ", "(", ")"));
    }
}
