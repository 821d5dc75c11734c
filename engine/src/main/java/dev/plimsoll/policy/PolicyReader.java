package dev.plimsoll.policy;

import dev.plimsoll.evaluate.Measuring;
import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.evaluate.RulePack;
import dev.plimsoll.evaluate.own.OwnRule;
import dev.plimsoll.migration.Glob;
import dev.plimsoll.model.Enforcement;
import dev.plimsoll.model.SettingTime;
import dev.plimsoll.model.Severity;
import dev.plimsoll.policy.Policy.PathPolicy;
import dev.plimsoll.policy.Policy.RulePolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the section {@code policy}. */
final class PolicyReader {

    private static final List<String> KEYS = List.of("packs", "rules", "measured", "waivers", "paths", "overrides");
    private static final List<String> MEASURED_KEYS = List.of("note-below", "error-from", "snapshot-days");
    private static final List<String> WAIVERS_KEYS = List.of("expiring-days");
    private static final List<String> RULE_KEYS = List.of("enforcement", "severity", "options", "suppressible");
    private static final List<String> PACK_KEYS = List.of("enforcement");
    private static final List<String> PATH_KEYS = List.of("match", "enforcement");
    private static final List<String> ENFORCEMENTS =
            Arrays.stream(Enforcement.values()).map(Enforcement::id).toList();
    private static final List<String> SEVERITIES =
            Arrays.stream(Severity.values()).map(Severity::id).toList();
    private static final List<String> TRUTHS = List.of("true", "false");
    private static final int LONGEST_GLOB = 1024;

    /** Packs of the design whose rules have not shipped yet, or that only a team has: naming them is no mistake. */
    private static final List<String> PLANNED_PACKS =
            List.of("schema-safety", "security", "sizing", "recovery", "integrity", "conventions", OwnRule.PACK);

    private final RuleCatalog catalog;

    PolicyReader(RuleCatalog catalog) {
        this.catalog = catalog;
    }

    Policy read(YamlMapping mapping) {
        mapping.refuseOthersThan(KEYS, "key");
        return new Policy(
                mapping.value("packs") == null ? null : packs(mapping),
                packEnforcements(mapping),
                rules(mapping.mapping("rules")),
                measuring(mapping.mapping("measured")),
                paths(mapping),
                new OverrideReader(catalog).read(mapping),
                expiringDays(mapping.mapping("waivers")));
    }

    static List<String> knownPacks(RuleCatalog catalog) {
        return Stream.concat(PLANNED_PACKS.stream(), catalog.packs().stream().map(RulePack::id))
                .distinct()
                .toList();
    }

    private List<String> packs(YamlMapping mapping) {
        List<String> known = knownPacks(catalog);
        List<String> packs = mapping.isMapping("packs")
                ? List.copyOf(mapping.mapping("packs").keys())
                : mapping.texts("packs");
        for (String pack : packs) {
            if (!known.contains(pack)) {
                mapping.valueProblem("packs", "unknown pack \"" + pack + "\"" + Spelling.hint(pack, known));
            }
        }
        return packs;
    }

    /** Where the packs are a mapping, each with what its findings are worth. */
    private static Map<String, Enforcement> packEnforcements(YamlMapping mapping) {
        Map<String, Enforcement> enforcements = new LinkedHashMap<>();
        if (mapping.isMapping("packs")) {
            YamlMapping packs = mapping.mapping("packs");
            for (String pack : packs.keys()) {
                YamlMapping own = packs.mapping(pack);
                own.refuseOthersThan(PACK_KEYS, "key");
                enforcement(own).ifPresent(enforcement -> enforcements.put(pack, enforcement));
            }
        }
        return enforcements;
    }

    private Map<String, RulePolicy> rules(YamlMapping mapping) {
        Map<String, RulePolicy> rules = new LinkedHashMap<>();
        for (String id : mapping.keys()) {
            Optional<RuleCard> card = catalog.rule(id);
            if (card.isEmpty()) {
                mapping.problem(id, "unknown rule \"" + id + "\"" + Spelling.hint(id, RuleIds.of(catalog)));
            } else {
                rules.put(card.get().id(), rule(card.get(), mapping.mapping(id)));
            }
        }
        return rules;
    }

    private static RulePolicy rule(RuleCard card, YamlMapping mapping) {
        mapping.refuseOthersThan(RULE_KEYS, "key");
        YamlMapping options = mapping.mapping("options");
        options.refuseOthersThan(List.copyOf(card.options().keySet()), "option of " + card.id());
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : options.keys()) {
            values.put(name, String.join(",", options.texts(name)));
        }
        return new RulePolicy(
                enforcement(mapping).orElse(null),
                mapping.word("severity", SEVERITIES)
                        .map(id -> Severity.valueOf(id.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                values,
                !mapping.word("suppressible", TRUTHS).equals(Optional.of("false")));
    }

    private static Measuring measuring(YamlMapping mapping) {
        mapping.refuseOthersThan(MEASURED_KEYS, "key");
        Measuring usual = Measuring.DEFAULT;
        return new Measuring(
                duration(mapping, "note-below").orElse(usual.noteBelow()),
                duration(mapping, "error-from").orElse(usual.errorFrom()),
                days(mapping, "snapshot-days").orElse(usual.snapshotDays()));
    }

    private static Optional<Duration> duration(YamlMapping mapping, String key) {
        Optional<String> text = mapping.text(key);
        Optional<Duration> duration =
                text.filter(written -> !written.matches("[0-9.]+")).flatMap(SettingTime::of);
        if (text.isPresent() && duration.isEmpty()) {
            mapping.valueProblem(key, "\"" + key + "\" must be a time with its unit, such as 500ms, 2s or 1min");
        }
        return duration;
    }

    private static int expiringDays(YamlMapping mapping) {
        mapping.refuseOthersThan(WAIVERS_KEYS, "key");
        return days(mapping, "expiring-days").orElse(Policy.USUAL_EXPIRING_DAYS);
    }

    private static Optional<Integer> days(YamlMapping mapping, String key) {
        Optional<String> text = mapping.text(key);
        Optional<Integer> days =
                text.filter(written -> written.matches("[0-9]{1,5}")).map(Integer::valueOf);
        if (text.isPresent() && days.isEmpty()) {
            mapping.valueProblem(key, "\"" + key + "\" must be a whole number of days");
        }
        return days;
    }

    private static List<PathPolicy> paths(YamlMapping mapping) {
        List<PathPolicy> paths = new ArrayList<>();
        for (YamlMapping item : mapping.mappings("paths", "an entry of \"paths\"")) {
            item.refuseOthersThan(PATH_KEYS, "key");
            Optional<String> match = item.text("match");
            Optional<Enforcement> enforcement = enforcement(item);
            if (item.value("match") == null || item.value("enforcement") == null) {
                mapping.problem("paths", "every entry of \"paths\" needs \"match\" and \"enforcement\"");
            } else if (match.isPresent() && match.get().length() > LONGEST_GLOB) {
                item.valueProblem("match", "the pattern has more than " + LONGEST_GLOB + " characters");
            } else if (match.isPresent() && enforcement.isPresent()) {
                paths.add(new PathPolicy(Glob.of(match.get()), enforcement.get()));
            }
        }
        return paths;
    }

    static Optional<Enforcement> enforcement(YamlMapping mapping) {
        return mapping.word("enforcement", ENFORCEMENTS).flatMap(Enforcement::byId);
    }
}
