package dev.plimsoll.model;

import org.jspecify.annotations.Nullable;

/**
 * A rule that could not be applied to a running server, because what it reads could not be read.
 *
 * @param reason what is missing and why
 * @param remedy the statement or step that would let it be read, or null
 */
public record NotAssessed(
        String rule,
        String database,
        String reason,
        @Nullable String remedy) {}
