package dev.plimsoll.policy;

import static java.util.stream.Collectors.groupingBy;

import dev.plimsoll.model.Finding;
import dev.plimsoll.model.SourceRange;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The waivers of a configuration, in the order of their file. */
public final class Waivers {

    /** Of a configuration without them. */
    public static final Waivers NONE = new Waivers(List.of());

    /** What was not read must not pass, and what is said about acceptances cannot be accepted itself: it would have no end. */
    private static final Set<String> NOT_WAIVABLE = Set.of(
            "unreadable-file",
            "unreadable-statement",
            "unread-definition",
            "unused-suppression",
            "malformed-suppression",
            "expired-suppression");

    /** Of these no comment, waiver or baseline accepts a finding. */
    private static final Set<String> ABOUT_ACCEPTANCE =
            Set.of(WaiverProblems.EXPIRED, WaiverProblems.UNUSED, WaiverProblems.EXPIRING, "relaxed-policy");

    private final List<Waiver> all;
    private final Map<String, List<Waiver>> byRule;

    public Waivers(Collection<Waiver> waivers) {
        this.all = waivers.stream()
                .sorted(Comparator.comparing(Waiver::place, SourceRange.ORDER))
                .toList();
        this.byRule = all.stream().collect(groupingBy(Waiver::rule));
    }

    /** @param rule present id */
    static boolean isWaivable(String rule) {
        return !NOT_WAIVABLE.contains(rule) && !isAboutAcceptance(rule);
    }

    /** Whether a rule is about what accepts findings, or relaxes what judges them. */
    static boolean isAboutAcceptance(String rule) {
        return ABOUT_ACCEPTANCE.contains(rule);
    }

    public List<Waiver> all() {
        return all;
    }

    /**
     * Those that accept a finding on a day, in the order of the file.
     *
     * @param path of the finding, relative to the folder of the configuration
     */
    List<Waiver> accepting(Finding finding, String path, LocalDate today) {
        return byRule.getOrDefault(finding.rule(), List.of()).stream()
                .filter(waiver -> waiver.holdsOn(today) && waiver.covers(finding, path))
                .toList();
    }
}
