package dev.plimsoll.schema;

import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Routine;
import dev.plimsoll.model.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Looks names up as the server does
 * (<a href="https://www.postgresql.org/docs/current/ddl-schemas.html#DDL-SCHEMAS-PATH">manual, schema search path</a>).
 */
final class SearchPath {

    private static final String OWN = "$user";
    private static final String FALLBACK = "public";

    private final Catalog catalog;
    private final Session session;

    SearchPath(Catalog catalog, Session session) {
        this.catalog = catalog;
        this.session = session;
    }

    /** Schemas that names without one are looked up in: for {@code "$user"} the role's own if there is one, and none that it may not use. */
    List<String> path() {
        Access access = catalog.access();
        String role = access.roles().current();
        List<String> path = new ArrayList<>();
        for (String schema : session.path()) {
            boolean own = schema.equals(OWN);
            String name = own ? access.roles().name(role) : schema;
            if ((!own || catalog.schemas().contains(name)) && access.mayUse(role, name)) {
                path.add(name);
            }
        }
        return path;
    }

    Optional<ObjectName> relation(ObjectName written) {
        return find(written, catalog::isRelation);
    }

    Optional<ObjectName> type(ObjectName written) {
        return find(written, catalog::isType);
    }

    Optional<ObjectName> routine(ObjectName written) {
        return find(written, catalog.routines()::contains);
    }

    /** The first routine's name that has an overload of the kind wanted. */
    Optional<ObjectName> routine(ObjectName written, Predicate<Routine> condition) {
        return find(written, name -> catalog.routines(name).stream().anyMatch(condition));
    }

    Optional<ObjectName> statistics(ObjectName written) {
        return find(written, catalog.statistics()::contains);
    }

    /** The relation where there is one, else the name that a new one would get. */
    ObjectName relationOrPlace(ObjectName written) {
        return relation(written).orElseGet(() -> place(written));
    }

    /** The full name of an object that a statement creates under this name. */
    ObjectName place(ObjectName written) {
        String schema = written.schema();
        return new ObjectName(schema == null ? creationSchema() : schema, Identifiers.truncated(written.name()));
    }

    /** The type with its schema where migrations or extensions created it; built-in and unknown ones stay as written. */
    TypeName type(TypeName written) {
        if (written.schema() == null && BuiltInTypes.contains(written.name())) {
            return written;
        }
        ObjectName name = written.objectName();
        return type(name)
                .or(() -> ExtensionTypes.schemaOf(name, catalog))
                .map(found ->
                        new TypeName(found.schema(), found.name(), written.modifiers(), written.arrayDimensions()))
                .orElse(written);
    }

    /** The schema in which an unqualified name is created: the first of the path that exists. */
    String creationSchema() {
        List<String> path = path();
        for (String schema : path) {
            if (schema.equals(Catalog.TEMPORARY) || catalog.schemas().contains(schema)) {
                return schema;
            }
        }
        return path.stream().findFirst().orElse(FALLBACK);
    }

    private Optional<ObjectName> find(ObjectName written, Predicate<ObjectName> exists) {
        ObjectName name = clipped(written);
        if (name.isQualified()) {
            return exists.test(name) ? Optional.of(name) : Optional.empty();
        }
        ObjectName temporary = name.in(Catalog.TEMPORARY);
        if (exists.test(temporary)) {
            return Optional.of(temporary);
        }
        for (String schema : path()) {
            ObjectName candidate = name.in(schema);
            if (exists.test(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static ObjectName clipped(ObjectName written) {
        String name = Identifiers.truncated(written.name());
        return name.equals(written.name()) ? written : written.sibling(name);
    }
}
