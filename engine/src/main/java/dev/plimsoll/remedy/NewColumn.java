package dev.plimsoll.remedy;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ColumnChange.AddColumn;
import dev.plimsoll.model.ColumnChange.AlterColumnType;
import dev.plimsoll.model.ColumnChange.RenameColumn;
import dev.plimsoll.model.ColumnDefinition;
import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.SaferForm.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ways to add a column in small steps, and to put a new one in the place of one that must change. */
final class NewColumn {

    private NewColumn() {}

    /** For a column whose every row needs a value of its own. */
    static Optional<SaferForm> backfilled(Effect effect) {
        if (!(effect.change() instanceof AddColumn add)) {
            return Optional.empty();
        }
        ObjectName table = Names.table(effect, add.table());
        ColumnDefinition column = add.definition();
        if (column.generated() != null) {
            return Optional.of(
                    generated(effect, table, column, column.generated().expression()));
        }
        List<String> now = new ArrayList<>();
        now.add(ColumnSql.addBare(table, column));
        String value = "…";
        if (column.identity() != null || (column.type() != null && column.type().isSerial())) {
            ObjectName sequence = table.sibling(Names.made(table.name(), List.of(column.name()), "seq"));
            String quoted = sequence.sql().replace("'", "''");
            value = "nextval('" + quoted + "')";
            now.add("CREATE SEQUENCE " + sequence.sql() + " OWNED BY " + table.sql() + "."
                    + Identifiers.quote(column.name()));
        } else if (column.defaultValue() != null) {
            value = column.defaultValue().text();
        } else {
            return Optional.of(new SaferForm(
                    "Add the column with the type below the domain, and its conditions as a check that is NOT VALID at first.",
                    List.of()));
        }
        now.add(ColumnSql.alter(table, column.name()) + " SET DEFAULT " + value);
        return Optional.of(new SaferForm(
                "Add the column empty, let new rows have the default, and fill the old ones in batches.",
                List.of(
                        Steps.titled("now", now.toArray(String[]::new)),
                        Steps.repeated(Batches.update(
                                table,
                                Identifiers.quote(column.name()) + " = " + value,
                                column.name() + " IS NULL")))));
    }

    private static SaferForm generated(
            Effect effect, ObjectName table, ColumnDefinition column, Expression expression) {
        String text = ExpressionText.isOneGroup(expression.text()) ? expression.text() : "(" + expression.text() + ")";
        String virtual = ColumnSql.addBare(table, column) + " GENERATED ALWAYS AS " + text + " VIRTUAL";
        return effect.server().atLeast(18)
                ? new SaferForm(
                        "A virtual column is computed when it is read: it rewrites nothing.",
                        List.of(new Step("", virtual + ";")))
                : new SaferForm(
                        "Add a plain column, keep it up to date by a trigger, and fill the old rows in batches; or compute it in a view.",
                        List.of(
                                Steps.titled("now, with a trigger that sets it", ColumnSql.addBare(table, column)),
                                Steps.repeated(Batches.update(
                                        table,
                                        Identifiers.quote(column.name()) + " = " + text,
                                        column.name() + " IS NULL"))));
    }

    /** For a column that comes with a constraint. */
    static Optional<SaferForm> thenConstraint(Effect effect) {
        if (!(effect.change() instanceof AddColumn add)) {
            return Optional.empty();
        }
        ObjectName table = Names.table(effect, add.table());
        ColumnDefinition column = add.definition();
        Expression value = column.defaultValue();
        List<Step> steps = new ArrayList<>();
        steps.add(Steps.titled(
                "now", ColumnSql.addBare(table, column) + (value == null ? "" : " DEFAULT " + value.text())));
        for (ConstraintDefinition constraint : column.constraints()) {
            String alter = "ALTER TABLE " + table.sql();
            String name = ConstraintSql.name(table, constraint);
            if (constraint.kind() == ConstraintKind.CHECK || constraint.kind() == ConstraintKind.FOREIGN_KEY) {
                steps.add(Steps.titled("next", alter + " ADD " + ConstraintSql.notValid(table, constraint)));
                steps.add(Steps.titled(
                        "in a later migration", alter + " VALIDATE CONSTRAINT " + Identifiers.quote(name)));
            } else if (constraint.kind() == ConstraintKind.UNIQUE || constraint.kind() == ConstraintKind.PRIMARY_KEY) {
                String kind = constraint.kind() == ConstraintKind.UNIQUE ? " UNIQUE" : " PRIMARY KEY";
                steps.add(Steps.alone(IndexSql.concurrently(true, name, table, List.of(column.name()))));
                steps.add(Steps.titled(
                        "then",
                        alter + " ADD CONSTRAINT " + Identifiers.quote(name) + kind + " USING INDEX "
                                + Identifiers.quote(name)));
            }
        }
        return Optional.of(
                new SaferForm("Add the column alone, and its constraint in steps that let others work.", steps));
    }

