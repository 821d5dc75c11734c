package dev.plimsoll.drift;

import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.ObjectReference;
import dev.plimsoll.model.Routine;
import dev.plimsoll.model.UserType.DomainType;
import java.util.HashMap;
import java.util.Map;

/** The keys of objects that owners and privileges speak of in fewer kinds than there are. */
final class ObjectKeys {

    private final Map<ObjectName, DriftKey> relations = new HashMap<>();
    private final Map<ObjectName, DriftKey> types = new HashMap<>();
    private final Map<String, DriftKey> procedures = new HashMap<>();

    ObjectKeys(DriftSide side) {
        side.tables().forEach(table -> relations.put(table.name(), Forms.relation(table)));
        side.views().forEach(view -> relations.put(view.name(), DriftKey.of(ObjectKind.VIEW, view.name())));
        side.types().stream()
                .filter(DomainType.class::isInstance)
                .forEach(type -> types.put(type.name(), DriftKey.of(ObjectKind.DOMAIN, type.name())));
        side.sequences().stream()
                .filter(sequence -> sequence.ownedBy() != null
                        && !sequence.ownedBy().column().isEmpty())
                .forEach(sequence -> relations.put(
                        sequence.name(),
                        Forms.column(
                                        sequence.ownedBy().table(),
                                        sequence.ownedBy().column())
                                .aspect("sequence")));
        side.routines().stream().filter(Routine::procedure).forEach(routine -> {
            String name =
                    ObjectReference.routine(routine.name(), routine.arguments()).toString();
            procedures.put(name, DriftKey.of(ObjectKind.PROCEDURE, name));
        });
    }

    DriftKey of(ObjectReference object) {
        return switch (object.kind()) {
            case TABLE, SEQUENCE -> relations.getOrDefault(object.name(), DriftKey.of(object.kind(), object));
            case TYPE -> types.getOrDefault(object.name(), DriftKey.of(object.kind(), object));
            case FUNCTION -> procedures.getOrDefault(object.toString(), DriftKey.of(object.kind(), object));
            default -> DriftKey.of(object.kind(), object);
        };
    }
}
