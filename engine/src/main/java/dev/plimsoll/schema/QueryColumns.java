package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Output columns of a query, as far as its text and the schema tell them. */
final class QueryColumns {

    private QueryColumns() {}

    /** Empty where they are not known; the type is {@link Columns#UNKNOWN} where only that is not. */
    static List<Column> of(Query query, ReplayState state) {
        Optional<List<Column>> derived = SelectList.columns(query.text(), state);
        if (query.columns().isEmpty()) {
            return derived.orElse(List.of());
        }
        // The reader knows names better, the schema types.
        List<Column> typed = derived.filter(
                        columns -> columns.size() == query.columns().size())
                .orElse(List.of());
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < query.columns().size(); i++) {
            String name = query.columns().get(i);
            columns.add(typed.isEmpty() ? unknown(name) : typed.get(i).withName(name));
        }
        return columns;
    }

    static Column unknown(String name) {
        return new Column(name, Columns.UNKNOWN, null, null, false, null, null, false);
    }
}
