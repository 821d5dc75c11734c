package dev.plimsoll.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The name of a schema object, unquoted and folded as the engine folds it.
 *
 * @param schema null as long as the name is written without one and has not been looked up
 */
public record ObjectName(@Nullable String schema, String name) implements Comparable<ObjectName> {

    private static final Comparator<ObjectName> ORDER = Comparator.comparing(
                    ObjectName::schema, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(ObjectName::name);

    public static ObjectName of(String name) {
        return new ObjectName(null, name);
    }

    public static ObjectName of(String schema, String name) {
        return new ObjectName(schema, name);
    }

    public boolean isQualified() {
        return schema != null;
    }

    /** This name, in {@code defaultSchema} unless it says another. */
    public ObjectName in(String defaultSchema) {
        return schema != null ? this : new ObjectName(defaultSchema, name);
    }

    /** Another object of the same schema. */
    public ObjectName sibling(String otherName) {
        return new ObjectName(schema, otherName);
    }

    /** As it must be written in SQL, quoted where needed. */
    public String sql() {
        return schema == null ? Identifiers.quote(name) : Identifiers.quote(schema) + "." + Identifiers.quote(name);
    }

    /** Plain {@code schema.name}, as reports show it. */
    @Override
    public String toString() {
        return schema == null ? name : schema + "." + name;
    }

    @Override
    public int compareTo(ObjectName other) {
        return ORDER.compare(this, other);
    }
}
