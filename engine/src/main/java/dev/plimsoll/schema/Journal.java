package dev.plimsoll.schema;

import java.util.ArrayList;
import java.util.List;

/** Steps that undo what a transaction did, so that a rollback costs what it undoes and not a copy of the schema. */
final class Journal {

    private final List<Runnable> steps = new ArrayList<>();
    private boolean recording;
    private boolean held;
    private int first;

    /** Forgets all steps, unless they are held; the next ones are kept. */
    void start() {
        forget();
        recording = true;
    }

    /** Forgets all steps, unless they are held; the next ones are not kept. */
    void stop() {
        forget();
        recording = held;
    }

    private void forget() {
        if (!held) {
            steps.clear();
        }
        first = steps.size();
    }

    /** Keeps all steps to come, whatever transactions end, until {@link #undoHeld}. To be called outside of a transaction. */
    void hold() {
        held = true;
        stop();
    }

    /** Undoes what was done since {@link #hold}. */
    void undoHeld() {
        undoTo(0);
        held = false;
        stop();
    }

    /** Undoes what was done since the last {@link #start}. */
    void undo() {
        undoTo(first);
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
