package dev.plimsoll.check;

import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.MigrationFile;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Unit;
import dev.plimsoll.model.Unit.TransactionMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files that are deployed together, and the transaction that holds them. */
final class JointUnit {

    private JointUnit() {}

    /** The files as they run beside each other: all of them outside of a transaction where their tool has it so for the sake of one. */
    static List<MigrationFile> beside(Layout layout, List<MigrationFile> files) {
        boolean outside = files.size() > 1
                && layout.leavesTransactionTogether()
                && units(files).stream().anyMatch(unit -> unit.mode() == TransactionMode.NONE);
        return outside ? files.stream().map(JointUnit::outside).toList() : files;
    }

    private static MigrationFile outside(MigrationFile file) {
        return file instanceof MigrationFile.Read read
                ? read.with(read.migration()
                        .withUnits(read.migration().units().stream()
                                .map(unit -> unit.in(TransactionMode.NONE))
                                .toList()))
                : file;
    }

    private static List<Unit> units(List<MigrationFile> files) {
        List<Unit> units = new ArrayList<>();
        for (MigrationFile file : files) {
            if (file instanceof MigrationFile.Read read) {
                units.addAll(read.migration().units());
            }
        }
        return units;
    }

    /** All that the files run, as one unit that stands where the first begins; null where it is not one transaction, or one file's. */
    static @Nullable Unit of(List<MigrationFile> files) {
        List<Unit> units = units(files);
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
