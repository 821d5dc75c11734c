package dev.plimsoll.schema;

import dev.plimsoll.model.ObjectName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Types that well-known extensions bring: contrib of PostgreSQL 18, PostGIS 3.5, pgvector 0.8. */
final class ExtensionTypes {

    private static final Map<String, List<String>> BY_EXTENSION = Map.ofEntries(
            Map.entry("citext", List.of("citext")),
            Map.entry("hstore", List.of("hstore")),
            Map.entry("ltree", List.of("ltree", "lquery", "ltxtquery")),
            Map.entry("cube", List.of("cube")),
            Map.entry("seg", List.of("seg")),
            Map.entry("isn", List.of("ean13", "isbn13", "ismn13", "issn13", "isbn", "ismn", "issn", "upc")),
            Map.entry("intarray", List.of("query_int")),
            Map.entry("lo", List.of("lo")),
            Map.entry("pg_trgm", List.of("gtrgm")),
            Map.entry("earthdistance", List.of("earth")),
            Map.entry("postgis", List.of("geometry", "geography", "box2d", "box3d")),
            Map.entry("postgis_raster", List.of("raster")),
            Map.entry("vector", List.of("vector", "halfvec", "sparsevec")));

    private static final Map<String, String> EXTENSION_OF = byType();

    private ExtensionTypes() {}

    static List<String> of(String extension) {
        return BY_EXTENSION.getOrDefault(extension, List.of());
    }

    /** The type's full name, if the extension that brings it is installed. */
    static Optional<ObjectName> schemaOf(ObjectName written, Catalog catalog) {
        String extension = EXTENSION_OF.get(written.name());
        @Nullable
        ObjectName installed = extension == null ? null : catalog.extensions().get(extension);
        if (installed == null || installed.schema() == null) {
            return Optional.empty();
        }
        boolean fits = written.schema() == null || written.schema().equals(installed.schema());
        return fits ? Optional.of(installed.sibling(written.name())) : Optional.empty();
    }

    private static Map<String, String> byType() {
        Map<String, String> extensions = new HashMap<>();
        BY_EXTENSION.forEach((extension, types) -> types.forEach(type -> extensions.put(type, extension)));
        return Map.copyOf(extensions);
    }
}
