package dev.plimsoll.evaluate;

import dev.plimsoll.model.ColumnChange;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.Related;
import dev.plimsoll.model.Severity;
import dev.plimsoll.model.SourceRange;

/**
 * A change that ends an old form of something, in the release that brings the new form: no program that knows both has run in between.
 *
 * @param added the new form, as a sentence names it
 * @param place where the new form comes
 * @param certain false where only its name tells that it is meant to replace the old form
 * @param required whether rows cannot be inserted any more without the new form; otherwise the old one is gone
 */
@ForRules
public record ContractStep(Effect effect, String added, SourceRange place, boolean certain, boolean required) {

    /** @param message the whole sentence */
    public Match match(String rule, String message) {
        Match match = effect.match(rule, message)
                .withRelated(new Related(added + " comes here", "migration", place))
                .withAdvice("Move it to a migration of the next release, when all running code uses " + added + ".");
        return certain ? match : match.withSeverity(Severity.WARNING);
    }

    /** What goes, at the start of a sentence; {@link Wording} fills in the names. */
    public String old() {
        return effect.change() instanceof ColumnChange ? "Column {column} of {table}" : "Table {table}";
    }

    /** How sure it is that the new form replaces the old one; completes "which {@code added} …". */
    public String replaces() {
        return certain ? "replaces" : "seems to replace, by its name";
    }
}
