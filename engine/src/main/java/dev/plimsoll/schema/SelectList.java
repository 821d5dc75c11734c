package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.TypeName;
import dev.plimsoll.schema.ExpressionTokens.Kind;
import dev.plimsoll.schema.ExpressionTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Output columns of a plain {@code SELECT}: stars are expanded and columns typed from the relations it reads. Empty where the text is
 * more than this understands, such as a query with CTEs.
 */
final class SelectList {

    private static final Set<String> ENDS = Set.of(
            "from",
            "where",
            "group",
            "having",
            "window",
            "order",
            "limit",
            "offset",
            "fetch",
            "for",
            "union",
            "intersect",
            "except",
            "into");

    private final ExpressionTokens tokens;
    private final List<List<Token>> items = new ArrayList<>();

    private SelectList(String text) {
        this.tokens = new ExpressionTokens(text);
    }

    static Optional<List<Column>> columns(String query, ReplayState state) {
        SelectList list = new SelectList(query);
        if (!list.readItems()) {
            return Optional.empty();
        }
        FromClause from = FromClause.read(list.tokens, state);
        return list.columns(from, state.server().major());
    }

    private boolean readItems() {
        if (!tokens.accept("select")) {
            return false;
        }
        tokens.accept("all");
        if (tokens.accept("distinct") && tokens.accept("on")) {
            tokens.skipGroup();
        }
        List<Token> item = new ArrayList<>();
        while (!tokens.isAtEnd() && !isEnd()) {
            if (tokens.is(",")) {
                tokens.take();
                items.add(item);
                item = new ArrayList<>();
            } else if (tokens.is("(") || tokens.is("[")) {
                int start = tokens.position();
                tokens.skipGroup();
                item.addAll(tokens.between(start, tokens.position()));
            } else {
                item.add(tokens.take());
            }
        }
        items.add(item);
        return true;
    }

    private boolean isEnd() {
        return tokens.peek().kind() == Kind.WORD && ENDS.contains(tokens.peek().text());
    }

    private Optional<List<Column>> columns(FromClause from, int major) {
        List<Column> columns = new ArrayList<>();
        for (List<Token> item : items) {
            Optional<List<Column>> some = columns(item, from, major);
            if (some.isEmpty()) {
                return Optional.empty();
            }
            columns.addAll(some.get());
        }
        return Optional.of(columns);
    }

    private static Optional<List<Column>> columns(List<Token> item, FromClause from, int major) {
        int size = item.size();
        if (size > 0 && isSymbol(item.get(size - 1), "*") && (size == 1 || isSymbol(item.get(size - 2), "."))) {
            return size == 1 ? from.all() : from.all(item.get(size - 3).text());
        }
        List<Token> expression = new ArrayList<>(item);
        String alias = null;
        if (size > 1 && isName(item.get(size - 1)) && endsExpression(item, size - 2)) {
            alias = item.get(size - 1).text();
            boolean keyword = isWord(item.get(size - 2), "as");
            expression = expression.subList(0, keyword ? size - 2 : size - 1);
        }
        Column column = column(expression, from, major);
        return Optional.of(List.of(alias == null ? column : column.withName(alias)));
    }

    /** Whether a name behind this token is an alias. */
    private static boolean endsExpression(List<Token> item, int last) {
        Token token = item.get(last);
        return switch (token.kind()) {
            case WORD ->
                !Set.of("and", "or", "not", "is", "like", "ilike", "in", "at", "zone", "collate", "time")
                        .contains(token.text());
            case QUOTED, LITERAL -> true;
            case SYMBOL -> token.text().equals(")") || token.text().equals("]");
            case END -> false;
        };
    }

    private static Column column(List<Token> expression, FromClause from, int major) {
        int size = expression.size();
        if (size == 1 && isName(expression.get(0))) {
            return from.column(null, expression.get(0).text());
        }
        if (size == 3 && isSymbol(expression.get(1), ".")) {
            return from.column(expression.get(0).text(), expression.get(2).text());
        }
        String name =
                ExpressionNames.of(new ExpressionTokens(expression), major).orElse("?column?");
        boolean counts = size > 1 && isWord(expression.get(0), "count") && isSymbol(expression.get(size - 1), ")");
        return counts ? QueryColumns.unknown(name).withType(TypeName.of("int8"), null) : QueryColumns.unknown(name);
    }

    private static boolean isName(Token token) {
        return token.kind() == Kind.QUOTED
                || (token.kind() == Kind.WORD && !token.text().equals("end"));
    }

    private static boolean isWord(Token token, String text) {
        return token.kind() == Kind.WORD && token.text().equals(text);
    }

    private static boolean isSymbol(Token token, String text) {
        return token.kind() == Kind.SYMBOL && token.text().equals(text);
    }
}
