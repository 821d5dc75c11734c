package dev.plimsoll.sql;

import dev.plimsoll.model.OutputValue.ColumnOf;
import dev.plimsoll.model.QueryOutput.Item;
import dev.plimsoll.model.QueryOutput.Named;
import dev.plimsoll.model.QueryOutput.Star;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads the output lists of {@code SELECT} and {@code RETURNING} and keeps what they return. */
final class OutputReader {

    /** Keywords that are no column label without AS; the rest are, whatever their category. */
    private static final Set<Keyword> NO_BARE_LABELS = EnumSet.of(
            Keyword.ARRAY,
            Keyword.AS,
            Keyword.CHAR,
            Keyword.CHARACTER,
            Keyword.CREATE,
            Keyword.DAY,
            Keyword.EXCEPT,
            Keyword.FETCH,
            Keyword.FILTER,
            Keyword.FOR,
            Keyword.FROM,
            Keyword.GRANT,
            Keyword.GROUP,
            Keyword.HAVING,
            Keyword.HOUR,
            Keyword.INTERSECT,
            Keyword.INTO,
            Keyword.ISNULL,
            Keyword.LIMIT,
            Keyword.MINUTE,
            Keyword.MONTH,
            Keyword.NOTNULL,
            Keyword.OFFSET,
            Keyword.ON,
            Keyword.ORDER,
            Keyword.OVER,
            Keyword.OVERLAPS,
            Keyword.PRECISION,
            Keyword.RETURNING,
            Keyword.SECOND,
            Keyword.TO,
            Keyword.UNION,
            Keyword.VARYING,
            Keyword.WHERE,
            Keyword.WINDOW,
            Keyword.WITH,
            Keyword.WITHIN,
            Keyword.WITHOUT,
            Keyword.YEAR);

    private final TokenCursor cursor;
    private final ExpressionReader expressions;
    private final QueryFacts facts;
    private final List<Item> items = new ArrayList<>();

    OutputReader(TokenCursor cursor, QueryFacts facts, ExpressionReader expressions) {
        this.cursor = cursor;
        this.facts = facts;
        this.expressions = expressions;
    }

    List<Item> items() {
        return items;
    }

    /** Reads a list to its end. */
    void read() {
        do {
            items.add(item());
        } while (cursor.accept(TokenKind.COMMA));
    }

    private Item item() {
        if (cursor.acceptOperator("*")) {
            facts.star();
            return new Star(null);
        }
        Shape shape = expressions.any();
        boolean labelled = cursor.accept(Keyword.AS) || isBareLabel();
        String label = labelled ? cursor.label("a column label") : shape.label();
        return label != null && label.equals("*") && shape.value() instanceof ColumnOf all
                ? new Star(all.relation())
                : new Named(label == null ? "?column?" : label, shape.value());
    }

    private boolean isBareLabel() {
        return switch (cursor.kind()) {
            case QUOTED_NAME, UNICODE_NAME -> true;
            case WORD -> {
                Keyword keyword = cursor.keyword();
                yield keyword == null || !NO_BARE_LABELS.contains(keyword);
            }
            default -> false;
        };
    }
}
