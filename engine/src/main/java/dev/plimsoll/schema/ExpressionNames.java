package dev.plimsoll.schema;

import dev.plimsoll.schema.ExpressionTokens.Kind;
import dev.plimsoll.schema.ExpressionTokens.Token;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The name PostgreSQL gives to an unnamed expression, such as the key of an index ({@code FigureColname} in {@code
 * src/backend/parser/parse_target.c}): that of its column or function, of the type it is cast to, or none.
 */
final class ExpressionNames {

    /** A name with its weight: one of a cast gives way to one of what is cast. */
    private record Name(@Nullable String text, boolean strong) {
        static final Name NONE = new Name(null, false);

        static Name strong(String text) {
            return new Name(text, true);
        }

        static Name weak(String text) {
            return new Name(text, false);
        }
    }

    private static final Set<String> VALUE_FUNCTIONS = Set.of(
            "current_date",
            "current_time",
            "current_timestamp",
            "localtime",
            "localtimestamp",
            "current_role",
            "current_user",
            "user",
            "session_user",
            "current_catalog",
            "current_schema");

    /** Words before a literal that make it one of their type. */
    private static final Set<String> LITERAL_TYPES =
            Set.of("date", "time", "timestamp", "timestamptz", "interval", "bool", "int4", "uuid", "json", "jsonb");

    private final ExpressionTokens tokens;
    private final boolean extractKeepsItsName;

    private ExpressionNames(ExpressionTokens tokens, boolean extractKeepsItsName) {
        this.tokens = tokens;
        this.extractKeepsItsName = extractKeepsItsName;
    }

    /** @param major of the server: before 14, {@code EXTRACT} was a call of {@code date_part} */
    static Optional<String> of(String text, int major) {
        return of(new ExpressionTokens(text), major);
    }

    static Optional<String> of(ExpressionTokens tokens, int major) {
        ExpressionNames names = new ExpressionNames(tokens, major >= 14);
        return Optional.ofNullable(names.expression().text());
    }

    private Name expression() {
        Name name = postfixes(primary());
        // What is left is an operator, and what an operator makes has no name.
        return tokens.isAtEnd() || tokens.is(")") || tokens.is(",") ? name : Name.NONE;
    }

    private Name primary() {
        Token token = tokens.peek();
        if (token.kind() == Kind.QUOTED) {
            return named();
        } else if (token.kind() != Kind.WORD) {
            return token.text().equals("(") && token.kind() == Kind.SYMBOL ? parenthesized() : literal();
        }
        return switch (token.text()) {
            case "case" -> choice();
            case "cast" -> cast();
            case "array", "row", "exists" -> group(token.text());
            case "true", "false" -> {
                tokens.take();
                yield Name.weak("bool");
            }
            case "null" -> literal();
            case "not" -> Name.NONE;
            case "trim" -> trim();
            case "extract" -> group(extractKeepsItsName ? "extract" : "date_part");
            default -> named();
        };
    }

    private Name literal() {
        tokens.take();
        return Name.NONE;
    }

    private Name parenthesized() {
        int start = tokens.position();
        boolean list = tokens.skipGroup();
        int end = tokens.position();
        if (list) {
            return Name.strong("row");
        }
        tokens.moveTo(start + 1);
        Name name = tokens.is("select") || tokens.is("with") ? Name.NONE : expression();
        tokens.moveTo(end);
        return name;
    }

    /** A word and its parenthesised arguments. */
    private Name group(String name) {
        tokens.take();
        tokens.skipGroup();
        return Name.strong(name);
    }

    private Name trim() {
        String side = tokens.peek(2).text();
        return group(
                switch (side) {
                    case "leading" -> "ltrim";
                    case "trailing" -> "rtrim";
                    default -> "btrim";
                });
    }

    private Name choice() {
        int depth = 0;
        int otherwise = -1;
        do {
            if (tokens.is("case")) {
                depth++;
            } else if (tokens.is("end")) {
                depth--;
            } else if (tokens.is("else") && depth == 1) {
                otherwise = tokens.position() + 1;
            }
            tokens.take();
        } while (depth > 0 && !tokens.isAtEnd());
        int end = tokens.position();
        Name name = Name.NONE;
        if (otherwise >= 0) {
            tokens.moveTo(otherwise);
            Name value = postfixes(primary());
            name = tokens.position() == end - 1 ? value : Name.NONE;
        }
        tokens.moveTo(end);
        return name.strong() ? name : Name.weak("case");
    }

    private Name cast() {
        tokens.take();
        int start = tokens.position();
        tokens.skipGroup();
        int end = tokens.position();
        tokens.moveTo(start + 1);
        Name value = postfixes(primary());
        while (!tokens.is("as") && tokens.position() < end) {
            value = Name.NONE;
            tokens.take();
        }
        tokens.accept("as");
        Name type = Name.weak(WrittenTypes.skip(tokens));
        tokens.moveTo(end);
        return value.strong() ? value : type;
    }

    /** A column, a function with its arguments, a value function, or a type before a literal. */
    private Name named() {
        Token first = tokens.take();
        String name = first.text();
        while (tokens.is(".") && tokens.peek(1).kind() != Kind.SYMBOL) {
            tokens.take();
            name = tokens.take().text();
        }
        if (tokens.is("(")) {
            tokens.skipGroup();
            boolean typedLiteral = tokens.peek().kind() == Kind.LITERAL && LITERAL_TYPES.contains(name);
            return typedLiteral ? typedLiteral(name) : Name.strong(name);
        }
        boolean typed = first.kind() == Kind.WORD
                && !VALUE_FUNCTIONS.contains(name)
                && (tokens.peek().kind() == Kind.LITERAL || (tokens.is("with") && tokens.is(1, "time")));
        return typed ? typedLiteral(name) : Name.strong(name);
    }

    private Name typedLiteral(String type) {
        String name = WrittenTypes.internalName(type);
        if (tokens.accept("with")) {
            tokens.take();
            tokens.take();
            name = name + "tz";
        }
        tokens.take();
        return Name.weak(name);
    }

    private Name postfixes(Name start) {
        Name name = start;
        while (true) {
            if (tokens.accept("::")) {
                String type = WrittenTypes.skip(tokens);
                name = name.strong() ? name : Name.weak(type);
            } else if (tokens.is("[")) {
                tokens.skipGroup();
            } else if (tokens.is(".") && tokens.peek(1).kind() != Kind.SYMBOL) {
                tokens.take();
                name = Name.strong(tokens.take().text());
            } else if (tokens.accept("collate")) {
                WrittenTypes.skipName(tokens);
            } else if (tokens.is("at") && (tokens.is(1, "time") || tokens.is(1, "local"))) {
                atTimeZone();
                name = Name.strong("timezone");
            } else {
                return name;
            }
        }
    }

    private void atTimeZone() {
        tokens.take();
        if (tokens.take().text().equals("time")) {
            tokens.take();
            primary();
            while (tokens.accept("::")) {
                WrittenTypes.skip(tokens);
            }
        }
    }
}
