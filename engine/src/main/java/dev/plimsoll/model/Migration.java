package dev.plimsoll.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One migration file, or one changeset of a changelog.
 *
 * @param tool id of the tool that runs it, such as {@code flyway}; {@code plain} where none is known
 * @param version as the tool writes it, or null
 * @param outsideTransaction how its tool is told to run it outside of a transaction, as an order such as {@code add the line
 *     -- +goose NO TRANSACTION}; null where the tool is not known, opens none, or cannot do without
 * @param deployed whether it is context only: applied already, not judged
 */
public record Migration(
        String path,
        String tool,
        @Nullable String version,
        @Nullable String outsideTransaction,
        Direction direction,
        boolean deployed,
        List<Unit> units) {

    /** Which way a migration goes. */
    public enum Direction {
        UP,
        DOWN
    }

    public Migration {
        units = List.copyOf(units);
    }

    public Migration withUnits(List<Unit> others) {
        return new Migration(path, tool, version, outsideTransaction, direction, deployed, others);
    }
}
