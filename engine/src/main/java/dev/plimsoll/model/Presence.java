package dev.plimsoll.model;

/** Whether a resource will exist. One that is known not to is not listed at all. */
public sealed interface Presence {

    /** It will. */
    record Present() implements Presence {}

    /** It depends on a value that is not known, such as a {@code count} or a condition. */
    record Uncertain(UnknownReason reason) implements Presence {}
}
