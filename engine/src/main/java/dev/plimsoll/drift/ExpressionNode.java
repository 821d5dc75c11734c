package dev.plimsoll.drift;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An expression without what a server adds or leaves out: parentheses, casts, schemas of functions.
 *
 * @param label the operator, the function, or the value of a literal
 * @param literal whether it is a literal
 * @param type that a literal is cast to, or null
 */
record ExpressionNode(
        String label, boolean literal, @Nullable String type, List<ExpressionNode> operands) {

    /** Types whose literals a server prints as they were written. */
    private static final Set<String> VERBATIM =
            Set.of("text", "character varying", "varchar", "bpchar", "character", "char", "name", "citext");

    private static final Set<String> NUMBERS = Set.of(
            "integer",
            "int",
            "int2",
            "int4",
            "int8",
            "bigint",
            "smallint",
            "numeric",
            "decimal",
            "double precision",
            "real",
            "float4",
            "float8");

    static ExpressionNode of(String label, ExpressionNode... operands) {
        return new ExpressionNode(label, false, null, List.of(operands));
    }

    static ExpressionNode of(String label, List<ExpressionNode> operands) {
        return new ExpressionNode(label, false, null, operands);
    }

    static ExpressionNode literal(String value) {
        return new ExpressionNode(value, true, null, List.of());
    }

    /** Operands of the same operator become its own. */
    static ExpressionNode flat(String label, ExpressionNode left, ExpressionNode right) {
        List<ExpressionNode> operands = new ArrayList<>();
        for (ExpressionNode side : List.of(left, right)) {
            if (!side.literal && side.label.equals(label)) {
                operands.addAll(side.operands);
            } else {
                operands.add(side);
            }
        }
        return of(label, operands);
    }

    /** Under a cast: only a literal keeps it, for what it says of its text. */
    ExpressionNode cast(String to) {
        return literal && type == null ? new ExpressionNode(value(label, to), true, to, operands) : this;
    }

    private static String value(String text, String type) {
        if (type.equals("boolean") || type.equals("bool")) {
            String lower = text.strip().toLowerCase(Locale.ROOT);
            return Set.of("t", "true", "yes", "on", "1").contains(lower)
                    ? "true"
                    : Set.of("f", "false", "no", "off", "0").contains(lower) ? "false" : text;
        }
        return text;
    }

    Likeness compare(ExpressionNode live) {
        if (literal && live.literal) {
            return literals(live);
        }
        if (literal != live.literal || !label.equals(live.label) || operands.size() != live.operands.size()) {
            return Likeness.DIFFERENT;
        }
        Likeness likeness = Likeness.SAME;
        for (int i = 0; i < operands.size(); i++) {
            likeness = likeness.and(operands.get(i).compare(live.operands.get(i)));
        }
        return likeness;
    }

    private Likeness literals(ExpressionNode live) {
        if (label.equals(live.label)) {
            return Likeness.SAME;
        }
        BigDecimal number = number();
        BigDecimal other = live.number();
        if (number != null && other != null) {
            return number.compareTo(other) == 0 ? Likeness.SAME : Likeness.DIFFERENT;
        }
        String known = live.type != null ? live.type : type;
        if (known != null && isVerbatim(known)) {
            return Likeness.DIFFERENT;
        }
        boolean booleans = isBoolean(label) && isBoolean(live.label);
        return booleans && !value(label, "boolean").equals(value(live.label, "boolean"))
                ? Likeness.DIFFERENT
                : booleans ? Likeness.SAME : Likeness.UNKNOWN;
    }

    /** A type that a user made is an enum as a rule, whose labels are printed as they are. */
    private static boolean isVerbatim(String type) {
        String plain = type.replaceAll("\\(.*\\)", "");
        return VERBATIM.contains(plain) || plain.contains(".");
    }

    private static boolean isBoolean(String text) {
        String value = value(text, "boolean");
        return value.equals("true") || value.equals("false");
    }

    private @Nullable BigDecimal number() {
        if (type != null && !NUMBERS.contains(type.replaceAll("\\(.*\\)", ""))) {
            return null;
        }
        try {
            return new BigDecimal(label.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
