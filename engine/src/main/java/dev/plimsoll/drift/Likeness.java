package dev.plimsoll.drift;

/** What a comparison tells. */
enum Likeness {
    SAME,
    /** Nobody but a server can tell. */
    UNKNOWN,
    DIFFERENT;

    Likeness and(Likeness other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
