package dev.plimsoll.remedy;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.Table;
import java.util.List;
import java.util.Optional;

/** A primary key for a table that has none: over what is unique already, else a column of its own. */
final class PrimaryKey implements Remedy {

    @Override
    public Optional<SaferForm> write(Match match) {
        Table table = match.table();
        if (table == null) {
            return Optional.empty();
        }
        String alter = "ALTER TABLE " + Names.shown(table).sql();
        return Optional.of(uniqueColumns(table)
                .map(columns -> new SaferForm(
                        "Make what is unique already the key, where the table is created.",
                        List.of(Steps.titled("", alter + " ADD PRIMARY KEY " + Names.list(columns)))))
                .orElseGet(() -> new SaferForm(
                        "Give it a key where it is created.",
                        table.column("id").map(Column::name).isPresent()
                                ? List.of(Steps.titled("", alter + " ADD PRIMARY KEY (id)"))
                                : List.of(Steps.titled(
                                        "", alter + " ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY"))))
                .placed(SaferForm.Placement.AFTER));
    }

    private static Optional<List<String>> uniqueColumns(Table table) {
        return table.indexes().stream()
                .filter(index -> index.unique() && index.predicate() == null)
                .map(Index::leadingColumns)
                .filter(columns -> !columns.isEmpty() && columns.stream().allMatch(table::provesNotNull))
                .findFirst();
    }
}
