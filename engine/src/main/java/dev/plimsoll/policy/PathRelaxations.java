package dev.plimsoll.policy;

import dev.plimsoll.migration.Glob;
import dev.plimsoll.model.Enforcement;
import dev.plimsoll.policy.Policy.PathPolicy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a change of the enforcement of paths relaxes. Pattern by pattern: what the last entry that covers all of it says. Where two patterns
 * overlap without one covering the other, a new order is told if the milder one comes to decide.
 */
final class PathRelaxations {

    private PathRelaxations() {}

    static List<Relaxation> between(List<PathPolicy> base, List<PathPolicy> head) {
        Set<Glob> patterns = new LinkedHashSet<>();
        base.forEach(entry -> patterns.add(entry.match()));
        head.forEach(entry -> patterns.add(entry.match()));
        List<Relaxation> found = new ArrayList<>();
        for (Glob pattern : patterns) {
            Enforcement before = enforcement(base, pattern);
            Enforcement now = enforcement(head, pattern);
            if (isLower(before, now)) {
                found.add(relaxation(index(head, pattern), message(pattern, before, now)));
            }
        }
        found.addAll(reordered(base, head));
        return found;
    }

    /** What the last entry says that covers the pattern; null where none does, and rules decide. */
    private static @Nullable Enforcement enforcement(List<PathPolicy> entries, Glob pattern) {
        Enforcement enforcement = null;
        for (PathPolicy entry : entries) {
            if (covers(entry.match(), pattern)) {
                enforcement = entry.enforcement();
            }
        }
        return enforcement;
    }

    /** Tried on a few paths of the pattern. */
    private static boolean covers(Glob entry, Glob pattern) {
        String text = pattern.toString();
        return entry.equals(pattern)
                || entry.matches(text.replace("**", "any")) && entry.matches(text.replace("**", "any/any/any"));
    }

    /** What rules decide may block, so anything less is lower; and only what made all block was above it. */
    private static boolean isLower(@Nullable Enforcement before, @Nullable Enforcement now) {
        if (now == null) {
            return before == Enforcement.BLOCK;
        }
        return now.compareTo(before == null ? Enforcement.BLOCK : before) < 0;
    }

    private static String message(Glob pattern, @Nullable Enforcement before, @Nullable Enforcement now) {
        String from = before == null ? "" : " from " + before.id();
        if (now == null) {
            return "This change no longer has all findings in " + pattern + " block";
        }
        return now == Enforcement.OFF
                ? "This change switches off all rules for " + pattern
                : "This change lowers findings in " + pattern + from + " to " + now.id();
    }

    private static List<Relaxation> reordered(List<PathPolicy> base, List<PathPolicy> head) {
        List<Relaxation> found = new ArrayList<>();
        for (int last = 1; last < head.size(); last++) {
            for (int first = 0; first < last; first++) {
                PathPolicy milder = head.get(last);
                Glob other = head.get(first).match();
                if (!covers(milder.match(), other) && !covers(other, milder.match()) && outdid(base, other, milder)) {
                    found.add(relaxation(
                            last,
                            "This change has " + milder.match() + ", "
                                    + milder.enforcement().id() + ", outdo " + other + " where both match"));
                }
            }
        }
        return found;
    }

    /** Whether the pattern stood for more than the entry gives, with nothing as mild after it. */
    private static boolean outdid(List<PathPolicy> base, Glob pattern, PathPolicy milder) {
        boolean outdid = false;
        for (PathPolicy entry : base) {
            boolean stricter = entry.enforcement().compareTo(milder.enforcement()) > 0;
            if (entry.match().equals(pattern)) {
                outdid = stricter;
            } else if (entry.match().equals(milder.match()) && !stricter) {
                outdid = false;
            }
        }
        return outdid;
    }

    private static int index(List<PathPolicy> entries, Glob pattern) {
        int index = -1;
        for (int i = 0; i < entries.size(); i++) {
            if (covers(entries.get(i).match(), pattern)) {
                index = i;
            }
        }
        return index;
    }

    /** @param index of the entry, or -1 where it is gone */
    private static Relaxation relaxation(int index, String message) {
        return Relaxation.of(
                index < 0 ? List.of("policy", "paths", "gone") : List.of("policy", "paths", Integer.toString(index)),
                message);
    }
}
