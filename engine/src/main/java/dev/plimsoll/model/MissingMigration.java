package dev.plimsoll.model;

/**
 * A migration that a tool's own list names, and whose file is not there, as a fact.
 *
 * @param list path of the list, as reports show it
 * @param tool id of the tool
 * @param name as the list has it
 * @param file the name that its file should have
 */
public record MissingMigration(String database, String list, String tool, String name, String file) {

    /** A match that stands at the start of the list. */
    public Match match(String rule, String message) {
        return Match.of(rule, message, database, SourceRange.wholeFile(list), new Subject(ObjectKind.FILE, file));
    }
}
