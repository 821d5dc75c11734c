package dev.plimsoll.schema;

import dev.plimsoll.model.ExtendedStatistics;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.ObjectChange.AlterObject;
import dev.plimsoll.model.ObjectChange.CreateObject;
import dev.plimsoll.model.ObjectChange.DropObject;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.ObjectReference;
import dev.plimsoll.model.Origin;
import dev.plimsoll.model.Publication;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Publications, extended statistics, and what has no more than an owner and privileges: servers and their wrappers. */
final class OtherObjects {

    private static final Set<ObjectKind> OWNED =
            Set.of(ObjectKind.FOREIGN_SERVER, ObjectKind.FOREIGN_DATA_WRAPPER, ObjectKind.PUBLICATION);

    private final ReplayState state;
    private final Catalog catalog;

    OtherObjects(ReplayState state) {
        this.state = state;
        this.catalog = state.catalog();
    }

    void create(CreateObject create) {
        if (create.kind() == ObjectKind.STATISTICS) {
            statistics(create);
        } else if (OWNED.contains(create.kind())) {
            catalog.access().born(ObjectReference.of(create.kind(), create.name()));
            if (create.kind() == ObjectKind.PUBLICATION) {
                catalog.publications()
                        .put(new Publication(
                                create.name().name(),
                                create.options().containsKey("all tables"),
                                resolved(create.relations()),
                                new Origin.Declared(create.range())));
            }
        }
    }

    /** Statistics without a name get one from their table and columns, which is not followed. */
    private void statistics(CreateObject create) {
        if (create.name().name().isEmpty() || create.relations().isEmpty()) {
            return;
        }
        ObjectName name = state.names().place(create.name());
        ObjectName table = state.names().relationOrPlace(create.relations().get(0));
        if (!catalog.statistics().contains(name)) {
            catalog.access().born(ObjectReference.of(ObjectKind.STATISTICS, name));
            catalog.statistics().put(new ExtendedStatistics(name, table, new Origin.Declared(create.range())));
        }
    }

    void alter(AlterObject alter) {
        if (alter.kind() == ObjectKind.PUBLICATION) {
            String verb = alter.action().strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
            if (Set.of("add", "set", "drop").contains(verb)
                    && !alter.relations().isEmpty()) {
                catalog.publications().change(alter.name().name(), verb, resolved(alter.relations()));
            }
        }
    }

    void drop(DropObject drop) {
        ObjectName name = drop.kind() == ObjectKind.STATISTICS
                ? state.names().statistics(drop.name()).orElse(drop.name())
                : drop.name();
        catalog.removeOther(ObjectReference.of(drop.kind(), name));
    }

    void rename(ObjectKind kind, ObjectName written, @Nullable String newSchema, String newName) {
        if (kind == ObjectKind.STATISTICS) {
            state.names().statistics(written).ifPresent(from -> {
                ObjectName to =
                        new ObjectName(newSchema == null ? from.schema() : newSchema, Identifiers.truncated(newName));
                catalog.statistics().rename(from, to);
                moved(kind, from, to);
            });
        } else if (OWNED.contains(kind)) {
            if (kind == ObjectKind.PUBLICATION) {
                catalog.publications().rename(written.name(), newName);
            }
            moved(kind, written, ObjectName.of(newName));
        }
    }

    private void moved(ObjectKind kind, ObjectName from, ObjectName to) {
        catalog.access().moved(ObjectReference.of(kind, from), ObjectReference.of(kind, to));
    }

    void schemaRenamed(String from, String to) {
        for (ExtendedStatistics each : List.copyOf(catalog.statistics().all())) {
            if (from.equals(each.name().schema())) {
                ObjectName name = new ObjectName(to, each.name().name());
                catalog.statistics().rename(each.name(), name);
                moved(ObjectKind.STATISTICS, each.name(), name);
            }
        }
    }

    private List<ObjectName> resolved(List<ObjectName> written) {
        return written.stream().map(state.names()::relationOrPlace).toList();
    }
}
