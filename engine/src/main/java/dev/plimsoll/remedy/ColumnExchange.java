package dev.plimsoll.remedy;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ColumnDefinition.Identity;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.SaferForm.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * A second column that takes the place of the first, with its values, its nullability, its default, its indexes and its constraints,
 * step by step.
 */
final class ColumnExchange {

    private final Effect effect;
    private final ObjectName table;
    private final String old;
    private final String now;
    private final CarriedParts parts;
    private final SyncTrigger trigger;
    private final NotNullSteps notNull;

    private ColumnExchange(Effect effect, ObjectName table, String old, String now) {
        this.effect = effect;
        this.table = table;
        this.old = old;
        this.now = now;
        this.parts = CarriedParts.of(effect, old, now);
        this.trigger = new SyncTrigger(table, old);
        this.notNull = NotNullSteps.of(
                effect.server(),
                table,
                now,
                CarriedParts.temporary(Names.made(table.name(), List.of(old), "not_null")));
    }

    /**
     * For another type.
     *
     * @param value expression over the row for the new column, or null for the old one's value
     */
    static List<Step> ofType(Effect effect, ObjectName table, String column, String type, String value) {
        ColumnExchange exchange = new ColumnExchange(effect, table, column, Names.with(column, "_new"));
        boolean computed = !value.equals(Identifiers.quote(column));
        List<Step> steps = exchange.prepare(
                type,
                value,
                computed
                        ? exchange.trigger.computing(exchange.now, value)
                        : exchange.trigger.copying(exchange.now, column));
        if (exchange.parts.hasExclusion()) {
            return List.of();
        }
        String spare = Names.with(column, "_old");
        List<String> swap = exchange.letGo();
        if (exchange.isNotNull()) {
            swap.add(ColumnSql.alter(table, column) + " DROP NOT NULL");
        }
        swap.add(exchange.alter() + " RENAME COLUMN " + Identifiers.quote(column) + " TO " + Identifiers.quote(spare));
        swap.add(exchange.alter() + " RENAME COLUMN " + Identifiers.quote(exchange.now) + " TO "
                + Identifiers.quote(column));
        for (Index index : exchange.parts.indexes()) {
            swap.add(renameIndex(index.name(), Names.with(index.name().name(), "_old")));
        }
        swap.addAll(exchange.takeOver(column));
        steps.add(Steps.titled("when all readers and writers can take it", swap.toArray(String[]::new)));
        exchange.validateReferences(steps);
        steps.add(Steps.later("", exchange.alter() + " DROP COLUMN " + Identifiers.quote(spare)));
        return List.copyOf(steps);
    }

    /** For another name. */
    static List<Step> ofName(Effect effect, ObjectName table, String column, String newName, String type) {
        ColumnExchange exchange = new ColumnExchange(effect, table, column, newName);
        if (exchange.parts.hasExclusion()) {
            return List.of();
        }
        List<Step> steps =
                exchange.prepare(type, Identifiers.quote(column), exchange.trigger.mirroring(column, newName));
        List<String> swap = exchange.letGo();
        swap.add(exchange.alter() + " DROP COLUMN " + Identifiers.quote(column));
        swap.addAll(exchange.takeOver(newName));
        steps.add(Steps.later(", when no code uses the old name", swap.toArray(String[]::new)));
        exchange.validateReferences(steps);
        return List.copyOf(steps);
    }

    /** The new column with all it needs, beside the old one. */
    private List<Step> prepare(String type, String value, List<String> sync) {
        List<Step> steps = new ArrayList<>();
        List<String> start = new ArrayList<>();
        start.add(ColumnSql.add(table, now, type));
        start.addAll(sync);
        steps.add(
                Steps.titled("now: the new column, and a trigger that keeps it in step", start.toArray(String[]::new)));
        String quoted = Identifiers.quote(now);
        steps.add(Batches.update(
                effect, table, quoted + " = " + value, quoted + " IS NULL AND (" + value + ") IS NOT NULL"));
        constraints(steps);
        for (Index index : parts.indexes()) {
            Index moved = parts.moved(index);
            steps.add(Steps.alone(IndexSql.like(moved, moved.name().name(), table, IndexSql.Mode.CONCURRENTLY)));
        }
        for (Constraint key : parts.keys()) {
            parts.movedIndex(key)
                    .ifPresent(index -> steps.add(
                            Steps.alone(IndexSql.like(index, index.name().name(), table, IndexSql.Mode.CONCURRENTLY))));
        }
        return steps;
    }

