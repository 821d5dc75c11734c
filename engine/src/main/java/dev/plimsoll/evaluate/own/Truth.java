package dev.plimsoll.evaluate.own;

/** Whether something holds, where a value may not be known. */
enum Truth {
    NO,
    UNKNOWN,
    YES;

    static Truth of(boolean holds) {
        return holds ? YES : NO;
    }

    Truth and(Truth other) {
        return compareTo(other) < 0 ? this : other;
    }

    Truth or(Truth other) {
        return compareTo(other) > 0 ? this : other;
    }

    Truth not() {
        return this == YES ? NO : this == NO ? YES : UNKNOWN;
    }
}
