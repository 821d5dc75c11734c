package dev.plimsoll.evaluate.own;

import dev.plimsoll.evaluate.own.Clause.Count;
import dev.plimsoll.evaluate.own.Clause.Each;
import dev.plimsoll.evaluate.own.Clause.FactPattern;
import dev.plimsoll.evaluate.own.Clause.None;
import dev.plimsoll.evaluate.own.Comparison.WithProperty;
import dev.plimsoll.evaluate.own.Condition.Test;
import dev.plimsoll.evaluate.own.FactProperty.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drools.core.base.accumulators.CountAccumulateFunction;
import org.drools.model.BetaIndex;
import org.drools.model.Index.ConstraintType;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.consequences.ConsequenceBuilder;
import org.drools.model.functions.BlockN;
import org.drools.model.impl.ModelImpl;
import org.jspecify.annotations.Nullable;

/** Turns own rules into a model of Drools: patterns with conditions that are interpreted, and joins that are indexed. */
final class DroolsPatterns {

    private static final String PACKAGE = "dev.plimsoll.rules.own";

    private final OwnRule rule;
    private final Map<String, Variable<Fact>> variables = new LinkedHashMap<>();
    private final List<RuleItemBuilder<?>> items = new ArrayList<>();
    private final List<Variable<?>> bound = new ArrayList<>();
    private final List<Count> counts = new ArrayList<>();
    private int conditions;

    private DroolsPatterns(OwnRule rule) {
        this.rule = rule;
    }

    static Model model(List<OwnRule> rules) {
        ModelImpl model = new ModelImpl(PACKAGE);
        rules.forEach(rule -> model.addRule(new DroolsPatterns(rule).translated()));
        return model;
    }

    private Rule translated() {
        List<Variable<?>> numbers = new ArrayList<>();
        for (Clause clause : rule.clauses()) {
            FactPattern pattern = clause.pattern();
            Variable<Fact> variable = PatternDSL.declarationOf(Fact.class, pattern.variable() + "_" + pattern.line());
            if (clause instanceof Each) {
                items.add(patternOf(pattern, variable, false));
                variables.put(pattern.variable(), variable);
                bound.add(variable);
            } else if (clause instanceof Count count) {
                Variable<Long> number = PatternDSL.declarationOf(Long.class, "number_" + pattern.line());
                items.add(PatternDSL.accumulate(
                        patternOf(pattern, variable, !count.isLowerBound()),
                        PatternDSL.accFunction(CountAccumulateFunction::new).as(number)));
                counts.add(count);
                numbers.add(number);
            } else {
                PatternDef<Fact> inner = patternOf(pattern, variable, clause instanceof None);
                items.add(clause instanceof None ? PatternDSL.not(inner) : PatternDSL.exists(inner));
            }
        }
        List<Variable<?>> all = new ArrayList<>(bound);
        all.addAll(numbers);
        items.add(new Consequence(this::found, all.toArray(new Variable<?>[0])));
        return PatternDSL.rule(PACKAGE, rule.id()).build(items.toArray(new RuleItemBuilder<?>[0]));
    }

    /** @param orUnknown whether what only may hold is enough: no fact must be there that could be one */
    private PatternDef<Fact> patternOf(FactPattern pattern, Variable<Fact> variable, boolean orUnknown) {
        PatternDef<Fact> def =
                PatternDSL.pattern(variable).expr(unique(), fact -> fact.type().equals(pattern.type()));
        if (bound.isEmpty()) {
            def.expr(unique(), fact -> fact.judged() && !fact.session().isStopped(rule));
        }
        for (Condition condition : pattern.conditions()) {
            if (condition.variables().isEmpty()) {
                def.expr(unique(), fact -> holds(condition, fact, null, orUnknown));
            }
        }
        for (Condition condition : pattern.conditions()) {
            for (String name : condition.variables()) {
                join(def, condition, Objects.requireNonNull(variables.get(name)), orUnknown);
            }
        }
        if (!bound.isEmpty()) {
            def.expr(
                    unique(),
                    variables.values().iterator().next(),
                    (fact, other) -> fact.session().step(rule));
        }
        return def;
    }

    private void join(PatternDef<Fact> def, Condition condition, Variable<Fact> other, boolean orUnknown) {
        if (condition instanceof Test test && test.isJoin() && isIndexed(test)) {
            def.expr(unique(), other, (fact, fromOther) -> holds(condition, fact, fromOther, orUnknown), index(test));
        } else {
            def.expr(unique(), other, (fact, fromOther) -> holds(condition, fact, fromOther, orUnknown));
        }
    }

    /** Only what is always known may be looked up. */
    private static boolean isIndexed(Test test) {
        return test.comparison() instanceof WithProperty with
                && test.property().kind() == Kind.TEXT
                && with.property().kind() == Kind.TEXT;
    }

    private static BetaIndex<Fact, Fact, ?> index(Test test) {
        FactProperty here = test.property();
        FactProperty there = ((WithProperty) test.comparison()).property();
        return PatternDSL.betaIndexedBy(
                String.class,
                ConstraintType.EQUAL,
                0,
                fact -> key(here.of(fact), "\u0000here"),
                fact -> key(there.of(fact), "\u0000there"),
                String.class);
    }

    /** Two values that are not there are not equal. */
    private static String key(@Nullable Object value, String absent) {
        return value == null || value == FactProperty.UNKNOWN ? absent : Values.key(value);
    }

    private boolean holds(Condition condition, Fact fact, @Nullable Fact other, boolean orUnknown) {
        Truth truth = fact.session().looked(rule, condition, condition.of(fact, other));
        return truth == Truth.YES || orUnknown && truth == Truth.UNKNOWN;
    }

    private void found(Object... values) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        int at = 0;
        for (String name : variables.keySet()) {
            facts.put(name, (Fact) values[at++]);
        }
        for (Count count : counts) {
            long number = ((Number) values[at++]).longValue();
            if (!Numbers.holds(count.operator(), Long.compare(number, count.bound()))) {
                return;
            }
        }
        OwnMatches.add(rule, facts);
    }

    /** Conditions of one text would be taken for the same. */
    private String unique() {
        return rule.id() + "/" + conditions++;
    }

    /** A consequence that takes as many facts as there are. */
    private static final class Consequence extends ConsequenceBuilder._N {
        Consequence(BlockN block, Variable<?>... arguments) {
            super(arguments);
            this.block = block;
        }
    }
}
