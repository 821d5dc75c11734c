package dev.plimsoll.policy;

import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.migration.Glob;
import dev.plimsoll.model.Enforcement;
import dev.plimsoll.policy.Policy.PathPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the policy of a part of a repository, as overrides for the files below it. What would hold for a database or a rule as a whole
 * (packs, severities, options) belongs to the file at the root.
 */
final class NestedPolicyReader {

    private static final List<String> KEYS = List.of("rules", "paths", "overrides");

    private final RuleCatalog catalog;
    private final String folder;

    /** @param folder relative to that of the file at the root */
    NestedPolicyReader(RuleCatalog catalog, String folder) {
        this.catalog = catalog;
        this.folder = folder;
    }

    List<PolicyOverride> read(YamlMapping mapping) {
        mapping.refuseOthersThan(KEYS, "key of a nested policy");
        YamlMapping rules = mapping.mapping("rules");
        rules.keys()
                .forEach(id ->
                        rules.mapping(id).refuseOthersThan(List.of("enforcement"), "key of a rule in a nested policy"));
        Policy policy = new PolicyReader(catalog).read(mapping);
        List<PolicyOverride> overrides = new ArrayList<>();
        policy.rules().forEach((id, rule) -> {
            if (rule.enforcement() != null) {
                overrides.add(override(List.of(id), "**", rule.enforcement()));
            }
        });
        for (PathPolicy path : policy.paths()) {
            overrides.add(override(List.of(), path.match().toString(), path.enforcement()));
        }
        policy.overrides().stream().map(this::below).forEach(overrides::add);
        return overrides;
    }

    private PolicyOverride override(List<String> rules, String path, Enforcement enforcement) {
        return new PolicyOverride(rules, List.of(), List.of(below(path)), List.of(), List.of(), List.of(), enforcement);
    }

    private PolicyOverride below(PolicyOverride override) {
        Stream<Glob> paths = override.paths().isEmpty()
                ? Stream.of(below("**"))
                : override.paths().stream().map(path -> below(path.toString()));
        return new PolicyOverride(
                override.rules(),
                override.packs(),
                paths.toList(),
                override.environments(),
                override.databases(),
                override.tables(),
                override.enforcement());
    }

    private Glob below(String path) {
        return Glob.of(folder.replaceAll("([*?\\[\\]\\\\])", "\\\\$1") + "/" + path);
    }
}
