package dev.plimsoll.model;

import org.jspecify.annotations.Nullable;

/**
 * A changeset of a changelog.
 *
 * @param identity as the tool writes it: {@code db/changelog.xml::1::jane}
 * @param condition contexts and labels under which it is run, as written; empty where it always is
 * @param ignoresFailure whether the tool goes on after it has failed
 * @param back what takes it back, or null where that is nothing, is not known, or is said to be needless
 */
public record Changeset(
        String identity,
        String condition,
        boolean ignoresFailure,
        Reversal reversal,
        @Nullable Unit back) {

    /** Where the way back comes from. */
    public enum Reversal {
        /** It says none, and the tool has none for it. */
        NONE,
        /** It says that it needs none. */
        NEEDLESS,
        /** The tool makes it from the changes. */
        AUTOMATIC,
        WRITTEN
    }

    /** What a finding about it is about. */
    public Subject subject() {
        return new Subject(ObjectKind.CHANGESET, identity);
    }
}
