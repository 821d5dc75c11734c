package dev.plimsoll.iac.hcl;

/** The operators of expressions. */
public enum HclOperator {
    NOT,
    NEGATE,
    MULTIPLY,
    DIVIDE,
    REMAINDER,
    ADD,
    SUBTRACT,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    EQUAL,
    NOT_EQUAL,
    AND,
    OR
}
