package dev.plimsoll.report;

import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What a run did not assess: kinds of input of which it saw nothing, rules that are off, rules that could not be applied. */
final class HtmlScope {

    private HtmlScope() {}

    static Html of(CheckReport report, RuleCatalog catalog) {
        Looked looked = report.looked();
        List<Html> parts = new ArrayList<>();
        if (!looked.rules().isEmpty()) {
            List<Html> items = new ArrayList<>();
            if (looked.statements().isEmpty()) {
                items.add(item("SQL statements: none were looked at"));
            }
            if (looked.stores().isEmpty()) {
                items.add(item("Data stores: no definitions of them were looked at"));
            }
            if (!looked.audited()) {
                items.add(item("Running servers: none was audited; plimsoll audit does that"));
            }
            off(looked, catalog, items);
            parts.add(Html.tag("ul", Html.all(items)));
        }
        if (!report.notAssessed().isEmpty()) {
            parts.add(HtmlGaps.notAssessed(report.notAssessed()));
        }
        return Html.all(parts);
    }

    private static void off(Looked looked, RuleCatalog catalog, List<Html> items) {
        TreeSet<String> off = new TreeSet<>();
        int optional = 0;
        for (RuleCard card : catalog.all()) {
            if (!looked.rules().contains(card.id())) {
                if (card.enabled()) {
                    off.add(card.id());
                } else {
                    optional++;
                }
            }
        }
        if (!off.isEmpty()) {
            items.add(item(Words.count(off.size(), "rule")
                    + " not in use, since the policy leaves them or their pack out: " + String.join(", ", off)));
        }
        if (optional > 0) {
            items.add(item(Words.count(optional, "rule") + " off unless a policy asks for them"));
        }
    }

    private static Html item(String text) {
        return Html.tag("li", Html.text(text));
    }
}
