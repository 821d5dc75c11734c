package dev.plimsoll.evaluate;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ColumnChange.DropColumn;
import dev.plimsoll.model.ColumnChange.SetNotNull;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintChange.AddConstraint;
import dev.plimsoll.model.ConstraintChange.DropConstraint;
import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.IndexChange.CreateIndex;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TableChange.DropTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A constraint that stops holding: none of the unit's other changes puts another in its place or makes it pointless. */
@ForRules
public record DroppedConstraint(Effect effect, Constraint constraint) {

    /** Those of a unit, in order. */
    public static List<DroppedConstraint> in(UnitEffects unit) {
        Map<ObjectName, Rest> byTable = new HashMap<>();
        Set<ObjectName> gone = new HashSet<>();
        for (Effect effect : unit.effects()) {
            ObjectName table = TouchedTable.of(effect);
            if (table != null) {
                byTable.computeIfAbsent(table, name -> new Rest()).add(effect);
                if (effect.change() instanceof DropTable) {
                    gone.add(table);
                }
            }
        }
        List<DroppedConstraint> dropped = new ArrayList<>();
        for (Effect effect : unit.effects()) {
            ObjectName table = TouchedTable.of(effect);
            Constraint constraint = dropped(effect);
            Rest rest = table == null ? null : byTable.get(table);
            if (constraint != null
                    && !goesAnyway(table, constraint, gone)
                    && rest != null
                    && !rest.covers(constraint, effect.target())) {
                dropped.add(new DroppedConstraint(effect, constraint));
            }
        }
        return dropped;
    }

    private static boolean goesAnyway(@Nullable ObjectName table, Constraint constraint, Set<ObjectName> gone) {
        return gone.contains(table)
                || constraint.reference() != null
                        && gone.contains(constraint.reference().table());
    }

    private static @Nullable Constraint dropped(Effect effect) {
        return effect.change() instanceof DropConstraint drop && effect.onExisting() && effect.target() != null
                ? effect.target()
                        .constraint(drop.constraint())
                        .filter(Constraint::validated)
                        .orElse(null)
                : null;
    }

    /** What else the unit does to the table. */
    private static final class Rest {
        private final Set<ConstraintKind> added = new HashSet<>();
        private final Set<String> columns = new HashSet<>();

        void add(Effect effect) {
            if (effect.change() instanceof AddConstraint add) {
                ConstraintDefinition definition = add.definition();
                added.add(definition.kind());
            } else if (effect.change() instanceof CreateIndex index && index.unique()) {
                added.add(ConstraintKind.UNIQUE);
            } else if (effect.change() instanceof DropColumn drop) {
                columns.add(drop.column());
            } else if (effect.change() instanceof SetNotNull set) {
                columns.add(set.column());
            }
        }

        boolean covers(Constraint constraint, @Nullable Table table) {
            boolean replaced = added.contains(constraint.kind())
                    || constraint.isKey()
                            && (added.contains(ConstraintKind.UNIQUE) || added.contains(ConstraintKind.PRIMARY_KEY));
            return replaced
                    || constraint.columns().stream().anyMatch(columns::contains)
                    || table != null && (provesOnlyNotNull(constraint, table) || isDoubled(constraint, table));
        }

        /** The last step of setting NOT NULL through a check. */
        private static boolean provesOnlyNotNull(Constraint constraint, Table table) {
            return constraint.expression() != null
                    && !constraint.expression().notNullColumns().isEmpty()
                    && constraint.expression().notNullColumns().stream()
                            .allMatch(column ->
                                    table.column(column).filter(Column::notNull).isPresent());
        }

        private static boolean isDoubled(Constraint constraint, Table table) {
            return table.constraints().stream()
                            .anyMatch(other -> !other.name().equals(constraint.name())
                                    && other.kind() == constraint.kind()
                                    && !other.columns().isEmpty()
                                    && other.columns().equals(constraint.columns())
                                    && (!other.isForeignKey() || sameReference(other, constraint)))
                    || constraint.isKey()
                            && table.indexes().stream()
                                    .anyMatch(index -> index.unique()
                                            && index.predicate() == null
                                            && !index.name().name().equals(constraint.index())
                                            && index.keys().stream()
                                                    .map(IndexKey::column)
                                                    .toList()
                                                    .equals(constraint.columns()));
        }

        private static boolean sameReference(Constraint one, Constraint other) {
            return one.reference() != null
                    && other.reference() != null
                    && one.reference().table().equals(other.reference().table());
        }
    }
}
