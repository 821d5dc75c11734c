package dev.plimsoll.drift;

import dev.plimsoll.drift.ExpressionTokens.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value expression into the form that it has in common with what PostgreSQL prints for it ({@code pg_get_expr}). Where it does not
 * understand something, it reads nothing.
 */
final class ExpressionReader {

    private static final int DEEPEST = 200;

    private static final int OR = 1;
    private static final int AND = 2;
    private static final int NOT = 3;
    private static final int IS = 4;
    private static final int COMPARISON = 5;
    private static final int RANGE = 6;
    private static final int OTHER = 7;
    private static final int SUM = 8;
    private static final int PRODUCT = 9;
    private static final int POWER = 10;
    private static final int TIME_ZONE = 11;
    private static final int COLLATE = 12;
    private static final int SIGN = 13;

    private static final Map<String, Integer> STRENGTHS = Map.ofEntries(
            Map.entry("<", COMPARISON),
            Map.entry(">", COMPARISON),
            Map.entry("=", COMPARISON),
            Map.entry("<=", COMPARISON),
            Map.entry(">=", COMPARISON),
            Map.entry("<>", COMPARISON),
            Map.entry("!=", COMPARISON),
            Map.entry("+", SUM),
            Map.entry("-", SUM),
            Map.entry("*", PRODUCT),
            Map.entry("/", PRODUCT),
            Map.entry("%", PRODUCT),
            Map.entry("^", POWER));

    private static final Set<String> TESTS = Set.of("null", "true", "false", "unknown");

    private final ExpressionTokens tokens;
    private final ExpressionNames names;
    private final ExpressionOperands operands;
    private int depth;

    private ExpressionReader(String text) {
        this.tokens = new ExpressionTokens(text);
        this.names = new ExpressionNames(tokens);
        this.operands = new ExpressionOperands(tokens, names, this);
    }

    static Optional<ExpressionNode> read(String text) {
        try {
            ExpressionReader reader = new ExpressionReader(text);
            ExpressionNode node = reader.expression(0);
            return reader.tokens.isAt(Kind.END) ? Optional.of(node) : Optional.empty();
        } catch (ForeignExpression e) {
            return Optional.empty();
        }
    }

    /** A whole expression, as in parentheses. */
    ExpressionNode expression() {
        return expression(0);
    }

    private ExpressionNode expression(int weakest) {
        if (++depth > DEEPEST) {
            throw new ForeignExpression();
        }
        ExpressionNode left = prefix();
        for (ExpressionNode longer = infix(left, weakest); longer != null; longer = infix(left, weakest)) {
            left = longer;
        }
        depth--;
        return left;
    }

    private ExpressionNode prefix() {
        if (tokens.take("not")) {
            return negated(expression(NOT));
        }
        if (tokens.isAt(Kind.OPERATOR)) {
            String operator = tokens.next().text();
            ExpressionNode operand = expression(operator.equals("-") || operator.equals("+") ? SIGN : OTHER);
            if (operator.equals("-") && operand.literal()) {
                return ExpressionNode.literal("-" + operand.label());
            }
            return operator.equals("+") ? operand : ExpressionNode.of("prefix " + operator, operand);
        }
        return suffixed(operands.operand());
    }

    private static ExpressionNode negated(ExpressionNode operand) {
        return switch (operand.label()) {
            case "is null" -> ExpressionNode.of("is not null", operand.operands());
            case "is not null" -> ExpressionNode.of("is null", operand.operands());
            default -> ExpressionNode.of("not", operand);
        };
    }

    private ExpressionNode suffixed(ExpressionNode node) {
        ExpressionNode result = node;
        while (true) {
            if (tokens.take("::")) {
                result = result.cast(names.type());
            } else if (tokens.take("[")) {
                result = ExpressionNode.of("element", result, expression(0));
                tokens.expect("]");
            } else {
                return result;
            }
        }
    }

    /** The expression that goes on after {@code left}, or null where it ends there. */
    private @Nullable ExpressionNode infix(ExpressionNode left, int weakest) {
        if (weakest < OR && tokens.take("or")) {
            return ExpressionNode.flat("or", left, expression(OR));
        } else if (weakest < AND && tokens.take("and")) {
            return ExpressionNode.flat("and", left, expression(AND));
        } else if (weakest < IS && tokens.take("is")) {
            return test(left);
        } else if (weakest < IS && tokens.take("isnull")) {
            return ExpressionNode.of("is null", left);
        } else if (weakest < IS && tokens.take("notnull")) {
            return ExpressionNode.of("is not null", left);
        } else if (weakest < RANGE && isRange()) {
            return range(left);
        } else if (weakest < TIME_ZONE && tokens.take("at", "time", "zone")) {
            return ExpressionNode.of("timezone", expression(TIME_ZONE), left);
        } else if (weakest < COLLATE && tokens.take("collate")) {
            return ExpressionNode.of("collate " + names.path().get(0), left);
        } else if (tokens.isAt(Kind.OPERATOR)) {
            return operation(left, weakest);
        } else if (tokens.isAt("operator")) {
            throw new ForeignExpression();
        }
        return null;
    }

    private @Nullable ExpressionNode operation(ExpressionNode left, int weakest) {
        String operator = tokens.peek().text();
        int strength = STRENGTHS.getOrDefault(operator, OTHER);
        if (strength <= weakest) {
            return null;
        }
        tokens.next();
        String name = operator.equals("!=") ? "<>" : operator;
        if (tokens.take("any", "(") || tokens.take("some", "(")) {
            return operands.closed(ExpressionNode.of(name + " any", left, expression(0)));
        } else if (tokens.take("all", "(")) {
            return operands.closed(ExpressionNode.of(name + " all", left, expression(0)));
        }
        return ExpressionNode.of(name, left, expression(strength));
    }

    private ExpressionNode test(ExpressionNode left) {
        boolean not = tokens.take("not");
        if (tokens.take("distinct", "from")) {
            return ExpressionNode.of(not ? "is not distinct" : "is distinct", left, expression(IS));
        }
        String what = tokens.next().text();
        if (!TESTS.contains(what)) {
            throw new ForeignExpression();
        }
        return ExpressionNode.of("is " + (not ? "not " : "") + what, left);
    }

    private boolean isRange() {
        int ahead = tokens.isAt("not") ? 1 : 0;
        return tokens.isAt(ahead, "in")
                || tokens.isAt(ahead, "between")
                || tokens.isAt(ahead, "like")
                || tokens.isAt(ahead, "ilike");
    }

    private ExpressionNode range(ExpressionNode left) {
        boolean not = tokens.take("not");
        if (tokens.take("in", "(")) {
            List<ExpressionNode> values = operands.list(")");
            return values.size() == 1
                    ? ExpressionNode.of(not ? "<>" : "=", left, values.get(0))
                    : ExpressionNode.of(not ? "<> all" : "= any", left, ExpressionNode.of("array", values));
        } else if (tokens.take("between")) {
            ExpressionNode low = expression(RANGE);
            if (!tokens.take("and")) {
                throw new ForeignExpression();
            }
            ExpressionNode high = expression(RANGE);
            return ExpressionNode.flat(
                    not ? "or" : "and",
                    ExpressionNode.of(not ? "<" : ">=", left, low),
                    ExpressionNode.of(not ? ">" : "<=", left, high));
        }
        String operator = (not ? "!" : "") + (tokens.next().text().equals("like") ? "~~" : "~~*");
        ExpressionNode pattern = expression(RANGE);
        if (tokens.isAt("escape")) {
            throw new ForeignExpression();
        }
        return ExpressionNode.of(operator, left, pattern);
    }
}
