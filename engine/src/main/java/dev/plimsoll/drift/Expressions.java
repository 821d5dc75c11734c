package dev.plimsoll.drift;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether two expressions are the same though a server prints what it was given in its own way. */
final class Expressions {

    private Expressions() {}

    /**
     * @param type of the column that they are for, or null
     * @return {@link Likeness#UNKNOWN} where one of them is not understood, or they differ in a literal that a server may print anew
     */
    static Likeness compare(String declared, String live, @Nullable String type) {
        Optional<ExpressionNode> one = ExpressionReader.read(declared);
        Optional<ExpressionNode> other = ExpressionReader.read(live);
        if (one.isEmpty() || other.isEmpty()) {
            return sameLetters(declared, live) ? Likeness.SAME : Likeness.UNKNOWN;
        }
        return type == null
                ? one.get().compare(other.get())
                : one.get().cast(type).compare(other.get().cast(type));
    }

    /** Case, space, parentheses and semicolons do not count. */
    static boolean sameLetters(String one, String other) {
        return letters(one).equals(letters(other));
    }

    private static String letters(String text) {
        return text.replaceAll("[\\s()\";]+", "").toLowerCase(Locale.ROOT);
    }
}
