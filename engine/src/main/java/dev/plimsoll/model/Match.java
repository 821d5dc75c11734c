package dev.plimsoll.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the left side of a rule found: a finding before its card gave it severity, help and fix.
 *
 * @param message what happens in production, one or two sentences
 * @param severity null for the card's own
 * @param effect the effect it starts from, or null
 * @param place where it is shown
 */
public record Match(
        String rule,
        String message,
        @Nullable Severity severity,
        String database,
        @Nullable Effect effect,
        SourceRange place,
        Subject subject,
        List<Related> related) {

    public Match {
        related = List.copyOf(related);
    }

    static Match of(String rule, String message, Effect effect) {
        return new Match(
                rule,
                message,
                null,
                effect.database(),
                effect,
                effect.change().range(),
                Subjects.of(effect),
                List.of());
    }

    /** A match that starts from no effect. */
    public static Match of(String rule, String message, String database, SourceRange place, Subject subject) {
        return new Match(rule, message, null, database, null, place, subject, List.of());
    }

    public Match withSeverity(Severity newSeverity) {
        return new Match(rule, message, newSeverity, database, effect, place, subject, related);
    }

    public Match about(Subject newSubject) {
        return new Match(rule, message, severity, database, effect, place, newSubject, related);
    }

    public Match at(SourceRange newPlace) {
        return new Match(rule, message, severity, database, effect, newPlace, subject, related);
    }

    public Match withRelated(Related other) {
        List<Related> more = new ArrayList<>(related);
        more.add(other);
        return new Match(rule, message, severity, database, effect, place, subject, more);
    }
}
