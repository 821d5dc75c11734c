package dev.plimsoll.impact;

import dev.plimsoll.model.DataChange;
import dev.plimsoll.model.Dependent;
import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Routine;
import dev.plimsoll.model.RoutineChange;
import dev.plimsoll.model.RoutineChange.CreateRoutine;
import dev.plimsoll.model.RoutineChange.DropRoutine;
import dev.plimsoll.model.Sequence;
import dev.plimsoll.model.SequenceChange;
import dev.plimsoll.model.SequenceChange.AlterSequence;
import dev.plimsoll.model.SequenceChange.CreateSequence;
import dev.plimsoll.model.SequenceChange.DropSequence;
import dev.plimsoll.model.SequenceOptions.OwnedBy;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Trigger;
import dev.plimsoll.model.TypeName;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Statements on routines and sequences, as far as tables feel them. */
final class RoutineCommands {

    private final Relations relations;

    RoutineCommands(Relations relations) {
        this.relations = relations;
    }

    void measure(RoutineChange change, List<Statement> body, Footprint footprint) {
        if (change instanceof CreateRoutine create) {
            replace(create, footprint);
        }
        if (change instanceof CreateRoutine create
                && create.language().toLowerCase(Locale.ROOT).equals("sql")) {
            DataCommands data = new DataCommands(relations);
            body.stream()
                    .flatMap(statement -> statement.changes().stream())
                    .filter(DataChange.class::isInstance)
                    .forEach(inner -> data.analyse((DataChange) inner, footprint));
        } else if (change instanceof DropRoutine drop) {
            drop(drop, footprint);
        }
    }

    private void replace(CreateRoutine change, Footprint footprint) {
        for (Routine routine : relations.schema().routines(change.routine())) {
            if (names(routine.arguments()).equals(names(change.arguments())) && !change.replace()) {
                footprint.refuse(
                        "function \"" + change.routine().name() + "\" already exists with same argument types");
            } else if (names(routine.arguments()).equals(names(change.arguments()))
                    && routine.returns() != null
                    && change.returns() != null
                    && !names(List.of(routine.returns())).equals(names(List.of(change.returns())))) {
                footprint.refuse("cannot change return type of existing function");
            }
        }
    }

    /** Without schemas, which the text may leave out. */
    private static List<String> names(List<TypeName> types) {
        return types.stream()
                .map(type -> type.name() + (type.isArray() ? "[]" : ""))
                .toList();
    }

    /** Triggers and defaults fall with the function they call. */
    private void drop(DropRoutine change, Footprint footprint) {
        for (Dependent dependent : relations.schema().dependents(change)) {
            Relation user = relations.of(dependent.name());
            if (!change.cascade()
                    && (callsInTrigger(user, change.routine()) || callsInDefault(user, change.routine()))) {
                footprint.refuse("cannot drop function " + change.routine() + "() because other objects depend on it");
            }
            footprint.lock(user, LockMode.ACCESS_EXCLUSIVE);
        }
    }

    private static boolean callsInTrigger(Relation user, ObjectName function) {
        return user.table() != null
                && user.table().triggers().stream()
                        .map(Trigger::function)
                        .anyMatch(called -> isMeant(called, function));
    }

    private static boolean callsInDefault(Relation user, ObjectName function) {
        return user.table() != null
                && user.table().columns().stream()
                        .flatMap(column -> Stream.ofNullable(column.defaultValue()))
                        .flatMap(value -> value.functions().stream())
                        .anyMatch(called -> isMeant(called, function));
    }

    private static boolean isMeant(ObjectName called, ObjectName function) {
        return called.name().equals(function.name())
                && (function.schema() == null
                        || called.schema() == null
                        || function.schema().equals(called.schema()));
    }

    void measure(SequenceChange change, Footprint footprint) {
        if (change instanceof CreateSequence create) {
            owner(create.options().ownedBy(), relations.place(create.sequence()), footprint);
        } else if (change instanceof AlterSequence alter) {
            ObjectName sequence = relations
                    .schema()
                    .sequence(alter.sequence())
                    .map(Sequence::name)
                    .orElseGet(() -> relations.place(alter.sequence()));
            owner(alter.options().ownedBy(), sequence, footprint);
        } else if (change instanceof DropSequence drop) {
            drop(drop, footprint);
        }
    }

    private void owner(@Nullable OwnedBy owner, ObjectName sequence, Footprint footprint) {
        if (owner != null && !owner.equals(OwnedBy.NOBODY)) {
            Optional<Relation> table = relations.known(owner.table());
            if (table.isPresent() && !Objects.equals(table.get().name().schema(), sequence.schema())) {
                footprint.refuse("sequence must be in same schema as table it is linked to");
            }
            footprint.lock(relations.of(owner.table()), LockMode.ACCESS_SHARE);
        }
    }

    /** Columns lose the default that takes its values from the sequence. */
    private void drop(DropSequence change, Footprint footprint) {
        if (relations.schema().dependents(change).isEmpty()) {
            return;
        }
        Pattern call = Pattern.compile("(?i)nextval\\s*\\(\\s*'(?:[^']*\\.)?\"?"
                + Pattern.quote(change.sequence().name()) + "\"?'");
        relations.schema().tables().stream()
                .filter(table -> table.columns().stream()
                        .anyMatch(column -> column.defaultValue() != null
                                && call.matcher(column.defaultValue().text()).find()))
                .forEach(table -> {
                    if (!change.cascade()) {
                        footprint.refuse(
                                "cannot drop sequence " + change.sequence() + " because other objects depend on it");
                    }
                    footprint.lock(relations.of(table), LockMode.ACCESS_EXCLUSIVE);
                });
    }
}
