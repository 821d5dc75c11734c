package dev.plimsoll.policy;

import dev.plimsoll.model.Finding;
import dev.plimsoll.model.FindingState;
import dev.plimsoll.model.JudgedFinding;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The findings that were there when a team began: known by fingerprint, so that moved lines and renamed files change nothing. */
public final class Baseline {

    /** Of a configuration folder without one. */
    public static final Baseline NONE = new Baseline(List.of());

    /**
     * One of them. All but the fingerprint is for people who read the file.
     *
     * @param path where it stood
     */
    public record Entry(String fingerprint, String rule, String object, String path) {}

    private final List<Entry> entries;
    private final Set<String> fingerprints;

    public Baseline(Collection<Entry> entries) {
        this.entries = entries.stream()
                .sorted(Comparator.comparing(Entry::rule)
                        .thenComparing(Entry::path)
                        .thenComparing(Entry::object)
                        .thenComparing(Entry::fingerprint))
                .distinct()
                .toList();
        this.fingerprints = this.entries.stream().map(Entry::fingerprint).collect(Collectors.toUnmodifiableSet());
    }

    /** All that nobody accepts otherwise. */
    public static Baseline of(List<JudgedFinding> findings) {
        return new Baseline(open(findings).map(Baseline::entry).toList());
    }

    private static Stream<Finding> open(List<JudgedFinding> findings) {
        return findings.stream()
                .filter(judged -> judged.state() == FindingState.NEW || judged.state() == FindingState.BASELINED)
                .filter(judged -> !Waivers.isAboutAcceptance(judged.finding().rule()))
                .map(JudgedFinding::finding);
    }

    private static Entry entry(Finding finding) {
        return new Entry(
                finding.fingerprint(),
                finding.rule(),
                finding.subject().kind().id() + " " + finding.subject().name(),
                finding.place().path());
    }

    /** Those that are still there; never more than before. */
    public Baseline stillIn(List<JudgedFinding> findings) {
        Set<String> found = open(findings).map(Finding::fingerprint).collect(Collectors.toSet());
        return new Baseline(entries.stream()
                .filter(entry -> found.contains(entry.fingerprint()))
                .toList());
    }

    public boolean has(Finding finding) {
        return fingerprints.contains(finding.fingerprint());
    }

    /** Sorted, each once. */
    public List<Entry> entries() {
        return entries;
    }
}
