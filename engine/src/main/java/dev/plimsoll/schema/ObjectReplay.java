package dev.plimsoll.schema;

import dev.plimsoll.model.ObjectChange;
import dev.plimsoll.model.ObjectChange.AlterObject;
import dev.plimsoll.model.ObjectChange.CreateObject;
import dev.plimsoll.model.ObjectChange.DropObject;
import dev.plimsoll.model.ObjectChange.MoveObject;
import dev.plimsoll.model.ObjectChange.RenameObject;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.ObjectReference;
import dev.plimsoll.model.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Schemas, extensions, and new names for what is no table. */
final class ObjectReplay {

    private final ReplayState state;
    private final Catalog catalog;
    private final RelationNames relationNames;
    private final TypeNamesReplay typeNames;
    private final RoutineNames routineNames;
    private final OtherObjects objects;

    ObjectReplay(ReplayState state, RelationNames relationNames, TypeNamesReplay typeNames) {
        this.state = state;
        this.catalog = state.catalog();
        this.relationNames = relationNames;
        this.typeNames = typeNames;
        this.routineNames = new RoutineNames(catalog);
        this.objects = new OtherObjects(state);
    }

    void apply(ObjectChange change) {
        if (change instanceof CreateObject create) {
            create(create);
        } else if (change instanceof DropObject drop) {
            drop(drop);
        } else if (change instanceof RenameObject rename) {
            String schema = rename.name().schema();
            if (rename.kind() == ObjectKind.SCHEMA) {
                renameSchema(rename.name().name(), rename.newName());
            } else {
                give(rename.kind(), rename.name(), rename.arguments(), schema, rename.newName());
            }
        } else if (change instanceof AlterObject alter) {
            objects.alter(alter);
        } else if (change instanceof MoveObject move) {
            give(
                    move.kind(),
                    move.name(),
                    move.arguments(),
                    move.newSchema(),
                    move.name().name());
        }
    }

    private void create(CreateObject create) {
        String name = create.name().name();
        if (create.kind() == ObjectKind.SCHEMA) {
            createSchema(create);
        } else if (create.kind() == ObjectKind.EXTENSION
                && !catalog.extensions().contains(name)) {
            String schema =
                    create.options().getOrDefault("schema", state.names().creationSchema());
            catalog.extensions().put(name, new ObjectName(schema, name));
        } else {
            objects.create(create);
        }
    }

    /** What the statement creates in the schema belongs to the schema's owner. */
    private void createSchema(CreateObject create) {
        Roles roles = catalog.access().roles();
        String written = create.options().get("owner");
        String owner = written == null ? roles.current() : roles.identity(written);
        String name = written != null && create.name().name().equals(written)
                ? roles.name(owner)
                : create.name().name();
        if (!catalog.schemas().contains(name)) {
            catalog.access().born(ObjectReference.schema(name), owner);
            catalog.putSchema(name);
        }
        if (written != null) {
            state.session().createAs(roles.name(owner));
        }
    }

    private void drop(DropObject drop) {
        String name = drop.name().name();
        if (drop.kind() == ObjectKind.SCHEMA) {
            state.drops().schema(name);
        } else if (drop.kind() == ObjectKind.EXTENSION) {
            state.drops().extension(name);
        } else {
            objects.drop(drop);
        }
    }

    private void give(
            ObjectKind kind,
            ObjectName written,
            @Nullable List<TypeName> arguments,
            @Nullable String newSchema,
            String newName) {
        switch (kind) {
            case TYPE, DOMAIN ->
                state.names().type(written).ifPresent(from -> typeNames.change(from, target(from, newSchema, newName)));
            case FUNCTION, PROCEDURE, ROUTINE, AGGREGATE -> {
                Overloads overloads = Overloads.named(kind, written, arguments, state);
                routineNames.change(overloads, target(overloads.name(), newSchema, newName));
            }
            case EXTENSION -> {
                if (newSchema != null && catalog.extensions().contains(written.name())) {
                    catalog.extensions().put(written.name(), new ObjectName(newSchema, written.name()));
                }
            }
            case SEQUENCE, VIEW, MATERIALIZED_VIEW, TABLE, FOREIGN_TABLE, INDEX ->
                state.names()
                        .relation(written)
                        .ifPresent(from -> relationNames.change(from, target(from, newSchema, newName)));
            case ROLE -> {
                catalog.access().roles().rename(written.name(), newName);
                new PolicyRoles(catalog).renamed(written.name(), newName);
            }
            default -> objects.rename(kind, written, newSchema, newName);
        }
    }

    private static ObjectName target(ObjectName from, @Nullable String schema, String name) {
        return new ObjectName(schema == null ? from.schema() : schema, name);
    }

    private void renameSchema(String from, String to) {
        catalog.renameSchema(from, to);
        for (ObjectName member : catalog.members(from)) {
            ObjectName target = new ObjectName(to, member.name());
            relationNames.change(member, target);
            typeNames.change(member, target);
            routineNames.change(member, target);
        }
        catalog.schemas().remove(from);
        objects.schemaRenamed(from, to);
    }
}
