package dev.plimsoll.check.drift;

import dev.plimsoll.model.Finding;
import dev.plimsoll.model.JudgedFinding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a run found, compared with the run before.
 *
 * @param open drift that there is, sorted by fingerprint
 * @param gone drift of the earlier run that there is no more
 */
public record RunRecord(String database, List<Entry> open, List<Entry> gone) {

    /**
     * One drift.
     *
     * @param since day on which it was recorded first, in UTC
     * @param isNew whether the run before did not have it
     */
    public record Entry(
            String fingerprint, String rule, String object, String message, LocalDate since, boolean isNew) {}

    public RunRecord {
        open = List.copyOf(open);
        gone = List.copyOf(gone);
    }

    /** @param earlier the record of the run before, or null for the first */
    static RunRecord of(String database, List<JudgedFinding> findings, @Nullable RunRecord earlier, LocalDate today) {
        Map<String, Entry> before = new TreeMap<>();
        if (earlier != null) {
            earlier.open.forEach(entry -> before.put(entry.fingerprint(), entry));
        }
        Map<String, Entry> open = new TreeMap<>();
        for (JudgedFinding judged : findings) {
            Finding finding = judged.finding();
            Entry known = before.get(finding.fingerprint());
            open.put(
                    finding.fingerprint(),
                    new Entry(
                            finding.fingerprint(),
                            finding.rule(),
                            finding.subject().kind().words() + " "
                                    + finding.subject().name(),
                            finding.message(),
                            known == null ? today : known.since(),
                            known == null));
        }
        List<Entry> gone = new ArrayList<>();
        for (String fingerprint : new TreeSet<>(before.keySet())) {
            if (!open.containsKey(fingerprint)) {
                gone.add(before.get(fingerprint));
            }
        }
        return new RunRecord(database, List.copyOf(open.values()), gone);
    }

    boolean has(String fingerprint) {
        return open.stream().anyMatch(entry -> entry.fingerprint().equals(fingerprint));
    }
}
