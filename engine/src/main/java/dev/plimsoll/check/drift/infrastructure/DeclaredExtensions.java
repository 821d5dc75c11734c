package dev.plimsoll.check.drift.infrastructure;

import dev.plimsoll.live.Facet;
import dev.plimsoll.live.Rows.Row;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.Difference;
import dev.plimsoll.model.Difference.Change;
import dev.plimsoll.model.Difference.Direction;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Subject;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import dev.plimsoll.model.live.LiveDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Extensions that a definition of the database lists, against those that it has. One that it does not list is no drift: migrations create
 * extensions too.
 */
final class DeclaredExtensions {

    private static final String PREFIX = "extension.";
    private static final String DATABASES = "database.names";
    private static final String ABSENT = "absent";

    private DeclaredExtensions() {}

    static List<Difference> differences(DataStore store, LiveDatabase live, Snapshot snapshot) {
        List<Difference> differences = new ArrayList<>();
        if (isOnlyDatabase(store.property(DATABASES), live.catalogName())) {
            Map<String, String> versions = snapshot.rows(Facet.EXTENSIONS).stream()
                    .collect(Collectors.toMap(row -> row.need("name"), DeclaredExtensions::version));
            store.properties().keySet().stream()
                    .filter(property -> property.startsWith(PREFIX))
                    .forEach(property ->
                            difference(store, property, live, versions).ifPresent(differences::add));
        }
        return differences;
    }

    private static String version(Row row) {
        return String.valueOf(row.text("version"));
    }

    /** Lists of several databases cannot be told apart. */
    private static boolean isOnlyDatabase(Value declared, String name) {
        return declared instanceof Value.Known known
                && known.tree() instanceof Tree.Items items
                && items.values().size() == 1
                && items.values().get(0).text().filter(name::equals).isPresent();
    }

    private static Optional<Difference> difference(
            DataStore store, String property, LiveDatabase live, Map<String, String> versions) {
        String name = property.substring(PREFIX.length());
        String declared = store.text(property);
        String version = versions.get(name);
        boolean listed = !declared.equals(ABSENT);
        String quoted = '"' + name + '"';
        if (listed && version == null) {
            return Optional.of(of(
                    store,
                    property,
                    live,
                    Direction.MISSING,
                    List.of(),
                    "CREATE EXTENSION IF NOT EXISTS " + quoted + ";"));
        } else if (!listed && version != null) {
            return Optional.of(
                    of(store, property, live, Direction.UNDECLARED, List.of(), "DROP EXTENSION " + quoted + ";"));
        } else if (version != null && Character.isDigit(first(declared)) && !declared.equals(version)) {
            return Optional.of(of(
                    store,
                    property,
                    live,
                    Direction.CHANGED,
                    List.of(new Change("version", declared, version)),
                    "ALTER EXTENSION " + quoted + " UPDATE TO '" + declared.replace("'", "''") + "';"));
        }
        return Optional.empty();
    }

    private static char first(String text) {
        return text.isEmpty() ? ' ' : text.charAt(0);
    }

    private static Difference of(
            DataStore store,
            String property,
            LiveDatabase live,
            Direction direction,
            List<Change> changes,
            String towardsDeclared) {
        return new Difference(
                live.name(),
                Difference.Facet.VERSION,
                direction,
                new Subject(ObjectKind.EXTENSION, property.substring(PREFIX.length())),
                "",
                changes,
                towardsDeclared,
                null,
                Declarations.place(store, property));
    }
}
