package dev.plimsoll.remedy;

import dev.plimsoll.model.ConstraintChange.AddConstraint;
import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.SaferForm.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code NOT VALID} now, {@code VALIDATE CONSTRAINT} in a later transaction
 * (<a href="https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES">PostgreSQL, ALTER TABLE</a>).
 */
final class NotValidThenValidate implements EffectRemedy {

    private static final int PARTITIONED_FOREIGN_KEYS = 18;

    @Override
    public Optional<SaferForm> write(Effect effect) {
        if (!(effect.change() instanceof AddConstraint add)) {
            return Optional.empty();
        }
        ObjectName table = Names.table(effect, add.table());
        ConstraintDefinition definition = ConstraintSql.named(effect.target(), table, add.definition());
        boolean partitioned = effect.onPartitioned()
                && definition.kind() == ConstraintKind.FOREIGN_KEY
                && !effect.server().atLeast(PARTITIONED_FOREIGN_KEYS);
        return Optional.of(
                partitioned
                        ? perPartition(effect, table, definition)
                        : new SaferForm(
                                "Bind new rows at once and read the old ones later, while reads and writes go on.",
                                steps(table, definition)));
    }

    private static SaferForm perPartition(Effect effect, ObjectName parent, ConstraintDefinition definition) {
        List<Step> steps = new ArrayList<>();
        for (ObjectName partition : Names.partitions(effect, parent)) {
            steps.addAll(steps(partition, definition));
        }
        steps.add(Steps.titled(
                "then on the parent, which takes over what the partitions have",
                "ALTER TABLE " + parent.sql() + " ADD " + ConstraintSql.checked(parent, definition)));
        return new SaferForm(
                "Before PostgreSQL 18 a partitioned table takes no foreign key NOT VALID: add and validate it on each partition first.",
                steps);
    }

    static List<Step> steps(ObjectName table, ConstraintDefinition definition) {
        String alter = "ALTER TABLE " + table.sql();
        return List.of(
                Steps.titled("now", alter + " ADD " + ConstraintSql.notValid(table, definition)),
                Steps.titled(
                        "in a later migration",
                        alter + " VALIDATE CONSTRAINT " + Identifiers.quote(ConstraintSql.name(table, definition))));
    }
}
