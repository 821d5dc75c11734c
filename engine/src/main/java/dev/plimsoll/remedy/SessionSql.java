package dev.plimsoll.remedy;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.SaferForm.Placement;
import dev.plimsoll.model.SessionChange.SetParameter;
import java.util.List;
import java.util.Optional;

/** Settings of the session, for as long as they are needed. */
final class SessionSql {

    private SessionSql() {}

    /** The statement without a limit to its time. */
    static Optional<SaferForm> unlimited(Effect effect) {
        String text = effect.statement().text().strip();
        String advice = "Lift the limit for this statement alone; lock_timeout still limits what others wait.";
        return Optional.of(new SaferForm(
                advice,
                List.of(
                        effect.inTransaction()
                                ? Steps.titled("", "SET LOCAL statement_timeout = 0", text)
                                : Steps.alone("SET statement_timeout = 0", text, "RESET statement_timeout"))));
    }

    static Optional<SaferForm> statementTimeout(Effect effect) {
        return Optional.of(before(effect, "statement_timeout", "'30s'", "Limit how long a statement may run."));
    }

    static Optional<SaferForm> idleTimeout(Effect effect) {
        return Optional.of(before(
                effect,
                "idle_in_transaction_session_timeout",
                "'10s'",
                "Limit how long the transaction may sit idle with its locks."));
    }

    private static SaferForm before(Effect effect, String parameter, String value, String advice) {
        String set = effect.transaction().isOpen() ? "SET LOCAL " : "SET ";
        return new SaferForm(
                advice, Placement.BEFORE, List.of(Steps.titled("before it", set + parameter + " = " + value)));
    }

    static Optional<SaferForm> forTheSession(Effect effect) {
        if (!(effect.change() instanceof SetParameter set)) {
            return Optional.empty();
        }
        String text = effect.statement().text().strip().replaceFirst("(?i)^set\\s+local\\b", "SET");
        return Optional.of(new SaferForm(
                "Set it for the session and reset it at the end, or begin a transaction first.",
                List.of(
                        Steps.titled("in its place", text),
                        Steps.titled("at the end of the migration", "RESET " + set.parameter()))));
    }

    static Optional<SaferForm> reset(Effect effect) {
        return effect.change() instanceof SetParameter set
                ? Optional.of(new SaferForm(
                        "Set it for the transaction alone, with SET LOCAL, or set it back.",
                        Placement.LAST,
                        List.of(Steps.titled("at the end of the migration", "RESET " + set.parameter()))))
                : Optional.empty();
    }
}
