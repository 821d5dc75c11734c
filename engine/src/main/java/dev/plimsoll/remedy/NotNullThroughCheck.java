package dev.plimsoll.remedy;

import dev.plimsoll.model.ColumnChange.SetNotNull;
import dev.plimsoll.model.ConstraintChange.AddConstraint;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.SaferForm.Step;
import dev.plimsoll.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * NOT NULL that is proved before it is set: from PostgreSQL 12 on by a validated check, from 18 on by a not-null constraint of its own
 * (<a href="https://www.postgresql.org/docs/current/sql-altertable.html">PostgreSQL, ALTER TABLE</a>).
 */
final class NotNullThroughCheck implements EffectRemedy {

    private static final int NOT_NULL_CONSTRAINTS = 18;

    @Override
    public Optional<SaferForm> write(Effect effect) {
        if (effect.change() instanceof SetNotNull set) {
            return Optional.of(form(effect, Names.table(effect, set.table()), List.of(set.column()), List.of()));
        }
        if (effect.change() instanceof AddConstraint add) {
            ObjectName table = Names.table(effect, add.table());
            String index = add.definition().usingIndex();
            return index == null
                    ? Optional.of(form(effect, table, add.definition().columns(), List.of()))
                    : Optional.of(form(
                            effect,
                            table,
                            nullableColumns(effect.target(), index),
                            List.of(Steps.titled(
                                    "then the key", effect.statement().text()))));
        }
        return Optional.empty();
    }

    private static SaferForm form(Effect effect, ObjectName table, List<String> columns, List<Step> last) {
        boolean named = effect.server().atLeast(NOT_NULL_CONSTRAINTS);
        List<Step> steps = new ArrayList<>();
        for (String column : columns) {
            steps.addAll(named ? byConstraint(table, column) : byCheck(table, column));
        }
        steps.addAll(last);
        return new SaferForm(
                named
                        ? "Add NOT NULL without reading the table, fill what is null, and validate it while reads and writes go on."
                        : "Prove it first by a check that is validated while reads and writes go on: SET NOT NULL then reads nothing.",
                steps);
    }

    private static List<Step> byConstraint(ObjectName table, String column) {
        String alter = "ALTER TABLE " + table.sql();
        String name = Identifiers.quote(Names.made(table.name(), List.of(column), "not_null"));
        return List.of(
                Steps.titled(
                        "now",
                        alter + " ADD CONSTRAINT " + name + " NOT NULL " + Identifiers.quote(column) + " NOT VALID"),
                Steps.titled(
                        "in a later migration, after the rows that are null were filled",
                        alter + " VALIDATE CONSTRAINT " + name));
    }

    private static List<Step> byCheck(ObjectName table, String column) {
        String alter = "ALTER TABLE " + table.sql();
        String quoted = Identifiers.quote(column);
        String name = Identifiers.quote(Names.made(table.name(), List.of(column), "not_null"));
        return List.of(
                Steps.titled(
                        "now", alter + " ADD CONSTRAINT " + name + " CHECK (" + quoted + " IS NOT NULL) NOT VALID"),
                Steps.titled(
                        "in a later migration, after the rows that are null were filled",
                        alter + " VALIDATE CONSTRAINT " + name),
                Steps.titled(
                        "in the next one",
                        alter + " ALTER COLUMN " + quoted + " SET NOT NULL",
                        alter + " DROP CONSTRAINT " + name));
    }

    private static List<String> nullableColumns(@Nullable Table table, String index) {
        if (table == null) {
            return List.of();
        }
        return table.index(index).map(Index::leadingColumns).orElse(List.of()).stream()
                .filter(column -> !table.provesNotNull(column))
                .toList();
    }
}
