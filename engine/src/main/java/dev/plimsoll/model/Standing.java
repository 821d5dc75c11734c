package dev.plimsoll.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands under the names of a change besides its table, before it is applied.
 *
 * @param view the view that is dropped or replaced, or null
 * @param routines functions and procedures of the name that is created or dropped, by their arguments
 * @param type the user's type that a column has whose type changes, or that is dropped; or null
 * @param newType the user's type that it gets, or null
 * @param sequence the sequence that is altered or dropped, or null
 * @param revoked privileges that statements granted and that the change takes away
 * @param missing columns that the change takes for granted and that its target certainly does not have
 */
public record Standing(
        @Nullable View view,
        List<Routine> routines,
        @Nullable UserType type,
        @Nullable UserType newType,
        @Nullable Sequence sequence,
        List<Grant> revoked,
        List<String> missing) {

    public static final Standing NOTHING = new Standing(null, List.of(), null, null, null, List.of(), List.of());

    public Standing {
        routines = List.copyOf(routines);
        revoked = List.copyOf(revoked);
        missing = List.copyOf(missing);
    }

    public static Standing of(@Nullable View view) {
        return view == null ? NOTHING : new Standing(view, List.of(), null, null, null, List.of(), List.of());
    }

    public static Standing of(List<Routine> routines) {
        return routines.isEmpty() ? NOTHING : new Standing(null, routines, null, null, null, List.of(), List.of());
    }

    public static Standing of(@Nullable Sequence sequence) {
        return sequence == null ? NOTHING : new Standing(null, List.of(), null, null, sequence, List.of(), List.of());
    }

    public static Standing of(@Nullable UserType type, @Nullable UserType newType) {
        return type == null && newType == null
                ? NOTHING
                : new Standing(null, List.of(), type, newType, null, List.of(), List.of());
    }

    public static Standing ofRevoked(List<Grant> revoked) {
        return revoked.isEmpty() ? NOTHING : new Standing(null, List.of(), null, null, null, revoked, List.of());
    }

    public Standing withMissing(List<String> columns) {
        return columns.isEmpty() ? this : new Standing(view, routines, type, newType, sequence, revoked, columns);
    }
}
