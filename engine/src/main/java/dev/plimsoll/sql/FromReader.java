package dev.plimsoll.sql;

import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.OutputValue;
import dev.plimsoll.model.QueryOutput;
import dev.plimsoll.model.QueryOutput.Source;
import dev.plimsoll.sql.FromSources.Alias;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind {@code FROM} and {@code USING}: relations, calls, sub-queries and joins. */
final class FromReader {

    private final TokenCursor cursor;
    private final QueryFacts facts;
    private final ExpressionReader expressions;
    private final FromSources sources = new FromSources();

    FromReader(TokenCursor cursor, QueryFacts facts) {
        this.cursor = cursor;
        this.facts = facts;
        this.expressions = new ExpressionReader(cursor, facts);
    }

    void list() {
        do {
            sources.nextItem();
            item();
        } while (cursor.accept(TokenKind.COMMA));
    }

    /** The relations read, by the items of the list. */
    List<List<Source>> sources() {
        return sources.items();
    }

    /** One item with the joins behind it. True if there is a join. */
    boolean item() {
        return cursor.nested(() -> {
            single();
            boolean joined = false;
            while (joins()) {
                joined = true;
            }
            return joined;
        });
    }

    private boolean joins() {
        if (cursor.accept(Keyword.CROSS)) {
            cursor.expect(Keyword.JOIN);
            single();
            return true;
        } else if (cursor.accept(Keyword.NATURAL)) {
            if (!joinWords()) {
                throw cursor.fail("JOIN");
            }
            single();
            sources.obscure();
            return true;
        } else if (joinWords()) {
            int right = sources.size();
            cursor.nested(() -> {
                single();
                while (!cursor.isAny(Keyword.ON, Keyword.USING) && joins()) {
                    // The inner join comes first: a JOIN b JOIN c ON … ON ….
                }
                return true;
            });
            condition(right);
            return true;
        }
        return false;
    }

    private boolean joinWords() {
        if (cursor.isAny(Keyword.LEFT, Keyword.RIGHT, Keyword.FULL)) {
            cursor.advance();
            cursor.accept(Keyword.OUTER);
            cursor.expect(Keyword.JOIN);
            return true;
        } else if (cursor.accept(Keyword.INNER)) {
            cursor.expect(Keyword.JOIN);
            return true;
        }
        return cursor.accept(Keyword.JOIN);
    }

    /** @param right the first of the relations on the right side */
    private void condition(int right) {
        if (cursor.accept(Keyword.ON)) {
            expressions.any();
            return;
        }
        cursor.expect(Keyword.USING);
        List<String> columns = cursor.columnList();
        columns.forEach(facts::joinColumn);
        sources.using(right, columns);
        if (cursor.acceptNoting(Keyword.AS, Syntax.JOIN_ALIAS)) {
            cursor.columnId("an alias");
        }
    }

    /** A relation's name and nothing else. */
    void plain() {
        ObjectName name = relation(true);
        sources.add(null, name, facts.commonTable(name));
    }

    private boolean isCallOf(Keyword function) {
        return cursor.is(function) && cursor.kind(1) == TokenKind.LEFT_PARENTHESIS;
    }

    private void single() {
        boolean lateral = cursor.accept(Keyword.LATERAL);
        if (cursor.is(TokenKind.LEFT_PARENTHESIS)) {
            parenthesized();
        } else if (isCallOf(Keyword.XMLTABLE)) {
            facts.function("xmltable");
            new XmlReader(cursor, facts, expressions).table();
            sources.add(alias(false), null, QueryOutput.OPEN);
        } else if (isCallOf(Keyword.JSON_TABLE)) {
            facts.function("json_table");
            new JsonTableReader(cursor, facts, expressions).read();
            sources.add(alias(false), null, QueryOutput.OPEN);
        } else if (cursor.is(Keyword.ROWS, Keyword.FROM) && cursor.kind(2) == TokenKind.LEFT_PARENTHESIS) {
            rowsFrom();
        } else if (isCall()) {
            String function = call();
            ordinality();
            Alias alias = alias(true);
            sources.add(alias == null ? new Alias(function, List.of()) : alias, null, QueryOutput.OPEN);
        } else if (lateral) {
            throw cursor.fail("a function or query");
        } else {
            ObjectName name = relation(true);
            sources.add(alias(false), name, facts.commonTable(name));
            sample();
        }
    }

    private void parenthesized() {
        if (!QueryReader.startsInParentheses(cursor)) {
            joinInParentheses();
            return;
        }
        if (holdsJoin()) {
            joinInParentheses();
        } else {
            Shape shape = new OperandReader(cursor, facts, expressions).parenthesized();
            QueryOutput output = shape.value() instanceof OutputValue.Scalar scalar ? scalar.query() : QueryOutput.OPEN;
            int end = cursor.position();
            sources.add(alias(false), null, output);
            if (cursor.position() == end) {
                cursor.note(Syntax.QUERY_WITHOUT_ALIAS);
            }
        }
    }