    /** For a column that must not be null and has no value for old rows. */
    static Optional<SaferForm> withDefault(Effect effect) {
        if (!(effect.change() instanceof AddColumn add)) {
            return Optional.empty();
        }
        ObjectName table = Names.table(effect, add.table());
        String value = ColumnSql.emptyValue(add.definition().type());
        return Optional.of(
                value == null
                        ? new SaferForm(
                                "Add it without NOT NULL, fill it in batches, then set NOT NULL through a check.",
                                List.of(Steps.titled("now", ColumnSql.addBare(table, add.definition()))))
                        : new SaferForm(
                                "Give it a default that fits old rows: a constant costs nothing. Where none fits, add it without NOT NULL"
                                        + " and fill it in batches.",
                                List.of(new Step(
                                        "",
                                        ColumnSql.addBare(table, add.definition()) + " NOT NULL DEFAULT " + value
                                                + ";"))));
    }

    /** For a change of type that rewrites or loses. */
    static Optional<SaferForm> ofOtherType(Effect effect) {
        if (!(effect.change() instanceof AlterColumnType change)) {
            return Optional.empty();
        }
        return Optional.of(inPlaceOf(
                effect,
                Names.table(effect, change.table()),
                change.column(),
                change.column() + "_new",
                change.type().sql(),
                change.using() == null
                        ? Identifiers.quote(change.column())
                        : change.using().text()));
    }

    /** For a change of name. */
    static Optional<SaferForm> ofOtherName(Effect effect) {
        if (!(effect.change() instanceof RenameColumn rename)) {
            return Optional.empty();
        }
        String type = effect.target() == null
                ? "…"
                : effect.target()
                        .column(rename.column())
                        .map(Column::type)
                        .map(Object::toString)
                        .orElse("…");
        if (type.equals("…")) {
            return Optional.of(new SaferForm(
                    "Add a column of the new name, keep both in step by a trigger, fill it in batches, move code over, and drop the old one"
                            + " a release later.",
                    List.of()));
        }
        return Optional.of(inPlaceOf(
                effect,
                Names.table(effect, rename.table()),
                rename.column(),
                rename.newName(),
                type,
                Identifiers.quote(rename.column())));
    }

    private static SaferForm inPlaceOf(
            Effect effect, ObjectName table, String old, String column, String type, String value) {
        boolean swap = !(effect.change() instanceof RenameColumn);
        List<Step> steps = new ArrayList<>();
        steps.add(Steps.titled(
                "now, with a trigger that keeps both columns in step", ColumnSql.add(table, column, type)));
        steps.add(Steps.repeated(Batches.update(
                table,
                Identifiers.quote(column) + " = " + value,
                Identifiers.quote(column) + " IS NULL AND " + Identifiers.quote(old) + " IS NOT NULL")));
        String alter = "ALTER TABLE " + table.sql();
        steps.add(
                swap
                        ? Steps.titled(
                                "when all readers and writers can take it",
                                alter + " RENAME COLUMN " + Identifiers.quote(old) + " TO "
                                        + Identifiers.quote(old + "_old"),
                                alter + " RENAME COLUMN " + Identifiers.quote(column) + " TO " + Identifiers.quote(old))
                        : Steps.later("", alter + " DROP COLUMN " + Identifiers.quote(old)));
        return new SaferForm(
                "Put a new column in its place, step by step, so that nobody waits and nothing breaks.", steps);
    }
}
