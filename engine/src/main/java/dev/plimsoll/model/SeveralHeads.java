package dev.plimsoll.model;

import java.util.List;

/**
 * Migrations that follow one another by what they say, of which more than one is the last, as a fact.
 *
 * @param tool id of the tool that runs them
 * @param path one that nothing follows, new where any of them is
 * @param others paths of the others
 */
public record SeveralHeads(String database, String tool, String path, List<String> others) {
    public SeveralHeads {
        others = List.copyOf(others);
    }

    public Match match(String rule, String message) {
        return Match.of(rule, message, database, SourceRange.wholeFile(path), new Subject(ObjectKind.FILE, path));
    }
}
