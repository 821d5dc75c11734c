package dev.plimsoll.check;

import dev.plimsoll.evaluate.BoundDatabase;
import dev.plimsoll.evaluate.Evaluator;
import dev.plimsoll.evaluate.Facts;
import dev.plimsoll.evaluate.Findings;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Match;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hands the effects of one database to the rules in batches, so that few are alive at a time. A batch is judged while the next one is
 * gathered.
 */
final class EffectBatches implements AutoCloseable {

    private static final int EFFECTS = 1_000;

    /** So many batches are alive beside the one that is gathered: it waits for the one before. */
    private static final int JUDGED_AT_A_TIME = 1;

    private final Evaluator evaluator;
    private final @Nullable BoundDatabase bound;
    private final Findings findings;
    private @Nullable InTurn<List<Match>> rules;
    private List<Effect> batch = new ArrayList<>();

    /** @param findings gets what the rules find, on the thread that hands over effects */
    EffectBatches(Evaluator evaluator, @Nullable BoundDatabase bound, Findings findings) {
        this.evaluator = evaluator;
        this.bound = bound;
        this.findings = findings;
    }

    void add(List<Effect> effects) {
        batch.addAll(effects);
    }

    int size() {
        return batch.size();
    }

    /** Those that were added after there were {@code size}. */
    List<Effect> since(int size) {
        return batch.subList(size, batch.size());
    }

    /** A batch ends with a unit: rules see the effects of one unit together. */
    void endUnit() {
        if (batch.size() < EFFECTS) {
            return;
        }
        if (rules == null) {
            rules = new InTurn<>("plimsoll-judge");
        }
        Facts facts = new Facts(batch, List.of(), bound);
        batch = new ArrayList<>();
        rules.start(() -> evaluator.judge(facts));
        take(rules, JUDGED_AT_A_TIME);
    }

    /** Judges what has been gathered; all of it has then been judged. */
    void end() {
        if (rules != null) {
            take(rules, 0);
        }
        judge(batch, List.of());
        batch = new ArrayList<>();
    }

    /** Judges what all units together leave. */
    void judge(List<?> endState) {
        judge(List.of(), endState);
    }

    private void judge(List<Effect> effects, List<?> endState) {
        findings.add(evaluator.judge(new Facts(effects, endState, bound)));
    }

    private void take(InTurn<List<Match>> judging, int left) {
        while (judging.pending() > left) {
            findings.add(judging.next());
        }
    }

    @Override
    public void close() {
        if (rules != null) {
            rules.close();
        }
    }
}
