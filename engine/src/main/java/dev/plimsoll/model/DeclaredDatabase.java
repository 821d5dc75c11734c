package dev.plimsoll.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A database as all migrations together leave it, for rules that judge the end and not the way. Tables are facts of their own as well, see
 * {@link DeclaredTable}. Lists are sorted by name.
 *
 * @param reads relations that a view or materialised view reads itself, by its name
 * @param grants by object: all but what owners hold by owning and what {@code PUBLIC} may do with every type
 * @param owners {@link AccessChange#LOGIN_ROLE} for who runs the migrations
 */
public record DeclaredDatabase(
        String database,
        Server server,
        JudgedPlaces judgedPlaces,
        List<Table> tables,
        List<View> views,
        Map<ObjectName, List<ObjectName>> reads,
        List<Routine> routines,
        List<String> schemas,
        List<ObjectName> extensions,
        List<Publication> publications,
        List<Role> roles,
        List<Membership> memberships,
        Map<ObjectReference, String> owners,
        Map<ObjectReference, List<Grant>> grants,
        List<DefaultPrivilege> defaultPrivileges) {

    public DeclaredDatabase {
        tables = List.copyOf(tables);
        views = List.copyOf(views);
        reads = Ordered.copyOf(reads);
        routines = List.copyOf(routines);
        schemas = List.copyOf(schemas);
        extensions = List.copyOf(extensions);
        publications = List.copyOf(publications);
        roles = List.copyOf(roles);
        memberships = List.copyOf(memberships);
        owners = Ordered.copyOf(owners);
        grants = Ordered.copyOf(grants);
        defaultPrivileges = List.copyOf(defaultPrivileges);
    }

    /** Whether a migration that is judged said so. */
    public boolean judged(Origin origin) {
        return judged(place(origin));
    }

    /** Where an object was declared; of a running server, the whole snapshot. */
    public static SourceRange place(Origin origin) {
        return origin instanceof Origin.Declared declared
                ? declared.range()
                : SourceRange.wholeFile(((Origin.Collected) origin).snapshot());
    }

    public boolean judged(SourceRange place) {
        return judgedPlaces.contain(place);
    }

    /** Privileges that statements granted, on whatever object. */
    public List<Grant> granted() {
        return grants.values().stream()
                .flatMap(List::stream)
                .filter(grant -> grant.granted() != null)
                .toList();
    }

    public List<Grant> grantsOn(ObjectReference object) {
        return grants.getOrDefault(object, List.of());
    }

    /** Empty where no migration created the object. */
    public Optional<String> owner(ObjectReference object) {
        return Optional.ofNullable(owners.get(object));
    }

    public Optional<Table> table(ObjectName name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** What a rule found about an object, shown where it was declared. */
    public Match match(String rule, String message, Origin origin, Subject subject) {
        return Match.of(rule, message, database, place(origin), subject);
    }

    /** What a rule found about an object, shown at {@code place}. */
    public Match match(String rule, String message, SourceRange place, Subject subject) {
        return Match.of(rule, message, database, place, subject);
    }
}
