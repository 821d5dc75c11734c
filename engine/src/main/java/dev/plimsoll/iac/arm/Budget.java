package dev.plimsoll.iac.arm;

import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;

/** How much is evaluated for one template and all that it nests, so that a small text cannot come to a large value. */
final class Budget {

    private static final int MOST_VALUES = 2_000_000;

    private static final int LETTERS_A_VALUE = 20;

    private int left = MOST_VALUES;

    /** Whether one more value may be made. */
    boolean takesOne() {
        return left > 0 && --left >= 0;
    }

    /** Whether a value of some size may be made: one for each element of a list, or for some letters. */
    boolean takesMade(Value value) {
        int size = 0;
        if (value instanceof Value.Known known && known.tree() instanceof Tree.Items items) {
            size = items.values().size();
        } else if (value instanceof Value.Known known && known.tree() instanceof Tree.Text text) {
            size = text.text().length() / LETTERS_A_VALUE;
        }
        left -= size;
        return left > 0;
    }

    /** Whether a value that is made may be used once more with all that it holds. */
    boolean takes(Value value) {
        if (!takesOne()) {
            return false;
        }
        if (value instanceof Value.Known known && known.tree() instanceof Tree.Items items) {
            return items.values().stream().allMatch(this::takes);
        }
        return !(value instanceof Value.Known known && known.tree() instanceof Tree.Fields fields)
                || fields.values().values().stream().allMatch(this::takes);
    }
}
