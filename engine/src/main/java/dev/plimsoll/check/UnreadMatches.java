package dev.plimsoll.check;

import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.MigrationFile;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Impact;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.Severity;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Standing;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Subject;
import dev.plimsoll.model.UnreadChange;
import dev.plimsoll.model.UnreadChange.Opaque;
import dev.plimsoll.model.UnreadChange.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What could not be read, as matches of the rules that say so. */
final class UnreadMatches {

    private static final String OPAQUE = "opaque-statement";

    private UnreadMatches() {}

    static Match file(String path, String reason, String database) {
        return Match.of(
                "unreadable-file",
                "This file cannot be read: " + reason + ". Nothing in it was checked.",
                database,
                SourceRange.wholeFile(path),
                new Subject(ObjectKind.FILE, path));
    }

    /** At the first file that would be judged. */
    static Optional<Match> notJudged(DatabasePlan plan) {
        DatabasePlan.NotJudged why = plan.notJudged();
        if (why == null) {
            return Optional.empty();
        }
        return plan.files().stream()
                .filter(DatabasePlan.PlannedFile::judged)
                .map(planned -> planned.file().path())
                .findFirst()
                .map(path -> Match.of(
                                "unsupported-engine",
                                why.message(),
                                plan.database(),
                                SourceRange.wholeFile(path),
                                new Subject(ObjectKind.FILE, path))
                        .withSeverity(why.severity()));
    }

    /** Placeholders of a file that its tool does not run without. */
    static List<Match> undefined(MigrationFile.Read file, Layout layout, String database) {
        String text = file.source().text();
        return layout.undefinedPlaceholders(file.path(), text).stream()
                .map(placeholder -> Match.of(
                        "no-undefined-placeholder",
                        "No configuration here gives the placeholder " + placeholder.name()
                                + " a value: unless the environment or" + " the command line does, " + layout.tool()
                                + " stops at it, also in a comment or a literal.",
                        database,
                        file.source().range(placeholder.start(), placeholder.end()),
                        new Subject(ObjectKind.FILE, file.path())))
                .toList();
    }

    static Match passedOver(MigrationFile.PassedOver file, String database) {
        return Match.of(
                "no-ignored-file",
                "Of this file " + file.tool() + " runs nothing: " + file.reason() + ".",
                database,
                SourceRange.wholeFile(file.path()),
                new Subject(ObjectKind.FILE, file.path()));
    }

    /** Those of a statement whose effects these are, and those in bodies that it keeps for later. */
    static List<Match> of(List<Effect> effects) {
        List<Match> matches = new ArrayList<>();
        for (Effect effect : effects) {
            if (effect.change() instanceof UnreadChange unread) {
                matches.add(match(unread, effect));
            }
            if (!Bodies.runNow(effect.statement())) {
                addKept(effect, matches);
            }
        }
        return matches;
    }

    /** A routine only stores what it may run one day: what it puts together is told once, and mildly. */
    private static void addKept(Effect routine, List<Match> matches) {
        List<Match> opaque = new ArrayList<>();
        addKept(routine.statement().body(), routine, matches, opaque);
        if (!opaque.isEmpty()) {
            Match first = opaque.get(0);
            Effect effect = first.effect();
            String count =
                    "This routine puts " + opaque.size() + " statements together when it runs; they were not checked.";
            Match told = opaque.size() == 1 || effect == null ? first : effect.match(OPAQUE, count);
            matches.add(told.withSeverity(Severity.INFO));
        }
    }

    private static void addKept(List<Statement> body, Effect routine, List<Match> matches, List<Match> opaque) {
        for (Statement statement : body) {
            for (SchemaChange change : statement.changes()) {
                if (change instanceof UnreadChange unread) {
                    (unread instanceof Opaque ? opaque : matches)
                            .add(match(unread, within(routine, statement, change)));
                }
            }
            addKept(statement.body(), routine, matches, opaque);
        }
    }

    private static Match match(UnreadChange change, Effect effect) {
        if (change instanceof Unreadable unreadable) {
            return effect.match(
                    "unreadable-statement",
                    "This statement cannot be read: " + unreadable.reason() + ". Nothing in it was checked.");
        }
        return effect.match(OPAQUE, "What runs here was not checked: " + ((Opaque) change).reason() + ".");
    }

    /** A statement of the body that a routine keeps for later. */
    static Effect within(Effect routine, Statement statement, SchemaChange change) {
        Statement enclosing = routine.enclosing();
        return new Effect(
                routine.database(),
                routine.server(),
                routine.migration(),
                routine.unit(),
                statement,
                enclosing == null ? routine.statement() : enclosing,
                change,
                routine.transaction(),
                routine.transactionId(),
                null,
                false,
                List.of(),
                List.of(),
                Standing.NOTHING,
                Map.of(),
                Impact.NONE,
                Impact.NONE);
    }
}
