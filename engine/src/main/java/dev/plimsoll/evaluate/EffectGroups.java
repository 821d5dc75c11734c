package dev.plimsoll.evaluate;

import dev.plimsoll.model.Effect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Effects that happen together. */
final class EffectGroups {

    private EffectGroups() {}

    /** Effects of one unit follow each other; two units are told apart by identity, since equal texts may stand in two files. */
    static List<List<Effect>> byUnit(List<Effect> effects) {
        List<List<Effect>> units = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= effects.size(); i++) {
            if (i == effects.size() || isOtherUnit(effects.get(i), effects.get(start))) {
                units.add(effects.subList(start, i));
                start = i;
            }
        }
        return units;
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isOtherUnit(Effect effect, Effect other) {
        return effect.unit() != other.unit();
    }

    /** Those known to share a transaction, by transaction. */
    static Collection<List<Effect>> byOpenTransaction(List<Effect> unit) {
        Map<Integer, List<Effect>> transactions = new LinkedHashMap<>();
        for (Effect effect : unit) {
            if (effect.transaction().isOpen()) {
                transactions
                        .computeIfAbsent(effect.transactionId(), id -> new ArrayList<>())
                        .add(effect);
            }
        }
        return transactions.values();
    }
}
