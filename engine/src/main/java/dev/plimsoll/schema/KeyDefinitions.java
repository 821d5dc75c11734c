package dev.plimsoll.schema;

import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.ConstraintKind;
import java.util.ArrayList;
import java.util.List;

/** Keys and exclusions of one statement: the primary key first, the same key said twice once ({@code transformIndexConstraints}). */
final class KeyDefinitions {

    private KeyDefinitions() {}

    static List<ConstraintDefinition> merged(List<ConstraintDefinition> all) {
        List<ConstraintDefinition> keys = new ArrayList<>();
        all.stream()
                .filter(definition -> definition.kind() == ConstraintKind.PRIMARY_KEY)
                .forEach(keys::add);
        for (ConstraintDefinition definition : all) {
            if (definition.kind() == ConstraintKind.UNIQUE || definition.kind() == ConstraintKind.EXCLUSION) {
                mergeInto(keys, definition);
            }
        }
        return keys;
    }

    private static void mergeInto(List<ConstraintDefinition> keys, ConstraintDefinition definition) {
        for (int i = 0; i < keys.size(); i++) {
            ConstraintDefinition earlier = keys.get(i);
            if (saysTheSame(earlier, definition)) {
                if (earlier.name() == null) {
                    keys.set(i, named(earlier, definition));
                }
                return;
            }
        }
        keys.add(definition);
    }

    private static boolean saysTheSame(ConstraintDefinition earlier, ConstraintDefinition definition) {
        return definition.kind() == ConstraintKind.UNIQUE
                && earlier.kind() != ConstraintKind.EXCLUSION
                && earlier.columns().equals(definition.columns())
                && earlier.including().equals(definition.including())
                && earlier.nullsNotDistinct() == definition.nullsNotDistinct()
                && earlier.withoutOverlaps() == definition.withoutOverlaps()
                && earlier.deferrable() == definition.deferrable()
                && earlier.initiallyDeferred() == definition.initiallyDeferred();
    }

    private static ConstraintDefinition named(ConstraintDefinition key, ConstraintDefinition named) {
        return new ConstraintDefinition(
                key.range(),
                named.name(),
                key.kind(),
                key.columns(),
                key.including(),
                key.expression(),
                key.reference(),
                key.exclusion(),
                key.usingIndex(),
                key.nullsNotDistinct(),
                key.withoutOverlaps(),
                key.notValid(),
                key.enforced(),
                key.noInherit(),
                key.deferrable(),
                key.initiallyDeferred());
    }
}
