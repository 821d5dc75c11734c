package dev.plimsoll.schema;

import java.util.ArrayList;
import java.util.List;

/** Steps that undo what a transaction did, so that a rollback costs what it undoes and not a copy of the schema. */
final class Journal {

    private final List<Runnable> steps = new ArrayList<>();
    private boolean recording;

    /** Forgets all steps; the next ones are kept. */
    void start() {
        steps.clear();
        recording = true;
    }

    /** Forgets all steps; the next ones are not kept. */
    void stop() {
        steps.clear();
        recording = false;
    }

    void record(Runnable undo) {
        if (recording) {
            steps.add(undo);
        }
    }

    /** A point to come back to. */
    int mark() {
        return steps.size();
    }

    /** Undoes, last first, what was done since the mark. */
    void undoTo(int mark) {
        for (int last = steps.size() - 1; last >= mark; last--) {
            steps.remove(last).run();
        }
    }
}
