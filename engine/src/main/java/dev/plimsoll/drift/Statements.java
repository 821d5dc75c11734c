package dev.plimsoll.drift;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The statement that turns what one side has into what the other has. */
final class Statements {

    private Statements() {}

    /**
     * @param before null where there is nothing yet
     * @param after null where nothing is to be left
     * @param side that {@code after} is of
     * @return null where it cannot be told
     */
    static @Nullable String from(
            @Nullable DriftObject before, @Nullable DriftObject after, Map<DriftKey, DriftObject> side) {
        if (after == null) {
            return before == null ? null : DropStatements.drop(before);
        }
        if (before == null) {
            return CreateStatements.create(after, side);
        }
        return AlterStatements.alter(before, after, side);
    }
}
