package dev.plimsoll.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query returns, as far as its text tells.
 *
 * @param items in order
 * @param from the items of its FROM, each with the relations that it joins
 * @param others the further operands of UNION, INTERSECT, EXCEPT, or the further rows of VALUES
 */
public record QueryOutput(List<Item> items, List<List<Source>> from, List<QueryOutput> others) {

    /** What nothing is known of, such as the result of a function: even a star of it stays open. */
    public static final QueryOutput OPEN = new QueryOutput(List.of(new Star("")), List.of(), List.of());

    public QueryOutput {
        items = List.copyOf(items);
        from = List.copyOf(from);
        others = List.copyOf(others);
    }

    /** Whether some output is a star, so that the text alone does not tell its columns. */
    public boolean isStarred() {
        return items.stream().anyMatch(Star.class::isInstance);
    }

    /** Names of the columns that the text tells. */
    public List<String> names() {
        return items.stream()
                .filter(Named.class::isInstance)
                .map(item -> ((Named) item).name())
                .toList();
    }

    /** One entry of an output list. */
    public sealed interface Item {}

    /** {@code *}, or {@code relation.*}. */
    public record Star(@Nullable String relation) implements Item {}

    /** One column. */
    public record Named(String name, OutputValue value) implements Item {}

    /**
     * A relation in FROM.
     *
     * @param alias the name that it has in the query, or null
     * @param relation null for a query, a common table expression or a function
     * @param query of a query or a common table expression; {@link #OPEN} for what else is no relation; else null
     * @param columns names given to its first columns
     * @param using columns that its join merges with those of the relations before it
     */
    public record Source(
            @Nullable String alias,
            @Nullable ObjectName relation,
            @Nullable QueryOutput query,
            List<String> columns,
            List<String> using) {

        public Source {
            columns = List.copyOf(columns);
            using = List.copyOf(using);
        }
    }
}
