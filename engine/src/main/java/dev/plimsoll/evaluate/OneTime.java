package dev.plimsoll.evaluate;

import dev.plimsoll.model.AccessChange.DefineRole;
import dev.plimsoll.model.AccessChange.DropRole;
import dev.plimsoll.model.ColumnChange.AddColumn;
import dev.plimsoll.model.ColumnChange.DropColumn;
import dev.plimsoll.model.ColumnChange.RenameColumn;
import dev.plimsoll.model.ConstraintChange.AddConstraint;
import dev.plimsoll.model.ConstraintChange.DropConstraint;
import dev.plimsoll.model.ConstraintChange.RenameConstraint;
import dev.plimsoll.model.IndexChange.CreateIndex;
import dev.plimsoll.model.IndexChange.DropIndex;
import dev.plimsoll.model.IndexChange.RenameIndex;
import dev.plimsoll.model.ObjectChange.CreateObject;
import dev.plimsoll.model.ObjectChange.DropObject;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Persistence;
import dev.plimsoll.model.RelationRuleChange.CreatePolicy;
import dev.plimsoll.model.RelationRuleChange.CreateRule;
import dev.plimsoll.model.RelationRuleChange.CreateTrigger;
import dev.plimsoll.model.RelationRuleChange.DropPolicy;
import dev.plimsoll.model.RelationRuleChange.DropRule;
import dev.plimsoll.model.RelationRuleChange.DropTrigger;
import dev.plimsoll.model.RoutineChange.CreateRoutine;
import dev.plimsoll.model.RoutineChange.DropRoutine;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SequenceChange.CreateSequence;
import dev.plimsoll.model.SequenceChange.DropSequence;
import dev.plimsoll.model.TableChange.CreateTable;
import dev.plimsoll.model.TableChange.DropTable;
import dev.plimsoll.model.TableChange.RenameTable;
import dev.plimsoll.model.TypeChange;
import dev.plimsoll.model.TypeChange.AddEnumLabel;
import dev.plimsoll.model.TypeChange.CreateComposite;
import dev.plimsoll.model.TypeChange.CreateDomain;
import dev.plimsoll.model.TypeChange.CreateEnum;
import dev.plimsoll.model.TypeChange.CreateOtherType;
import dev.plimsoll.model.TypeChange.DropType;
import dev.plimsoll.model.TypeChange.RenameEnumLabel;
import dev.plimsoll.model.ViewChange.CreateMaterializedView;
import dev.plimsoll.model.ViewChange.CreateView;
import dev.plimsoll.model.ViewChange.DropView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change that the server does once: it makes something, or takes it away.
 *
 * @param own names of what is made or taken away; schemas do not count
 * @param on names of what it hangs on: its table, its schema
 * @param guarded whether a second time does no harm: {@code IF [NOT] EXISTS}, {@code OR REPLACE}
 */
record OneTime(List<String> own, List<String> on, boolean makes, boolean guarded) {

    /** Whether what was made or taken away besides makes room for it, or it for that. */
    boolean isAnsweredBy(Collection<String> made, Collection<String> unmade) {
        return makes
                ? Stream.concat(own.stream(), on.stream()).anyMatch(unmade::contains)
                : own.stream().anyMatch(made::contains);
    }

    static @Nullable OneTime of(SchemaChange change) {
        OneTime made = made(change);
        return made != null ? made : unmade(change);
    }

    private static @Nullable OneTime made(SchemaChange change) {
        if (change instanceof CreateTable table) {
            return make(table.table(), table.ifNotExists() || table.persistence() == Persistence.TEMPORARY);
        } else if (change instanceof CreateIndex index) {
            return index.name() == null
                    ? null
                    : new OneTime(List.of(index.name()), on(index.table()), true, index.ifNotExists());
        } else if (change instanceof CreateSequence sequence) {
            return make(sequence.sequence(), sequence.ifNotExists());
        } else if (change instanceof CreateView view) {
            return make(view.view(), view.replace() || view.temporary());
        } else if (change instanceof CreateMaterializedView view) {
            return make(view.view(), view.ifNotExists());
        } else if (change instanceof CreateRoutine routine) {
            return make(routine.routine(), routine.replace());
        } else if (change instanceof CreateObject object) {
            return make(object.name(), object.ifNotExists() || object.replace());
        } else if (change instanceof CreateTrigger trigger) {
            return part(trigger.table(), trigger.name(), trigger.replace());
        } else if (change instanceof CreateRule rule) {
            return part(rule.table(), rule.name(), rule.replace());
        } else if (change instanceof CreatePolicy policy) {
            return part(policy.table(), policy.name(), false);
        } else if (change instanceof AddColumn column) {
            return part(column.table(), column.definition().name(), column.ifNotExists());
        } else if (change instanceof AddConstraint constraint) {
            return part(
                    constraint.table(), String.valueOf(constraint.definition().name()), false);
        } else if (change instanceof DefineRole role) {
            return role.create() ? new OneTime(List.of(role.role()), List.of(), true, false) : null;
        }
        return change instanceof TypeChange type ? madeType(type) : null;
    }

