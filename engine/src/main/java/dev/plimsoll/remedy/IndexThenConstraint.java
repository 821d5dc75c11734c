package dev.plimsoll.remedy;

import dev.plimsoll.model.ConstraintChange.AddConstraint;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.SaferForm.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A key over an index that was built concurrently. Partitioned tables take no {@code USING INDEX}. */
final class IndexThenConstraint implements EffectRemedy {

    @Override
    public Optional<SaferForm> write(Effect effect) {
        if (!(effect.change() instanceof AddConstraint add)) {
            return Optional.empty();
        }
        return Optional.of(effect.onPartitioned() ? onPartitioned() : onTable(effect, add));
    }

    private static SaferForm onTable(Effect effect, AddConstraint add) {
        ObjectName table = Names.table(effect, add.table());
        String name = ConstraintSql.name(table, add.definition());
        boolean primary = add.definition().kind() == ConstraintKind.PRIMARY_KEY;
        List<Step> steps = new ArrayList<>();
        steps.add(Steps.alone(
                IndexSql.concurrently(true, name, table, add.definition().columns())));
        steps.add(Steps.titled(
                "then",
                "ALTER TABLE " + table.sql() + " ADD CONSTRAINT " + Identifiers.quote(name)
                        + (primary ? " PRIMARY KEY" : " UNIQUE") + " USING INDEX " + Identifiers.quote(name)));
        return new SaferForm(
                primary && !isNotNull(effect, add.definition().columns())
                        ? "Build the unique index while writes go on and let the key take it over; see first that its columns are NOT NULL,"
                                + " or the server reads the whole table."
                        : "Build the unique index while writes go on and let the constraint take it over.",
                steps);
    }

    private static boolean isNotNull(Effect effect, List<String> columns) {
        return effect.target() != null && columns.stream().allMatch(effect.target()::provesNotNull);
    }

    private static SaferForm onPartitioned() {
        return new SaferForm(
                "A partitioned table takes no USING INDEX: add the constraint to each partition over an index built concurrently, then to"
                        + " the parent, which takes those over.",
                List.of());
    }
}
