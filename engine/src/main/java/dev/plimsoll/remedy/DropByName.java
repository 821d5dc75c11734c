package dev.plimsoll.remedy;

import dev.plimsoll.model.ColumnChange.DropColumn;
import dev.plimsoll.model.ConstraintChange.DropConstraint;
import dev.plimsoll.model.Dependent;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.ObjectChange.DropObject;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.RoutineChange.DropRoutine;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.SaferForm.Step;
import dev.plimsoll.model.TableChange.DropTable;
import dev.plimsoll.model.TypeChange.DropType;
import dev.plimsoll.model.ViewChange.DropView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What depends on an object, dropped by name before it, so that nothing goes unseen. */
final class DropByName implements EffectRemedy {

    /** Kinds that one statement drops many of; what depends on one of the later may be one of the earlier. */
    private static final List<ObjectKind> ORDER = List.of(
            ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.VIEW,
            ObjectKind.FOREIGN_TABLE,
            ObjectKind.TABLE,
            ObjectKind.SEQUENCE,
            ObjectKind.ROUTINE,
            ObjectKind.DOMAIN,
            ObjectKind.TYPE);

    private static final Pattern CASCADE = Pattern.compile("(?i)\\s+cascade$");

    @Override
    public Optional<SaferForm> write(Effect effect) {
        return itself(effect).map(drop -> {
            List<String> statements = new ArrayList<>();
            // Of a routine the tables may be all that is known: those that call it in a default or an index, and must
            // stay.
            if (!(effect.change() instanceof DropRoutine)
                    || effect.dependents().stream().allMatch(DropByName::isTrigger)) {
                statements.addAll(dependents(effect.dependents()));
            }
            statements.add(drop);
            String[] sql = statements.toArray(String[]::new);
            Step step = effect.change() instanceof DropObject
                    ? Steps.later(", when nothing uses it", sql)
                    : Steps.titled("", sql);
            return new SaferForm(
                    "Drop what depends on it by name first, then the object without CASCADE.", List.of(step));
        });
    }

    private static boolean isTrigger(Dependent dependent) {
        return dependent.kind() == ObjectKind.TRIGGER;
    }

    private static List<String> dependents(List<Dependent> dependents) {
        List<String> statements = new ArrayList<>();
        for (Dependent dependent : dependents) {
            if (isTrigger(dependent) && dependent.part() != null) {
                statements.add("DROP TRIGGER " + Identifiers.quote(dependent.part()) + " ON "
                        + Names.shown(dependent.name()).sql());
            }
            if (dependent.kind() == ObjectKind.CONSTRAINT && dependent.part() != null) {
                statements.add(alter(dependent) + " DROP CONSTRAINT " + Identifiers.quote(dependent.part()));
            }
        }
        for (ObjectKind kind : ORDER.subList(0, 2)) {
            drop(kind, dependents).ifPresent(statements::add);
        }
        for (Dependent dependent : dependents) {
            if (dependent.kind() == ObjectKind.COLUMN && dependent.part() != null) {
                statements.add(alter(dependent) + " DROP COLUMN " + Identifiers.quote(dependent.part()));
            }
        }
        for (ObjectKind kind : ORDER.subList(2, ORDER.size())) {
            drop(kind, dependents).ifPresent(statements::add);
        }
        return statements;
    }

    private static String alter(Dependent dependent) {
        return "ALTER TABLE " + Names.shown(dependent.name()).sql();
    }

    private static Optional<String> drop(ObjectKind kind, List<Dependent> dependents) {
        String names = dependents.stream()
                .filter(dependent -> dependent.kind() == kind)
                .map(dependent -> Names.shown(dependent.name()).sql())
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of("DROP " + words(kind) + " " + names);
    }

    private static String words(ObjectKind kind) {
        return kind.name().replace('_', ' ').toUpperCase(Locale.ROOT);
    }

    /** The statement without CASCADE. */
    private static Optional<String> itself(Effect effect) {
        if (effect.change() instanceof DropTable drop) {
            return Optional.of("DROP TABLE " + ifExists(drop.ifExists())
                    + Names.table(effect, drop.table()).sql());
        } else if (effect.change() instanceof DropColumn drop) {
            return Optional.of(
                    "ALTER TABLE " + Names.table(effect, drop.table()).sql() + " DROP COLUMN "
                            + ifExists(drop.ifExists()) + Identifiers.quote(drop.column()));
        } else if (effect.change() instanceof DropConstraint drop) {
            return Optional.of(
                    "ALTER TABLE " + Names.table(effect, drop.table()).sql() + " DROP CONSTRAINT "
                            + ifExists(drop.ifExists()) + Identifiers.quote(drop.constraint()));
        } else if (effect.change() instanceof DropView drop) {
            return Optional.of("DROP " + (drop.materialized() ? "MATERIALIZED VIEW " : "VIEW ")
                    + ifExists(drop.ifExists()) + drop.view().sql());
        } else if (effect.change() instanceof DropType drop) {
            return Optional.of("DROP " + (drop.domain() ? "DOMAIN " : "TYPE ") + ifExists(drop.ifExists())
                    + drop.type().sql());
        } else if (effect.change() instanceof DropRoutine) {
            return Optional.of(CASCADE.matcher(ActionSql.of(effect)).replaceFirst(""));
        } else if (effect.change() instanceof DropObject drop) {
            return Optional.of("DROP " + words(drop.kind()) + " " + ifExists(drop.ifExists())
                    + drop.name().sql());
        }
        return Optional.empty();
    }

    private static String ifExists(boolean written) {
        return written ? "IF EXISTS " : "";
    }
}
