package dev.plimsoll.model;

/**
 * A part of an infrastructure definition that was not read, or not to its end. What was not checked must not pass, so each becomes a
 * finding.
 *
 * @param message a sentence without final stop that says what was not read and why
 */
public record UnreadInfrastructure(Kind kind, String message, SourceRange range) {

    /** What kept it from being read. */
    public enum Kind {
        /** The text does not follow its format, or its parts contradict each other. */
        MALFORMED,
        /** A limit of the reader was reached: bytes, depth, steps, instances. */
        LIMIT,
        /** Something that it names is not at hand: a module of a registry, a file. */
        NOT_AT_HAND,
        /** A template that has to be rendered first. */
        UNRENDERED
    }
}
