package dev.plimsoll.report;

import dev.plimsoll.model.Acceptance;
import dev.plimsoll.model.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The waivers that accept findings, with the days they have left. */
final class HtmlWaivers {

    private static final int MOST_ROWS = 500;
    private static final int MOST_OBJECTS = 10;

    private HtmlWaivers() {}

    static Html of(CheckReport report) {
        Map<Acceptance, List<Finding>> waivers = WaivedText.byWaiver(report);
        if (waivers.isEmpty()) {
            return Html.NONE;
        }
        List<List<Html>> rows = new ArrayList<>();
        waivers.entrySet().stream().limit(MOST_ROWS).forEach(entry -> rows.add(row(entry.getKey(), entry.getValue())));
        return HtmlTable.of(
                "Waivers that accept findings of this report",
                List.of("Rule", "Objects", "Reason", "Owner", "Approved by", "Ticket", "Until", "Left", "Where"),
                rows);
    }

    private static List<Html> row(Acceptance waiver, List<Finding> findings) {
        return List.of(
                Html.code(findings.get(0).rule()),
                objects(findings),
                Html.text(waiver.reason()),
                optional(waiver.owner()),
                optional(waiver.approvedBy()),
                optional(waiver.ticket()),
                Html.text(waiver.until().toString()),
                Html.text(WaivedText.left(waiver)),
                Html.code(waiver.place().path() + ":" + waiver.place().line()));
    }

    private static Html objects(List<Finding> findings) {
        List<String> names = findings.stream()
                .map(finding -> finding.subject().name())
                .distinct()
                .toList();
        List<Html> shown = new ArrayList<>();
        names.stream().limit(MOST_OBJECTS).forEach(name -> shown.add(Html.tag("div", Html.name(name))));
        if (names.size() > MOST_OBJECTS) {
            shown.add(Html.tag("div", Html.text("and " + (names.size() - MOST_OBJECTS) + " more")));
        }
        return Html.all(shown);
    }

    private static Html optional(@Nullable String text) {
        return text == null ? Html.NONE : Html.name(text);
    }
}
