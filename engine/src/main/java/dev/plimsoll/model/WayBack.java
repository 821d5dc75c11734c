package dev.plimsoll.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a migration that is judged can be taken back, as a fact.
 *
 * @param migration the file, or the changeset of a changelog; where only its way back is judged, the file of that
 * @param place the way back, or null where the migration has none, or one without any statement
 * @param customary whether other migrations of the same set have one
 * @param differences what the way back leaves other than it was before the migration, in the order of names; empty where that cannot be
 *     told
 */
public record WayBack(
        String database,
        SourceRange migration,
        Subject subject,
        @Nullable SourceRange place,
        boolean customary,
        List<SchemaDifference> differences) {

    /** So many differences are named. */
    private static final int NAMED = 5;

    public WayBack {
        differences = List.copyOf(differences);
    }

    /** Whether the schema differs, and not only its data. */
    public boolean changesSchema() {
        return differences.stream().anyMatch(difference -> difference.fate() != SchemaDifference.Fate.EMPTIED);
    }

    /** The differences as a list in a sentence. */
    public String words() {
        String named = String.join(
                ", ", differences.stream().limit(NAMED).map(Object::toString).toList());
        int more = differences.size() - NAMED;
        return more > 0 ? named + " and " + more + " more" : named;
    }

    /** A match that stands at the migration. */
    public Match match(String rule, String message) {
        Match match = Match.of(rule, message, database, migration, subject);
        return place == null ? match : match.withRelated(new Related("the way back", "migration", place));
    }
}
