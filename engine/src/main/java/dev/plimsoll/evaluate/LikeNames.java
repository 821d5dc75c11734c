package dev.plimsoll.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of columns of which one seems to be another form of the other. */
final class LikeNames {

    private static final String BETWEEN_WORDS = "_+|(?<=[a-z0-9])(?=[A-Z])";

    private LikeNames() {}

    /** Whether one name has all words of the other and more, such as {@code price} and {@code price_cents}. */
    static boolean alike(String one, String other) {
        Set<String> some = words(one);
        Set<String> others = words(other);
        return !some.equals(others) && (some.containsAll(others) || others.containsAll(some));
    }

    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>();
        List.of(name.split(BETWEEN_WORDS)).forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
        return words;
    }
}
