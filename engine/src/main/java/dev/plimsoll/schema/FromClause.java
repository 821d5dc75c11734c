package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.View;
import dev.plimsoll.schema.ExpressionTokens.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The relations of a {@code FROM} clause and their columns, as far as plain names and joins go. */
final class FromClause {

    private static final Set<String> ENDS = Set.of(
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
            "except");
    private static final Set<String> NO_ALIAS =
            Set.of("join", "inner", "left", "right", "full", "cross", "natural", "on", "using", "tablesample");

    /** By alias; null for a relation whose columns are not known. */
    private final Map<String, @Nullable List<Column>> relations = new LinkedHashMap<>();

    private boolean plain = true;

    private FromClause() {}

    /** Reads from the word FROM on; what is not understood leaves stars without expansion. */
    static FromClause read(ExpressionTokens tokens, ReplayState state) {
        FromClause clause = new FromClause();
        while (!tokens.isAtEnd() && !tokens.is("from")) {
            if (tokens.is("(")) {
                tokens.skipGroup();
            } else {
                clause.stopAtSetOperation(tokens.take().text());
            }
        }
        if (tokens.accept("from")) {
            clause.relation(tokens, state);
            clause.joins(tokens, state);
        }
        clause.rest(tokens);
        return clause;
    }

    private void joins(ExpressionTokens tokens, ReplayState state) {
        while (!tokens.isAtEnd()
                && !(tokens.peek().kind() == Kind.WORD
                        && ENDS.contains(tokens.peek().text()))) {
            if (tokens.is("natural") || tokens.is("using")) {
                plain = false;
            }
            if (tokens.is("(") || tokens.is("[")) {
                tokens.skipGroup();
            } else if (tokens.accept(",") || tokens.accept("join")) {
                relation(tokens, state);
            } else {
                tokens.take();
            }
        }
    }

    private void rest(ExpressionTokens tokens) {
        while (!tokens.isAtEnd()) {
            if (tokens.is("(")) {
                tokens.skipGroup();
            } else {
                stopAtSetOperation(tokens.take().text());
            }
        }
    }

    /** The types of a UNION are of all its parts together. */
    private void stopAtSetOperation(String word) {
        if (word.equals("union") || word.equals("intersect") || word.equals("except")) {
            relations.replaceAll((alias, columns) -> columns == null
                    ? null
                    : columns.stream()
                            .map(column -> QueryColumns.unknown(column.name()))
                            .toList());
        }
    }

    private void relation(ExpressionTokens tokens, ReplayState state) {
        tokens.accept("lateral");
        tokens.accept("only");
        if (tokens.is("(")) {
            tokens.skipGroup();
            add(alias(tokens, "?"), null);
            return;
        }
        String schema = null;
        String name = tokens.take().text();
        while (tokens.accept(".")) {
            schema = name;
            name = tokens.take().text();
        }
        List<Column> columns = columns(new ObjectName(schema, name), state);
        if (tokens.is("(")) {
            tokens.skipGroup();
            columns = null;
        }
        tokens.accept("*");
        add(alias(tokens, name), columns);
    }

    private String alias(ExpressionTokens tokens, String otherwise) {
        boolean said = tokens.accept("as");
        boolean bare = tokens.peek().kind() == Kind.QUOTED
                || (tokens.peek().kind() == Kind.WORD
                        && !NO_ALIAS.contains(tokens.peek().text())
                        && !ENDS.contains(tokens.peek().text()));
        if (!said && !bare) {
            return otherwise;
        }
        String alias = tokens.take().text();
        if (tokens.is("(")) {
            // Columns get other names.
            plain = false;
            tokens.skipGroup();
        }
        return alias;
    }

    private void add(String alias, @Nullable List<Column> columns) {
        relations.put(alias, columns);
    }

    private static @Nullable List<Column> columns(ObjectName written, ReplayState state) {
        ObjectName name = state.names().relationOrPlace(written);
        Table table = state.catalog().table(name);
        if (table != null) {
            return state.catalog().facts().columnsKnown(name) ? table.columns() : null;
        }
        View view = state.catalog().view(name);
        return view == null || view.columns().isEmpty()
                ? null
                : view.columns().stream().map(QueryColumns::unknown).toList();
    }

    /** What {@code *} stands for. */
    Optional<List<Column>> all() {
        List<Column> all = new ArrayList<>();
        for (List<Column> columns : relations.values()) {
            if (columns == null || !plain) {
                return Optional.empty();
            }
            columns.forEach(column -> all.add(output(column)));
        }
        return relations.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    /** What {@code alias.*} stands for. */
    Optional<List<Column>> all(String alias) {
        List<Column> columns = relations.get(alias);
        return columns == null || !plain
                ? Optional.empty()
                : Optional.of(columns.stream().map(FromClause::output).toList());
    }

    /** A column of the relation, or of the only one that has it; of unknown type where none is known to. */
    Column column(@Nullable String alias, String name) {
        List<Column> found = new ArrayList<>();
        relations.forEach((relation, columns) -> {
            if (columns != null && plain && (alias == null || alias.equals(relation))) {
                columns.stream().filter(column -> column.name().equals(name)).forEach(found::add);
            }
        });
        boolean ambiguous = alias == null && relations.values().stream().anyMatch(columns -> columns == null);
        return found.size() == 1 && !ambiguous ? output(found.get(0)) : QueryColumns.unknown(name);
    }

    private static Column output(Column column) {
        return QueryColumns.unknown(column.name()).withType(column.type(), column.collation());
    }
}
