package dev.plimsoll.evaluate;

import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintChange.AddConstraint;
import dev.plimsoll.model.ConstraintChange.DropConstraint;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.IndexChange.DropIndex;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Subject;
import dev.plimsoll.model.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * An effect together with what all migrations make of it, for rules on what is begun in one and ended in another.
 *
 * @param end the table that the effect is on, as all migrations leave it
 * @param followed whether a migration runs after the effect's own
 */
@ForRules
public record Outcome(Effect effect, Table end, boolean followed) {

    private static final String AUTOVACUUM = "autovacuum_enabled";
    private static final Set<String> OFF = Set.of("false", "off", "no", "0", "f", "n");

    /** What a rule found about a constraint of the table, shown at the effect. */
    public Match match(String rule, String message, Constraint constraint) {
        Match match = effect.match(rule, message);
        return new Match(
                match.rule(),
                match.message(),
                match.severity(),
                match.database(),
                effect,
                end,
                match.place(),
                new Subject(ObjectKind.CONSTRAINT, end.name() + "." + constraint.name()),
                match.related(),
                match.advice(),
                match.snippet());
    }

    /** The constraints that the effect added unchecked and that no migration validated. */
    public List<Constraint> unvalidated() {
        return effect.change() instanceof AddConstraint add
                ? end.constraints().stream()
                        .filter(constraint -> !constraint.validated()
                                && constraint.enforced()
                                && !constraint.inherited()
                                && isOf(add, constraint))
                        .toList()
                : List.of();
    }

    private static boolean isOf(AddConstraint add, Constraint constraint) {
        String name = add.definition().name();
        return name != null
                ? name.equals(constraint.name())
                : constraint.declared().path().equals(add.range().path())
                        && constraint.declared().startOffset() >= add.range().startOffset()
                        && constraint.declared().endOffset() <= add.range().endOffset();
    }

    /** The foreign keys whose columns the dropped index had in front and that no index has now. */
    public List<Constraint> unindexed() {
        Table before = effect.target();
        return effect.change() instanceof DropIndex && before != null
                ? end.foreignKeys().stream()
                        .filter(key ->
                                before.hasIndexStartingWith(key.columns()) && !end.hasIndexStartingWith(key.columns()))
                        .toList()
                : List.of();
    }

    /** Whether the effect takes the primary key and none takes its place. */
    public boolean losesPrimaryKey() {
        Table before = effect.target();
        return effect.change() instanceof DropConstraint drop
                && before != null
                && before.constraint(drop.constraint())
                        .map(Constraint::kind)
                        .filter(ConstraintKind.PRIMARY_KEY::equals)
                        .isPresent()
                && end.primaryKey().isEmpty();
    }

    /** Whether the effect switches autovacuum off and it stays so. */
    public boolean leavesAutovacuumOff() {
        return isOff(OutcomeKinds.storageParameters(effect.change())) && isOff(end.storageParameters());
    }

    private static boolean isOff(Map<String, String> parameters) {
        return OFF.contains(parameters.getOrDefault(AUTOVACUUM, "on").toLowerCase(Locale.ROOT));
    }
}
