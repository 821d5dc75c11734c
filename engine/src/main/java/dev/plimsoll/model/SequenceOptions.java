package dev.plimsoll.model;

import org.jspecify.annotations.Nullable;

/**
 * Options of a sequence; each null where it is not written.
 *
 * @param minimum null also for {@code NO MINVALUE}
 * @param maximum null also for {@code NO MAXVALUE}
 * @param ownedBy table and column of {@code OWNED BY}; {@code OWNED BY NONE} is an empty column of an empty table
 * @param name {@code SEQUENCE NAME} of an identity column
 * @param restart whether {@code RESTART} is written, with {@code start} as its value if there is one
 */
public record SequenceOptions(
        @Nullable TypeName type,
        @Nullable Long increment,
        @Nullable Long minimum,
        @Nullable Long maximum,
        @Nullable Long start,
        @Nullable Long cache,
        @Nullable Boolean cycle,
        @Nullable OwnedBy ownedBy,
        @Nullable ObjectName name,
        boolean restart) {

    public static final SequenceOptions NONE =
            new SequenceOptions(null, null, null, null, null, null, null, null, null, false);

    /** The column that a sequence is dropped with. */
    public record OwnedBy(ObjectName table, String column) {
        public static final OwnedBy NOBODY = new OwnedBy(ObjectName.of(""), "");
    }
}
