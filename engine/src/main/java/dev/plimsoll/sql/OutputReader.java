package dev.plimsoll.sql;

import dev.plimsoll.model.OutputValue.ColumnOf;
import dev.plimsoll.model.QueryOutput.Item;
import dev.plimsoll.model.QueryOutput.Named;
import dev.plimsoll.model.QueryOutput.Star;
import java.util.ArrayList;
import java.util.List;

/** Reads the output lists of {@code SELECT} and {@code RETURNING} and keeps what they return. */
final class OutputReader {

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
        String label = shape.label();
        if (cursor.accept(Keyword.AS)) {
            label = cursor.label("a column label");
        } else if (BareLabels.startsHere(cursor)) {
            label = BareLabels.take(cursor);
        }
        return label != null && label.equals("*") && shape.value() instanceof ColumnOf all
                ? new Star(all.relation())
                : new Named(label == null ? "?column?" : label, shape.value());
    }
}
