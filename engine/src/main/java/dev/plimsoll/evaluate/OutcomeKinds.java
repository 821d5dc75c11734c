package dev.plimsoll.evaluate;

import dev.plimsoll.model.ConstraintChange.AddConstraint;
import dev.plimsoll.model.ConstraintChange.DropConstraint;
import dev.plimsoll.model.IndexChange.DropIndex;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.TableChange.CreateTable;
import dev.plimsoll.model.TableChange.SetStorageParameters;
import java.util.Map;

/** The changes whose outcome rules ask for: few, since each is kept until all migrations have run. */
final class OutcomeKinds {

    private OutcomeKinds() {}

    static boolean contains(SchemaChange change) {
        return change instanceof AddConstraint add && add.definition().notValid()
                || change instanceof DropConstraint
                || change instanceof DropIndex
                || storageParameters(change).containsKey("autovacuum_enabled");
    }

    /** Those that the change sets, by name. */
    static Map<String, String> storageParameters(SchemaChange change) {
        if (change instanceof CreateTable create) {
            return create.storageParameters();
        }
        return change instanceof SetStorageParameters set && !set.reset() ? set.parameters() : Map.of();
    }
}
