package dev.plimsoll.evaluate.live;

import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.model.TypeName;
import dev.plimsoll.model.live.LiveSequence;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many numbers a sequence still has: up to the nearer of its own end and the end of the column that it numbers. */
@ForRules
public final class SequenceRoom {

    // https://www.postgresql.org/docs/current/datatype-numeric.html
    private static final Map<String, Long> LARGEST =
            Map.of("int2", (long) Short.MAX_VALUE, "int4", (long) Integer.MAX_VALUE, "int8", Long.MAX_VALUE);

    private SequenceRoom() {}

    /** The last number that it can give and its column can keep. */
    public static long end(LiveSequence sequence) {
        long largest = largest(sequence.columnType());
        return sequence.increment() > 0
                ? Math.min(sequence.maximum(), largest)
                : Math.max(sequence.minimum(), -largest - 1);
    }

    /** The share of 1 of its numbers that are used up; 0 where it never gave one, may not be read or begins anew at its end. */
    public static double used(LiveSequence sequence) {
        Long last = sequence.lastValue();
        if (last == null || sequence.cycle()) {
            return 0;
        }
        double first = sequence.increment() > 0 ? sequence.minimum() : sequence.maximum();
        double all = end(sequence) - first;
        return all == 0 ? 1 : Math.min(1, Math.max(0, (last - first) / all));
    }

    /** How many numbers are left. */
    public static long left(LiveSequence sequence) {
        Long last = sequence.lastValue();
        double from = last == null ? (sequence.increment() > 0 ? sequence.minimum() : sequence.maximum()) : last;
        return (long) Math.max(0, (end(sequence) - from) / sequence.increment());
    }

    /** Whether it ends before the column that it numbers does. */
    public static boolean endsBeforeColumn(LiveSequence sequence) {
        long largest = largest(sequence.columnType());
        return sequence.columnType() != null
                && LARGEST.containsKey(sequence.columnType().name())
                && sequence.increment() > 0
                && LARGEST.containsValue(sequence.maximum())
                && sequence.maximum() < largest;
    }

    private static long largest(@Nullable TypeName type) {
        return type == null ? Long.MAX_VALUE : LARGEST.getOrDefault(type.name(), Long.MAX_VALUE);
    }
}
