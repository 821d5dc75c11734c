package dev.plimsoll.impact;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ColumnChange.AlterColumnType;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintDefinition.Reference;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TypeName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * {@code ALTER COLUMN … TYPE}: the table may be rewritten; checks over the column are tried again, indexes that the new type cannot
 * take over are built again, foreign keys are dropped and added again (PostgreSQL {@code tablecmds.c}, {@code ATPostAlterTypeCleanup}).
 */
final class ColumnTypeChange {

    private static final Set<String> UTC = Set.of(
            "utc",
            "gmt",
            "uct",
            "zulu",
            "universal",
            "etc/utc",
            "etc/gmt",
            "etc/uct",
            "etc/zulu",
            "etc/universal",
            "etc/gmt0",
            "gmt0",
            "greenwich",
            "etc/greenwich",
            "0",
            "+0",
            "-0",
            "gmt+0",
            "gmt-0",
            "etc/gmt+0",
            "etc/gmt-0");

    private final Relations relations;
    private final Types types;

    ColumnTypeChange(Relations relations) {
        this.relations = relations;
        this.types = new Types(relations.schema());
    }

    void measure(AlterColumnType change, Relation target, Footprint footprint) {
        footprint.lock(target, LockMode.ACCESS_EXCLUSIVE);
        boolean only = change.target().only();
        if (target.table() != null) {
            ColumnTypeRefusals.of(change, target.table(), relations).ifPresent(footprint::refuse);
        }
        List<Relation> family = relations.family(target, only);
        footprint.lockCascaded(family.subList(1, family.size()), LockMode.ACCESS_EXCLUSIVE);
        family.forEach(relation -> measureOne(change, relation, footprint));
    }

    private void measureOne(AlterColumnType change, Relation relation, Footprint footprint) {
        Table table = relation.table();
        Column column = table == null ? null : table.column(change.column()).orElse(null);
        if (table == null || column == null) {
            if (mayRewriteUnknown(change)) {
                footprint.rewrite(relation);
            }
            return;
        }
        TypeName to = types.resolve(change.type());
        TypeConversion conversion =
                new TypeConversion(types, isUniversalTime(relations.schema().settings()));
        conversion.refusal(column.name(), column.type(), to, change.using()).ifPresent(footprint::refuse);
        boolean rewrites = conversion.rewrites(column.name(), column.type(), to, change.using());
        if (rewrites) {
            footprint.rewrite(relation);
        }
        checkAgain(relation, table, column, footprint);
        buildAgain(change, relation, table, column, to, footprint);
        referAgain(relation, table, column, to, footprint);
    }

    /** Of a column whose type is not known: the usual step to an unlimited string is free, everything else is feared. */
    private static boolean mayRewriteUnknown(AlterColumnType change) {
        boolean string =
                change.type().name().equals("text") || change.type().name().equals("varchar");
        return change.using() != null
                || !string
                || !change.type().modifiers().isEmpty()
                || change.type().isArray();
    }

    private static void checkAgain(Relation relation, Table table, Column column, Footprint footprint) {
        boolean checked = table.constraints().stream()
                .anyMatch(constraint -> constraint.kind() == ConstraintKind.CHECK
                        && constraint.validated()
                        && constraint.enforced()
                        && constraint.columns().contains(column.name()));
        if (checked) {
            footprint.scan(relation);
        }
    }

    private void buildAgain(
            AlterColumnType change, Relation relation, Table table, Column column, TypeName to, Footprint footprint) {
        // Without COLLATE the column gets the collation of its new type.
        boolean sameOperators =
                types.haveSameOperators(column.type(), to) && Objects.equals(column.collation(), change.collation());
        for (Index index : table.indexes()) {
            if (index.uses(column.name())
                    && relation.isStored()
                    && (!isPlain(index)
                            || index.parent() != null && isKey(index, column)
                            || (!sameOperators && isKey(index, column)))) {
                footprint.build(index);
                footprint.scan(relation);
            }
        }
    }

    private static boolean isPlain(Index index) {
        return index.predicate() == null && index.keys().stream().allMatch(key -> key.expression() == null);
    }

    private static boolean isKey(Index index, Column column) {
        return index.keys().stream().map(IndexKey::column).anyMatch(column.name()::equals);
    }

    private void referAgain(Relation relation, Table table, Column column, TypeName to, Footprint footprint) {
        for (Constraint key : table.foreignKeys()) {
            Reference reference = key.reference();
            if (reference != null && key.columns().contains(column.name())) {
                Relation other = relations.of(reference.table());
                footprint.lock(relations.partitions(other), LockMode.ACCESS_EXCLUSIVE);
                scanIfCheckedAgain(key, relation, column.type(), to, footprint);
            }
        }
        for (Effect.ForeignKey key : relations.referencedBy(relation)) {
            Reference reference = key.constraint().reference();
            if (reference != null && reference.columns().contains(column.name())) {
                Relation other = relations.of(key.table());
                footprint.lock(relations.partitions(other), LockMode.ACCESS_EXCLUSIVE);
                scanIfCheckedAgain(key.constraint(), other, column.type(), to, footprint);
            }
        }
    }

    private void scanIfCheckedAgain(
            Constraint key, Relation referencing, TypeName from, TypeName to, Footprint footprint) {
        if (key.validated() && key.enforced() && !types.haveSameOperators(from, to)) {
            relations.partitions(referencing).forEach(footprint::scan);
        }
    }

    /** The zone of a session is its client's, its role's or its server's: unless a statement sets it, the costly case is assumed. */
    private static boolean isUniversalTime(Map<String, String> settings) {
        String zone = settings.get("timezone");
        return zone != null && UTC.contains(zone.toLowerCase(Locale.ROOT));
    }
}
