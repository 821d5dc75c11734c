package dev.plimsoll.check.audit;

import dev.plimsoll.check.throwaway.ReplaySnapshot;
import dev.plimsoll.check.throwaway.ServerReplay;
import dev.plimsoll.evaluate.RuleUse;
import dev.plimsoll.model.NotAssessed;
import dev.plimsoll.model.Verdict;
import dev.plimsoll.policy.Judgement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A database that migrations have made on a throw-away server: nothing of that server, empty and gone in a minute, is anybody's fault.
 *
 * @param unreadFiles migrations that could not be read, and so did not run
 * @param configured major version that the database has by configuration, or null
 */
record ReplayedDatabase(
        ServerReplay replay,
        List<String> unreadFiles,
        int files,
        @Nullable Integer configured) {

    private static final String LEFT_OUT =
            " (on a throw-away server: its settings, load, sizes, replication and backups are not assessed";

    ReplayedDatabase {
        unreadFiles = List.copyOf(unreadFiles);
    }

    /** For the line of totals, what was judged where. */
    String words() {
        return configured == null || configured == replay.snapshot().meta().major()
                ? LEFT_OUT + ")"
                : LEFT_OUT + "; PostgreSQL " + configured + ", as configured, is not to hand)";
    }

    /** The rules that judge what migrations declare. */
    static List<RuleUse> judging(List<RuleUse> rules) {
        return rules.stream()
                .filter(use -> !use.card().kind().equals("live")
                        || use.card().reads().stream().allMatch(ReplaySnapshot::isDeclared))
                .toList();
    }

    int statements() {
        return replay.statements();
    }

    List<NotAssessed> refused(String database) {
        return replay.refused().stream().map(each -> each.notAssessed(database)).toList();
    }

    /** What did not run has not passed. */
    Judgement judgement(Judgement judgement) {
        if (judgement.verdict() != Verdict.PASSED) {
            return judgement;
        } else if (!unreadFiles.isEmpty()) {
            return new Judgement(
                    Verdict.INCOMPLETE,
                    "of the migrations, " + unreadFiles.get(0) + " could not be read and did not run");
        }
        return replay.refusal()
                .map(reason -> new Judgement(Verdict.INCOMPLETE, reason))
                .orElse(judgement);
    }
}
