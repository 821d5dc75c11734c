package dev.plimsoll.evaluate.sizing;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Values of parameter groups that Amazon RDS computes: {@code {DBInstanceClassMemory/9531392}},
 * {@code LEAST({DBInstanceClassMemory/9531392},5000)}, {@code GREATEST({log(DBInstanceClassMemory/805306368)*45},1000)},
 * {@code SUM({DBInstanceClassMemory/12038},-50003)}. The logarithm is to the base 2; numbers are cut to whole ones.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ParamValuesRef.html
 */
public final class ParameterFormula {

    private static final int MOST_CHARACTERS = 1_000;
    private static final int MOST_LEVELS = 20;

    private final String text;
    private final Map<String, Long> variables;
    private int at;
    private int level;

    private ParameterFormula(String text, Map<String, Long> variables) {
        this.text = text;
        this.variables = variables;
    }

    /**
     * The number that the text comes to.
     *
     * @param variables such as {@code DBInstanceClassMemory}, in bytes, and {@code DBInstanceVCPU}
     * @return empty where the text is no formula, or uses a variable that is not given
     */
    public static OptionalLong value(String text, Map<String, Long> variables) {
        if (text.length() > MOST_CHARACTERS) {
            return OptionalLong.empty();
        }
        ParameterFormula formula = new ParameterFormula(text.replaceAll("\\s", ""), variables);
        double value = formula.sum();
        return formula.at < formula.text.length() || Double.isNaN(value) || Double.isInfinite(value)
                ? OptionalLong.empty()
                : OptionalLong.of((long) value);
    }

    /** Whether the text depends on the class of the machine. */
    public static boolean scales(String text) {
        return text.contains("{");
    }

    private double sum() {
        double value = product();
        while (accept('+') || accept('-')) {
            value += text.charAt(at - 1) == '+' ? product() : -product();
        }
        return value;
    }

    private double product() {
        double value = operand();
        while (accept('*') || accept('/')) {
            value = text.charAt(at - 1) == '*' ? value * operand() : value / operand();
        }
        return value;
    }

    private double operand() {
        if (++level > MOST_LEVELS) {
            return Double.NaN;
        }
        try {
            if (accept('{')) {
                double inner = sum();
                return accept('}') ? whole(inner) : Double.NaN;
            } else if (accept('(')) {
                double inner = sum();
                return accept(')') ? inner : Double.NaN;
            } else if (accept('-')) {
                return -operand();
            }
            String word = word();
            return accept('(') ? call(word) : number(word);
        } finally {
            level--;
        }
    }

    /** Nothing is cut off from what is no number. */
    private static double whole(double value) {
        return value < 0 ? Math.ceil(value) : Math.floor(value);
    }

    private double call(String function) {
        double value = sum();
        if (function.equalsIgnoreCase("log")) {
            return accept(')') ? Math.log(value) / Math.log(2) : Double.NaN;
        }
        while (accept(',')) {
            double next = sum();
            value = switch (function.toUpperCase(Locale.ROOT)) {
                case "GREATEST" -> Math.max(value, next);
                case "LEAST" -> Math.min(value, next);
                case "SUM" -> value + next;
                default -> Double.NaN;
            };
        }
        return accept(')') ? value : Double.NaN;
    }

    private double number(String word) {
        Long variable = variables.get(word);
        if (variable != null) {
            return variable;
        }
        return word.matches("[0-9]{1,15}(\\.[0-9]{1,9})?") ? Double.parseDouble(word) : Double.NaN;
    }

    private String word() {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        return text.substring(start, at);
    }

    private boolean accept(char expected) {
        boolean found = at < text.length() && text.charAt(at) == expected;
        at += found ? 1 : 0;
        return found;
    }
}
