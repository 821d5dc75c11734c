package dev.plimsoll.datastore;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known name that somebody may have meant. */
final class NearName {

    private static final int MOST_CHANGES = 2;

    private NearName() {}

    /** The nearest within two characters that are added, missing or different; of equally near ones the first by name. */
    static Optional<String> of(String written, Collection<String> names) {
        return names.stream()
                .filter(name -> Math.abs(name.length() - written.length()) <= MOST_CHANGES)
                .filter(name -> changes(written, name) <= MOST_CHANGES)
                .min(Comparator.comparing((String name) -> changes(written, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int changes(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
