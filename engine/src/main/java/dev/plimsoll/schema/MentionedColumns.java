package dev.plimsoll.schema;

import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Query;
import dev.plimsoll.schema.ExpressionTokens.Kind;
import dev.plimsoll.schema.ExpressionTokens.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Columns that the text of a query names, by the qualifier before them; {@code *} stands for all. */
final class MentionedColumns {

    private static final String ALL = "*";
    private static final String UNQUALIFIED = "";

    /** Words behind the name of a relation that are no alias of it. */
    private static final Set<String> NO_ALIAS = Set.of(
            "where",
            "on",
            "using",
            "join",
            "left",
            "right",
            "inner",
            "outer",
            "full",
            "cross",
            "natural",
            "lateral",
            "group",
            "order",
            "having",
            "window",
            "limit",
            "offset",
            "fetch",
            "for",
            "union",
            "intersect",
            "except",
            "tablesample",
            "with",
            "set");

    /** Words behind which {@code *} means all columns. */
    private static final Set<String> BEFORE_ALL = Set.of("select", "distinct", "all", ",");

    private final Map<String, Set<String>> columns = new HashMap<>();
    private final Map<String, Set<String>> aliases = new HashMap<>();

    MentionedColumns(Query query) {
        List<Token> tokens = tokens(query.text());
        for (int i = 0; i < tokens.size(); i++) {
            read(tokens, i);
        }
    }

    private static List<Token> tokens(String text) {
        ExpressionTokens reader = new ExpressionTokens(text);
        List<Token> tokens = new ArrayList<>();
        while (!reader.isAtEnd()) {
            tokens.add(reader.take());
        }
        return tokens;
    }

    private void read(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        boolean all = isSymbol(tokens, at, ALL);
        if (isSymbol(tokens, at - 1, ".") && (isName(token) || all)) {
            add(columns, at >= 2 ? tokens.get(at - 2).text() : UNQUALIFIED, token.text());
        } else if (all) {
            if (at > 0 && BEFORE_ALL.contains(tokens.get(at - 1).text())) {
                add(columns, UNQUALIFIED, ALL);
            }
        } else if (isName(token)
                && !isSymbol(tokens, at + 1, ".")
                && !isSymbol(tokens, at + 1, "(")
                && !isWord(tokens, at - 1, "as")) {
            add(columns, UNQUALIFIED, token.text());
        }
        if (isName(token)) {
            int next = isWord(tokens, at + 1, "as") ? at + 2 : at + 1;
            if (next < tokens.size()
                    && isName(tokens.get(next))
                    && !NO_ALIAS.contains(tokens.get(next).text())) {
                add(aliases, token.text(), tokens.get(next).text());
            }
        }
    }

    private static void add(Map<String, Set<String>> sets, String key, String value) {
        sets.computeIfAbsent(key, none -> new HashSet<>()).add(value);
    }

    private static boolean isName(Token token) {
        return token.kind() == Kind.WORD || token.kind() == Kind.QUOTED;
    }

    private static boolean isWord(List<Token> tokens, int at, String word) {
        return at >= 0
                && at < tokens.size()
                && tokens.get(at).kind() == Kind.WORD
                && tokens.get(at).text().equals(word);
    }

    private static boolean isSymbol(List<Token> tokens, int at, String symbol) {
        return at >= 0
                && at < tokens.size()
                && tokens.get(at).kind() == Kind.SYMBOL
                && tokens.get(at).text().equals(symbol);
    }

    /** Whether the query takes the column of the relation, as far as names tell. */
    boolean of(ObjectName relation, String column) {
        return names(UNQUALIFIED, column)
                || names(relation.name(), column)
                || aliases.getOrDefault(relation.name(), Set.of()).stream().anyMatch(alias -> names(alias, column));
    }

    private boolean names(String qualifier, String column) {
        Set<String> named = columns.getOrDefault(qualifier, Set.of());
        return named.contains(column) || named.contains(ALL);
    }
}
