package dev.plimsoll.impact;

import dev.plimsoll.model.Table;
import java.util.regex.Pattern;

/** A condition whose rows an index finds. */
final class IndexedCondition {

    private IndexedCondition() {}

    /** Whether some index can find the rows: its first column is compared with something. */
    static boolean isServed(Table table, String where) {
        return table.indexes().stream()
                .filter(index -> index.predicate() == null)
                .flatMap(index -> index.leadingColumns().stream().limit(1))
                .anyMatch(column -> Pattern.compile("(?i)(?<![\\w$])\"?" + Pattern.quote(column)
                                + "\"?\\s*(=|<=?|>=?|in\\b|between\\b)\\s*['0-9$:(-]")
                        .matcher(where)
                        .find());
    }
}
