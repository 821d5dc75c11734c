package dev.plimsoll.iac.terraform.function;

import dev.plimsoll.iac.terraform.value.Budget;
import dev.plimsoll.iac.terraform.value.Conversion;
import dev.plimsoll.iac.terraform.value.EvaluationError;
import dev.plimsoll.iac.terraform.value.Values;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** One format with its values: verbs, flags, width, precision and {@code %[n]}. */
final class FormatText {

    private static final int WIDEST = 10_000;

    private final String pattern;
    private final List<Value> values;
    private final Budget budget;
    private final StringBuilder result = new StringBuilder();
    private int at;
    private int next;
    private int used;

    private String flags = "";
    private int width;
    private int precision;

    FormatText(String pattern, List<Value> values, Budget budget) {
        this.pattern = pattern;
        this.values = values;
        this.budget = budget;
    }

    String text() {
        while (at < pattern.length()) {
            char c = pattern.charAt(at++);
            if (c != '%') {
                result.append(c);
            } else if (at < pattern.length() && pattern.charAt(at) == '%') {
                result.append('%');
                at++;
            } else {
                verb();
                budget.checkText(result.length());
            }
        }
        if (used < values.size()) {
            throw new EvaluationError("there are more values than the format shows");
        }
        return result.toString();
    }

    private void verb() {
        int start = at;
        while (at < pattern.length() && " +-0#".indexOf(pattern.charAt(at)) >= 0) {
            at++;
        }
        flags = pattern.substring(start, at);
        width = number(-1);
        precision = -1;
        if (at < pattern.length() && pattern.charAt(at) == '.') {
            at++;
            precision = number(0);
        }
        if (at < pattern.length() && pattern.charAt(at) == '[') {
            at++;
            next = number(0) - 1;
            at++;
        }
        if (at >= pattern.length()) {
            throw new EvaluationError("the format ends inside a verb");
        }
        char verb = pattern.charAt(at++);
        if (next < 0 || next >= values.size()) {
            throw new EvaluationError("the format shows more values than there are");
        }
        Value value = values.get(next++);
        used = Math.max(used, next);
        pad(shown(verb, value));
    }

    private int number(int none) {
        int start = at;
        while (at < pattern.length() && Character.isDigit(pattern.charAt(at))) {
            at++;
        }
        if (at == start) {
            return none;
        }
        if (at - start > 5 || Integer.parseInt(pattern.substring(start, at)) > WIDEST) {
            throw new EvaluationError("the format is too wide");
        }
        return Integer.parseInt(pattern.substring(start, at));
    }

    private String shown(char verb, Value value) {
        Tree tree = Values.tree(value);
        return switch (verb) {
            case 'v' -> general(value, tree);
            case 's' -> cut(Conversion.text(present(tree)));
            case 'q' -> JsonText.quoted(Conversion.text(present(tree)), false);
            case 't' -> Boolean.toString(Conversion.truth(present(tree)));
            case 'd' -> signed(whole(tree).toString());
            case 'b' -> signed(whole(tree).toString(2));
            case 'o' -> signed(whole(tree).toString(8));
            case 'x' -> signed(whole(tree).toString(16));
            case 'X' -> signed(whole(tree).toString(16).toUpperCase(Locale.ROOT));
            case 'f', 'F' ->
                signed(Conversion.number(present(tree))
                        .setScale(precision < 0 ? 6 : precision, RoundingMode.HALF_EVEN)
                        .toPlainString());
            case 'e' -> signed(exponent(Conversion.number(present(tree)), precision < 0 ? 6 : precision));
            case 'g' -> signed(new Tree.Numeral(Conversion.number(present(tree))).text());
            default -> throw new EvaluationError("the format has no verb \"" + verb + "\"");
        };
    }

    private static Tree present(Tree tree) {
        if (tree instanceof Tree.Nothing) {
            throw new EvaluationError("a value of the format is null");
        }
        return tree;
    }

    private String general(Value value, Tree tree) {
        if (tree instanceof Tree.Numeral number) {
            return signed(number.text());
        }
        if (!flags.contains("#") && (tree instanceof Tree.Text || tree instanceof Tree.Truth)) {
            return cut(((Tree.Scalar) tree).text());
        }
        return new JsonText(budget).of(value);
    }

    private static BigInteger whole(Tree tree) {
        BigDecimal number = Conversion.number(present(tree));
        if (Math.abs((long) number.scale()) > 5000) {
            throw new EvaluationError("the number has too many digits");
        }
        if (number.scale() > 0) {
            throw new EvaluationError("a whole number is required");
        }
        return number.toBigInteger();
    }

    private static String exponent(BigDecimal number, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "e", number);
    }

    private String cut(String text) {
        return precision >= 0 && precision < text.length()
                ? text.substring(
                        0, text.offsetByCodePoints(0, Math.min(precision, text.codePointCount(0, text.length()))))
                : text;
    }

    private String signed(String number) {
        if (number.startsWith("-")) {
            return number;
        }
        return flags.contains("+") ? "+" + number : flags.contains(" ") ? " " + number : number;
    }

    private void pad(String shown) {
        int missing = width - shown.codePointCount(0, shown.length());
        if (missing <= 0) {
            result.append(shown);
        } else if (flags.contains("-")) {
            result.append(shown).append(" ".repeat(missing));
        } else if (flags.contains("0")) {
            boolean sign = shown.startsWith("-") || shown.startsWith("+");
            result.append(sign ? shown.substring(0, 1) : "")
                    .append("0".repeat(missing))
                    .append(sign ? shown.substring(1) : shown);
        } else {
            result.append(" ".repeat(missing)).append(shown);
        }
    }
}
