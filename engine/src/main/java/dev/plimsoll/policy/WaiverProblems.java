package dev.plimsoll.policy;

import dev.plimsoll.model.Match;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What is wrong with waivers: expired, accepting nothing, or soon to expire. */
final class WaiverProblems {

    static final String EXPIRED = "expired-waiver";
    static final String UNUSED = "unused-waiver";
    static final String EXPIRING = "expiring-waiver";

    private WaiverProblems() {}

    /**
     * @param used those that accept something
     * @param known whether the run would have found what a waiver accepts
     * @param expiringDays days left up to which one is told of before it expires
     */
    static List<Match> of(
            Waivers waivers, Set<Waiver> used, Predicate<Waiver> known, int expiringDays, LocalDate today) {
        List<Match> problems = new ArrayList<>();
        for (Waiver waiver : waivers.all()) {
            if (!waiver.holdsOn(today)) {
                problems.add(problem(
                        EXPIRED,
                        "This waiver of " + waiver.rule() + " held until " + waiver.until()
                                + " and accepts nothing any more.",
                        waiver));
            } else if (!used.contains(waiver) && known.test(waiver)) {
                problems.add(problem(
                        UNUSED,
                        "Nothing that it covers (" + waiver.scope() + ") breaks " + waiver.rule()
                                + ", so this waiver is not needed.",
                        waiver));
            } else if (waiver.daysLeft(today) <= expiringDays) {
                problems.add(problem(
                        EXPIRING,
                        "This waiver of " + waiver.rule() + " holds until " + waiver.until() + ": "
                                + left(waiver, today) + ". What it accepts counts again after that.",
                        waiver));
            }
        }
        return problems;
    }

    private static String left(Waiver waiver, LocalDate today) {
        long days = waiver.daysLeft(today);
        return days == 0 ? "today is its last day" : days + (days == 1 ? " day left" : " days left");
    }

    private static Match problem(String rule, String message, Waiver waiver) {
        String database = waiver.database();
        return Match.of(
                rule,
                message,
                database == null ? waiver.place().path() : database,
                waiver.place(),
                new Subject(ObjectKind.CONFIGURATION, waiver.rule() + " " + waiver.scope()));
    }
}
