package dev.plimsoll.evaluate.own;

import dev.plimsoll.evaluate.BoundDatabase;
import dev.plimsoll.evaluate.InterpretedRules;
import dev.plimsoll.evaluate.own.FactType.Scene;
import dev.plimsoll.evaluate.own.Session.Exhausted;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.DeclaredDatabase;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Undetermined;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
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
        List<Match> matches = new ArrayList<>();
        for (Scene scene : scenes(judged)) {
            List<OwnRule> here = rules.getOrDefault(scene, List.of());
            if (!here.isEmpty()) {
                matches.addAll(judge(judged, scene, here));
            }
        }
        return matches;
    }

    private List<Match> judge(Collection<?> judged, Scene scene, List<OwnRule> here) {
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

    /** An audit judges a schema and the store that the server is together. */
    private static Set<Scene> scenes(Collection<?> judged) {
        Set<Scene> scenes = EnumSet.noneOf(Scene.class);
        for (Object fact : judged) {
            if (fact instanceof Effect) {
                return EnumSet.of(Scene.CHANGES);
            }
            if (fact instanceof DataStore || fact instanceof Resource) {
                scenes.add(Scene.INFRASTRUCTURE);
            } else if (fact instanceof DeclaredDatabase || fact instanceof BoundDatabase) {
                scenes.add(Scene.SCHEMA);
            }
        }
        return scenes;
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
    public List<Undetermined> undetermined(Collection<?> declared) {
        List<OwnRule> here = rules.getOrDefault(Scene.INFRASTRUCTURE, List.of());
        if (here.isEmpty()) {
            return List.of();
        }
        List<Fact> facts = FactReader.read(declared, wanted(here), new Session("", null));
        List<Undetermined> undetermined = new ArrayList<>();
        here.forEach(rule -> undetermined.addAll(new OwnUndecided(rule, facts).all()));
        return undetermined;
    }
}
