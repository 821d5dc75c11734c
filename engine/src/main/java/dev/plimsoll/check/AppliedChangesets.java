package dev.plimsoll.check;

import dev.plimsoll.live.Digests;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The changesets that a database has got, as the history table of Liquibase says: by file, id and a digest of the author. */
public final class AppliedChangesets {

    static final AppliedChangesets NONE = new AppliedChangesets(Set.of());

    private static final String SEPARATOR = "::";

    /** Files by id and author. */
    private final Map<String, Set<String>> files = new HashMap<>();

    /** @param recorded {@code db/changelog.xml::1::} and the digest of the author */
    AppliedChangesets(Collection<String> recorded) {
        for (String each : recorded) {
            int author = each.lastIndexOf(SEPARATOR);
            int id = each.indexOf(SEPARATOR);
            if (id >= 0 && author > id) {
                files.computeIfAbsent(each.substring(id + SEPARATOR.length()), none -> new HashSet<>())
                        .add(file(each.substring(0, id)));
            }
        }
    }

    boolean isKnown() {
        return !files.isEmpty();
    }

    /**
     * Whether it has run: the same id and author, and a file that one of the two names in full.
     *
     * @param identity path, id and author, as Liquibase writes them
     */
    boolean has(String identity) {
        int author = identity.lastIndexOf(SEPARATOR);
        int id = identity.indexOf(SEPARATOR);
        if (id < 0 || author <= id) {
            return false;
        }
        String key = identity.substring(id + SEPARATOR.length(), author + SEPARATOR.length())
                + Digests.of(identity.substring(author + SEPARATOR.length()));
        String path = file(identity.substring(0, id));
        return files.getOrDefault(key, Set.of()).stream()
                .anyMatch(file -> file.equals(path) || file.endsWith("/" + path) || path.endsWith("/" + file));
    }

    private static String file(String written) {
        return written.replaceFirst("^classpath\\*?:", "").replace('\\', '/').replaceFirst("^(\\./|/)+", "");
    }
}
