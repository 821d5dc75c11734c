package dev.plimsoll.schema;

import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintDefinition.Reference;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which unique index a foreign key relies on: the oldest that fits ({@code transformFkeyCheckAttrs} in {@code tablecmds.c}). */
final class Keys {

    private Keys() {}

    static boolean reliesOn(Constraint key, Table referenced, Index index) {
        Reference reference = key.reference();
        return reference != null
                && reference.table().equals(referenced.name())
                && indexFor(referenced, reference.columns())
                        .filter(index::equals)
                        .isPresent();
    }

    static List<ObjectName> tablesRelyingOn(Table referenced, Index index, Catalog catalog) {
        if (!index.unique()) {
            return List.of();
        }
        return catalog.links().referencing(referenced.name()).stream()
                .filter(name -> {
                    Table other = catalog.table(name);
                    return other != null
                            && other.foreignKeys().stream().anyMatch(key -> reliesOn(key, referenced, index));
                })
                .toList();
    }

    private static Optional<Index> indexFor(Table referenced, List<String> columns) {
        Set<String> wanted = Set.copyOf(columns);
        return referenced.indexes().stream()
                .filter(index -> index.unique()
                        && index.predicate() == null
                        && index.keys().size() == columns.size()
                        && Set.copyOf(index.leadingColumns()).equals(wanted))
                .findFirst();
    }
}
