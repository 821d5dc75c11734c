package dev.plimsoll.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What falls with another object under CASCADE, or would stop its being dropped.
 *
 * @param name with its schema
 * @param part column, constraint or trigger of the table {@code name}, else null
 */
public record Dependent(
        ObjectKind kind, ObjectName name, @Nullable String part) implements Comparable<Dependent> {

    private static final Comparator<Dependent> ORDER =
            Comparator.comparing(Dependent::toString).thenComparing(Dependent::kind);

    public static Dependent of(ObjectKind kind, ObjectName name) {
        return new Dependent(kind, name, null);
    }

    /** {@code schema.name} or {@code schema.table.part}, as reports show it. */
    @Override
    public String toString() {
        return part == null ? name.toString() : name + "." + part;
    }

    @Override
    public int compareTo(Dependent other) {
        return ORDER.compare(this, other);
    }
}
