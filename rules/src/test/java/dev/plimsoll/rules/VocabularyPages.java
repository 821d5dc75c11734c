package dev.plimsoll.rules;

import dev.plimsoll.datastore.Property;
import dev.plimsoll.datastore.PropertyFeed;
import dev.plimsoll.datastore.StoreCatalog;
import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The pages {@code docs/vocabulary.md} and {@code docs/coverage.md}, made from the mappings and the rules' cards. */
final class VocabularyPages {

    private final StoreCatalog stores;
    private final List<PropertyFeed> feeds;
    private final RuleCatalog rules;

    VocabularyPages(StoreCatalog stores, RuleCatalog rules) {
        this.feeds = stores.feeds();
        this.stores = stores;
        this.rules = rules;
    }

    /** Text by file name. */
    Map<String, String> all() {
        return Map.of("vocabulary.md", vocabulary(), "coverage.md", coverage());
    }

    private String vocabulary() {
        StringBuilder text = new StringBuilder("""
                # Vocabulary of data stores

                Made from the mappings in `rules/src/main/resources/stores`. Rules read these properties, whoever runs the store. A property that a
                service does not feed is absent there. Where an attribute is not written, the provider's default holds, if one is given here.

                | property | type | unit | meaning |
                |---|---|---|---|
                """);
        for (Property property : stores.vocabulary().values()) {
            text.append("| [`%s`](#%s) | %s | %s | %s |%n"
                    .formatted(
                            property.name(),
                            anchor(property.name()),
                            property.type(),
                            property.unit(),
                            property.meaning()));
        }
        Map<String, List<PropertyFeed>> byProperty = feeds.stream()
                .collect(Collectors.groupingBy(PropertyFeed::property, TreeMap::new, Collectors.toList()));
        byProperty.forEach((property, feeds) -> {
            text.append("%n## %s%n%n| service | fed by | default |%n|---|---|---|%n".formatted(property));
            feeds.forEach(
                    feed -> text.append("| %s | %s | %s |%n".formatted(feed.service(), fedBy(feed), whenAbsent(feed))));
        });
        return text.toString().replace("\r\n", "\n");
    }

    private static String anchor(String property) {
        return property.replaceAll("[^a-z0-9-]", "");
    }

    private static String fedBy(PropertyFeed feed) {
        return feed.attributes().isEmpty()
                ? "other resources"
                : feed.attributes().stream()
                        .map(attribute -> "`" + attribute.replace("|", "\\|") + "`")
                        .collect(Collectors.joining(", "));
    }

    private static String whenAbsent(PropertyFeed feed) {
        return new TreeMap<>(feed.whenAbsent())
                .entrySet().stream()
                        .map(entry -> "`" + entry.getValue() + "`"
                                + (entry.getKey().isEmpty() ? "" : " in " + format(entry.getKey())))
                        .collect(Collectors.joining(", "));
    }

    private static String format(String name) {
        return switch (name) {
            case "terraform" -> "Terraform";
            case "cloudformation" -> "CloudFormation";
            default -> name;
        };
    }

    private String coverage() {
        Map<String, Set<String>> byProvider = new TreeMap<>();
        feeds.forEach(feed -> byProvider
                .computeIfAbsent(feed.provider(), provider -> new TreeSet<>())
                .add(feed.kind().id() + " " + feed.property()));
        StringBuilder text = new StringBuilder("""
                # Which rule reads which provider

                Made from the rules' cards and the mappings. A number tells of how many services of a provider a mapping gives a rule what it reads.

                """);
        text.append("| rule | ").append(String.join(" | ", byProvider.keySet())).append(" |\n");
        text.append("|---|").append("---|".repeat(byProvider.size())).append('\n');
        for (RuleCard rule : rules.all()) {
            if (!rule.kind().equals("sql") && !rule.reads().isEmpty()) {
                text.append("| [")
                        .append(rule.id())
                        .append("](rules/")
                        .append(rule.id())
                        .append(".md) |");
                byProvider
                        .keySet()
                        .forEach(provider -> text.append(' ')
                                .append(services(rule, provider))
                                .append(" |"));
                text.append('\n');
            }
        }
        return text.toString();
    }

    private String services(RuleCard rule, String provider) {
        Map<String, Set<String>> fed = new LinkedHashMap<>();
        for (PropertyFeed feed : feeds) {
            boolean applies = rule.stores().isEmpty()
                    || rule.stores().contains(feed.kind().id());
            if (applies && feed.provider().equals(provider)) {
                fed.computeIfAbsent(feed.service(), service -> new TreeSet<>()).add(feed.property());
            }
        }
        long known = fed.values().stream()
                .filter(all -> rule.reads().stream().anyMatch(all::contains))
                .count();
        return known == 0 ? "" : Long.toString(known);
    }
}
