package dev.plimsoll.impact;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ColumnChange.AlterColumnType;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Query;
import dev.plimsoll.model.Table;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Type changes that the server does not make at all. */
final class ColumnTypeRefusals {

    private ColumnTypeRefusals() {}

    static Optional<String> of(AlterColumnType change, Table table, Relations relations) {
        String column = change.column();
        boolean inherited = table.column(column).map(Column::inherited).orElse(false);
        if (inherited) {
            return Optional.of("cannot alter inherited column \"" + column + "\"");
        }
        if (change.target().only() && !relations.schema().children(table.name()).isEmpty()) {
            return Optional.of("type of inherited column \"" + column + "\" must be changed in child tables too");
        }
        if (isPartitionKey(table, column)) {
            return Optional.of(
                    "cannot alter column \"" + column + "\" because it is part of the partition key of relation \""
                            + table.name().name() + "\"");
        }
        boolean computed = table.columns().stream()
                .anyMatch(other -> other.generated() != null
                        && other.generated().expression().columns().contains(column));
        if (computed) {
            return Optional.of("cannot alter type of a column used by a generated column");
        }
        return isViewed(table, column, relations)
                ? Optional.of("cannot alter type of a column used by a view or rule")
                : Optional.empty();
    }

    static boolean isPartitionKey(Table table, String column) {
        return table.partitionedBy() != null
                && table.partitionedBy().keys().stream()
                        .anyMatch(key -> column.equals(key.column())
                                || (key.expression() != null
                                        && key.expression().columns().contains(column)));
    }

    /** Whether a view that reads the table names the column, or takes all. */
    static boolean isViewed(Table table, String column, Relations relations) {
        return relations.schema().viewsOn(table.name()).stream()
                .anyMatch(view -> reads(query(view, relations), table, column));
    }

    private static @Nullable Query query(ObjectName view, Relations relations) {
        return relations
                .schema()
                .view(view)
                .map(found -> found.query())
                .or(() -> relations.schema().table(view).map(Table::query))
                .orElse(null);
    }

    private static boolean reads(@Nullable Query query, Table table, String column) {
        return query != null
                && query.reads().stream()
                        .anyMatch(read -> read.name().equals(table.name().name()))
                && (query.starred()
                        || Pattern.compile("(?i)(?<![\\w$])" + Pattern.quote(column) + "(?![\\w$])")
                                .matcher(query.text())
                                .find());
    }
}
