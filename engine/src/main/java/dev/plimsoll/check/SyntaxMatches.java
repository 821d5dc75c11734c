package dev.plimsoll.check;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.Server;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.VersionedSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the target server does not read although another version does, as matches of the rule that says so. */
final class SyntaxMatches {

    private static final String RULE = "no-newer-syntax";

    private SyntaxMatches() {}

    /** Those of statements whose effects these are, and those in bodies that they keep for later. */
    static List<Match> of(List<Effect> effects) {
        List<Match> matches = new ArrayList<>();
        for (Effect effect : effects) {
            Statement statement = effect.statement();
            if (effect.change() != statement.changes().get(0)) {
                continue;
            }
            add(effect, matches);
            if (!Bodies.runNow(statement)) {
                addKept(statement.body(), effect, matches);
            }
        }
        return matches;
    }

    private static void addKept(List<Statement> body, Effect routine, List<Match> matches) {
        for (Statement statement : body) {
            if (!statement.versioned().isEmpty()) {
                add(UnreadMatches.within(routine, statement, statement.changes().get(0)), matches);
            }
            addKept(statement.body(), routine, matches);
        }
    }

    private static void add(Effect effect, List<Match> matches) {
        for (VersionedSyntax syntax : effect.statement().versioned()) {
            if (!syntax.isReadBy(effect.server().major())) {
                matches.add(effect.match(RULE, message(syntax, effect.server())).at(syntax.range()));
            }
        }
    }

    private static String message(VersionedSyntax syntax, Server target) {
        String construct = syntax.construct().substring(0, 1).toUpperCase(Locale.ROOT)
                + syntax.construct().substring(1);
        String engine = target.engine().displayName();
        String limit = target.major() < syntax.since()
                ? construct + " needs " + engine + " " + syntax.since()
                : construct + " is not read since " + engine + " " + (syntax.until() + 1);
        return limit + ", the target is " + target.major()
                + ": it answers with a syntax error, and the migration stops here.";
    }
}
