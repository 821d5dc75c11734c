package dev.plimsoll.remedy;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.MaintenanceChange.Cluster;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Persistence;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.SaferForm.Step;
import dev.plimsoll.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A new table that takes the place of another, for changes that write all of it anew: built empty, kept in step by a trigger, filled in
 * batches, swapped. Written out for a table with a primary key, and without what would have to be made anew by hand.
 */
final class TableSwap implements EffectRemedy {

    private final String advice;

    TableSwap(String advice) {
        this.advice = advice;
    }

    @Override
    public Optional<SaferForm> write(Effect effect) {
        Table table = effect.target();
        return Optional.of(new SaferForm(
                advice, table != null && isSimple(table) ? new Writer(effect, table).steps() : List.of()));
    }

    private static boolean isSimple(Table table) {
        return table.kind() == RelationKind.TABLE
                && !table.isPartition()
                && !table.isTemporary()
                && table.parents().isEmpty()
                && table.triggers().isEmpty()
                && table.policies().isEmpty()
                && !table.rowSecurity()
                && table.primaryKey().isPresent()
                && table.columns().stream().allMatch(column -> column.identity() == null)
                && table.constraints().stream().noneMatch(each -> each.kind() == ConstraintKind.EXCLUSION);
    }

    /** The steps for one table. */
    private static final class Writer {
        private final Effect effect;
        private final Table table;
        private final ObjectName name;
        private final ObjectName copy;
        private final String trigger;
        private final List<String> key;
        private final String columns;

        Writer(Effect effect, Table table) {
            this.effect = effect;
            this.table = table;
            this.name = Names.shown(table);
            this.copy = name.sibling(CarriedParts.temporary(name.name()));
            this.trigger = Names.made(name.name(), List.of(), "copy");
            this.key = table.primaryKey().map(Constraint::columns).orElse(List.of());
            this.columns = table.columns().stream()
                    .filter(column -> column.generated() == null)
                    .map(Column::name)
                    .map(Identifiers::quote)
                    .collect(Collectors.joining(", "));
        }

        List<Step> steps() {
            List<Step> steps = new ArrayList<>();
            steps.add(Steps.titled("now: an empty copy, and a trigger that keeps it in step", start()));
            steps.add(Steps.repeated("INSERT INTO " + copy.sql() + " (" + columns + ")\nSELECT " + columns + " FROM "
                    + name.sql() + " WHERE NOT EXISTS (SELECT FROM " + copy.sql() + " WHERE "
                    + matching(copy.sql() + ".", name.sql() + ".") + ")\nLIMIT 1000 FOR SHARE ON CONFLICT DO NOTHING"));
            steps.add(Steps.titled("then change places", swap()));
            for (Effect.ForeignKey reference : effect.referencedBy()) {
                steps.add(Steps.titled(
                        "in a later migration",
                        "ALTER TABLE " + Names.shown(reference.table()).sql() + " VALIDATE CONSTRAINT "
                                + Identifiers.quote(reference.constraint().name())));
            }
            steps.add(Steps.later(
                    ", with a backup at hand",
                    "DROP TABLE "
                            + name.sibling(Names.with(name.name(), "_old")).sql()));
            return steps;
        }

