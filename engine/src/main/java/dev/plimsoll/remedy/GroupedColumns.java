package dev.plimsoll.remedy;

import dev.plimsoll.model.Query;
import dev.plimsoll.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Columns by which a view groups its rows: no two rows have the same values in them. */
final class GroupedColumns {

    private static final Pattern GROUPING =
            Pattern.compile("(?is)\\bgroup\\s+by\\s+([a-z_][a-z_0-9]*(?:\\s*,\\s*[a-z_][a-z_0-9]*)*)\\s*$");

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private GroupedColumns() {}

    /** Empty where they cannot be told from the end of the query, or are no columns of the view. */
    static Optional<List<String>> of(@Nullable Table view) {
        Query query = view == null ? null : view.query();
        if (query == null) {
            return Optional.empty();
        }
        Matcher grouping = GROUPING.matcher(query.text());
        if (!grouping.find()) {
            return Optional.empty();
        }
        List<String> columns = COMMA.splitAsStream(grouping.group(1)).toList();
        return query.columns().containsAll(columns) ? Optional.of(columns) : Optional.empty();
    }
}
