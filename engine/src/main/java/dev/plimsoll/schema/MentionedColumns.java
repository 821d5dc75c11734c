package dev.plimsoll.schema;

import dev.plimsoll.model.ObjectName;
import dev.plimsoll.schema.ExpressionTokens.Kind;
import dev.plimsoll.schema.ExpressionTokens.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Columns that the text of a query names: behind a relation or its alias, or without a qualifier in a {@code SELECT} that reads the
 * relation itself. {@code *} stands for all of them.
 */
final class MentionedColumns {

    private static final String ALL = "*";

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

    /** Words that are names of relations or columns in quotes alone. */
    private static final Set<String> RESERVED =
            Set.of("select", "table", "from", "where", "order", "group", "union", "with", "limit", "user");

    /** What stands before a {@code *} that means all columns. */
    private static final Set<String> BEFORE_ALL = Set.of("select", "distinct", "all", ",");

    /** A name without qualifier, in the n-th {@code SELECT} of the text. */
    private record Bare(int select, String name) {}

    private final Map<String, Set<String>> qualified = new HashMap<>();
    private final Map<String, Set<String>> aliases = new HashMap<>();
    private final Map<String, Set<Integer>> selects = new HashMap<>();
    private final Set<Bare> bare = new HashSet<>();
    private final List<Token> tokens = new ArrayList<>();

    MentionedColumns(String query) {
        ExpressionTokens reader = new ExpressionTokens(query);
        while (!reader.isAtEnd()) {
            tokens.add(reader.take());
        }
        read();
    }

    private void read() {
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        int last = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (isSymbol(i, "(")) {
                boolean query = isWord(i + 1, "select") || isWord(i + 1, "with");
                open.push(query ? ++last : open.element());
            } else if (isSymbol(i, ")") && open.size() > 1) {
                open.pop();
            } else {
                read(i, open.element());
            }
        }
    }

    private void read(int at, int select) {
        String text = tokens.get(at).text();
        boolean all = isSymbol(at, ALL);
        if (isWord(at, "table") && isName(at + 1)) {
            bare.add(new Bare(select, ALL));
        }
        boolean name = isName(at);
        if (isSymbol(at - 1, ".") && (name || all)) {
            add(qualified, at >= 2 ? tokens.get(at - 2).text() : "", text);
        } else if (all && at > 0 && BEFORE_ALL.contains(tokens.get(at - 1).text())
                || name && !isSymbol(at + 1, ".") && !isSymbol(at + 1, "(") && !isWord(at - 1, "as")) {
            bare.add(new Bare(select, text));
        }
        if (name && !isSymbol(at + 1, ".")) {
            add(selects, text, select);
            int next = isWord(at + 1, "as") ? at + 2 : at + 1;
            if (isName(next) && !NO_ALIAS.contains(tokens.get(next).text())) {
                add(aliases, text, tokens.get(next).text());
            }
        }
    }

    private static <V> void add(Map<String, Set<V>> sets, String key, V value) {
        sets.computeIfAbsent(key, none -> new HashSet<>()).add(value);
    }

    private boolean isName(int at) {
        return isKind(at, Kind.QUOTED)
                || isKind(at, Kind.WORD) && !RESERVED.contains(tokens.get(at).text());
    }

    private boolean isWord(int at, String word) {
        return isKind(at, Kind.WORD) && tokens.get(at).text().equals(word);
    }

    private boolean isSymbol(int at, String symbol) {
        return isKind(at, Kind.SYMBOL) && tokens.get(at).text().equals(symbol);
    }

    private boolean isKind(int at, Kind kind) {
        return at >= 0 && at < tokens.size() && tokens.get(at).kind() == kind;
    }

    /** Whether the query takes the column of the relation, as far as names tell. */
    boolean of(ObjectName relation, String column) {
        return isQualified(relation.name(), column)
                || aliases.getOrDefault(relation.name(), Set.of()).stream()
                        .anyMatch(alias -> isQualified(alias, column))
                || selects.getOrDefault(relation.name(), Set.of()).stream()
                        .anyMatch(select ->
                                bare.contains(new Bare(select, column)) || bare.contains(new Bare(select, ALL)));
    }

    private boolean isQualified(String qualifier, String column) {
        Set<String> named = qualified.getOrDefault(qualifier, Set.of());
        return named.contains(column) || named.contains(ALL);
    }
}
