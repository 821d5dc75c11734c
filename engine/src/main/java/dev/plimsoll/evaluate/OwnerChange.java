package dev.plimsoll.evaluate;

import dev.plimsoll.model.AccessChange.ChangeOwner;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Table;
import java.util.List;
import java.util.Set;

/**
 * A table in use that gets another owner.
 *
 * @param before the role that owned it
 */
@ForRules
public record OwnerChange(String before, String owner) {

    private static final Set<String> WORDS = Set.of("CURRENT_USER", "CURRENT_ROLE", "SESSION_USER");

    /** None where the old owner is the login role, whose name is not known. */
    public static List<OwnerChange> of(Effect effect) {
        Table table = effect.target();
        if (!(effect.change() instanceof ChangeOwner change) || table == null || !effect.onExisting()) {
            return List.of();
        }
        String before = table.owner();
        return before == null
                        || before.equals(change.owner())
                        || WORDS.contains(before)
                        || WORDS.contains(change.owner())
                ? List.of()
                : List.of(new OwnerChange(before, change.owner()));
    }
}
