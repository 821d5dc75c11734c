package dev.plimsoll.iac.hcl;

import dev.plimsoll.model.UnreadInfrastructure;

/** The outcome of reading an expression or a template. */
public sealed interface HclExpressionReading {

    /** The text follows the syntax. */
    record Read(HclExpression expression) implements HclExpressionReading {}

    /** The text does not follow the syntax or exceeds a limit. */
    record Refused(UnreadInfrastructure fault) implements HclExpressionReading {}
}
