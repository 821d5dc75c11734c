package dev.plimsoll.drift;

import dev.plimsoll.drift.ExpressionTokens.Kind;
import dev.plimsoll.drift.ExpressionTokens.Token;
import java.util.ArrayList;
import java.util.List;

/** Reads names and types in an expression. */
final class ExpressionNames {

    private final ExpressionTokens tokens;

    ExpressionNames(ExpressionTokens tokens) {
        this.tokens = tokens;
    }

    /** The parts of a name, folded. */
    List<String> path() {
        List<String> path = new ArrayList<>();
        do {
            Token token = tokens.next();
            if (token.kind() != Kind.WORD && token.kind() != Kind.QUOTED) {
                throw new ForeignExpression();
            }
            path.add(token.text());
        } while (tokens.take("."));
        return path;
    }

    /** A type without its modifiers: the last part of its name where it is a server's own, else with its schema. */
    String type() {
        List<String> path = path();
        StringBuilder name = new StringBuilder(path.get(path.size() - 1));
        while (tokens.isAt("varying") || tokens.isAt("precision")) {
            name.append(' ').append(tokens.next().text());
        }
        modifiers();
        if (tokens.isAt("with") || tokens.isAt("without")) {
            name.append(' ').append(tokens.next().text()).append(" time zone");
            if (!tokens.take("time", "zone")) {
                throw new ForeignExpression();
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
            do {
                tokens.next();
            } while (tokens.take(","));
            tokens.expect(")");
        }
    }
}
