package dev.plimsoll.evaluate.own;

import java.math.BigDecimal;

/** Numbers compared. What is no number is neither below nor above one. */
final class Numbers {

    private Numbers() {}

    static Truth compare(Operator operator, Object value, Object bound) {
        BigDecimal left = Values.asNumber(value);
        BigDecimal right = Values.asNumber(bound);
        return left == null || right == null ? Truth.NO : Truth.of(holds(operator, left.compareTo(right)));
    }

    static boolean holds(Operator operator, int compared) {
        return switch (operator) {
            case LESS -> compared < 0;
            case AT_MOST -> compared <= 0;
            case MORE -> compared > 0;
            case AT_LEAST -> compared >= 0;
            case IS -> compared == 0;
            case NOT -> compared != 0;
            default -> throw new IllegalArgumentException(operator.id());
        };
    }
}
