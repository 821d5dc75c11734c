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
 * @param table the declared table it starts from, or null
 * @param place where it is shown
 * @param advice what to write instead, where no remedy of the card tells
 * @param snippet lines to add to a definition, or null; an ellipsis stands for what only the team knows
 */
public record Match(
        String rule,
        String message,
        @Nullable Severity severity,
        String database,
        @Nullable Effect effect,
        @Nullable Table table,
        SourceRange place,
        Subject subject,
        List<Related> related,
        @Nullable String advice,
        @Nullable String snippet) {

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
                null,
                effect.change().range(),
                Subjects.of(effect),
                List.of(),
                null,
                null);
    }

    /** A match that starts from no effect. */
    public static Match of(String rule, String message, String database, SourceRange place, Subject subject) {
        return new Match(rule, message, null, database, null, null, place, subject, List.of(), null, null);
    }

    static Match of(String rule, String message, DeclaredTable declared, SourceRange place) {
        Subject subject = new Subject(ObjectKind.TABLE, declared.table().name().toString());
        return new Match(
                rule,
                message,
                null,
                declared.database(),
                null,
                declared.table(),
                place,
                subject,
                List.of(),
                null,
                null);
    }

    public Match withSeverity(Severity newSeverity) {
        return new Match(rule, message, newSeverity, database, effect, table, place, subject, related, advice, snippet);
    }

    public Match about(Subject newSubject) {
        return new Match(rule, message, severity, database, effect, table, place, newSubject, related, advice, snippet);
    }

    public Match at(SourceRange newPlace) {
        return new Match(rule, message, severity, database, effect, table, newPlace, subject, related, advice, snippet);
    }

    public Match withRelated(Related other) {
        List<Related> more = new ArrayList<>(related);
        more.add(other);
        return new Match(rule, message, severity, database, effect, table, place, subject, more, advice, snippet);
    }

    /** @param newAdvice one sentence that tells what to write */
    public Match withAdvice(String newAdvice) {
        return new Match(rule, message, severity, database, effect, table, place, subject, related, newAdvice, snippet);
    }

    /** @param lines what to add, as the file writes it */
    public Match withSnippet(String lines) {
        return new Match(rule, message, severity, database, effect, table, place, subject, related, advice, lines);
    }
}
