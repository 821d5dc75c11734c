package dev.plimsoll.evaluate.own;

import dev.plimsoll.evaluate.InterpretedRules;
import dev.plimsoll.evaluate.own.Condition.Test;
import dev.plimsoll.evaluate.own.FactType.Scene;
import dev.plimsoll.evaluate.own.Session.Exhausted;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.DeclaredDatabase;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Undetermined;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;

/**
 * Own rules in use, in a session of their own, so that one that compares too much can be stopped without losing what others find.
 */
final class OwnRulesInUse implements InterpretedRules.InUse {

    /** So many rules may be stopped in a session; then all are. */
    private static final int MOST_RESTARTS = 3;

    private final Map<Scene, List<OwnRule>> rules = new EnumMap<>(Scene.class);
    private final Map<Scene, KieBase> bases = new EnumMap<>(Scene.class);
    private final @Nullable Exercise exercise;

    OwnRulesInUse(List<OwnRule> rules, @Nullable Exercise exercise) {
        this.rules.putAll(rules.stream().collect(Collectors.groupingBy(OwnRule::scene)));
        this.exercise = exercise;
    }

    @Override
    public List<Match> judge(Collection<?> judged) {
        Scene scene = scene(judged);
        List<OwnRule> here = rules.getOrDefault(scene, List.of());
        if (here.isEmpty()) {
            return List.of();
        }
        Session session = new Session(database(judged), exercise);
        List<Fact> facts = FactReader.read(judged, wanted(here), session);
        session.hasFacts(facts.size());
        for (int restarts = 0; ; restarts++) {
            if (run(base(scene, here), facts)) {
                return session.matches();
            }
            session.restart();
            if (restarts == MOST_RESTARTS) {
                here.forEach(session::stop);
                return session.matches();
            }
        }
    }

    private static Scene scene(Collection<?> judged) {
        if (judged.stream().anyMatch(Effect.class::isInstance)) {
            return Scene.CHANGES;
        }
        return judged.stream().anyMatch(fact -> fact instanceof DataStore || fact instanceof Resource)
                ? Scene.INFRASTRUCTURE
                : Scene.SCHEMA;
    }

    private static String database(Collection<?> judged) {
        for (Object fact : judged) {
            if (fact instanceof Effect effect) {
                return effect.database();
            }
            if (fact instanceof DeclaredDatabase database) {
                return database.database();
            }
        }
        return "";
    }

    private static Set<FactType> wanted(List<OwnRule> rules) {
        return rules.stream()
                .flatMap(rule -> rule.clauses().stream())
                .map(clause -> clause.pattern().type())
                .collect(Collectors.toSet());
    }

    /** Whether it came to its end. */
    private static boolean run(KieBase base, List<Fact> facts) {
        KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(ThreadSafeOption.NO);
        KieSession session = base.newKieSession(configuration, null);
        try {
            facts.forEach(session::insert);
            session.fireAllRules();
            return true;
        } catch (RuntimeException e) {
            if (isExhausted(e)) {
                return false;
            }
            throw e;
        } finally {
            session.dispose();
        }
    }

    private static boolean isExhausted(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Exhausted) {
                return true;
            }
        }
        return false;
    }

    private synchronized KieBase base(Scene scene, List<OwnRule> here) {
        return bases.computeIfAbsent(scene, each -> KieBaseBuilder.createKieBaseFromModel(DroolsPatterns.model(here)));
    }

    @Override
    public List<Undetermined> undetermined(Collection<DataStore> stores) {
        List<Undetermined> undetermined = new ArrayList<>();
        Session session = new Session("", null);
        for (OwnRule rule : rules.getOrDefault(Scene.INFRASTRUCTURE, List.of())) {
            if (rule.first().type().equals(StoreFactTypes.STORE)) {
                for (Fact fact : FactReader.read(stores, Set.of(StoreFactTypes.STORE), session)) {
                    undetermined.addAll(unknown(rule, fact));
                }
            }
        }
        return undetermined;
    }

    /** Where all that is known of a store would let the rule fire, what is not. */
    private static List<Undetermined> unknown(OwnRule rule, Fact fact) {
        DataStore store = (DataStore) fact.value();
        List<Undetermined> unknown = new ArrayList<>();
        for (Condition condition : rule.first().conditions()) {
            Truth truth = condition.of(fact, null);
            if (truth == Truth.NO) {
                return List.of();
            }
            if (truth == Truth.UNKNOWN
                    && condition instanceof Test test
                    && store.property(test.property().name()) instanceof Value.Unknown value) {
                unknown.add(new Undetermined(
                        rule.id(),
                        store.database(),
                        fact.subject(),
                        test.property().name(),
                        value.reason(),
                        value.trace().range()));
            }
        }
        return unknown;
    }
}
