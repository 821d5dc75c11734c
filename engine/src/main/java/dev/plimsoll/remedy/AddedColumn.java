package dev.plimsoll.remedy;

import dev.plimsoll.model.ColumnChange.AddColumn;
import dev.plimsoll.model.ColumnDefinition;
import dev.plimsoll.model.ColumnDefinition.Identity;
import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.SaferForm.Step;
import dev.plimsoll.model.SequenceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A new column in small steps: first itself, then values for old rows, then what binds it. */
final class AddedColumn {

    private final Effect effect;
    private final ObjectName table;
    private final ColumnDefinition column;

    private AddedColumn(Effect effect, AddColumn add) {
        this.effect = effect;
        this.table = Names.table(effect, add.table());
        this.column = add.definition();
    }

    private static Optional<AddedColumn> of(Effect effect) {
        return effect.change() instanceof AddColumn add ? Optional.of(new AddedColumn(effect, add)) : Optional.empty();
    }

    /** For a column whose every row needs a value of its own. */
    static Optional<SaferForm> backfilled(Effect effect) {
        return of(effect).map(AddedColumn::filled);
    }

    /** For a column that comes with a constraint. */
    static Optional<SaferForm> thenConstraint(Effect effect) {
        return of(effect).map(AddedColumn::bound);
    }

    /** For a column that must not be null and has no value for old rows. */
    static Optional<SaferForm> withDefault(Effect effect) {
        return of(effect).map(AddedColumn::defaulted);
    }

    private SaferForm filled() {
        ColumnDefinition.Generated generated = column.generated();
        if (generated != null) {
            return computed(generated.expression());
        }
        Identity identity = column.identity();
        List<Step> steps;
        if (identity != null) {
            steps = numbered(identity.options(), "_fill");
            steps.add(identified(identity));
        } else if (column.type() != null && column.type().isSerial()) {
            steps = numbered(SequenceOptions.NONE, "");
        } else if (column.defaultValue() != null) {
            steps = valued(column.defaultValue().text());
        } else {
            return new SaferForm(
                    "Add the column with the type below the domain, and its conditions as a check that is NOT VALID at first.",
                    List.of());
        }
        steps.addAll(constraints());
        return new SaferForm(
                "Add the column empty, let new rows have the default, and fill the old ones in batches.", steps);
    }

    /** A value from a sequence for every row. */
    private List<Step> numbered(SequenceOptions options, String suffix) {
        ObjectName sequence =
                table.sibling(Names.with(Names.made(table.name(), List.of(column.name()), "seq"), suffix));
        String value = SequenceSql.nextValue(sequence);
        List<Step> steps = new ArrayList<>();
        steps.add(Steps.titled(
                "now",
                ColumnSql.addBare(table, column),
                SequenceSql.create(sequence, ColumnSql.type(column), options, table, column.name()),
                ColumnSql.alter(table, column.name()) + " SET DEFAULT " + value));
        steps.add(backfill(value));
        steps.addAll(NotNullThroughCheck.steps(effect, table, List.of(column.name())));
        return steps;
    }

    /** The identity goes on where the sequence that filled the column stopped. */
    private Step identified(Identity identity) {
        ObjectName filling =
                table.sibling(Names.with(Names.made(table.name(), List.of(column.name()), "seq"), "_fill"));
        String alter = ColumnSql.alter(table, column.name());
        return Steps.titled(
                "then",
                alter + " DROP DEFAULT",
                alter + " ADD " + SequenceSql.identity(identity),
                "SELECT setval(" + SequenceSql.ofColumn(table, column.name()) + ", " + SequenceSql.nextValue(filling)
                        + ")",
                "DROP SEQUENCE " + filling.sql());
    }

    private List<Step> valued(String value) {
        List<Step> steps = new ArrayList<>();
        steps.add(Steps.titled(
                "now",
                ColumnSql.addBare(table, column),
                ColumnSql.alter(table, column.name()) + " SET DEFAULT " + value));
        steps.add(backfill(value));
        if (column.notNull()) {
            steps.addAll(NotNullThroughCheck.steps(effect, table, List.of(column.name())));
        }
        return steps;
    }

    private Step backfill(String value) {
        String quoted = Identifiers.quote(column.name());
        return Batches.update(effect, table, quoted + " = " + value, quoted + " IS NULL");
    }

    private SaferForm computed(Expression expression) {
        String text = Parentheses.isOneGroup(expression.text()) ? expression.text() : "(" + expression.text() + ")";
        if (effect.server().atLeast(18)) {
            return new SaferForm(
                    "A virtual column is computed when it is read: it rewrites nothing.",
                    List.of(Steps.titled(
                            "", ColumnSql.addBare(table, column) + " GENERATED ALWAYS AS " + text + " VIRTUAL")));
        }
        List<String> now = new ArrayList<>(List.of(ColumnSql.addBare(table, column)));
        now.addAll(new SyncTrigger(table, column.name()).computing(column.name(), text));
        String quoted = Identifiers.quote(column.name());
        return new SaferForm(
                "Add a plain column, keep it up to date by a trigger, and fill the old rows in batches; or compute it in a view.",
                List.of(
                        Steps.titled("now, with a trigger that sets it", now.toArray(String[]::new)),
                        Batches.update(
                                effect,
                                table,
                                quoted + " = " + text,
                                quoted + " IS NULL AND " + text + " IS NOT NULL")));
    }

    private SaferForm bound() {
        Expression value = column.defaultValue();
        List<Step> steps = new ArrayList<>();
        steps.add(Steps.titled(
                "now",
                ColumnSql.addBare(table, column)
                        + (column.notNull() && value != null ? " NOT NULL" : "")
                        + (value == null ? "" : " DEFAULT " + value.text())));
        steps.addAll(constraints());
        return new SaferForm("Add the column alone, and its constraint in steps that let others work.", steps);
    }

    private List<Step> constraints() {
        List<Step> steps = new ArrayList<>();
        for (ConstraintDefinition constraint : column.constraints()) {
            if (constraint.kind() == ConstraintKind.CHECK || constraint.kind() == ConstraintKind.FOREIGN_KEY) {
                steps.addAll(
                        NotValidThenValidate.steps(table, ConstraintSql.named(effect.target(), table, constraint)));
            } else if (constraint.kind() == ConstraintKind.UNIQUE || constraint.kind() == ConstraintKind.PRIMARY_KEY) {
                steps.addAll(IndexThenConstraint.steps(effect, constraint, table));
            }
        }
        return steps;
    }

    private SaferForm defaulted() {
        String value = ColumnSql.emptyValue(column.type());
        String bare = ColumnSql.addBare(table, column);
        if (value != null) {
            return new SaferForm(
                    "Give it a default that fits old rows: a constant costs nothing. Where none fits, add it without NOT NULL and fill it in"
                            + " batches.",
                    List.of(
                            Steps.titled("now", bare + " NOT NULL DEFAULT " + value),
                            Steps.later(
                                    ", when all code gives a value",
                                    ColumnSql.alter(table, column.name()) + " DROP DEFAULT")));
        }
        List<Step> steps = new ArrayList<>(List.of(Steps.titled("now, and fill it", bare)));
        steps.addAll(NotNullThroughCheck.steps(effect, table, List.of(column.name())));
        return new SaferForm("Add it without NOT NULL, fill it in batches, then set NOT NULL through a check.", steps);
    }
}
