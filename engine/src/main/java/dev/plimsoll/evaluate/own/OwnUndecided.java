package dev.plimsoll.evaluate.own;

import dev.plimsoll.evaluate.own.Clause.FactPattern;
import dev.plimsoll.evaluate.own.Clause.None;
import dev.plimsoll.evaluate.own.Comparison.WithProperty;
import dev.plimsoll.evaluate.own.Condition.AnyOf;
import dev.plimsoll.evaluate.own.Condition.Test;
import dev.plimsoll.model.Undetermined;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule on infrastructure could not decide: facts of which all that is known would let it speak, and something is not known. Rules that join
 * several facts are looked at by their first, and by what must not be there.
 */
final class OwnUndecided {

    private final OwnRule rule;
    private final List<Fact> facts;
    private final Map<None, Map<String, List<Fact>>> joined = new HashMap<>();

    OwnUndecided(OwnRule rule, List<Fact> facts) {
        this.rule = rule;
        this.facts = facts;
    }

    List<Undetermined> all() {
        List<Undetermined> all = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact.type().equals(rule.first().type())) {
                all.addAll(of(fact));
            }
        }
        return all;
    }

    private List<Undetermined> of(Fact fact) {
        List<Undetermined> unknown = new ArrayList<>();
        if (look(rule.first(), fact, null, unknown) == Truth.NO) {
            return List.of();
        }
        for (Clause clause : rule.clauses()) {
            if (clause instanceof None none && joinOf(none) != null) {
                for (Fact other : partners(none, fact)) {
                    if (look(none.pattern(), other, fact, unknown) == Truth.YES) {
                        return List.of();
                    }
                }
            }
        }
        return unknown;
    }

    /** Whether the conditions hold; adds what is not known, unless they do not. */
    private Truth look(FactPattern pattern, Fact fact, @Nullable Fact first, List<Undetermined> unknown) {
        Truth all = Truth.YES;
        List<Undetermined> here = new ArrayList<>();
        for (Condition condition : pattern.conditions()) {
            Truth truth = condition.of(fact, first);
            all = all.and(truth);
            if (truth == Truth.UNKNOWN) {
                add(condition, fact, first, here);
            }
        }
        if (all == Truth.UNKNOWN) {
            unknown.addAll(here);
        }
        return all;
    }

    private void add(Condition condition, Fact fact, @Nullable Fact first, List<Undetermined> here) {
        if (condition instanceof AnyOf anyOf) {
            anyOf.groups().stream()
                    .flatMap(List::stream)
                    .filter(part -> part.of(fact, first) == Truth.UNKNOWN)
                    .findFirst()
                    .ifPresent(part -> add(part, fact, first, here));
        } else if (condition instanceof Test test
                && Families.value(fact, test.property().name()) instanceof Value.Unknown value) {
            here.add(new Undetermined(
                    rule.id(),
                    fact.database(),
                    fact.subject(),
                    test.property().name(),
                    value.reason(),
                    value.trace().range()));
        }
    }

    private List<Fact> partners(None none, Fact fact) {
        Test join = joinOf(none);
        if (join == null) {
            return List.of();
        }
        Map<String, List<Fact>> byKey = joined.computeIfAbsent(none, each -> indexed(each.pattern(), join));
        Object key = ((WithProperty) join.comparison()).property().of(fact);
        return key == null ? List.of() : byKey.getOrDefault(Values.key(key), List.of());
    }

    private Map<String, List<Fact>> indexed(FactPattern pattern, Test join) {
        Map<String, List<Fact>> byKey = new HashMap<>();
        for (Fact fact : facts) {
            Object key = fact.type().equals(pattern.type()) ? join.property().of(fact) : null;
            if (key != null) {
                byKey.computeIfAbsent(Values.key(key), each -> new ArrayList<>())
                        .add(fact);
            }
        }
        return byKey;
    }

    /** Null where the clause is not joined to the first fact, which is then not looked at. */
    private @Nullable Test joinOf(None none) {
        return none.pattern().conditions().stream()
                .filter(condition -> condition.isJoin()
                        && condition.variables().contains(rule.first().variable()))
                .map(Test.class::cast)
                .findFirst()
                .orElse(null);
    }
}
