package dev.plimsoll.model;

/**
 * A secret that stands in a migration file, as a fact: where it is, never what it is.
 *
 * @param what in words, such as {@code a Slack token}
 */
public record LeakedSecret(String database, String what, SourceRange place) {

    public Match match(String rule, String message) {
        return Match.of(rule, message, database, place, new Subject(ObjectKind.FILE, place.path()));
    }
}
