package dev.plimsoll.evaluate;

import dev.plimsoll.model.Effect;
import java.util.List;

/** All effects known to share one transaction, in order: the fact for rules that judge a transaction as a whole. Never empty. */
public record TransactionEffects(List<Effect> effects) {
    public TransactionEffects {
        effects = List.copyOf(effects);
    }
}
