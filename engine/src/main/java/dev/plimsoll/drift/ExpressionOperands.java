package dev.plimsoll.drift;

import dev.plimsoll.drift.ExpressionTokens.Kind;
import dev.plimsoll.drift.ExpressionTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what stands between operators: literals, columns, calls, {@code CASE}, and what is in parentheses. */
final class ExpressionOperands {

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

    private final ExpressionTokens tokens;
    private final ExpressionNames names;
    private final ExpressionReader reader;

    /** @param reader of the expressions within */
    ExpressionOperands(ExpressionTokens tokens, ExpressionNames names, ExpressionReader reader) {
        this.tokens = tokens;
        this.names = names;
        this.reader = reader;
    }

    ExpressionNode operand() {
        Token token = tokens.peek();
        switch (token.kind()) {
            case STRING, NUMBER -> {
                tokens.next();
                return ExpressionNode.literal(token.text());
            }
            case MARK -> {
                if (!tokens.take("(") || tokens.isAt("select") || tokens.isAt("with")) {
                    throw new ForeignExpression();
                }
                ExpressionNode inner = reader.expression();
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
            default -> throw new ForeignExpression();
        }
    }

    private ExpressionNode word(Token token) {
        if (token.kind() == Kind.WORD) {
            if (tokens.take("case")) {
                return choice();
            } else if (tokens.take("array", "[")) {
                return ExpressionNode.of("array", list("]"));
            } else if (tokens.take("cast", "(")) {
                ExpressionNode node = reader.expression();
                if (!tokens.take("as")) {
                    throw new ForeignExpression();
                }
                return closed(node.cast(names.type()));
            } else if (tokens.take("true") || tokens.take("false") || tokens.take("null")) {
                return ExpressionNode.literal(token.text());
            } else if (OWN_GRAMMAR.contains(token.text()) && tokens.isAt(1, "(")) {
                throw new ForeignExpression();
            } else if (tokens.peek(1).kind() == Kind.STRING) {
                tokens.next();
                return ExpressionNode.literal(tokens.next().text()).cast(token.text());
            }
        }
        List<String> path = names.path();
        String name = path.get(path.size() - 1);
        if (!tokens.take("(")) {
            return ExpressionNode.of("column " + name);
        } else if (OWN_GRAMMAR.contains(name) || tokens.isAt("distinct") || tokens.isAt("*")) {
            throw new ForeignExpression();
        }
        ExpressionNode call = ExpressionNode.of(name, tokens.take(")") ? List.of() : list(")"));
        if (tokens.isAt("over") || tokens.isAt("filter") || tokens.isAt("within")) {
            throw new ForeignExpression();
        }
        return call;
    }

    private ExpressionNode choice() {
        List<ExpressionNode> parts = new ArrayList<>();
        StringBuilder shape = new StringBuilder("case");
        if (!tokens.isAt("when")) {
            shape.append(" of");
            parts.add(reader.expression());
        }
        while (tokens.take("when")) {
            parts.add(reader.expression());
            if (!tokens.take("then")) {
                throw new ForeignExpression();
            }
            parts.add(reader.expression());
        }
        // A server writes the ELSE NULL that was left out.
        parts.add(tokens.take("else") ? reader.expression() : ExpressionNode.literal("null"));
        if (!tokens.take("end")) {
            throw new ForeignExpression();
        }
        return ExpressionNode.of(shape.toString(), parts);
    }

    /** Expressions with commas between them, up to and with the mark that ends them. */
    List<ExpressionNode> list(String end) {
        List<ExpressionNode> values = new ArrayList<>();
        do {
            values.add(reader.expression());
        } while (tokens.take(","));
        tokens.expect(end);
        return values;
    }

    /** Steps over the parenthesis that closes what was read. */
    ExpressionNode closed(ExpressionNode node) {
        tokens.expect(")");
        return node;
    }
}
