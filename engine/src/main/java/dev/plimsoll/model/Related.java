package dev.plimsoll.model;

import org.jspecify.annotations.Nullable;

/**
 * Another place or measurement that a finding rests on.
 *
 * @param source {@code migration}, {@code snapshot}, {@code infrastructure}
 * @param range null where the source is no file
 */
public record Related(
        String message, String source, @Nullable SourceRange range) {}
