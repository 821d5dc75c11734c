package dev.plimsoll.policy;

import dev.plimsoll.model.SourceRange;
import java.util.List;

/**
 * The suppressions of one file, and those that could not be read.
 *
 * @param suppressions in the order of the file
 */
public record FileSuppressions(String path, String database, List<Suppression> suppressions, List<Problem> problems) {

    /** A comment that is meant as a suppression and is none; the message says why. */
    public record Problem(SourceRange comment, String message) {}

    public FileSuppressions {
        suppressions = List.copyOf(suppressions);
        problems = List.copyOf(problems);
    }

    public boolean isEmpty() {
        return suppressions.isEmpty() && problems.isEmpty();
    }
}
