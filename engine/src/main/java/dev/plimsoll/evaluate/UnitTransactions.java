package dev.plimsoll.evaluate;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.IndexChange.CreateIndex;
import dev.plimsoll.model.IndexChange.DropIndex;
import dev.plimsoll.model.IndexChange.Reindex;
import dev.plimsoll.model.MaintenanceChange;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SessionChange;
import dev.plimsoll.model.SessionChange.TransactionControl;
import dev.plimsoll.model.SessionChange.TransactionVerb;
import dev.plimsoll.model.TableChange.CreateTable;
import dev.plimsoll.model.TableChange.DetachPartition;
import dev.plimsoll.model.TransactionState;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the statements of a unit begin and end transactions. */
@ForRules
public final class UnitTransactions {

    private UnitTransactions() {}

    /** The {@code BEGIN} whose transaction nothing in the unit ends; null where there is none. */
    public static @Nullable Effect unended(UnitEffects unit) {
        Effect open = null;
        for (Effect effect : unit.effects()) {
            if (isControl(effect, TransactionVerb.BEGIN)
                    && !effect.transaction().isOpen()) {
                open = effect;
            } else if (endsTransaction(effect) && !chains(effect)) {
                open = null;
            }
        }
        return open;
    }

    /** Whether the unit begins transactions itself, so that what stands outside of them runs in one of its own. */
    public static boolean begins(UnitEffects unit) {
        return unit.effects().stream().anyMatch(effect -> isControl(effect, TransactionVerb.BEGIN));
    }

    /** Whether the change runs in a transaction that ends with its statement. */
    public static boolean isAlone(UnitEffects unit, Effect effect) {
        return effect.enclosing() == null
                && (effect.transaction() == TransactionState.IMPLICIT
                        || effect.transaction() == TransactionState.UNKNOWN && begins(unit));
    }

    /**
     * The first statement that cannot share a transaction, in a unit without one that changes the schema in other ways too, where none of
     * it can be undone and some of it cannot be repeated; null where there is none.
     */
    public static @Nullable Effect firstMixed(UnitEffects unit) {
        List<Effect> outside = unit.effects().stream()
                .filter(effect -> !effect.inTransaction())
                .toList();
        boolean mixed = outside.stream().anyMatch(effect -> !isConcurrent(effect.change()) && isUnrepeatable(effect));
        return mixed
                ? outside.stream()
                        .filter(effect -> isConcurrent(effect.change()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static boolean isConcurrent(SchemaChange change) {
        return change instanceof CreateIndex create && create.concurrently()
                || change instanceof DropIndex drop && drop.concurrently()
                || change instanceof Reindex reindex && reindex.concurrently()
                || change instanceof DetachPartition detach && detach.concurrently();
    }

    private static boolean isUnrepeatable(Effect effect) {
        SchemaChange change = effect.change();
        return !effect.impact().locks().isEmpty()
                && effect.impact().error() == null
                && !(change instanceof SessionChange)
                && !(change instanceof MaintenanceChange)
                && !(change instanceof DropIndex drop && drop.ifExists())
                && !(change instanceof CreateIndex create && create.ifNotExists())
                && !(change instanceof CreateTable table && table.ifNotExists())
                && !effect.statement().text().toLowerCase(Locale.ROOT).contains("exists");
    }

    private static boolean endsTransaction(Effect effect) {
        return isControl(effect, TransactionVerb.COMMIT)
                || isControl(effect, TransactionVerb.ROLLBACK)
                || isControl(effect, TransactionVerb.PREPARE_TRANSACTION);
    }

    private static boolean chains(Effect effect) {
        return effect.change() instanceof TransactionControl control && control.chain();
    }

    private static boolean isControl(Effect effect, TransactionVerb verb) {
        return effect.change() instanceof TransactionControl control && control.verb() == verb;
    }
}