        private String[] start() {
            List<String> sql = new ArrayList<>();
            sql.add("CREATE " + (table.persistence() == Persistence.UNLOGGED ? "UNLOGGED " : "") + "TABLE " + copy.sql()
                    + " (LIKE " + name.sql() + " INCLUDING ALL EXCLUDING INDEXES)");
            // Costs nothing on an empty table.
            ActionSql.action(effect).ifPresent(action -> sql.add("ALTER TABLE " + copy.sql() + " " + action));
            for (Index index : table.indexes()) {
                sql.add(IndexSql.like(index, CarriedParts.temporary(index.name().name()), copy, IndexSql.Mode.PLAIN));
            }
            for (Constraint constraint : table.constraints()) {
                if (constraint.isKey()) {
                    sql.add("ALTER TABLE " + copy.sql() + " ADD "
                            + ConstraintSql.usingIndex(
                                    constraint.kind(),
                                    CarriedParts.temporary(constraint.name()),
                                    CarriedParts.temporary(constraint.name()),
                                    constraint.deferrable(),
                                    constraint.initiallyDeferred()));
                } else if (constraint.isForeignKey()) {
                    sql.add("ALTER TABLE " + copy.sql() + " ADD "
                            + ConstraintSql.checked(
                                    copy,
                                    ConstraintSql.shown(ConstraintSql.definition(constraint, constraint.name()))));
                }
            }
            if (effect.change() instanceof Cluster cluster && cluster.index() != null) {
                sql.add("ALTER TABLE " + copy.sql() + " CLUSTER ON "
                        + Identifiers.quote(CarriedParts.temporary(cluster.index())));
            }
            sql.add(function());
            sql.add("CREATE TRIGGER " + Identifiers.quote(trigger) + " AFTER INSERT OR UPDATE OR DELETE ON "
                    + name.sql() + "\n  FOR EACH ROW EXECUTE FUNCTION "
                    + name.sibling(trigger).sql() + "()");
            return sql.toArray(String[]::new);
        }

        private String function() {
            String values = table.columns().stream()
                    .filter(column -> column.generated() == null)
                    .map(column -> "NEW." + Identifiers.quote(column.name()))
                    .collect(Collectors.joining(", "));
            return """
                    CREATE FUNCTION %1$s() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN
                      IF TG_OP <> 'INSERT' THEN
                        DELETE FROM %2$s WHERE %3$s;
                      END IF;
                      IF TG_OP <> 'DELETE' THEN
                        INSERT INTO %2$s (%4$s) VALUES (%5$s);
                      END IF;
                      RETURN NULL;
                    END $$""".formatted(name.sibling(trigger).sql(), copy.sql(), matching("", "OLD."), columns, values);
        }

        private String matching(String left, String right) {
            return key.stream()
                    .map(Identifiers::quote)
                    .map(column -> left + column + " = " + right + column)
                    .collect(Collectors.joining(" AND "));
        }

        private String[] swap() {
            List<String> sql = new ArrayList<>();
            sql.add("DROP TRIGGER " + Identifiers.quote(trigger) + " ON " + name.sql());
            sql.add("DROP FUNCTION " + name.sibling(trigger).sql() + "()");
            for (Effect.ForeignKey reference : effect.referencedBy()) {
                sql.add("ALTER TABLE " + Names.shown(reference.table()).sql() + " DROP CONSTRAINT "
                        + Identifiers.quote(reference.constraint().name()));
            }
            for (Column column : table.columns()) {
                SequenceSql.of(column)
                        .ifPresent(sequence -> sql.add("ALTER SEQUENCE " + sequence + " OWNED BY " + copy.sql() + "."
                                + Identifiers.quote(column.name())));
            }
            sql.add("ALTER TABLE " + name.sql() + " RENAME TO " + Identifiers.quote(Names.with(name.name(), "_old")));
            sql.add("ALTER TABLE " + copy.sql() + " RENAME TO " + Identifiers.quote(name.name()));
            for (Index index : table.indexes()) {
                String plain = index.name().name();
                sql.add(renameIndex(plain, Names.with(plain, "_old")));
                sql.add(renameIndex(CarriedParts.temporary(plain), plain));
            }
            for (Effect.ForeignKey reference : effect.referencedBy()) {
                ObjectName child = Names.shown(reference.table());
                sql.add("ALTER TABLE " + child.sql() + " ADD "
                        + ConstraintSql.notValid(child, ConstraintSql.referring(reference.constraint(), name, "", "")));
            }
            return sql.toArray(String[]::new);
        }

        private String renameIndex(String from, String to) {
            return "ALTER INDEX " + name.sibling(from).sql() + " RENAME TO " + Identifiers.quote(to);
        }
    }
}
