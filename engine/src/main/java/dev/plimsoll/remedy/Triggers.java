package dev.plimsoll.remedy;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.SessionChange.SetParameter;
import dev.plimsoll.model.TableChange.ToggleFiring;
import java.util.List;
import java.util.Optional;

/** Triggers out of the way, foreign keys in force. */
final class Triggers {

    private Triggers() {}

    static Optional<SaferForm> userTriggers(Effect effect) {
        if (effect.change() instanceof ToggleFiring toggle) {
            return Optional.of(new SaferForm(
                    "USER leaves the triggers behind foreign keys and deferred keys on. Better still, name the one trigger that is in the way.",
                    List.of(Steps.titled(
                            "",
                            "ALTER TABLE " + Names.table(effect, toggle.table()).sql() + " DISABLE TRIGGER USER"))));
        }
        return effect.change() instanceof SetParameter
                ? Optional.of(new SaferForm(
                        "Let constraints wait for the end of the transaction instead: those declared DEFERRABLE do. Disable a trigger by its"
                                + " name where one is in the way.",
                        List.of(Steps.titled("at the start of the transaction", "SET CONSTRAINTS ALL DEFERRED"))))
                : Optional.empty();
    }
}
