package dev.plimsoll.iac.terraform.expression;

import dev.plimsoll.iac.hcl.HclOperator;
import dev.plimsoll.iac.terraform.value.Budget;
import dev.plimsoll.iac.terraform.value.EvaluationError;
import dev.plimsoll.model.Tree;
import java.math.BigDecimal;
import java.math.MathContext;

/** Arithmetic and comparison of numbers. */
final class Arithmetic {

    /** The digits of the 512 bits in which Terraform computes. */
    private static final MathContext PRECISION = new MathContext(154);

    /** Places before or after the point; a sum writes them out. */
    private static final int MOST_PLACES = 5000;

    private Arithmetic() {}

    static Tree apply(HclOperator operator, BigDecimal left, BigDecimal right) {
        check(left);
        check(right);
        return switch (operator) {
            case LESS -> new Tree.Truth(left.compareTo(right) < 0);
            case LESS_OR_EQUAL -> new Tree.Truth(left.compareTo(right) <= 0);
            case GREATER -> new Tree.Truth(left.compareTo(right) > 0);
            case GREATER_OR_EQUAL -> new Tree.Truth(left.compareTo(right) >= 0);
            case ADD -> new Tree.Numeral(left.add(right, PRECISION));
            case SUBTRACT -> new Tree.Numeral(left.subtract(right, PRECISION));
            case MULTIPLY -> new Tree.Numeral(left.multiply(right, PRECISION));
            case DIVIDE -> new Tree.Numeral(left.divide(notZero(right), PRECISION));
            case REMAINDER -> new Tree.Numeral(left.remainder(notZero(right)));
            default -> throw new IllegalArgumentException(operator.name());
        };
    }

    private static BigDecimal notZero(BigDecimal divisor) {
        if (divisor.signum() == 0) {
            throw new EvaluationError("a number is divided by zero");
        }
        return divisor;
    }

    private static void check(BigDecimal number) {
        if (Math.abs((long) number.scale()) + number.precision() > MOST_PLACES) {
            throw Budget.exceeded("a number has more than the limit of " + MOST_PLACES + " places");
        }
    }
}
