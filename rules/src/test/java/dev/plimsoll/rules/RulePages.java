package dev.plimsoll.rules;

import dev.plimsoll.evaluate.Frameworks;
import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.evaluate.RulePack;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The pages of {@code docs/rules}, made from cards and their {@code doc.md}. */
final class RulePages {

    private static final String INDEX = "README.md";

    private final RuleCatalog catalog;
    private final Frameworks frameworks;

    RulePages(RuleCatalog catalog) {
        this.catalog = catalog;
        this.frameworks = new Frameworks(catalog);
    }

    /** Text by file name. */
    Map<String, String> all() {
        Map<String, String> pages = new TreeMap<>();
        pages.put(INDEX, index());
        catalog.all().forEach(rule -> pages.put(rule.id() + ".md", page(rule)));
        return pages;
    }

    private String index() {
        StringBuilder text =
                new StringBuilder("# Rules\n\nMade from the rules' cards; see CONTRIBUTING.md for how to add one.\n");
        for (RulePack pack : catalog.packs()) {
            text.append("\n## ").append(pack.id()).append("\n\n| rule | severity | finds |\n| --- | --- | --- |\n");
            pack.rules()
                    .forEach(rule -> text.append("| [")
                            .append(rule.id())
                            .append("](")
                            .append(rule.id())
                            .append(".md) | ")
                            .append(rule.severity().id())
                            .append(rule.enabled() ? "" : ", off")
                            .append(" | ")
                            .append(rule.summary())
                            .append(" |\n"));
        }
        return text.toString();
    }

    private String page(RuleCard rule) {
        StringBuilder text = new StringBuilder("# ")
                .append(rule.id())
                .append("\n\n")
                .append(rule.summary())
                .append(".\n\nPack `")
                .append(rule.pack())
                .append("`, severity `")
                .append(rule.severity().id())
                .append("`, since ")
                .append(rule.since())
                .append(", for ")
                .append(targets(rule))
                .append(".");
        if (!rule.enabled()) {
            text.append(" Off until a policy gives it an enforcement.");
        }
        if (!rule.formerIds().isEmpty()) {
            text.append(" Formerly ")
                    .append(rule.formerIds().stream().map(id -> "`" + id + "`").collect(Collectors.joining(", ")))
                    .append('.');
        }
        if (!rule.reads().isEmpty()) {
            text.append(" Reads ")
                    .append(rule.reads().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", ")))
                    .append('.');
        }
        if (!rule.controls().isEmpty()) {
            text.append("\n\nHelps to meet ")
                    .append(rule.controls().entrySet().stream()
                            .map(entry -> frameworks.title(entry.getKey()) + " " + String.join(", ", entry.getValue()))
                            .collect(Collectors.joining("; ")))
                    .append('.');
        }
        return text.append("\n\n").append(catalog.page(rule)).toString();
    }

    /** Engines of SQL, running servers, or kinds of data stores. */
    private static String targets(RuleCard rule) {
        if (rule.kind().equals("live")) {
            return "running " + String.join(", ", rule.dialects());
        }
        if (rule.kind().equals("sql")) {
            return String.join(", ", rule.dialects());
        }
        if (rule.kind().equals("drift")) {
            return "running databases, against what is declared for them";
        }
        if (rule.kind().equals("policy")) {
            return "configurations, whatever they are of";
        }
        return rule.stores().isEmpty()
                ? "data stores of all kinds"
                : rule.stores().stream()
                        .map(kind -> kind.replace('-', ' ') + "s")
                        .collect(Collectors.joining(", "));
    }
}
