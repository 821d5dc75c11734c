package dev.plimsoll.policy;

import dev.plimsoll.evaluate.Measuring;
import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.evaluate.RuleUse;
import dev.plimsoll.evaluate.own.OwnRule;
import dev.plimsoll.migration.Glob;
import dev.plimsoll.model.Enforcement;
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
 * @param rules by id, for the rules that are set apart
 * @param measuring what the sizes of running servers are worth
 * @param paths in the order of the file; of those that cover a finding the last decides
 * @param expiringDays a waiver that holds for no more days is told of
 */
public record Policy(
        @Nullable List<String> packs,
        Map<String, RulePolicy> rules,
        Measuring measuring,
        List<PathPolicy> paths,
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
     */
    public record RulePolicy(
            @Nullable Enforcement enforcement, @Nullable Severity severity, Map<String, String> options) {
        public RulePolicy {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }
    }

    /** What findings in some files are worth. Paths are relative to the folder of the configuration file. */
    public record PathPolicy(Glob match, Enforcement enforcement) {}

    /** With the usual worth of sizes and the usual notice of waivers. */
    public Policy(@Nullable List<String> packs, Map<String, RulePolicy> rules, List<PathPolicy> paths) {
        this(packs, rules, Measuring.DEFAULT, paths, USUAL_EXPIRING_DAYS);
    }

    public Policy {
        packs = packs == null ? null : List.copyOf(packs);
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
        paths = List.copyOf(paths);
    }

    /** The rules to judge by, in the catalogue's order. A rule that is off is not among them. */
    public List<RuleUse> uses(RuleCatalog catalog) {
        List<RuleUse> uses = new ArrayList<>();
        for (RuleCard card : catalog.all()) {
            RulePolicy own = rules.get(card.id());
            if (isInUse(card.pack()) && isOn(card, own)) {
                uses.add(new RuleUse(card, own == null ? Map.of() : own.options()));
            }
        }
        return List.copyOf(uses);
    }

    private static boolean isOn(RuleCard card, @Nullable RulePolicy own) {
        Enforcement enforcement = own == null ? null : own.enforcement();
        return enforcement == null ? card.enabled() : enforcement != Enforcement.OFF;
    }

    private boolean isInUse(String pack) {
        return ALWAYS_IN_USE.contains(pack) || (packs == null ? !OPT_IN.contains(pack) : packs.contains(pack));
    }

    /** The finding with the severity that this policy gives its rule. */
    public Finding weighed(Finding finding) {
        RulePolicy own = rules.get(finding.rule());
        Severity severity = own == null ? null : own.severity();
        return severity == null ? finding : finding.withSeverity(severity);
    }

    /**
     * What a finding is worth: what its path says, else its rule, else its severity.
     *
     * @param path of the finding, relative to the folder of the configuration file
     */
    public Enforcement enforcementOf(Finding finding, String path) {
        RulePolicy own = rules.get(finding.rule());
        Enforcement enforcement = own == null ? null : own.enforcement();
        if (enforcement == null) {
            enforcement = Enforcement.of(finding.severity());
        }
        for (PathPolicy rule : paths) {
            if (rule.match().matches(path)) {
                enforcement = rule.enforcement();
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
        RulePolicy own = rules.get(card.id());
        Enforcement enforcement = own == null ? null : own.enforcement();
        Severity severity = own == null || own.severity() == null ? card.severity() : own.severity();
        return (enforcement == null ? Enforcement.of(severity) : enforcement) == Enforcement.BLOCK;
    }
}
