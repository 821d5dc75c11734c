package dev.plimsoll.check;

import dev.plimsoll.migration.MigrationFile;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Unit;
import dev.plimsoll.model.Unit.TransactionMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files that one transaction holds. */
final class JointUnit {

    private JointUnit() {}

    /** All that the files run, as one unit that stands where the first begins; null where it is not one transaction, or one file's. */
    static @Nullable Unit of(List<MigrationFile> files) {
        List<Unit> units = new ArrayList<>();
        for (MigrationFile file : files) {
            if (file instanceof MigrationFile.Read read) {
                units.addAll(read.migration().units());
            }
        }
        if (files.size() < 2
                || units.isEmpty()
                || units.stream().anyMatch(unit -> unit.mode() != TransactionMode.WRAPPED)) {
            return null;
        }
        List<Statement> statements =
                units.stream().flatMap(unit -> unit.statements().stream()).toList();
        return new Unit(units.get(0).range(), TransactionMode.WRAPPED, statements);
    }
}
