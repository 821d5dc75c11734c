package dev.plimsoll.evaluate.own;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All kinds of facts that own rules may ask for. */
public final class FactTypes {

    /** In the order of the documentation. */
    public static final List<FactType> ALL = Stream.of(
                    SchemaFactTypes.ALL,
                    RelationFactTypes.ALL,
                    AccessFactTypes.ALL,
                    ChangeFactTypes.ALL,
                    StoreFactTypes.ALL,
                    LiveFactTypes.ALL)
            .flatMap(List::stream)
            .toList();

    private FactTypes() {}

    public static Optional<FactType> named(String id) {
        return ALL.stream().filter(type -> type.id().equals(id)).findFirst();
    }

    /** For suggestions. */
    public static List<String> ids() {
        return ALL.stream().map(FactType::id).toList();
    }
}
