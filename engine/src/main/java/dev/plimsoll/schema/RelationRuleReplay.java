package dev.plimsoll.schema;

import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Origin;
import dev.plimsoll.model.RelationRuleChange;
import dev.plimsoll.model.RelationRuleChange.AlterPolicy;
import dev.plimsoll.model.RelationRuleChange.CreatePolicy;
import dev.plimsoll.model.RelationRuleChange.CreateRule;
import dev.plimsoll.model.RelationRuleChange.CreateTrigger;
import dev.plimsoll.model.RelationRuleChange.DropPolicy;
import dev.plimsoll.model.RelationRuleChange.DropRule;
import dev.plimsoll.model.RelationRuleChange.DropTrigger;
import dev.plimsoll.model.RelationRuleChange.RenameRelationRule;
import dev.plimsoll.model.RewriteRule;
import dev.plimsoll.model.RowPolicy;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Triggers, rewrite rules and row policies of relations. Row triggers of a partitioned table are triggers of its partitions too. */
final class RelationRuleReplay {

    private static final String PUBLIC = "PUBLIC";

    private final ReplayState state;
    private final PolicyRoles roles;

    RelationRuleReplay(ReplayState state) {
        this.state = state;
        this.roles = new PolicyRoles(state.catalog());
    }

    void apply(RelationRuleChange change) {
        ObjectName name = state.names().relationOrPlace(change.table());
        rules(change, name);
        Table table = state.catalog().table(name);
        if (table == null) {
            return;
        }
        if (change instanceof CreatePolicy create) {
            policies(table, policies -> withPolicy(policies, policy(create, table)));
        } else if (change instanceof AlterPolicy alter) {
            policies(table, policies -> each(policies, policy -> altered(policy, alter)));
        } else if (change instanceof DropPolicy drop) {
            dropPolicy(table, drop);
        } else if (change instanceof CreateTrigger create) {
            Trigger trigger = trigger(create);
            triggers(table, trigger.forEachRow(), triggers -> withTrigger(triggers, trigger));
        } else if (change instanceof DropTrigger drop) {
            triggers(
                    table,
                    isForEachRow(table, drop.name()),
                    triggers -> triggers.stream()
                            .filter(trigger -> !trigger.name().equals(drop.name()))
                            .toList());
        } else if (change instanceof RenameRelationRule rename) {
            rename(table, rename);
        }
    }

    /** Rules stand on tables and on views. */
    private void rules(RelationRuleChange change, ObjectName relation) {
        RewriteRules rules = state.catalog().rules();
        if (change instanceof CreateRule create) {
            rules.put(new RewriteRule(
                    create.name(), relation, create.event(), create.instead(), new Origin.Declared(create.range())));
        } else if (change instanceof DropRule drop) {
            rules.remove(relation, drop.name());
        } else if (change instanceof RenameRelationRule rename && rename.kind() == ObjectKind.RULE) {
            rules.rename(relation, rename.name(), rename.newName());
        }
    }

    private void dropPolicy(Table table, DropPolicy drop) {
        for (RowPolicy policy : table.policies()) {
            if (policy.name().equals(drop.name())) {
                state.catalog().facts().policyDropped(table.name(), policy);
            }
        }
        policies(
                table,
                policies -> policies.stream()
                        .filter(policy -> !policy.name().equals(drop.name()))
                        .toList());
    }

    private void rename(Table table, RenameRelationRule rename) {
        if (rename.kind() == ObjectKind.POLICY) {
            policies(
                    table,
                    policies -> each(
                            policies,
                            policy -> policy.name().equals(rename.name())
                                    ? new RowPolicy(
                                            rename.newName(),
                                            policy.permissive(),
                                            policy.command(),
                                            policy.roles(),
                                            policy.using(),
                                            policy.check(),
                                            policy.origin(),
                                            policy.replaced())
                                    : policy));
        } else if (rename.kind() == ObjectKind.TRIGGER) {
            triggers(
                    table,
                    isForEachRow(table, rename.name()),
                    triggers -> each(
                            triggers,
                            trigger -> trigger.name().equals(rename.name())
                                    ? new Trigger(
                                            rename.newName(),
                                            trigger.timing(),
                                            trigger.events(),
                                            trigger.columns(),
                                            trigger.forEachRow(),
                                            trigger.function(),
                                            trigger.enabled())
                                    : trigger));
        }
    }

    private RowPolicy policy(CreatePolicy create, Table table) {
        return new RowPolicy(
                create.name(),
                create.permissive(),
                create.command(),
                roles.resolved(roles(create.roles())),
                create.using(),
                create.check(),
                new Origin.Declared(create.range()),
                state.catalog().facts().droppedPolicy(table.name(), create.name()));
    }

    /** Next to {@code PUBLIC} the server ignores all other roles. */
    private static List<String> roles(List<String> written) {
        return written.contains(PUBLIC) ? List.of(PUBLIC) : written;
    }

    private RowPolicy altered(RowPolicy policy, AlterPolicy alter) {
        if (!policy.name().equals(alter.name())) {
            return policy;
        }
        return new RowPolicy(
                policy.name(),
                policy.permissive(),
                policy.command(),
                alter.roles() == null ? policy.roles() : roles.resolved(roles(alter.roles())),
                alter.using() == null ? policy.using() : alter.using(),
                alter.check() == null ? policy.check() : alter.check(),
                new Origin.Declared(alter.range()),
                policy.forgetting());
    }

    private Trigger trigger(CreateTrigger create) {
        ObjectName function = state.names().routine(create.function()).orElse(create.function());
        return new Trigger(
                create.name(), create.timing(), create.events(), create.columns(), create.forEachRow(), function, true);
    }

    private static List<RowPolicy> withPolicy(List<RowPolicy> policies, RowPolicy policy) {
        List<RowPolicy> others = policies.stream()
                .filter(each -> !each.name().equals(policy.name()))
                .toList();
        return with(others, policy);
    }

    private static List<Trigger> withTrigger(List<Trigger> triggers, Trigger trigger) {
        List<Trigger> others = triggers.stream()
                .filter(each -> !each.name().equals(trigger.name()))
                .toList();
        return with(others, trigger);
    }

    private void policies(Table table, Function<List<RowPolicy>, List<RowPolicy>> change) {
        state.catalog()
                .put(TableEdit.of(table)
                        .policies(change.apply(table.policies()))
                        .done());
    }

    private static boolean isForEachRow(Table table, String triggerName) {
        return table.triggers().stream()
                .anyMatch(trigger -> trigger.name().equals(triggerName) && trigger.forEachRow());
    }

    private void triggers(Table table, boolean forEachRow, Function<List<Trigger>, List<Trigger>> change) {
        boolean alone = !table.isPartitioned() || !forEachRow;
        for (ObjectName name : state.family().withDescendants(table.name(), alone)) {
            Table member = state.catalog().table(name);
            if (member != null) {
                state.catalog()
                        .put(TableEdit.of(member)
                                .triggers(change.apply(member.triggers()))
                                .done());
            }
        }
    }

    private static <T> List<T> with(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }

    private static <T> List<T> each(List<T> list, Function<T, T> change) {
        return list.stream().map(change).toList();
    }
}
