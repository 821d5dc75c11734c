package dev.plimsoll.cli;

import dev.plimsoll.evaluate.Control;
import dev.plimsoll.evaluate.Framework;
import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import java.util.List;

/** The controls of frameworks, each with the rules that help to meet it. */
final class RulesByControl {

    private RulesByControl() {}

    static String text(RuleCatalog catalog, List<Framework> frameworks) {
        StringBuilder text = new StringBuilder();
        for (Framework framework : frameworks) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append(framework.title())
                    .append(" (")
                    .append(framework.id())
                    .append(")\n");
            for (Control control : framework.controls()) {
                text.append("  ")
                        .append((control.number() + " " + control.title()).strip())
                        .append('\n');
                catalog.all().stream()
                        .filter(card -> names(card, framework, control))
                        .forEach(card -> text.append("    ")
                                .append(card.id())
                                .append(card.enabled() ? "" : " (off)")
                                .append('\n'));
            }
        }
        return text.toString();
    }

    private static boolean names(RuleCard card, Framework framework, Control control) {
        return card.controls().getOrDefault(framework.id(), List.of()).contains(control.number());
    }
}
