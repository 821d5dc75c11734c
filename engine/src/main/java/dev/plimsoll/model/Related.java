package dev.plimsoll.model;

import org.jspecify.annotations.Nullable;

/**
 * Another place or measurement that a finding rests on.
 *
 * @param source {@code migration}, {@code snapshot}, {@code infrastructure}
 * @param range null where the source is no file
 * @param value what was measured or written there, or null
 * @param time when it was measured, ISO 8601 in UTC, or null
 */
public record Related(
        String message,
        String source,
        @Nullable SourceRange range,
        @Nullable String value,
        @Nullable String time) {

    /** A place. */
    public Related(String message, String source, @Nullable SourceRange range) {
        this(message, source, range, null, null);
    }
}
