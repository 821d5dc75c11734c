package dev.plimsoll.evaluate;

import dev.plimsoll.model.DeclaredDatabase;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectReference;
import dev.plimsoll.model.Origin;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Subject;
import java.util.List;
import java.util.Optional;

/**
 * The schema {@code public} in which every role may create objects, beside roles that migrations created.
 *
 * @param role the first of them that may log in or be granted
 */
@ForRules
public record OpenPublicSchema(DeclaredDatabase database, String role, SourceRange place) {

    private static final ObjectReference SCHEMA = ObjectReference.schema("public");

    /** At most one, shown where a migration that is judged creates the first role. */
    public static List<OpenPublicSchema> in(DeclaredDatabase database) {
        boolean open = database.grantsOn(SCHEMA).stream()
                .anyMatch(grant -> grant.toPublic() && grant.privilege().equals("create") && grant.granted() == null);
        return open ? first(database).map(List::of).orElse(List.of()) : List.of();
    }

    private static Optional<OpenPublicSchema> first(DeclaredDatabase database) {
        return database.roles().stream()
                .filter(role -> role.origin() instanceof Origin.Declared && database.judged(role.origin()))
                .map(role -> new OpenPublicSchema(database, role.name(), ((Origin.Declared) role.origin()).range()))
                .min((a, b) -> SourceRange.ORDER.compare(a.place(), b.place()));
    }

    /** What a rule found about the schema. */
    public Match match(String rule, String message) {
        return database.match(rule, message, place, new Subject(ObjectKind.SCHEMA, "public"));
    }
}
