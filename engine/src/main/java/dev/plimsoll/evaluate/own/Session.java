package dev.plimsoll.evaluate.own;

import dev.plimsoll.model.Match;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Severity;
import dev.plimsoll.model.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run of own rules over facts that are judged together: what it has found, and how far it may go. For one thread. */
final class Session {

    /** Findings of one rule in one run. */
    static final int MOST_FINDINGS = 10_000;

    private static final int LEAST_STEPS = 1_000_000;

    /** Pairs of facts that a rule may compare, for each fact: with joins that mean something it is a handful. */
    private static final int STEPS_A_FACT = 20;

    /** A rule compared too much. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exhausted(String rule) {
            super(rule, null, false, false);
        }
    }

    private final String database;
    private final @Nullable Exercise exercise;
    private final Map<String, List<Match>> matches = new LinkedHashMap<>();
    private final Map<String, Integer> steps = new HashMap<>();
    private final Set<OwnRule> stopped = new HashSet<>();
    private long mostSteps = LEAST_STEPS;

    /** @param exercise told which conditions were looked at, or null */
    Session(String database, @Nullable Exercise exercise) {
        this.database = database;
        this.exercise = exercise;
    }

    void hasFacts(int number) {
        mostSteps = Math.max(LEAST_STEPS, (long) STEPS_A_FACT * number);
    }

    /** Forgets what was found, to begin again without the rule that was stopped. */
    void restart() {
        matches.clear();
        steps.clear();
    }

    /** Counts a pair that is compared. Always true. */
    boolean step(OwnRule rule) {
        if (steps.merge(rule.id(), 1, Integer::sum) > mostSteps) {
            stopped.add(rule);
            throw new Exhausted(rule.id());
        }
        return true;
    }

    boolean isStopped(OwnRule rule) {
        return stopped.contains(rule);
    }

    void stop(OwnRule rule) {
        stopped.add(rule);
    }

    Truth looked(OwnRule rule, Condition condition, Truth truth) {
        if (exercise != null) {
            exercise.looked(rule, condition.line(), truth);
        }
        return truth;
    }

    void found(OwnRule rule, Match match) {
        List<Match> ofRule = matches.computeIfAbsent(rule.id(), id -> new ArrayList<>());
        if (ofRule.size() < MOST_FINDINGS) {
            ofRule.add(match);
        } else if (ofRule.size() == MOST_FINDINGS) {
            ofRule.add(limit(rule, "more than " + MOST_FINDINGS + " findings; the others are left out"));
        }
    }

    List<Match> matches() {
        List<Match> all = new ArrayList<>();
        matches.values().forEach(all::addAll);
        stopped.forEach(rule -> all.add(limit(
                rule, "it compares more than " + mostSteps + " pairs of facts; join them by what few of them share")));
        return all;
    }

    /** What was not judged must not pass, however slight the rule. */
    private Match limit(OwnRule rule, String what) {
        return Match.of(
                        rule.id(),
                        "The rule " + rule.id() + " was stopped: " + what + ".",
                        database,
                        rule.file(),
                        new Subject(ObjectKind.FILE, rule.file().path()))
                .withSeverity(Severity.ERROR);
    }
}
