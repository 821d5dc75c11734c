package dev.plimsoll.evaluate;

import dev.plimsoll.model.ColumnChange.AddColumn;
import dev.plimsoll.model.ConstraintChange.AddConstraint;
import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.TableChange.CreateTable;
import java.util.ArrayList;
import java.util.List;

/** Constraints that a change defines, wherever it does. */
@ForRules
public final class NewConstraints {

    private NewConstraints() {}

    /** In the order of the text; empty for a change that defines none. */
    public static List<ConstraintDefinition> of(Effect effect) {
        if (effect.change() instanceof AddConstraint add) {
            return List.of(add.definition());
        }
        if (effect.change() instanceof AddColumn add) {
            return add.definition().constraints();
        }
        if (effect.change() instanceof CreateTable create) {
            List<ConstraintDefinition> constraints = new ArrayList<>();
            create.columns().forEach(column -> constraints.addAll(column.constraints()));
            constraints.addAll(create.constraints());
            return constraints;
        }
        return List.of();
    }
}
