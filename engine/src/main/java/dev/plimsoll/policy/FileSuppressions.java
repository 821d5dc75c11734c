package dev.plimsoll.policy;

import dev.plimsoll.model.SourceRange;
import java.util.List;
import java.util.stream.Stream;

/**
 * The suppressions of one file, and those that could not be read.
 *
 * @param suppressions in the order of the file
 * @param partly whether only some of the file is judged, so that nobody knows what the rest has to be silenced for
 */
public record FileSuppressions(
        String path, String database, List<Suppression> suppressions, List<Problem> problems, boolean partly) {

    /** A comment that is meant as a suppression and is none; the message says why. */
    public record Problem(SourceRange comment, String message) {}

    public FileSuppressions {
        suppressions = List.copyOf(suppressions);
        problems = List.copyOf(problems);
    }

    /** Without those that stand in what is not judged, or are for it. */
    public FileSuppressions without(List<SourceRange> context) {
        return context.isEmpty()
                ? this
                : new FileSuppressions(
                        path,
                        database,
                        suppressions.stream()
                                .filter(each -> isOutside(context, each.comment())
                                        && (each.covers() == null || isOutside(context, each.covers())))
                                .toList(),
                        problems.stream()
                                .filter(each -> isOutside(context, each.comment()))
                                .toList(),
                        true);
    }

    private static boolean isOutside(List<SourceRange> context, SourceRange place) {
        return context.stream().noneMatch(range -> range.contains(place));
    }

    /** With those of another part of the same file. */
    public FileSuppressions and(FileSuppressions other) {
        return new FileSuppressions(
                path,
                database,
                Stream.concat(suppressions.stream(), other.suppressions.stream())
                        .distinct()
                        .toList(),
                Stream.concat(problems.stream(), other.problems.stream())
                        .distinct()
                        .toList(),
                partly || other.partly);
    }

    /** Whether it is known what the suppression would silence. */
    boolean knowsUseOf(Suppression suppression) {
        return !partly || suppression.covers() != null;
    }

    public boolean isEmpty() {
        return suppressions.isEmpty() && problems.isEmpty();
    }
}
