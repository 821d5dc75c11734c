package dev.plimsoll.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Options of a sequence; each null where it is not written.
 *
 * @param unbounded bounds that are given up ({@code NO MINVALUE}, {@code NO MAXVALUE}) for those of the type
 * @param ownedBy table and column of {@code OWNED BY}; {@code OWNED BY NONE} is an empty column of an empty table
 * @param name {@code SEQUENCE NAME} of an identity column
 * @param restart whether {@code RESTART} is written, with {@code start} as its value if there is one
 */
public record SequenceOptions(
        @Nullable TypeName type,
        @Nullable Long increment,
        @Nullable Long minimum,
        @Nullable Long maximum,
        Set<Bound> unbounded,
        @Nullable Long start,
        @Nullable Long cache,
        @Nullable Boolean cycle,
        @Nullable OwnedBy ownedBy,
        @Nullable ObjectName name,
        boolean restart) {

    public static final SequenceOptions NONE =
            new SequenceOptions(null, null, null, null, Set.of(), null, null, null, null, null, false);

    /** An end of the values that a sequence returns. */
    public enum Bound {
        MINIMUM,
        MAXIMUM
    }

    public SequenceOptions {
        unbounded = Ordered.copyOf(unbounded);
    }

    /** No option but the type. */
    public static SequenceOptions ofType(TypeName type) {
        return new SequenceOptions(type, null, null, null, Set.of(), null, null, null, null, null, false);
    }

    /** The column that a sequence is dropped with. */
    public record OwnedBy(ObjectName table, String column) {
        public static final OwnedBy NOBODY = new OwnedBy(ObjectName.of(""), "");
    }
}
