package dev.plimsoll.drift;

/** Something in an expression is not understood. */
final class ForeignExpression extends RuntimeException {
    private static final long serialVersionUID = 1;

    ForeignExpression() {
        super("not understood", null, false, false);
    }
}
