package dev.plimsoll.iac.hcl;

/** What a text may have at most. Real files stay far below. */
final class HclLimits {

    /** UTF-16 units. */
    static final int LENGTH = 2 * 1024 * 1024;

    /** Braces, brackets, parentheses and template directives inside each other. */
    static final int NESTING = 100;

    /** Operators and steps of references on the way from an attribute to its innermost operand. */
    static final int OPERATORS = 500;

    private HclLimits() {}
}
