package dev.plimsoll.iac.terraform.value;

/** Ends an evaluation early; becomes a value where the expression ends and never leaves the reader. */
public abstract sealed class Interruption extends RuntimeException permits EvaluationError, NotKnown {

    private static final long serialVersionUID = 1L;

    Interruption(String message) {
        super(message, null, false, false);
    }
}
