package dev.plimsoll.remedy;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.SaferForm.Placement;
import dev.plimsoll.model.Table;
import java.util.List;
import java.util.Optional;

/** Row security that holds whom it is meant to hold. */
final class RowProtection {

    private RowProtection() {}

    static Optional<SaferForm> policy(Match match) {
        Effect effect = match.effect();
        Table table = effect == null ? null : effect.target();
        String advice = "Add a policy for each role that uses the table, for SELECT too.";
        return Optional.of(new SaferForm(
                        advice,
                        table == null
                                ? List.of()
                                : List.of(Steps.titled(
                                        "with the names of the policy and the role, and what tells rows apart",
                                        "CREATE POLICY … ON "
                                                + Names.shown(table).sql() + " TO … USING (…)")))
                .placed(Placement.AFTER));
    }

    static Optional<SaferForm> enabled(Match match) {
        return Optional.ofNullable(match.table())
                .map(table -> new SaferForm(
                                "Enable row security in the same migration.",
                                List.of(Steps.titled(
                                        "", "ALTER TABLE " + Names.shown(table).sql() + " ENABLE ROW LEVEL SECURITY")))
                        .placed(Placement.AFTER));
    }

    static Optional<SaferForm> forced(Effect effect) {
        return Optional.ofNullable(effect.target())
                .map(table -> new SaferForm(
                                "Let the application use a role that owns nothing, or hold the owner too.",
                                List.of(Steps.titled(
                                        "", "ALTER TABLE " + Names.shown(table).sql() + " FORCE ROW LEVEL SECURITY")))
                        .placed(Placement.AFTER));
    }

    static Optional<SaferForm> invoker(Match match) {
        if (match.subject().kind() == ObjectKind.MATERIALIZED_VIEW) {
            return Optional.of(new SaferForm(
                    "Grant the materialized view to nobody, and let roles read it through a view or function that asks for the caller.",
                    List.of()));
        }
        return Optional.of(new SaferForm(
                        "Let the view read its tables as its caller.",
                        List.of(Steps.titled(
                                "in the same migration",
                                "ALTER VIEW " + Names.shown(match.subject()).sql() + " SET (security_invoker = true)")))
                .placed(Placement.AFTER));
    }
}
