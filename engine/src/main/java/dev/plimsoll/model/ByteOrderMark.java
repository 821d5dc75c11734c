package dev.plimsoll.model;

/**
 * A file that begins with a byte order mark, as a fact.
 *
 * @param tool id of the tool that runs it
 */
public record ByteOrderMark(String database, String path, String tool) {

    public Match match(String rule, String message) {
        return Match.of(rule, message, database, SourceRange.wholeFile(path), new Subject(ObjectKind.FILE, path));
    }
}
