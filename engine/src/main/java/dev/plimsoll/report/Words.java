package dev.plimsoll.report;

import dev.plimsoll.model.Amounts;
import dev.plimsoll.model.Cost;
import dev.plimsoll.model.Impact;
import dev.plimsoll.model.Impact.RelationLock;
import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.LockMode.Blocked;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SourceRange;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
        Map<LockMode, List<ObjectName>> locked = new EnumMap<>(LockMode.class);
        for (RelationLock lock : impact.locks()) {
            if (!lock.isNew() && !lock.mode().blocks().isEmpty()) {
                locked.computeIfAbsent(lock.mode(), mode -> new ArrayList<>()).add(lock.relation());
            }
        }
        List<String> phrases = new ArrayList<>();
        locked.forEach((mode, relations) ->
                phrases.add(0, mode.sql() + " lock on " + listed(relations) + " (" + listed(waiting(mode)) + " wait)"));
        add(phrases, "rewrites ", impact.rewrites());
        add(phrases, "reads through ", impact.scans());
        add(phrases, "builds ", impact.builds());
        return phrases;
    }

    /** {@code takes 4 to 15 min}. */
    static String duration(Cost cost) {
        String low = Amounts.time(cost.low());
        String high = Amounts.time(cost.high());
        String band = cost.high() < 1 ? "less than a second" : low.equals(high) ? "about " + low : low + " to " + high;
        String disk = cost.bytesWritten() > 0 ? " and writes " + Amounts.bytes(cost.bytesWritten()) : "";
        return "takes " + band + disk;
    }

    private static void add(List<String> phrases, String verb, List<ObjectName> objects) {
        if (!objects.isEmpty()) {
            phrases.add(verb + listed(objects));
        }
    }

    private static List<String> waiting(LockMode mode) {
        return mode.blocks().stream()
                .map(blocked -> blocked == Blocked.DDL ? "schema changes" : blocked.id())
                .toList();
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    private static String listed(List<?> items) {
        List<String> words = items.stream().map(Object::toString).toList();
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
