package dev.plimsoll.policy;

import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.migration.Glob;
import dev.plimsoll.model.Enforcement;
import dev.plimsoll.model.Environment.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the list {@code overrides} of a policy. */
final class OverrideReader {

    private static final List<String> CONDITIONS =
            List.of("rules", "packs", "paths", "environments", "databases", "tables");
    private static final List<String> KEYS =
            List.of("rules", "packs", "paths", "environments", "databases", "tables", "enforcement");
    private static final int LONGEST_PATTERN = 1024;

    private final RuleCatalog catalog;
    private final List<String> packs;

    OverrideReader(RuleCatalog catalog) {
        this.catalog = catalog;
        this.packs = PolicyReader.knownPacks(catalog);
    }

    List<PolicyOverride> read(YamlMapping policy) {
        List<PolicyOverride> overrides = new ArrayList<>();
        for (YamlMapping item : policy.mappings("overrides", "an entry of \"overrides\"")) {
            item.refuseOthersThan(KEYS, "key");
            Optional<Enforcement> enforcement = PolicyReader.enforcement(item);
            boolean conditional =
                    CONDITIONS.stream().anyMatch(key -> !item.texts(key).isEmpty());
            if (item.value("enforcement") == null || !conditional) {
                policy.problem(
                        "overrides",
                        "every entry of \"overrides\" needs \"enforcement\" and one of "
                                + String.join(", ", CONDITIONS));
            } else {
                enforcement.ifPresent(worth -> overrides.add(override(item, worth)));
            }
        }
        return overrides;
    }

    private PolicyOverride override(YamlMapping item, Enforcement enforcement) {
        return new PolicyOverride(
                rules(item),
                known(item, "packs", "pack", packs),
                patterns(item, "paths").stream().map(Glob::of).toList(),
                known(item, "environments", "environment", DatabaseReader.ENVIRONMENTS).stream()
                        .map(id -> Stage.valueOf(id.toUpperCase(Locale.ROOT)))
                        .toList(),
                patterns(item, "databases").stream().map(NamePattern::new).toList(),
                patterns(item, "tables").stream().map(NamePattern::new).toList(),
                enforcement);
    }

    private List<String> rules(YamlMapping item) {
        List<String> rules = new ArrayList<>();
        for (String id : item.texts("rules")) {
            catalog.rule(id)
                    .map(RuleCard::id)
                    .ifPresentOrElse(rules::add, () -> unknown(item, "rules", "rule", id, RuleIds.of(catalog)));
        }
        return rules;
    }

    private static List<String> known(YamlMapping item, String key, String noun, List<String> known) {
        List<String> good = new ArrayList<>();
        for (String word : item.texts(key)) {
            if (known.contains(word)) {
                good.add(word);
            } else {
                unknown(item, key, noun, word, known);
            }
        }
        return good;
    }

    private static void unknown(YamlMapping item, String key, String noun, String word, List<String> known) {
        item.valueProblem(key, "unknown " + noun + " \"" + word + "\"" + Spelling.hint(word, known));
    }

    private static List<String> patterns(YamlMapping item, String key) {
        List<String> patterns = item.texts(key);
        if (patterns.stream().anyMatch(pattern -> pattern.length() > LONGEST_PATTERN)) {
            item.valueProblem(key, "a pattern has more than " + LONGEST_PATTERN + " characters");
            return List.of();
        }
        return patterns;
    }
}
