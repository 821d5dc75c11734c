package dev.plimsoll.evaluate;

import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintChange.DropConstraint;
import dev.plimsoll.model.ConstraintDefinition.Reference;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Impact.RelationLock;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TableChange.CreateTable;
import dev.plimsoll.model.TableChange.DropTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tables that foreign keys refer to, locked because something happens to the referring one. */
@ForRules
public final class ReferencedTables {

    /** @param tables in use, besides the effect's own, that are locked once it is done */
    @ForRules
    public record Locked(Effect effect, List<ObjectName> tables) {}

    private ReferencedTables() {}

    /**
     * Where new foreign keys of one transaction come to lock a second table that they refer to, at most once a transaction. Tables that
     * the unit created do not count.
     */
    public static List<Locked> severalForNewKeys(UnitEffects unit) {
        List<Locked> several = new ArrayList<>();
        Map<Integer, Set<ObjectName>> byTransaction = new HashMap<>();
        Set<ObjectName> created = new HashSet<>();
        for (Effect effect : unit.effects()) {
            Set<ObjectName> locked = byTransaction.computeIfAbsent(effect.transactionId(), id -> new TreeSet<>());
            int before = locked.size();
            lockedForNewKeys(effect).stream()
                    .filter(relation -> !created.contains(relation))
                    .forEach(locked::add);
            if (effect.change() instanceof CreateTable create && !create.ifNotExists()) {
                effect.impact().locks().stream()
                        .filter(RelationLock::isNew)
                        .map(RelationLock::relation)
                        .forEach(created::add);
            }
            if (before < 2 && locked.size() >= 2) {
                several.add(new Locked(effect, List.copyOf(locked)));
            }
        }
        return several;
    }

    private static List<ObjectName> lockedForNewKeys(Effect effect) {
        boolean addsKey = NewConstraints.of(effect).stream().anyMatch(definition -> definition.reference() != null);
        ObjectName own = effect.target() != null ? effect.target().name() : created(effect);
        return addsKey
                ? effect.impact().locks().stream()
                        .filter(RelationLock::blocksWrites)
                        .map(RelationLock::relation)
                        .filter(relation -> !relation.equals(own))
                        .toList()
                : List.of();
    }

    private static ObjectName created(Effect effect) {
        return effect.change() instanceof CreateTable create ? create.table() : ObjectName.of("");
    }

    /**
     * Tables that dropping the target, a column or a foreign key of it locks so that their reads wait; those that the same statement
     * drops are left out. One element, or none where there are no such tables.
     */
    public static List<Locked> blockedByDrop(Effect effect) {
        Table target = effect.target();
        List<ObjectName> blocked = target == null ? List.of() : blockedByDrop(effect, target);
        return blocked.isEmpty() ? List.of() : List.of(new Locked(effect, blocked));
    }

    private static List<ObjectName> blockedByDrop(Effect effect, Table target) {
        Set<String> dropped = effect.statement().changes().stream()
                .map(change -> change instanceof DropTable drop ? drop.table().name() : "")
                .collect(Collectors.toSet());
        Set<ObjectName> referenced = new TreeSet<>();
        for (Constraint key : target.foreignKeys()) {
            Reference reference = key.reference();
            boolean goes = !(effect.change() instanceof DropConstraint drop)
                    || key.name().equals(drop.constraint());
            if (goes && reference != null) {
                referenced.add(reference.table());
            }
        }
        return effect.impact().locks().stream()
                .filter(RelationLock::blocksReads)
                .map(RelationLock::relation)
                .filter(relation -> !relation.equals(target.name())
                        && referenced.contains(relation)
                        && !dropped.contains(relation.name()))
                .toList();
    }
}
