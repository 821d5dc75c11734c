package dev.plimsoll.evaluate;

import dev.plimsoll.model.ColumnChange.AddColumn;
import dev.plimsoll.model.ColumnChange.AlterColumnType;
import dev.plimsoll.model.ColumnDefinition;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TypeName;

/** Words about columns. */
final class ColumnWords {

    private ColumnWords() {}

    /** The old and the new type of a changed column; the old one is left out where it is not known. */
    static String types(Effect effect) {
        if (!(effect.change() instanceof AlterColumnType change)) {
            return "";
        }
        Table table = effect.target();
        String from = table == null
                ? ""
                : table.column(change.column())
                        .map(column -> "from " + column.type() + " ")
                        .orElse("");
        return from + "to " + change.type() + (change.collation() == null ? "" : " collate " + change.collation());
    }

    /** Why a new column makes the server write every row; completes "since …". */
    static String reason(Effect effect) {
        if (!(effect.change() instanceof AddColumn change)) {
            return "every row changes";
        }
        ColumnDefinition column = change.definition();
        TypeName type = column.type();
        Expression value = column.defaultValue();
        if (column.generated() != null) {
            return "a stored generated column is computed for every row";
        }
        if (column.identity() != null || (type != null && type.isSerial())) {
            return "every row gets a number of its own";
        }
        if (value != null && !value.isConstant()) {
            return "the default " + value.text() + " is volatile and is computed for every row";
        }
        return "the constraints of its type are checked for every row";
    }
}
