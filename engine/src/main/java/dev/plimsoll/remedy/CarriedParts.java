package dev.plimsoll.remedy;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.ConstraintDefinition.Reference;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Table;
import dev.plimsoll.schema.ExpressionText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on a column and must follow it to another: constraints and indexes of its table, foreign keys of others. Empty where the
 * table is not known.
 *
 * @param table null where it is not known
 */
record CarriedParts(@Nullable Table table, String old, String now, List<Effect.ForeignKey> referencedBy) {

    static CarriedParts of(Effect effect, String old, String now) {
        return new CarriedParts(
                effect.target(),
                old,
                now,
                effect.referencedBy().stream()
                        .filter(key -> key.constraint().reference() != null
                                && key.constraint().reference().columns().contains(old))
                        .toList());
    }

    Optional<Column> column() {
        return table == null ? Optional.empty() : table.column(old);
    }

    /** Checks and foreign keys that the column has a part in. */
    List<Constraint> constraints() {
        return ofKinds(List.of(ConstraintKind.CHECK, ConstraintKind.FOREIGN_KEY));
    }

    /** Primary key and unique constraints. */
    List<Constraint> keys() {
        return ofKinds(List.of(ConstraintKind.PRIMARY_KEY, ConstraintKind.UNIQUE));
    }

    boolean hasExclusion() {
        return !ofKinds(List.of(ConstraintKind.EXCLUSION)).isEmpty();
    }

    private List<Constraint> ofKinds(List<ConstraintKind> kinds) {
        return table == null
                ? List.of()
                : table.constraints().stream()
                        .filter(constraint -> kinds.contains(constraint.kind()) && uses(constraint))
                        .toList();
    }

    private boolean uses(Constraint constraint) {
        Index behind = index(constraint);
        return constraint.columns().contains(old)
                || (constraint.expression() != null
                        && constraint.expression().columns().contains(old))
                || (behind != null && behind.uses(old));
    }

    /** The index behind a key. */
    private @Nullable Index index(Constraint constraint) {
        return table == null || constraint.index() == null
                ? null
                : table.index(constraint.index()).orElse(null);
    }

    /** Indexes that stand behind no constraint. */
    List<Index> indexes() {
        return table == null
                ? List.of()
                : table.indexes().stream()
                        .filter(index -> index.constraint() == null && index.uses(old))
                        .toList();
    }

    /** Name of the column's NOT NULL constraint, in versions that have such. */
    String notNullName(ObjectName name) {
        return table == null
                ? ""
                : table.constraints().stream()
                        .filter(constraint -> constraint.kind() == ConstraintKind.NOT_NULL
                                && constraint.columns().contains(old))
                        .map(Constraint::name)
                        .findFirst()
                        .orElse(Names.made(name.name(), List.of(old), "not_null"));
    }

    /** A constraint as it will be on the other column, under a name for the time until then. */
    ConstraintDefinition moved(Constraint constraint) {
        ConstraintDefinition definition = ConstraintSql.definition(constraint, temporary(constraint.name()));
        Expression expression = definition.expression();
        return new ConstraintDefinition(
                definition.range(),
                definition.name(),
                definition.kind(),
                moved(definition.columns()),
                definition.including(),
                expression == null ? null : ExpressionText.renamedIn(expression, old, now),
                reference(definition.reference()),
                definition.exclusion(),
                null,
                false,
                false,
                definition.notValid(),
                definition.enforced(),
                definition.noInherit(),
                definition.deferrable(),
                definition.initiallyDeferred());
    }

    /** A table may refer to itself. */
    private @Nullable Reference reference(@Nullable Reference reference) {
        return reference == null
                ? null
                : new Reference(
                        Names.shown(reference.table()),
                        reference.columns(),
                        reference.onDelete(),
                        reference.onUpdate(),
                        reference.matchFull());
    }

    /** The index behind a key, over the other column. */
    Optional<Index> movedIndex(Constraint key) {
        Index index = index(key);
        return index == null ? Optional.empty() : Optional.of(moved(index));
    }

    Index moved(Index index) {
        return new Index(
                index.name().sibling(temporary(index.name().name())),
                index.method(),
                index.unique(),
                index.keys().stream().map(this::moved).toList(),
                moved(index.including()),
                index.predicate() == null ? null : ExpressionText.renamedIn(index.predicate(), old, now),
                index.nullsNotDistinct(),
                null,
                true,
                null,
                index.declared());
    }

    private IndexKey moved(IndexKey key) {
        return new IndexKey(
                old.equals(key.column()) ? now : key.column(),
                key.expression() == null ? null : ExpressionText.renamedIn(key.expression(), old, now),
                key.collation(),
                key.operatorClass(),
                key.descending(),
                key.nullsFirst());
    }

    private List<String> moved(List<String> columns) {
        return columns.stream().map(column -> column.equals(old) ? now : column).toList();
    }

    static String temporary(String name) {
        return Names.with(name, "_new");
    }
}
