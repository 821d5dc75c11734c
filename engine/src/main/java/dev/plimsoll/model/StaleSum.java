package dev.plimsoll.model;

/**
 * A sum file that does not fit its folder of migrations, as a fact.
 *
 * @param place the migration, or the line of the sum file
 * @param difference completes "does not fit: …"
 */
public record StaleSum(String database, SourceRange place, String difference) {

    public Match match(String rule, String message) {
        return Match.of(rule, message, database, place, new Subject(ObjectKind.FILE, place.path()));
    }
}
