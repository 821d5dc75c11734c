package dev.plimsoll.model;

/**
 * A rule that could not be decided, because a property that it reads is not known.
 *
 * @param property of the vocabulary
 * @param reason why, and what would make it known
 * @param place where the value is written
 */
public record Undetermined(
        String rule, String database, Subject subject, String property, UnknownReason reason, SourceRange place) {}
