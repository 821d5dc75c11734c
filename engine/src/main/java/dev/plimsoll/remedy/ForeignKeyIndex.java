package dev.plimsoll.remedy;

import dev.plimsoll.model.Match;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.Table;
import java.util.List;
import java.util.Optional;

/** An index over the columns of a foreign key. */
final class ForeignKeyIndex implements Remedy {

    @Override
    public Optional<SaferForm> write(Match match) {
        Table table = match.table();
        if (table == null) {
            return Optional.empty();
        }
        String key = match.subject().name().substring(table.name().toString().length() + 1);
        return table.constraint(key).map(constraint -> {
            String name = Names.made(table.name().name(), constraint.columns(), "idx");
            return new SaferForm(
                            "Index the columns the key starts from.",
                            List.of(Steps.alone(
                                    IndexSql.concurrently(false, name, Names.shown(table), constraint.columns()))))
                    .placed(SaferForm.Placement.AFTER);
        });
    }
}
