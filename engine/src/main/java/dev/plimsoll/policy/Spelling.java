package dev.plimsoll.policy;

import java.util.Collection;
import java.util.Optional;

/** Guesses what a mistyped word was meant to be. */
public final class Spelling {

    /** Words beyond this length are not worth a guess: the distance takes time by the product of both lengths. */
    private static final int LONGEST = 64;

    private Spelling() {}

    /** The known word nearest to {@code word}, if any is near enough to be meant; among equals the first. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String best = null;
        int least = Math.max(1, word.length() / 3) + 1;
        for (String candidate : known) {
            int distance = distance(word, candidate);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /** {@code ; did you mean "x"?} or nothing. */
    public static String hint(String word, Collection<String> known) {
        return nearest(word, known)
                .map(nearest -> "; did you mean \"" + nearest + "\"?")
                .orElse("");
    }

    /** Insertions, deletions, replacements and swaps of neighbours. */
    private static int distance(String left, String right) {
        int[][] cost = new int[left.length() + 1][right.length() + 1];
        for (int l = 0; l <= left.length(); l++) {
            for (int r = 0; r <= right.length(); r++) {
                cost[l][r] = l == 0 ? r : r == 0 ? l : step(cost, left, right, l, r);
            }
        }
        return cost[left.length()][right.length()];
    }

    private static int step(int[][] cost, String left, String right, int l, int r) {
        int replaced = cost[l - 1][r - 1] + (left.charAt(l - 1) == right.charAt(r - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(cost[l - 1][r], cost[l][r - 1]) + 1);
        boolean swapped = l > 1
                && r > 1
                && left.charAt(l - 1) == right.charAt(r - 2)
                && left.charAt(l - 2) == right.charAt(r - 1);
        return swapped ? Math.min(least, cost[l - 2][r - 2] + 1) : least;
    }
}
