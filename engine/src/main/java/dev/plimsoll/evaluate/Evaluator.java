package dev.plimsoll.evaluate;

import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.DeclaredTable;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Undetermined;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Judges facts by the rules in use. May be shared between threads; loads rules once, on first need.
 *
 * <p>Rules see the effects of one unit together and, apart from them, what all units together leave: what happened in an earlier unit
 * a rule reads from the target of an effect. So work and memory grow with the number of units, not with their product.
 */
public final class Evaluator {

    /** Effects judged together: enough to pay for a session, few enough to keep its memory small. */
    private static final int EFFECTS_A_SESSION = 500;

    private final RuleCatalog catalog;
    private final Map<String, RuleUse> rules;
    private final InterpretedRules.@Nullable InUse interpreted;
    private @Nullable RuleBase base;

    /** @param rules the rules to judge by; packs that none of them belongs to are not loaded */
    public Evaluator(RuleCatalog catalog, Collection<RuleUse> rules) {
        this.catalog = catalog;
        Map<String, RuleUse> byId = new TreeMap<>();
        rules.forEach(use -> byId.put(use.card().id(), use));
        this.rules = byId;
        InterpretedRules own = catalog.interpreted();
        this.interpreted = own == null ? null : own.of(byId.keySet());
    }

    /** Starts loading the rules on a thread of its own while files are still being read; whoever judges first waits for it. */
    public void prepare() {
        Thread thread = new Thread(this::loadQuietly, "plimsoll-rules");
        thread.setDaemon(true);
        thread.start();
    }

    private void loadQuietly() {
        try {
            base();
        } catch (RuntimeException e) {
            // Loading is tried again by whoever judges, and fails there, where the failure can be told.
        }
    }

    /** Whether a rule of this id is in use. */
    public boolean uses(String rule) {
        return rules.containsKey(rule);
    }

    /** Ids of the rules in use. */
    public Set<String> rules() {
        return Collections.unmodifiableSet(rules.keySet());
    }

    /** Whether some rules are those that a team wrote down, which read more than others. */
    public boolean interpretsRules() {
        return interpreted != null;
    }

    /** The findings, in {@link Finding#ORDER}. */
    public List<Finding> evaluate(Facts facts) {
        return findings(judge(facts));
    }

    /**
     * What the rules find, for whoever hands over many facts part by part: all matches of a run become findings together, in
     * {@link #collect}, since equal ones are told apart by counting. A unit must be within one part.
     */
    public List<Match> judge(Facts facts) {
        List<Match> matches = new ArrayList<>();
        List<List<Effect>> units = new ArrayList<>();
        int size = 0;
        for (List<Effect> unit : EffectGroups.byUnit(facts.effects())) {
            units.add(unit);
            size += unit.size();
            if (size >= EFFECTS_A_SESSION) {
                matches.addAll(judgeUnits(units, facts.bound()));
                units.clear();
                size = 0;
            }
        }
        if (!units.isEmpty()) {
            matches.addAll(judgeUnits(units, facts.bound()));
        }
        List<Object> endState = withDesign(facts.endState());
        if (facts.bound() != null && !facts.endState().isEmpty()) {
            endState.add(facts.bound());
        }
        matches.addAll(judgeTogether(endState));
        return matches;
    }

    /**
     * The findings that these matches become, in {@link Finding#ORDER}; for what Plimsoll itself has to say under a card, such as a
     * file that could not be read. A match whose rule is not in use is left out.
     */
    public List<Finding> findings(Collection<Match> matches) {
        Findings findings = collect();
        findings.add(matches);
        return findings.sorted();
    }

    /**
     * Which rules could not be decided for which stores, given what was found.
     *
     * @param resources read by rules that a team wrote down
     */
    public List<Undetermined> undetermined(
            Collection<DataStore> stores, Collection<Resource> resources, Collection<Finding> findings) {
        List<Undetermined> undetermined = Undecided.of(stores, rules.values(), findings);
        if (interpreted == null) {
            return undetermined;
        }
        List<Undetermined> all = new ArrayList<>(undetermined);
        List<Object> declared = new ArrayList<>(stores);
        declared.addAll(resources);
        all.addAll(interpreted.undetermined(declared));
        return all;
    }

    /**
     * Which rules on running servers can be applied.
     *
     * @param missing of a facet's id: why it was not read, null where it was
     */
    public Assessment assessment(Function<String, Assessment.@Nullable Missing> missing) {
        return Assessment.of(rules.values(), missing);
    }

    /** Where the matches of a run, added part by part, become findings. */
    public Findings collect() {
        return collect(null);
    }

    /** @param measurements of the server that effects run on, or null */
    public Findings collect(@Nullable Measurements measurements) {
        return new Findings(rules, measurements);
    }

    /** Adds the keys and indexes of the tables, each a fact of its own. */
    private static List<Object> withDesign(List<?> endState) {
        List<DeclaredTable> tables = endState.stream()
                .filter(DeclaredTable.class::isInstance)
                .map(DeclaredTable.class::cast)
                .toList();
        List<Object> facts = new ArrayList<>(endState);
        facts.addAll(DeclaredForeignKey.among(tables));
        facts.addAll(DeclaredIndex.of(tables));
        return facts;
    }

    private List<Match> judgeUnits(List<List<Effect>> units, @Nullable BoundDatabase bound) {
        List<Object> facts = new ArrayList<>();
        if (bound != null) {
            facts.add(bound);
        }
        for (List<Effect> unit : units) {
            facts.addAll(unit);
            facts.add(new UnitEffects(unit));
            if (bound != null) {
                facts.addAll(MeasuredEffect.of(unit, bound));
            }
            EffectGroups.byOpenTransaction(unit).forEach(effects -> facts.add(new TransactionEffects(effects)));
        }
        return judgeTogether(facts);
    }

    private List<Match> judgeTogether(List<Object> facts) {
        List<Match> matches = base().judge(facts);
        if (interpreted == null || facts.isEmpty()) {
            return matches;
        }
        List<Match> all = new ArrayList<>(matches);
        all.addAll(interpreted.judge(facts));
        return all;
    }

    private synchronized RuleBase base() {
        if (base == null) {
            Map<String, RuleUse> withModel = new LinkedHashMap<>(rules);
            base = RuleBase.load(catalog, withModel);
        }
        return base;
    }
}
