package dev.plimsoll.cli;

import dev.plimsoll.evaluate.Framework;
import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.evaluate.RulePack;
import dev.plimsoll.evaluate.own.OwnRule;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        header = "Lists the rules, or shows one.",
        descriptionHeading = "%nExamples:%n",
        description = {
            "  plimsoll rules list",
            "  plimsoll rules list --framework pci-dss",
            "  plimsoll rules show no-drop-column%n"
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n")
final class RulesCommand {

    private final Surroundings surroundings;

    RulesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            footerHeading = "%nExamples:%n",
            footer = {"  plimsoll rules list", "  plimsoll rules list --framework pci-dss"},
            description = "Lists all rules, by pack or by the controls of a framework.")
    int list(@Mixin FrameworkOptions frameworks) {
        RuleCatalog catalog = OwnCatalog.of(null, List.of(), surroundings);
        List<Framework> chosen = frameworks.chosen(() -> catalog);
        String text = chosen.isEmpty() ? byPack(catalog) : RulesByControl.text(catalog, chosen);
        new Output(surroundings).print(out -> out.write(text), surroundings.charset());
        return ExitCode.PASSED.code();
    }

    private static String byPack(RuleCatalog catalog) {
        int width = catalog.all().stream()
                .mapToInt(card -> card.id().length())
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        for (RulePack pack : catalog.packs()) {
            text.append(text.isEmpty() ? "" : "\n").append(pack.id()).append('\n');
            for (RuleCard card : pack.rules()) {
                text.append("  ")
                        .append(card.id())
                        .append(" ".repeat(width - card.id().length() + 2));
                String severity = card.severity().id();
                text.append(severity)
                        .append(" ".repeat(9 - severity.length()))
                        .append(card.summary())
                        .append('\n');
            }
        }
        return text.toString();
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            footerHeading = "%nExamples:%n",
            footer = {"  plimsoll rules show no-drop-column"},
            description = "Shows what a rule's card says.")
    int show(@Parameters(paramLabel = "RULE", description = "Id of a rule.") String rule) {
        RuleCatalog catalog = OwnCatalog.of(null, List.of(), surroundings);
        RuleCard card = RuleChoice.of(rule, catalog);
        StringBuilder text = new StringBuilder();
        add(text, "id", card.id());
        add(text, "pack", card.pack());
        add(text, "summary", card.summary());
        add(text, "severity", card.severity().id());
        add(text, "since", card.since());
        add(text, "dialects", String.join(", ", card.dialects()));
        card.options()
                .forEach((name, option) -> add(
                        text, "option", name + " (default " + option.defaultValue() + "): " + option.description()));
        card.facts().forEach(source -> add(text, "facts", source));
        add(text, "former ids", String.join(", ", card.formerIds()));
        if (card.pack().equals(OwnRule.PACK)) {
            text.append('\n').append(catalog.source(card).orElse(""));
        } else {
            add(text, "docs", card.docs());
        }
        new Output(surroundings).print(out -> out.write(text.toString()), surroundings.charset());
        return ExitCode.PASSED.code();
    }

    private static void add(StringBuilder text, String label, String value) {
        if (!value.isEmpty()) {
            text.append(label)
                    .append(" ".repeat(12 - label.length()))
                    .append(value)
                    .append('\n');
        }
    }
}
