package dev.plimsoll.remedy;

import dev.plimsoll.model.ConstraintChange.AddConstraint;
import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.SaferForm.Step;
import dev.plimsoll.model.Table;
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
        ConstraintDefinition key = add.definition();
        if (key.withoutOverlaps()) {
            return Optional.of(
                    new SaferForm("There is no other way to add a key without overlaps: plan a window.", List.of()));
        }
        ObjectName table = Names.table(effect, add.table());
        return Optional.of(effect.onPartitioned() ? onPartitioned(effect, key, table) : onTable(effect, key, table));
    }

    private static SaferForm onTable(Effect effect, ConstraintDefinition key, ObjectName table) {
        List<Step> steps = new ArrayList<>(notNull(effect, key, table));
        steps.addAll(steps(effect, key, table));
        return new SaferForm(
                effect.target() == null && key.kind() == ConstraintKind.PRIMARY_KEY
                        ? "Build the unique index while writes go on and let the key take it over; see first that its columns are NOT NULL,"
                                + " or the server reads the whole table."
                        : "Build the unique index while writes go on and let the constraint take it over.",
                steps);
    }

    /** The index, then the key over it. */
    static List<Step> steps(Effect effect, ConstraintDefinition key, ObjectName table) {
        String name = name(effect, key, table);
        return List.of(
                Steps.alone(IndexSql.behind(key, name, table)),
                Steps.titled(
                        "then",
                        "ALTER TABLE " + table.sql() + " ADD "
                                + ConstraintSql.usingIndex(
                                        key.kind(), name, name, key.deferrable(), key.initiallyDeferred())));
    }

    private static String name(Effect effect, ConstraintDefinition key, ObjectName table) {
        if (key.name() != null || key.kind() == ConstraintKind.PRIMARY_KEY) {
            return ConstraintSql.name(table, key);
        }
        List<String> columns = new ArrayList<>(key.columns());
        columns.addAll(key.including());
        return Names.free(effect.target(), table.name(), columns, "key");
    }

    /** A primary key makes its columns NOT NULL, which must be proved before. */
    private static List<Step> notNull(Effect effect, ConstraintDefinition key, ObjectName table) {
        Table known = effect.target();
        return key.kind() != ConstraintKind.PRIMARY_KEY || known == null
                ? List.of()
                : NotNullThroughCheck.steps(
                        effect,
                        table,
                        key.columns().stream()
                                .filter(column -> !known.provesNotNull(column))
                                .toList());
    }

    private static SaferForm onPartitioned(Effect effect, ConstraintDefinition key, ObjectName parent) {
        if (Names.hasLevels(effect)) {
            return new SaferForm(
                    "A partitioned table takes no USING INDEX: add the constraint to each partition over an index built concurrently, then"
                            + " to their parent, level by level.",
                    List.of());
        }
        List<Step> steps = new ArrayList<>(notNull(effect, key, parent));
        for (ObjectName partition : Names.partitions(effect, parent)) {
            steps.addAll(onPartition(key, partition));
        }
        steps.add(Steps.titled("then on the parent, which takes over what the partitions have", ActionSql.of(effect)));
        return new SaferForm(
                "A partitioned table takes no USING INDEX: add the constraint to each partition over an index built concurrently, then to"
                        + " the parent.",
                steps);
    }

    private static List<Step> onPartition(ConstraintDefinition key, ObjectName partition) {
        String name = key.kind() == ConstraintKind.PRIMARY_KEY
                ? Names.made(partition.name(), List.of(), "pkey")
                : Names.made(partition.name(), key.columns(), "key");
        return List.of(
                Steps.alone(IndexSql.behind(key, name, partition)),
                Steps.titled(
                        "then",
                        "ALTER TABLE " + partition.sql() + " ADD "
                                + ConstraintSql.usingIndex(
                                        key.kind(), name, name, key.deferrable(), key.initiallyDeferred())));
    }
}
