package dev.plimsoll.model;

/**
 * A table as all migrations together leave it, for rules that judge the end and not the way.
 *
 * @param judged whether a migration that is judged created it
 * @param declared where it was created
 */
public record DeclaredTable(String database, Server server, Table table, boolean judged, SourceRange declared) {

    /** What a rule found about the table; the place is where it was created. */
    public Match match(String rule, String message) {
        return match(rule, message, declared);
    }

    /** What a rule found about the table, shown at {@code place}. */
    public Match match(String rule, String message, SourceRange place) {
        return Match.of(rule, message, this, place);
    }
}
