package dev.plimsoll.impact;

import dev.plimsoll.model.DataChange;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.RelationRuleChange;
import dev.plimsoll.model.RelationRuleChange.AlterPolicy;
import dev.plimsoll.model.RelationRuleChange.CreatePolicy;
import dev.plimsoll.model.RelationRuleChange.CreateRule;
import dev.plimsoll.model.RelationRuleChange.CreateTrigger;
import dev.plimsoll.model.RelationRuleChange.DropPolicy;
import dev.plimsoll.model.RelationRuleChange.DropTrigger;
import dev.plimsoll.model.RelationRuleChange.RenameRelationRule;
import dev.plimsoll.model.Table;
import dev.plimsoll.sql.PostgresReader;
import dev.plimsoll.sql.SourceText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Statements on triggers, rewrite rules and row policies. */
final class RuleCommands {

    private static final Pattern SUBQUERY = Pattern.compile("(?i)\\bselect\\b");

    private final Relations relations;

    RuleCommands(Relations relations) {
        this.relations = relations;
    }

    void measure(RelationRuleChange change, Footprint footprint) {
        Relation target = relations.of(change.table());
        if (change instanceof CreatePolicy policy) {
            WrongKind.ofTable(target).ifPresent(footprint::refuse);
            readIn(policy.using(), footprint);
            readIn(policy.check(), footprint);
        } else if (change instanceof AlterPolicy policy) {
            readIn(policy.using(), footprint);
            readIn(policy.check(), footprint);
        }
        if (change instanceof CreateRule) {
            new WrongKind(relations.release()).ofRewritten(target).ifPresent(footprint::refuse);
            footprint.lock(target, LockMode.ACCESS_EXCLUSIVE);
        } else if (change instanceof CreateTrigger create) {
            TriggerRefusals.of(create, target, relations).ifPresent(footprint::refuse);
            create(create, target, footprint);
        } else if (change instanceof DropTrigger drop) {
            if (!(drop.ifExists() && isAbsent(target, drop))) {
                refuseInherited(drop, target, footprint);
                footprint.lock(relations.partitions(target), LockMode.ACCESS_EXCLUSIVE);
            }
        } else if (change instanceof RenameRelationRule rename
                && rename.kind() == ObjectKind.TRIGGER
                && relations.release().renamesTriggersOfPartitions()) {
            if (isCopied(target, rename.name())) {
                footprint.refuse("cannot rename trigger \"" + rename.name() + "\" on table \""
                        + target.name().name() + "\"");
            }
            footprint.lock(relations.partitions(target), LockMode.ACCESS_EXCLUSIVE);
        } else if (!(change instanceof DropPolicy drop && drop.ifExists() && isAbsent(target, drop))) {
            footprint.lock(target, LockMode.ACCESS_EXCLUSIVE);
        }
    }

    /** Tables in subqueries of a condition are looked up. */
    private void readIn(@Nullable Expression condition, Footprint footprint) {
        if (condition == null || !SUBQUERY.matcher(condition.text()).find()) {
            return;
        }
        PostgresReader.read(new SourceText("condition", "SELECT " + condition.text())).statements().stream()
                .flatMap(statement -> statement.changes().stream())
                .filter(DataChange.class::isInstance)
                .flatMap(change -> ((DataChange) change).reads().stream())
                .forEach(name -> footprint.lock(relations.of(name), LockMode.ACCESS_SHARE));
    }

    private void refuseInherited(DropTrigger drop, Relation target, Footprint footprint) {
        if (target.table() != null && isCopied(target, drop.name())) {
            footprint.refuse("cannot drop trigger " + drop.name() + " on table "
                    + target.name().name() + " because trigger " + drop.name() + " on table "
                    + target.table().parents().get(0).name() + " requires it");
        }
    }

    private boolean isCopied(Relation target, String trigger) {
        return TriggerRefusals.isCopied(target, trigger, relations);
    }

    /** A row trigger is copied to every partition. */
    private void create(CreateTrigger change, Relation target, Footprint footprint) {
        footprint.lock(target, LockMode.SHARE_ROW_EXCLUSIVE);
        if (change.forEachRow()) {
            footprint.lock(relations.partitions(target), LockMode.SHARE_ROW_EXCLUSIVE);
        }
        if (change.referencedTable() != null) {
            footprint.lock(relations.of(change.referencedTable()), LockMode.ACCESS_SHARE);
        }
    }

    private static boolean isAbsent(Relation target, DropTrigger drop) {
        Table table = target.table();
        return table != null
                && table.triggers().stream().noneMatch(trigger -> trigger.name().equals(drop.name()));
    }

    private static boolean isAbsent(Relation target, DropPolicy drop) {
        Table table = target.table();
        return table != null
                && table.policies().stream().noneMatch(policy -> policy.name().equals(drop.name()));
    }
}
