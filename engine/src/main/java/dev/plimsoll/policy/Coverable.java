package dev.plimsoll.policy;

import dev.plimsoll.model.SourceRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the suppressions of one file may be for, by where it starts: statements and those in their bodies, blocks and their values. */
final class Coverable {

    /** Of two that start together the outer one comes first. */
    private static final Comparator<SourceRange> OUTER_FIRST = Comparator.comparingInt(SourceRange::startOffset)
            .thenComparing(Comparator.comparingInt(SourceRange::endOffset).reversed());

    private final String noun;
    private final List<SourceRange> tops;
    private final List<SourceRange> all;

    /**
     * @param noun what the outermost are
     * @param tops the outermost, which do not overlap
     * @param all these and what is within them
     */
    Coverable(String noun, List<SourceRange> tops, List<SourceRange> all) {
        this.noun = noun;
        this.tops = new ArrayList<>(tops);
        this.all = new ArrayList<>(all);
        this.tops.sort(OUTER_FIRST);
        this.all.sort(OUTER_FIRST);
    }

    String noun() {
        return noun;
    }

    boolean isHead(int offset) {
        return tops.isEmpty() || offset < tops.get(0).startOffset();
    }

    /** The first at or after the offset; within an outermost one only what is within it too, else null. */
    @Nullable
    SourceRange after(int offset) {
        int next = firstAtOrAfter(all, offset);
        int previousTop = firstAtOrAfter(tops, offset) - 1;
        SourceRange found = next < all.size() ? all.get(next) : null;
        boolean inside = previousTop >= 0 && tops.get(previousTop).endOffset() > offset;
        return inside && (found == null || !tops.get(previousTop).contains(found)) ? null : found;
    }

    /** The outermost of those that start from one offset up to another, exclusive; null where none does. */
    @Nullable
    SourceRange startingWithin(int from, int to) {
        int first = firstAtOrAfter(all, from);
        return first < all.size() && all.get(first).startOffset() < to ? all.get(first) : null;
    }

    private static int firstAtOrAfter(List<SourceRange> ranges, int offset) {
        int low = 0;
        int high = ranges.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranges.get(middle).startOffset() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
