package dev.plimsoll.remedy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All remedies, by the name that cards use. */
public final class Remedies {

    private static final Map<String, Remedy> BY_NAME = Map.ofEntries(entry("concurrent-index", new ConcurrentIndex()));

    private Remedies() {}

    public static Optional<Remedy> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    private static Map.Entry<String, Remedy> entry(String name, Remedy remedy) {
        return Map.entry(name, remedy);
    }
}