    private void constraints(List<Step> steps) {
        List<String> add = new ArrayList<>();
        List<String> validate = new ArrayList<>();
        if (isNotNull()) {
            add.add(notNull.add());
            validate.add(notNull.validate());
        }
        for (Constraint constraint : parts.constraints()) {
            add.add(alter() + " ADD " + ConstraintSql.notValid(table, parts.moved(constraint)));
            if (constraint.validated()) {
                validate.add(alter() + " VALIDATE CONSTRAINT "
                        + Identifiers.quote(CarriedParts.temporary(constraint.name())));
            }
        }
        if (!add.isEmpty()) {
            steps.add(Steps.titled("then its constraints", add.toArray(String[]::new)));
        }
        if (!validate.isEmpty()) {
            steps.add(Steps.titled("in a later migration", validate.toArray(String[]::new)));
        }
    }

    /** What must go before the columns change places. */
    private List<String> letGo() {
        List<String> statements = new ArrayList<>(trigger.drop());
        for (Effect.ForeignKey key : parts.referencedBy()) {
            statements.add("ALTER TABLE " + Names.shown(key.table()).sql() + " DROP CONSTRAINT "
                    + Identifiers.quote(key.constraint().name()));
        }
        for (Constraint constraint : parts.constraints()) {
            statements.add(alter() + " DROP CONSTRAINT " + Identifiers.quote(constraint.name()));
        }
        for (Constraint key : parts.keys()) {
            statements.add(alter() + " DROP CONSTRAINT " + Identifiers.quote(key.name()));
        }
        if (isNotNull()) {
            statements.addAll(notNull.set());
        }
        parts.column().ifPresent(column -> moveDefault(column, statements));
        return statements;
    }

    private void moveDefault(Column column, List<String> statements) {
        Identity identity = column.identity();
        if (identity != null) {
            statements.add(ColumnSql.alter(table, now) + " ADD " + SequenceSql.identity(identity));
            statements.add("SELECT setval(" + SequenceSql.ofColumn(table, now) + ", nextval("
                    + SequenceSql.ofColumn(table, old) + "))");
            statements.add(ColumnSql.alter(table, old) + " DROP IDENTITY");
            statements.add("ALTER SEQUENCE "
                    + table.sibling(Names.made(table.name(), List.of(now), "seq"))
                            .sql() + " RENAME TO "
                    + Identifiers.quote(Names.made(table.name(), List.of(old), "seq")));
        }
        Expression value = column.defaultValue();
        if (value != null) {
            SequenceSql.of(column)
                    .ifPresent(sequence -> statements.add(
                            "ALTER SEQUENCE " + sequence + " OWNED BY " + table.sql() + "." + Identifiers.quote(now)));
            statements.add(ColumnSql.alter(table, now) + " SET DEFAULT " + value.text());
            statements.add(ColumnSql.alter(table, old) + " DROP DEFAULT");
        }
    }

    /** What the new column gets once it has the place, here under the name {@code last}. */
    private List<String> takeOver(String last) {
        List<String> statements = new ArrayList<>();
        if (isNotNull() && notNull.byConstraint()) {
            statements.add(renameConstraint(notNull.name(), parts.notNullName(table)));
        }
        for (Constraint constraint : parts.constraints()) {
            statements.add(renameConstraint(CarriedParts.temporary(constraint.name()), constraint.name()));
        }
        for (Index index : parts.indexes()) {
            statements.add(renameIndex(parts.moved(index).name(), index.name().name()));
        }
        for (Constraint key : parts.keys()) {
            statements.add(alter() + " ADD "
                    + ConstraintSql.usingIndex(
                            key.kind(),
                            key.name(),
                            CarriedParts.temporary(key.index() == null ? key.name() : key.index()),
                            key.deferrable(),
                            key.initiallyDeferred()));
        }
        for (Effect.ForeignKey key : parts.referencedBy()) {
            ObjectName child = Names.shown(key.table());
            statements.add("ALTER TABLE " + child.sql() + " ADD "
                    + ConstraintSql.notValid(child, ConstraintSql.referring(key.constraint(), table, old, last)));
        }
        return statements;
    }

    private void validateReferences(List<Step> steps) {
        for (Effect.ForeignKey key : parts.referencedBy()) {
            steps.add(Steps.titled(
                    "in a later migration",
                    "ALTER TABLE " + Names.shown(key.table()).sql() + " VALIDATE CONSTRAINT "
                            + Identifiers.quote(key.constraint().name())));
        }
    }

    private boolean isNotNull() {
        return parts.column().map(Column::notNull).orElse(false);
    }

    private String renameConstraint(String from, String to) {
        return alter() + " RENAME CONSTRAINT " + Identifiers.quote(from) + " TO " + Identifiers.quote(to);
    }

    private static String renameIndex(ObjectName index, String to) {
        return "ALTER INDEX " + Names.shown(index).sql() + " RENAME TO " + Identifiers.quote(to);
    }

    private String alter() {
        return "ALTER TABLE " + table.sql();
    }

    static SaferForm form(List<Step> steps) {
        return new SaferForm(
                "Put a new column in its place, step by step, so that nobody waits and nothing breaks.", steps);
    }
}
