package dev.plimsoll.iac.terraform.value;

import dev.plimsoll.model.UnknownReason;

/** What the evaluation of one root module may use. Exhausted, everything that is still to be evaluated is unknown. */
public final class Budget {

    public static final int STEPS = 1_000_000;
    public static final int LIST_SIZE = 10_000;
    public static final int TEXT_LENGTH = 1024 * 1024;
    public static final int DEPTH = 400;

    /** Nodes of the value of one attribute. */
    public static final int VALUE_SIZE = 100_000;

    private static final int TEXT_PER_STEP = 64;

    private long steps = STEPS;
    private int depth;

    /** @throws NotKnown where the budget is used up */
    public void step() {
        charge(1);
    }

    public void charge(long amount) {
        steps -= amount;
        if (steps < 0) {
            throw exceeded("the evaluation takes more than the limit of " + STEPS + " steps");
        }
    }

    public boolean isExhausted() {
        return steps < 0;
    }

    public void enter() {
        if (depth >= DEPTH) {
            throw exceeded("the expression refers deeper than the limit of " + DEPTH + " levels");
        }
        depth++;
    }

    public void leave() {
        depth--;
    }

    public String text(String text) {
        checkText(text.length());
        charge(text.length() / TEXT_PER_STEP);
        return text;
    }

    public void checkText(long length) {
        if (length > TEXT_LENGTH) {
            throw exceeded("a text is longer than the limit of " + TEXT_LENGTH + " characters");
        }
    }

    public void checkSize(long size) {
        if (size > LIST_SIZE) {
            throw exceeded("a collection has more than the limit of " + LIST_SIZE + " elements");
        }
        charge(size);
    }

    public static NotKnown exceeded(String text) {
        return new NotKnown(new UnknownReason(UnknownReason.Kind.LIMIT, text, ""));
    }
}
