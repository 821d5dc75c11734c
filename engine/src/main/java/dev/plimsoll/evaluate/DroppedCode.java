package dev.plimsoll.evaluate;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Routine;
import dev.plimsoll.model.RoutineChange.CreateRoutine;
import dev.plimsoll.model.RoutineChange.DropRoutine;
import dev.plimsoll.model.TableChange.CreateTable;
import dev.plimsoll.model.TableChange.RenameTable;
import dev.plimsoll.model.TypeName;
import dev.plimsoll.model.ViewChange.CreateMaterializedView;
import dev.plimsoll.model.ViewChange.CreateView;
import dev.plimsoll.model.ViewChange.DropView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A view or function that goes and does not come back in the same unit.
 *
 * @param what such as {@code view public.open_orders}
 */
@ForRules
public record DroppedCode(Effect effect, String what) {

    /** Those of a unit, in order; only what migrations created, and no trigger functions: code cannot call these. */
    public static List<DroppedCode> in(UnitEffects unit) {
        Set<String> created = new HashSet<>();
        unit.effects().forEach(effect -> addCreated(effect, created));
        List<DroppedCode> dropped = new ArrayList<>();
        for (Effect effect : unit.effects()) {
            if (effect.change() instanceof DropView drop
                    && (effect.standing().view() != null || effect.target() != null)
                    && !effect.createdInUnit()
                    && !created.contains(drop.view().name())) {
                String kind = drop.materialized() ? "materialised view " : "view ";
                dropped.add(new DroppedCode(effect, kind + drop.view()));
            } else if (effect.change() instanceof DropRoutine drop
                    && !created.contains(drop.routine().name())
                    && effect.standing().routines().stream().anyMatch(DroppedCode::isCallable)) {
                dropped.add(new DroppedCode(effect, "function " + drop.routine()));
            }
        }
        return dropped;
    }

    private static void addCreated(Effect effect, Set<String> created) {
        if (effect.change() instanceof CreateView view) {
            created.add(view.view().name());
        } else if (effect.change() instanceof CreateMaterializedView view) {
            created.add(view.view().name());
        } else if (effect.change() instanceof CreateTable table) {
            created.add(table.table().name());
        } else if (effect.change() instanceof RenameTable rename) {
            created.add(rename.newName());
        } else if (effect.change() instanceof CreateRoutine routine) {
            created.add(routine.routine().name());
        }
    }

    private static boolean isCallable(Routine routine) {
        TypeName returns = routine.returns();
        return returns == null
                || !returns.name().equals("trigger") && !returns.name().equals("event_trigger");
    }
}
