package dev.plimsoll.report;

import dev.plimsoll.model.Impact;
import dev.plimsoll.model.Impact.RelationLock;
import dev.plimsoll.model.LockMode.Blocked;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SourceRange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Phrases that several reports use. */
final class Words {

    private Words() {}

    /** {@code 1 file}, {@code 2 files}. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    static String place(SourceRange range) {
        return range.path() + ":" + range.line() + ":" + range.column();
    }

    /** What the statement does to a running server, or nothing where nobody notices. */
    static List<String> disturbances(Impact impact) {
        List<String> phrases = new ArrayList<>();
        for (RelationLock lock : impact.locks()) {
            if (!lock.isNew() && !lock.mode().blocks().isEmpty()) {
                phrases.add(lock.mode().sql() + " lock on " + lock.relation() + " (" + waiting(lock) + " wait)");
            }
        }
        add(phrases, "rewrites ", impact.rewrites());
        add(phrases, "reads through ", impact.scans());
        add(phrases, "builds ", impact.builds());
        return phrases;
    }

    private static void add(List<String> phrases, String verb, List<ObjectName> objects) {
        if (!objects.isEmpty()) {
            phrases.add(verb + objects.stream().map(ObjectName::toString).collect(Collectors.joining(", ")));
        }
    }

    private static String waiting(RelationLock lock) {
        List<String> words = lock.mode().blocks().stream().map(Words::word).toList();
        return words.size() == 1
                ? words.get(0)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.get(words.size() - 1);
    }

    private static String word(Blocked blocked) {
        return blocked == Blocked.DDL ? "schema changes" : blocked.id();
    }
}
