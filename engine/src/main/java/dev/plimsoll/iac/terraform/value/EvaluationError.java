package dev.plimsoll.iac.terraform.value;

/** What Terraform would refuse too. {@code try} and {@code can} see it. */
public final class EvaluationError extends Interruption {

    private static final long serialVersionUID = 1L;

    /** @param message a clause that says what is wrong: {@code there is no variable "x"} */
    public EvaluationError(String message) {
        super(message);
    }
}
