package dev.plimsoll.iac.terraform.function;

import dev.plimsoll.iac.terraform.value.Conversion;
import dev.plimsoll.iac.terraform.value.EvaluationError;
import dev.plimsoll.iac.terraform.value.Values;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Numbers. */
final class NumberFunctions {

    /** Terraform computes powers and logarithms in 64 bits, and shows at most so many digits of them. */
    private static final MathContext FLOAT = new MathContext(17);

    private NumberFunctions() {}

    static Map<String, TerraformFunction> table() {
        return Map.of(
                "abs", of(BigDecimal::abs),
                "ceil", of(number -> number.setScale(0, RoundingMode.CEILING)),
                "floor", of(number -> number.setScale(0, RoundingMode.FLOOR)),
                "signum", of(number -> BigDecimal.valueOf(number.signum())),
                "max", folded(BigDecimal::max),
                "min", folded(BigDecimal::min),
                "sum", NumberFunctions::sum,
                "log", NumberFunctions::log,
                "pow", NumberFunctions::pow,
                "parseint", NumberFunctions::parseInt);
    }

    private static TerraformFunction of(UnaryOperator<BigDecimal> operator) {
        return arguments -> arguments.result(operator.apply(small(arguments.number(0))));
    }

    /** Digits are written out when a number is rounded. */
    private static BigDecimal small(BigDecimal number) {
        if (Math.abs((long) number.scale()) > 5000) {
            throw new EvaluationError("the number has too many digits");
        }
        return number;
    }

    private static TerraformFunction folded(BinaryOperator<BigDecimal> operator) {
        return arguments -> {
            BigDecimal result = arguments.number(0);
            for (int i = 1; i < arguments.count(); i++) {
                result = operator.apply(result, arguments.number(i));
            }
            return arguments.result(result);
        };
    }

    private static Value sum(Arguments arguments) {
        List<BigDecimal> numbers = new ArrayList<>();
        arguments.items(0).forEach(item -> numbers.add(Conversion.number(Values.tree(item))));
        return arguments.result(numbers.stream()
                .map(NumberFunctions::small)
                .reduce(BigDecimal::add)
                .orElseThrow(() -> new EvaluationError("the list is empty")));
    }

    private static Value log(Arguments arguments) {
        double number = arguments.number(0).doubleValue();
        double base = arguments.number(1).doubleValue();
        return floating(arguments, Math.log(number) / Math.log(base));
    }

    private static Value pow(Arguments arguments) {
        return floating(
                arguments,
                Math.pow(arguments.number(0).doubleValue(), arguments.number(1).doubleValue()));
    }

    private static Value floating(Arguments arguments, double result) {
        if (Double.isNaN(result) || Double.isInfinite(result)) {
            throw new EvaluationError("the result is no number");
        }
        return arguments.result(new BigDecimal(result, FLOAT));
    }

    private static Value parseInt(Arguments arguments) {
        if (!(arguments.tree(0) instanceof Tree.Text text) || text.text().length() > 1000) {
            throw new EvaluationError("a short text is required");
        }
        int base = arguments.whole(1);
        boolean negative = text.text().startsWith("-");
        String digits = text.text().substring(negative || text.text().startsWith("+") ? 1 : 0);
        if (base < 2 || base > 62 || digits.isEmpty()) {
            throw new EvaluationError("the text is no whole number in this base");
        }
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < digits.length(); i++) {
            number = number.multiply(BigInteger.valueOf(base)).add(BigInteger.valueOf(digit(digits.charAt(i), base)));
        }
        return arguments.result(new BigDecimal(negative ? number.negate() : number));
    }

    /** Above base 36 capitals follow the small letters. */
    private static int digit(char c, int base) {
        int small = Character.digit(c, 36);
        int digit = base > 36 && c >= 'A' && c <= 'Z' ? small + 26 : small;
        if (digit < 0 || digit >= base) {
            throw new EvaluationError("the text is no whole number in this base");
        }
        return digit;
    }
}
