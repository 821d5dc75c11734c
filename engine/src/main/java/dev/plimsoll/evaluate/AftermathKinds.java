package dev.plimsoll.evaluate;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.RelationRuleChange.DropPolicy;
import dev.plimsoll.model.RoutineChange.CreateRoutine;
import dev.plimsoll.model.TableChange.RowSecurity;
import dev.plimsoll.model.TableChange.SetRowSecurity;
import dev.plimsoll.model.UnreadChange.Opaque;

/** The effects that rules judge by the database in the end: few, since each is kept until all migrations have run. */
final class AftermathKinds {

    private AftermathKinds() {}

    static boolean contains(Effect effect) {
        return effect.change() instanceof SetRowSecurity security && security.mode() != RowSecurity.NO_FORCE
                || effect.change() instanceof DropPolicy
                || Aftermath.takesInvokerAway(effect)
                || !effect.standing().revoked().isEmpty()
                || effect.change() instanceof CreateRoutine create && create.securityDefiner()
                || effect.change() instanceof Opaque && concernsRowSecurity(Aftermath.text(effect));
    }

    private static boolean concernsRowSecurity(String text) {
        return text.contains("row level security") || text.contains("policy");
    }
}
