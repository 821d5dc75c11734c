package dev.plimsoll.iac.arm;

import dev.plimsoll.iac.template.SameValues;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.IntPredicate;

/** Functions of numbers and truth values. */
final class ScalarFunctions {

    private ScalarFunctions() {}

    static void addTo(Map<String, ArmFunction> functions) {
        functions.put("true", arguments -> arguments.truth(true));
        functions.put("false", arguments -> arguments.truth(false));
        functions.put("null", arguments -> arguments.known(new Tree.Nothing()));
        functions.put(
                "not",
                arguments ->
                        truth(arguments).map(truth -> arguments.truth(!truth)).orElseGet(arguments::unfit));
        functions.put(
                "bool", arguments -> truth(arguments).map(arguments::truth).orElseGet(arguments::unfit));
        functions.put("equals", ScalarFunctions::equal);
        functions.put("greater", arguments -> compared(arguments, order -> order > 0));
        functions.put("greaterorequals", arguments -> compared(arguments, order -> order >= 0));
        functions.put("less", arguments -> compared(arguments, order -> order < 0));
        functions.put("lessorequals", arguments -> compared(arguments, order -> order <= 0));
        functions.put(
                "int",
                arguments -> arguments
                        .number(0)
                        .map(number -> arguments.known(new Tree.Numeral(number)))
                        .orElseGet(arguments::unfit));
        functions.put("float", functions.get("int"));
        functions.put("add", arguments -> counted(arguments, BigDecimal::add));
        functions.put("sub", arguments -> counted(arguments, BigDecimal::subtract));
        functions.put("mul", arguments -> counted(arguments, BigDecimal::multiply));
        functions.put("div", arguments -> divided(arguments, BigDecimal::divideToIntegralValue));
        functions.put("mod", arguments -> divided(arguments, BigDecimal::remainder));
        functions.put("min", arguments -> extreme(arguments, BigDecimal::min));
        functions.put("max", arguments -> extreme(arguments, BigDecimal::max));
    }

    /** Texts count whatever their case, and so do 1 and 0. */
    private static Optional<Boolean> truth(Arguments arguments) {
        return arguments.text(0).flatMap(text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> Optional.of(true);
            case "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    private static Value equal(Arguments arguments) {
        boolean decided = arguments.count() == 2 && arguments.values().stream().allMatch(SameValues::areDecided);
        return decided
                ? arguments.truth(SameValues.equal(
                        arguments.values().get(0), arguments.values().get(1)))
                : arguments.unfit();
    }

    private static Value compared(Arguments arguments, IntPredicate question) {
        Optional<BigDecimal> one = arguments.number(0);
        Optional<BigDecimal> other = arguments.number(1);
        if (one.isPresent() && other.isPresent()) {
            return arguments.truth(question.test(one.get().compareTo(other.get())));
        }
        return arguments
                .texts()
                .filter(texts -> texts.size() == 2)
                .map(texts -> arguments.truth(question.test(texts.get(0).compareTo(texts.get(1)))))
                .orElseGet(arguments::unfit);
    }

    private static Value counted(Arguments arguments, BinaryOperator<BigDecimal> operation) {
        Optional<BigDecimal> one = arguments.number(0).filter(ScalarFunctions::isUsual);
        Optional<BigDecimal> other = arguments.number(1).filter(ScalarFunctions::isUsual);
        return one.isPresent() && other.isPresent()
                ? arguments.known(new Tree.Numeral(operation.apply(one.get(), other.get())))
                : arguments.unfit();
    }

    private static Value divided(Arguments arguments, BinaryOperator<BigDecimal> operation) {
        return arguments.number(1).filter(number -> number.signum() != 0).isPresent()
                ? counted(arguments, operation)
                : arguments.unfit();
    }

    /** Templates count with 64 bits. */
    private static boolean isUsual(BigDecimal number) {
        return number.precision() <= 19 && Math.abs(number.scale()) <= 19;
    }

    private static Value extreme(Arguments arguments, BinaryOperator<BigDecimal> choice) {
        List<Value> values = arguments.list(0).orElse(arguments.values());
        List<BigDecimal> numbers =
                values.stream().flatMap(value -> value.number().stream()).toList();
        return numbers.size() == values.size() && !numbers.isEmpty()
                ? arguments.known(
                        new Tree.Numeral(numbers.stream().reduce(choice).orElseThrow()))
                : new Arguments(arguments.function(), values, arguments.range()).unfit();
    }
}