    private void joinInParentheses() {
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        boolean parenthesis = cursor.is(TokenKind.LEFT_PARENTHESIS);
        int first = sources.size();
        boolean join = item();
        boolean nested = parenthesis && cursor.tokens().kind(cursor.position() - 1) == TokenKind.RIGHT_PARENTHESIS;
        if (!join && !nested) {
            throw cursor.fail("a join");
        }
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        sources.named(first, alias(false));
    }

    /** Tells a join whose first item is a query, {@code ((select 1) a cross join b)}, from a query in parentheses. */
    private boolean holdsJoin() {
        Tokens tokens = cursor.tokens();
        int open = cursor.position();
        int close = cursor.afterMatching(open);
        while (tokens.kind(open + 1) == TokenKind.LEFT_PARENTHESIS) {
            int innerEnd = cursor.afterMatching(open + 1);
            if (innerEnd != close - 1) {
                int here = cursor.position();
                cursor.moveTo(innerEnd);
                boolean query = QueryReader.goesOnHere(cursor);
                cursor.moveTo(here);
                return !query;
            }
            open++;
            close--;
        }
        return false;
    }

    private void rowsFrom() {
        cursor.advance();
        cursor.advance();
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        do {
            call();
            if (cursor.accept(Keyword.AS)) {
                columnDefinitions();
            }
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        ordinality();
        sources.add(alias(true), null, QueryOutput.OPEN);
    }

    /** The function's name, which is that of its result too. */
    private String call() {
        return String.valueOf(
                new OperandReader(cursor, facts, expressions).call().label());
    }

    private void ordinality() {
        cursor.accept(Keyword.WITH, Keyword.ORDINALITY);
    }

    /** A name with a parenthesis behind it, or a function without one such as {@code current_date}. */
    private boolean isCall() {
        Keyword keyword = cursor.keyword();
        if (keyword != null && keyword.use() == Keyword.Use.RESERVED) {
            return keyword != Keyword.ONLY;
        } else if (keyword == Keyword.CURRENT_SCHEMA
                || keyword == Keyword.COLLATION && cursor.keyword(1) == Keyword.FOR) {
            return true;
        }
        if (keyword != null
                && keyword.use() == Keyword.Use.COLUMN_NAME
                && cursor.kind(1) == TokenKind.LEFT_PARENTHESIS) {
            return true;
        }
        int ahead = 1;
        while (cursor.kind(ahead) == TokenKind.DOT) {
            ahead += 2;
        }
        return cursor.kind(ahead) == TokenKind.LEFT_PARENTHESIS && (ahead > 1 || cursor.isTypeOrFunctionName());
    }

    /** {@code [ONLY] name [*]}. */
    ObjectName relation(boolean read) {
        boolean only = cursor.accept(Keyword.ONLY);
        boolean parenthesis = only && cursor.accept(TokenKind.LEFT_PARENTHESIS);
        ObjectName name = cursor.qualifiedName("a table name");
        if (parenthesis) {
            cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        } else if (!only) {
            cursor.acceptOperator("*");
        }
        if (read) {
            facts.read(name);
        }
        return name;
    }

    /** Null where there is none. */
    private @Nullable Alias alias(boolean call) {
        boolean as = cursor.accept(Keyword.AS);
        if (as && call && cursor.is(TokenKind.LEFT_PARENTHESIS)) {
            columnDefinitions();
            return null;
        }
        if (!as && !cursor.isColumnId()) {
            return null;
        }
        String name = cursor.columnId("an alias");
        if (!cursor.is(TokenKind.LEFT_PARENTHESIS)) {
            return new Alias(name, List.of());
        }
        boolean typed = call && cursor.kind(2) != TokenKind.COMMA && cursor.kind(2) != TokenKind.RIGHT_PARENTHESIS;
        if (typed) {
            columnDefinitions();
            return new Alias(name, List.of());
        }
        return new Alias(name, cursor.columnList());
    }

    private void columnDefinitions() {
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        do {
            cursor.columnId("a column name");
            new TypeNameReader(cursor).read();
            if (cursor.accept(Keyword.COLLATE)) {
                cursor.qualifiedName("a collation");
            }
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
    }

    private void sample() {
        if (!cursor.accept(Keyword.TABLESAMPLE)) {
            return;
        }
        String first = cursor.kind(1) == TokenKind.DOT
                ? cursor.columnId("a sampling method")
                : cursor.typeOrFunctionName("a sampling method");
        cursor.qualified(first, "a sampling method");
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        do {
            expressions.any();
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        if (cursor.accept(Keyword.REPEATABLE)) {
            cursor.expect(TokenKind.LEFT_PARENTHESIS);
            expressions.any();
            cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        }
    }
}
