package dev.plimsoll.check.drift;

import dev.plimsoll.model.Difference;
import dev.plimsoll.model.Difference.Change;
import dev.plimsoll.model.Difference.Direction;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Severity;
import dev.plimsoll.model.SourceRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Differences as matches of the rules that forbid them, one for each facet. */
public final class DriftMatches {

    /** Properties that change how an object is stored and nothing of what it does. */
    private static final Set<String> PHYSICAL = Set.of("options", "clustered", "name");

    private DriftMatches() {}

    /** @param path where the match stands if nothing declares the object */
    public static Match of(Difference difference, String path) {
        return of(difference, path, "in a new migration");
    }

    /** Of a difference from a definition of infrastructure. */
    static Match ofDefinition(Difference difference, String path) {
        return of(difference, path, "in the definition");
    }

    private static Match of(Difference difference, String path, String where) {
        SourceRange declared = difference.declared();
        Match match = Match.of(
                        rule(difference.facet()),
                        sentence(difference),
                        difference.database(),
                        declared == null ? SourceRange.wholeFile(path) : declared,
                        difference.subject())
                .withAdvice(advice(difference, where));
        Severity severity = severity(difference);
        return severity == null ? match : match.withSeverity(severity);
    }

    static String rule(Difference.Facet facet) {
        return "no-" + facet.id() + "-drift";
    }

    private static String sentence(Difference difference) {
        String words = difference.words();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    /** Null for the card's own. */
    private static @Nullable Severity severity(Difference difference) {
        List<Change> changes = difference.changes();
        if (!changes.isEmpty() && changes.stream().allMatch(change -> PHYSICAL.contains(change.property()))) {
            return Severity.INFO;
        }
        boolean helper = difference.subject().kind() == ObjectKind.INDEX
                || difference.subject().kind() == ObjectKind.STATISTICS;
        return helper && difference.direction() == Direction.UNDECLARED ? Severity.WARNING : null;
    }

    private static String advice(Difference difference, String where) {
        List<String> ways = new ArrayList<>();
        if (difference.towardsDeclared() != null) {
            ways.add("To make the database as declared:\n" + difference.towardsDeclared());
        }
        if (difference.towardsLive() != null) {
            ways.add("To declare what it has, " + where + ":\n" + difference.towardsLive());
        }
        return ways.isEmpty()
                ? "Bring the two in line by a migration, or by hand where migrations do not reach."
                : String.join("\n", ways);
    }
}
