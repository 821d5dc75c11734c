package dev.plimsoll.policy;

import dev.plimsoll.evaluate.Measuring;
import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.evaluate.RuleUse;
import dev.plimsoll.evaluate.own.OwnRule;
import dev.plimsoll.migration.Glob;
import dev.plimsoll.model.Enforcement;
import dev.plimsoll.model.Environment.Stage;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.NotAssessed;
import dev.plimsoll.model.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A team's choice of rules and of what their findings are worth.
 *
 * @param packs ids of the packs in use; null where the team does not choose
 * @param packEnforcements what findings of a pack are worth, for the packs that are set apart
 * @param rules by id, for the rules that are set apart
 * @param measuring what the sizes of running servers are worth
 * @param paths in the order of the file; of those that cover a finding the last decides
 * @param overrides as {@code paths}, and after them
 * @param expiringDays a waiver that holds for no more days is told of
 */
public record Policy(
        @Nullable List<String> packs,
        Map<String, Enforcement> packEnforcements,
        Map<String, RulePolicy> rules,
        Measuring measuring,
        List<PathPolicy> paths,
        List<PolicyOverride> overrides,
        int expiringDays) {

    /** Two weeks, in which a team can decide anew. */
    static final int USUAL_EXPIRING_DAYS = 14;

    /** What holds where no file says otherwise. */
    public static final Policy DEFAULT = new Policy(null, Map.of(), List.of());

    /** What was not checked must be reported and what a team wrote down is meant, so no choice of packs takes them away. */
    private static final Set<String> ALWAYS_IN_USE = Set.of("integrity", OwnRule.PACK);

    /** A matter of taste, so it must be asked for. */
    private static final Set<String> OPT_IN = Set.of("conventions");

    /**
     * What is set about one rule.
     *
     * @param enforcement null for what the severity says
     * @param severity null for the rule's own
     * @param options values as text, by name
     * @param suppressible whether a comment in a file may accept its findings, and paths and overrides say what they are worth
     */
    public record RulePolicy(
            @Nullable Enforcement enforcement,
            @Nullable Severity severity,
            Map<String, String> options,
            boolean suppressible) {
        public RulePolicy {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }

        /** One that comments may suppress, as usual. */
        public RulePolicy(@Nullable Enforcement enforcement, @Nullable Severity severity, Map<String, String> options) {
            this(enforcement, severity, options, true);
        }
    }

    /** What findings in some files are worth. Paths are relative to the folder of the configuration file. */
    public record PathPolicy(Glob match, Enforcement enforcement) {}

    /** With the usual worth of sizes and the usual notice of waivers. */
    public Policy(@Nullable List<String> packs, Map<String, RulePolicy> rules, List<PathPolicy> paths) {
        this(packs, Map.of(), rules, Measuring.DEFAULT, paths, List.of(), USUAL_EXPIRING_DAYS);
    }

    public Policy {
        packs = packs == null ? null : List.copyOf(packs);
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
        packEnforcements = Collections.unmodifiableMap(new LinkedHashMap<>(packEnforcements));
        paths = List.copyOf(paths);
        overrides = List.copyOf(overrides);
    }

    /** With more overrides, after those that are there. */
    Policy with(List<PolicyOverride> more) {
        List<PolicyOverride> all = new ArrayList<>(overrides);
        all.addAll(more);
        return new Policy(packs, packEnforcements, rules, measuring, paths, all, expiringDays);
    }

    /** The rules to judge by, in the catalogue's order. A rule that is off is not among them. */
    public List<RuleUse> uses(RuleCatalog catalog) {
        List<RuleUse> uses = new ArrayList<>();
        for (RuleCard card : catalog.all()) {
            RulePolicy own = rules.get(card.id());
            if (isInUse(card.pack()) && isOn(card)) {
                uses.add(new RuleUse(card, own == null ? Map.of() : own.options()));
            }
        }
        return List.copyOf(uses);
    }

    private boolean isOn(RuleCard card) {
        RulePolicy own = rules.get(card.id());
        Enforcement enforcement = own == null ? null : own.enforcement();
        if (enforcement != null) {
            return enforcement != Enforcement.OFF;
        }
        return card.enabled() && packEnforcements.get(card.pack()) != Enforcement.OFF;
    }

    /** Whether a comment in a file may accept findings of the rule. */
    public boolean isSuppressible(String rule) {
        RulePolicy own = rules.get(rule);
        return own == null || own.suppressible();
    }

    boolean isInUse(String pack) {
        return ALWAYS_IN_USE.contains(pack) || (packs == null ? !OPT_IN.contains(pack) : packs.contains(pack));
    }

    /** The finding with the severity that this policy gives its rule. */
    public Finding weighed(Finding finding) {
        RulePolicy own = rules.get(finding.rule());
        Severity severity = own == null ? null : own.severity();
        return severity == null ? finding : finding.withSeverity(severity);
    }

    /** What findings of a rule are worth wherever they stand: what is said of the rule, else of its pack, else of the severity. */
    Enforcement enforcementOf(String rule, String pack, Severity severity) {
        RulePolicy own = rules.get(rule);
        Enforcement enforcement = own == null ? null : own.enforcement();
        if (enforcement == null) {
            enforcement = packEnforcements.get(pack);
        }
        return enforcement == null ? Enforcement.of(severity) : enforcement;
    }

    /**
     * What a finding is worth: what the last override or path that covers it says, else its rule, else its pack, else its severity. One of a
     * rule that is not suppressible is worth the same everywhere.
     *
     * @param path of the finding, relative to the folder of the configuration file
     * @param environment of its database, or null where the configuration does not say
     */
    public Enforcement enforcementOf(Finding finding, String path, @Nullable Stage environment) {
        Enforcement enforcement = enforcementOf(finding.rule(), finding.pack(), finding.severity());
        if (!isSuppressible(finding.rule())) {
            return enforcement;
        }
        for (PathPolicy rule : paths) {
            if (rule.match().matches(path)) {
                enforcement = rule.enforcement();
            }
        }
        for (PolicyOverride override : overrides) {
            if (override.covers(finding, path, environment)) {
                enforcement = override.enforcement();
            }
        }
        return enforcement;
    }

    /** Of the rules that could not be applied, those whose finding would block wherever it stands. */
    public List<String> blockedBy(List<NotAssessed> missing, RuleCatalog catalog) {
        List<String> blocking = new ArrayList<>();
        for (NotAssessed each : missing) {
            catalog.rule(each.rule()).filter(this::blocks).ifPresent(card -> blocking.add(card.id()));
        }
        return List.copyOf(blocking);
    }

    private boolean blocks(RuleCard card) {
        return enforcementOf(card) == Enforcement.BLOCK;
    }

    /** What findings of a rule are worth wherever they stand, unless the facts at hand make them graver or milder. */
    Enforcement enforcementOf(RuleCard card) {
        return isInUse(card.pack()) && isOn(card)
                ? enforcementOf(card.id(), card.pack(), severityOf(card))
                : Enforcement.OFF;
    }

    Severity severityOf(RuleCard card) {
        RulePolicy own = rules.get(card.id());
        return own == null || own.severity() == null ? card.severity() : own.severity();
    }
}
