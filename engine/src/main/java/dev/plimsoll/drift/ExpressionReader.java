package dev.plimsoll.drift;

import dev.plimsoll.drift.ExpressionTokens.Kind;
import dev.plimsoll.drift.ExpressionTokens.Token;
import java.util.ArrayList;
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

    /** Not understood. */
    private static final class Foreign extends RuntimeException {
        private static final long serialVersionUID = 1;

        Foreign() {
            super("not understood", null, false, false);
        }
    }

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

    /** Functions with a grammar of their own, which a server prints in another. */
    private static final Set<String> OWN_GRAMMAR = Set.of(
            "extract",
            "substring",
            "position",
            "overlay",
            "trim",
            "normalize",
            "xmlparse",
            "xmlelement",
            "treat",
            "exists",
            "select",
            "with",
            "interval",
            "date_part",
            "btrim",
            "row",
            "grouping",
            "collation");

    private static final Set<String> TESTS = Set.of("null", "true", "false", "unknown");

    private final ExpressionTokens tokens;
    private int depth;

    private ExpressionReader(String text) {
        this.tokens = new ExpressionTokens(text);
    }

    static Optional<ExpressionNode> read(String text) {
        try {
            ExpressionReader reader = new ExpressionReader(text);
            ExpressionNode node = reader.expression(0);
            return reader.tokens.isAt(Kind.END) ? Optional.of(node) : Optional.empty();
        } catch (Foreign e) {
            return Optional.empty();
        }
    }

    private ExpressionNode expression(int weakest) {
        if (++depth > DEEPEST) {
            throw new Foreign();
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
        return suffixed(primary());
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
                result = result.cast(type());
            } else if (tokens.take("[")) {
                result = ExpressionNode.of("element", result, expression(0));
                expect("]");
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
            return ExpressionNode.of("collate " + path().get(0), left);
        } else if (tokens.isAt(Kind.OPERATOR)) {
            return operation(left, weakest);
        } else if (tokens.isAt("operator")) {
            throw new Foreign();
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
            return closed(ExpressionNode.of(name + " any", left, expression(0)));
        } else if (tokens.take("all", "(")) {
            return closed(ExpressionNode.of(name + " all", left, expression(0)));
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
            throw new Foreign();
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
            List<ExpressionNode> values = list(")");
            return values.size() == 1
                    ? ExpressionNode.of(not ? "<>" : "=", left, values.get(0))
                    : ExpressionNode.of(not ? "<> all" : "= any", left, ExpressionNode.of("array", values));
        } else if (tokens.take("between")) {
            ExpressionNode low = expression(RANGE);
            if (!tokens.take("and")) {
                throw new Foreign();
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
            throw new Foreign();
        }
        return ExpressionNode.of(operator, left, pattern);
    }

    private ExpressionNode primary() {
        Token token = tokens.peek();
        switch (token.kind()) {
            case STRING, NUMBER -> {
                tokens.next();
                return ExpressionNode.literal(token.text());
            }
            case MARK -> {
                if (!tokens.take("(") || tokens.isAt("select") || tokens.isAt("with")) {
                    throw new Foreign();
                }
                ExpressionNode inner = expression(0);
                if (tokens.take(",")) {
                    List<ExpressionNode> row = new ArrayList<>(List.of(inner));
                    row.addAll(list(")"));
                    return ExpressionNode.of("row", row);
                }
                return closed(inner);
            }
            case WORD, QUOTED -> {
                return word(token);
            }
            default -> throw new Foreign();
        }
    }

    private ExpressionNode word(Token token) {
        if (token.kind() == Kind.WORD) {
            if (tokens.take("case")) {
                return choice();
            } else if (tokens.take("array", "[")) {
                return ExpressionNode.of("array", list("]"));
            } else if (tokens.take("cast", "(")) {
                ExpressionNode node = expression(0);
                if (!tokens.take("as")) {
                    throw new Foreign();
                }
                return closed(node.cast(type()));
            } else if (tokens.take("true") || tokens.take("false") || tokens.take("null")) {
                return ExpressionNode.literal(token.text());
            } else if (OWN_GRAMMAR.contains(token.text()) && tokens.isAt(1, "(")) {
                throw new Foreign();
            } else if (tokens.peek(1).kind() == Kind.STRING) {
                tokens.next();
                return ExpressionNode.literal(tokens.next().text()).cast(token.text());
            }
        }
        List<String> path = path();
        String name = path.get(path.size() - 1);
        if (!tokens.take("(")) {
            return ExpressionNode.of("column " + name);
        } else if (OWN_GRAMMAR.contains(name) || tokens.isAt("distinct") || tokens.isAt("*")) {
            throw new Foreign();
        }
        ExpressionNode call = ExpressionNode.of(name, tokens.take(")") ? List.of() : list(")"));
        if (tokens.isAt("over") || tokens.isAt("filter") || tokens.isAt("within")) {
            throw new Foreign();
        }
        return call;
    }

    private ExpressionNode choice() {
        List<ExpressionNode> parts = new ArrayList<>();
        StringBuilder shape = new StringBuilder("case");
        if (!tokens.isAt("when")) {
            shape.append(" of");
            parts.add(expression(0));
        }
        while (tokens.take("when")) {
            parts.add(expression(0));
            if (!tokens.take("then")) {
                throw new Foreign();
            }
            parts.add(expression(0));
        }
        // A server writes the ELSE NULL that was left out.
        parts.add(tokens.take("else") ? expression(0) : ExpressionNode.literal("null"));
        if (!tokens.take("end")) {
            throw new Foreign();
        }
        return ExpressionNode.of(shape.toString(), parts);
    }

    private List<ExpressionNode> list(String end) {
        List<ExpressionNode> values = new ArrayList<>();
        do {
            values.add(expression(0));
        } while (tokens.take(","));
        expect(end);
        return values;
    }

    private List<String> path() {
        List<String> path = new ArrayList<>();
        do {
            Token token = tokens.next();
            if (token.kind() != Kind.WORD && token.kind() != Kind.QUOTED) {
                throw new Foreign();
            }
            path.add(token.text());
        } while (tokens.take("."));
        return path;
    }

    /** A type without its modifiers: the last part of its name where it is a server's own, else with its schema. */
    private String type() {
        List<String> path = path();
        StringBuilder name = new StringBuilder(path.get(path.size() - 1));
        while (tokens.isAt("varying") || tokens.isAt("precision")) {
            name.append(' ').append(tokens.next().text());
        }
        modifiers();
        if (tokens.isAt("with") || tokens.isAt("without")) {
            name.append(' ').append(tokens.next().text()).append(" time zone");
            if (!tokens.take("time", "zone")) {
                throw new Foreign();
            }
        }
        modifiers();
        while (tokens.take("[", "]")) {
            name.append("[]");
        }
        return path.size() > 1 && !path.get(0).equals("pg_catalog") ? String.join(".", path) : name.toString();
    }

    private void modifiers() {
        if (tokens.take("(")) {
            list(")");
        }
    }

    private ExpressionNode closed(ExpressionNode node) {
        expect(")");
        return node;
    }

    private void expect(String mark) {
        if (!tokens.take(mark)) {
            throw new Foreign();
        }
    }
}
