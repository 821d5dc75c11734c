package dev.plimsoll.remedy;

import dev.plimsoll.model.ColumnChange.DropColumn;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.SaferForm.Step;
import dev.plimsoll.model.TableChange.DropTable;
import dev.plimsoll.model.TableChange.MoveTable;
import dev.plimsoll.model.TableChange.RenameTable;
import dev.plimsoll.model.TypeChange.RenameEnumLabel;
import java.util.List;
import java.util.Optional;

/** Goodbye in two releases: first nobody uses it, then it goes. */
final class Retirement {

    private Retirement() {}

    static Optional<SaferForm> table(Effect effect) {
        if (!(effect.change() instanceof DropTable drop)) {
            return Optional.empty();
        }
        ObjectName table = Names.table(effect, drop.table());
        String retired = table.name() + "_retired";
        return Optional.of(new SaferForm(
                "Stop using it first, and put it aside before it goes.",
                List.of(
                        Steps.titled(
                                "in the release after the last code that uses it",
                                "ALTER TABLE " + table.sql() + " RENAME TO " + Identifiers.quote(retired)),
                        Steps.later(
                                ", with a backup at hand",
                                "DROP TABLE " + table.sibling(retired).sql()))));
    }

    static Optional<SaferForm> column(Effect effect) {
        if (!(effect.change() instanceof DropColumn drop)) {
            return Optional.empty();
        }
        return Optional.of(new SaferForm(
                "Deploy code that no longer names the column, then drop it in the next release.",
                List.of(Steps.later(
                        "",
                        "SET lock_timeout = '2s'",
                        "ALTER TABLE " + Names.table(effect, drop.table()).sql() + " DROP COLUMN "
                                + Identifiers.quote(drop.column())))));
    }

    /** For a table that moves: a view keeps its place. */
    static Optional<SaferForm> viewUnderOldName(Effect effect) {
        if (effect.change() instanceof RenameTable rename) {
            return Optional.of(view(effect, rename.table(), rename.table().sibling(rename.newName())));
        }
        if (effect.change() instanceof MoveTable move) {
            return Optional.of(view(
                    effect,
                    move.table(),
                    ObjectName.of(move.newSchema(), move.table().name())));
        }
        return Optional.empty();
    }

    private static SaferForm view(Effect effect, ObjectName old, ObjectName now) {
        return new SaferForm(
                "Leave a view under the old name, in the same transaction: it takes reads and writes. Drop it when nobody uses it.",
                List.of(
                        Steps.titled(
                                "in one transaction",
                                ActionSql.of(effect),
                                "CREATE VIEW " + old.sql() + " AS SELECT * FROM " + now.sql()),
                        Steps.later(", when no code uses the old name", "DROP VIEW " + old.sql())));
    }

    static Optional<SaferForm> newEnumValue(Effect effect) {
        if (!(effect.change() instanceof RenameEnumLabel rename)) {
            return Optional.empty();
        }
        return Optional.of(new SaferForm(
                "Add the new value, move code and rows over, and leave the old one in the type.",
                List.of(new Step(
                        "",
                        "ALTER TYPE " + rename.type().sql() + " ADD VALUE '"
                                + rename.newLabel().replace("'", "''") + "';"))));
    }
}