    private static @Nullable OneTime madeType(TypeChange change) {
        if (change instanceof AddEnumLabel label) {
            return part(label.type(), label.label(), label.ifNotExists());
        }
        boolean makes = change instanceof CreateEnum
                || change instanceof CreateComposite
                || change instanceof CreateDomain
                || change instanceof CreateOtherType;
        return makes ? make(change.type(), false) : null;
    }

    private static @Nullable OneTime unmade(SchemaChange change) {
        if (change instanceof DropTable table) {
            return unmake(table.table(), table.ifExists());
        } else if (change instanceof DropIndex index) {
            return unmake(index.index(), index.ifExists());
        } else if (change instanceof DropSequence sequence) {
            return unmake(sequence.sequence(), sequence.ifExists());
        } else if (change instanceof DropView view) {
            return unmake(view.view(), view.ifExists());
        } else if (change instanceof DropRoutine routine) {
            return unmake(routine.routine(), routine.ifExists());
        } else if (change instanceof DropType type) {
            return unmake(type.type(), type.ifExists());
        } else if (change instanceof DropObject object) {
            return unmake(object.name(), object.ifExists());
        } else if (change instanceof DropTrigger trigger) {
            return unmakePart(trigger.table(), trigger.name(), trigger.ifExists());
        } else if (change instanceof DropRule rule) {
            return unmakePart(rule.table(), rule.name(), rule.ifExists());
        } else if (change instanceof DropPolicy policy) {
            return unmakePart(policy.table(), policy.name(), policy.ifExists());
        } else if (change instanceof DropColumn column) {
            return unmakePart(column.table(), column.column(), column.ifExists());
        } else if (change instanceof DropConstraint constraint) {
            return unmakePart(constraint.table(), constraint.constraint(), constraint.ifExists());
        } else if (change instanceof DropRole role) {
            return new OneTime(List.of(role.role()), List.of(), false, role.ifExists());
        }
        return renamed(change);
    }

    private static @Nullable OneTime renamed(SchemaChange change) {
        if (change instanceof RenameTable table) {
            return unmake(table.table(), table.target().ifExists());
        } else if (change instanceof RenameIndex index) {
            return unmake(index.index(), index.ifExists());
        } else if (change instanceof RenameColumn column) {
            return unmakePart(column.table(), column.column(), false);
        } else if (change instanceof RenameConstraint constraint) {
            return unmakePart(constraint.table(), constraint.constraint(), false);
        }
        return change instanceof RenameEnumLabel label ? unmakePart(label.type(), label.label(), false) : null;
    }

    private static OneTime make(ObjectName name, boolean guarded) {
        return new OneTime(List.of(name.name()), schema(name), true, guarded);
    }

    private static OneTime unmake(ObjectName name, boolean guarded) {
        return new OneTime(List.of(name.name()), List.of(), false, guarded);
    }

    private static OneTime part(ObjectName whole, String name, boolean guarded) {
        return new OneTime(List.of(whole.name() + "." + name), on(whole), true, guarded);
    }

    private static List<String> on(ObjectName whole) {
        List<String> on = new ArrayList<>(schema(whole));
        on.add(whole.name());
        return on;
    }

    private static OneTime unmakePart(ObjectName whole, String name, boolean guarded) {
        return new OneTime(List.of(whole.name() + "." + name), List.of(), false, guarded);
    }

    private static List<String> schema(ObjectName name) {
        return name.schema() == null ? List.of() : List.of(name.schema());
    }
}
