package dev.plimsoll.remedy;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ColumnChange.AlterColumnType;
import dev.plimsoll.model.ColumnChange.RenameColumn;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.SaferForm.Step;
import dev.plimsoll.model.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A new column in the place of one that must change. */
final class ReplacedColumn {

    private ReplacedColumn() {}

    /** For a change of type that rewrites. */
    static Optional<SaferForm> ofOtherType(Effect effect) {
        return effect.change() instanceof AlterColumnType change
                ? Optional.of(ColumnExchange.form(exchange(effect, change)))
                : Optional.empty();
    }

    /** For a change of type that loses: what would be lost is counted first, and the old column stays for a while. */
    static Optional<SaferForm> countFirst(Effect effect) {
        if (!(effect.change() instanceof AlterColumnType change)) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        ObjectName table = Names.table(effect, change.table());
        columnType(effect, change.column())
                .flatMap(old -> LostValues.condition(Identifiers.quote(change.column()), old, change.type()))
                .ifPresent(condition -> steps.add(Steps.titled(
                        "first: count what would be lost",
                        "SELECT count(*) FROM " + table.sql() + " WHERE " + condition)));
        steps.addAll(exchange(effect, change));
        return Optional.of(new SaferForm(
                "Count first how many values would not fit, and keep the old column until nobody misses it.", steps));
    }

    private static List<Step> exchange(Effect effect, AlterColumnType change) {
        String type = change.type().sql() + (change.collation() == null ? "" : " COLLATE " + change.collation());
        return ColumnExchange.ofType(
                effect,
                Names.table(effect, change.table()),
                change.column(),
                type,
                change.using() == null
                        ? Identifiers.quote(change.column())
                        : change.using().text());
    }

    /** For a change of name. */
    static Optional<SaferForm> ofOtherName(Effect effect) {
        if (!(effect.change() instanceof RenameColumn rename)) {
            return Optional.empty();
        }
        String advice =
                "Add a column of the new name, keep both in step by a trigger, fill it in batches, move code over, and drop the old"
                        + " one a release later.";
        return Optional.of(new SaferForm(
                advice,
                column(effect, rename.column())
                        .map(column -> ColumnExchange.ofName(
                                effect,
                                Names.table(effect, rename.table()),
                                rename.column(),
                                rename.newName(),
                                column.type() + (column.collation() == null ? "" : " COLLATE " + column.collation())))
                        .orElse(List.of())));
    }

    private static Optional<Column> column(Effect effect, String name) {
        return effect.target() == null ? Optional.empty() : effect.target().column(name);
    }

    private static Optional<TypeName> columnType(Effect effect, String name) {
        return column(effect, name).map(Column::type);
    }
}
