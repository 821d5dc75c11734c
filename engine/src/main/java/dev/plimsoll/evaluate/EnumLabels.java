package dev.plimsoll.evaluate;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.UserType;
import dev.plimsoll.model.UserType.EnumType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values that a column of an enum can no longer hold. */
final class EnumLabels {

    private EnumLabels() {}

    /** What becomes of them when the column changes its type, as a sentence; empty where the new type is no enum that is known. */
    static Optional<String> loss(Effect effect) {
        if (!(effect.standing().newType() instanceof EnumType next)) {
            return Optional.empty();
        }
        UserType before = effect.standing().type();
        if (!(before instanceof EnumType old)) {
            return Optional.of("A value that is no label of " + next.name() + " makes the statement fail.");
        }
        List<String> gone = new ArrayList<>(old.labels());
        gone.removeAll(next.labels());
        return gone.isEmpty()
                ? Optional.empty()
                : Optional.of(next.name() + " has no label "
                        + Wording.list(
                                gone.stream().map(label -> "'" + label + "'").toList())
                        + ": a row that holds one makes the statement fail, or loses it in USING.");
    }
}
