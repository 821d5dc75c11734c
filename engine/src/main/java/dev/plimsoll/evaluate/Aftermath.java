package dev.plimsoll.evaluate;

import dev.plimsoll.model.DeclaredDatabase;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.RelationRuleChange.DropPolicy;
import dev.plimsoll.model.RowPolicy;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.UnreadChange.Opaque;
import dev.plimsoll.model.View;
import dev.plimsoll.model.ViewChange.CreateView;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An effect together with the database that all migrations leave, for rules on what a change comes to in the end. */
@ForRules
public record Aftermath(Effect effect, DeclaredDatabase end) {

    /** The effect's table, as far as it still stands under its name. */
    public Optional<Table> table() {
        return Optional.ofNullable(effect.target()).flatMap(target -> end.table(target.name()));
    }

    /** Whether the statement is put together when it runs, and its text has the words, which are lower case. */
    public boolean mayDo(String words) {
        return effect.change() instanceof Opaque && text(effect).contains(words);
    }

    /** Whether it replaces a view that read tables as its caller by one that does not. */
    public boolean takesInvokerAway() {
        return takesInvokerAway(effect);
    }

    static boolean takesInvokerAway(Effect effect) {
        View before = effect.standing().view();
        return effect.change() instanceof CreateView && before != null && ExposedRows.readsAsCaller(before);
    }

    /** The outermost statement in lower case. */
    static String text(Effect effect) {
        Statement enclosing = effect.enclosing();
        return (enclosing == null ? effect.statement() : enclosing).text().toLowerCase(Locale.ROOT);
    }

    /** The restrictive policy that the effect drops, where no restrictive one takes its place. */
    public @Nullable RowPolicy droppedBarrier() {
        Table before = effect.target();
        if (!(effect.change() instanceof DropPolicy drop) || before == null) {
            return null;
        }
        return before.policies().stream()
                .filter(policy -> !policy.permissive() && policy.name().equals(drop.name()))
                .filter(policy -> table().filter(table ->
                                table.rowSecurity() && table.policies().stream().allMatch(RowPolicy::permissive))
                        .isPresent())
                .findFirst()
                .orElse(null);
    }

    /** Whether it drops the last policy of the table that lets rows through. */
    public boolean takesLastPolicyOf(ObjectName table) {
        return effect.target() != null && effect.target().name().equals(table) && RowAccess.takesLastPolicy(this);
    }
}
