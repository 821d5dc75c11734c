package dev.plimsoll.model;

import org.jspecify.annotations.Nullable;

/**
 * A construct of a statement that the grammar of some supported major versions of the server does not have.
 *
 * @param range where it stands
 * @param construct as people call it, such as {@code NULLS NOT DISTINCT}
 * @param since oldest major version that reads it
 * @param until newest major version that reads it; {@link #NO_END} where none has dropped it
 * @param instead what older versions (or newer ones, where it was dropped) take in its place, a whole sentence; or null
 */
public record VersionedSyntax(
        SourceRange range,
        String construct,
        int since,
        int until,
        @Nullable String instead) {

    /** No version has dropped the construct. */
    public static final int NO_END = Integer.MAX_VALUE;

    public boolean isReadBy(int major) {
        return since <= major && major <= until;
    }
}
