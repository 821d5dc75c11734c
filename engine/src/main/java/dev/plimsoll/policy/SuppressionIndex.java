package dev.plimsoll.policy;

import dev.plimsoll.model.SourceRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The suppressions of one file, found by place. The ranges they cover are statements, so they nest and never overlap otherwise. */
final class SuppressionIndex {

    /** The suppressions before one statement; {@code outer} is the entry of the statement around it, or -1. */
    private record Entry(SourceRange covers, List<Suppression> suppressions, int outer) {}

    private final List<Suppression> wholeFile;
    private final List<Entry> entries = new ArrayList<>();

    SuppressionIndex(List<Suppression> suppressions) {
        this.wholeFile = suppressions.stream()
                .filter(suppression -> suppression.covers() == null)
                .toList();
        suppressions.stream()
                .filter(suppression -> suppression.covers() != null)
                .sorted(Comparator.comparingInt(SuppressionIndex::start))
                .forEach(this::add);
    }

    private static int start(Suppression suppression) {
        SourceRange covers = suppression.covers();
        return covers == null ? 0 : covers.startOffset();
    }

    private void add(Suppression suppression) {
        SourceRange covers = suppression.covers();
        if (covers == null) {
            return;
        }
        int outer = entries.size() - 1;
        if (outer >= 0 && entries.get(outer).covers().equals(covers)) {
            entries.get(outer).suppressions().add(suppression);
            return;
        }
        while (outer >= 0 && !entries.get(outer).covers().contains(covers)) {
            outer = entries.get(outer).outer();
        }
        entries.add(new Entry(covers, new ArrayList<>(List.of(suppression)), outer));
    }

    /** Those that cover the place and name the rule, nearest first. */
    List<Suppression> covering(SourceRange place, String rule) {
        List<Suppression> found = new ArrayList<>();
        int at = lastStartingBy(place.startOffset());
        while (at >= 0) {
            Entry entry = entries.get(at);
            if (entry.covers().endOffset() >= place.startOffset()) {
                addNaming(rule, entry.suppressions(), found);
            }
            at = entry.outer();
        }
        addNaming(rule, wholeFile, found);
        return found;
    }

    private static void addNaming(String rule, List<Suppression> candidates, List<Suppression> found) {
        for (Suppression candidate : candidates) {
            if (candidate.names(rule)) {
                found.add(candidate);
            }
        }
    }

    private int lastStartingBy(int offset) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).covers().startOffset() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
