package dev.plimsoll.evaluate;

import dev.plimsoll.model.Match;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;

/** The precompiled rules of the packs in use; all that knows Drools. */
final class RuleBase {

    private final @Nullable KieBase base;
    private final List<RuleOptions> options;

    private RuleBase(@Nullable KieBase base, List<RuleOptions> options) {
        this.base = base;
        this.options = options;
    }

    static RuleBase load(RuleCatalog catalog, Map<String, RuleUse> rules) {
        Set<String> packs = new TreeSet<>();
        rules.values().forEach(use -> packs.add(use.card().pack()));
        List<Model> models = new ArrayList<>();
        for (RulePack pack : catalog.packs()) {
            String model = pack.model();
            if (model != null && packs.contains(pack.id())) {
                models.add(new ModelOfUse(instance(catalog.classLoader(), model), rules.keySet()));
            }
        }
        List<RuleOptions> options = rules.values().stream()
                .filter(use -> !use.options().isEmpty())
                .map(use -> new RuleOptions(use.card().id(), use.options()))
                .toList();
        return new RuleBase(models.isEmpty() ? null : KieBaseBuilder.createKieBaseFromModel(models), options);
    }

    private static Model instance(ClassLoader classLoader, String model) {
        try {
            return Class.forName(model, true, classLoader)
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the precompiled rules " + model + " cannot be loaded", e);
        }
    }

    /** What the rules find in facts that are judged together; in no particular order. */
    List<Match> judge(Collection<?> facts) {
        if (base == null || facts.isEmpty()) {
            return List.of();
        }
        KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(ThreadSafeOption.NO);
        KieSession session = base.newKieSession(configuration, null);
        try {
            options.forEach(session::insert);
            facts.forEach(session::insert);
            session.fireAllRules();
            List<Match> matches = new ArrayList<>();
            session.getObjects(Match.class::isInstance).forEach(match -> matches.add((Match) match));
            return matches;
        } finally {
            session.dispose();
        }
    }
}
