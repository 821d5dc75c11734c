package dev.plimsoll.report;

import dev.plimsoll.model.NotAssessed;
import dev.plimsoll.model.Undetermined;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What was not judged, by what is missing, and what would let it be judged. */
final class HtmlGaps {

    private static final int MOST_CAUSES = 300;
    private static final int MOST_EACH = 10;

    private record Cause(String reason, String remedy) {}

    private HtmlGaps() {}

    static Html notAssessed(List<NotAssessed> all) {
        Map<Cause, List<NotAssessed>> causes = new LinkedHashMap<>();
        for (NotAssessed each : all) {
            String remedy = each.remedy();
            causes.computeIfAbsent(new Cause(each.reason(), remedy == null ? "" : remedy), none -> new ArrayList<>())
                    .add(each);
        }
        List<List<Html>> rows = new ArrayList<>();
        causes.entrySet().stream().limit(MOST_CAUSES).forEach(entry -> {
            TreeSet<String> rules = new TreeSet<>();
            entry.getValue().forEach(each -> rules.add(each.rule()));
            rows.add(List.of(
                    Html.text(entry.getKey().reason()),
                    remedy(entry.getKey().remedy()),
                    Html.text(String.join(", ", rules))));
        });
        return table("Rules that could not be applied, and what would let them be", "Rules", causes.size(), rows);
    }

    static Html undetermined(List<Undetermined> all) {
        Map<Cause, List<Undetermined>> causes = new LinkedHashMap<>();
        for (Undetermined each : all) {
            causes.computeIfAbsent(new Cause(each.reason().text(), each.reason().remedy()), none -> new ArrayList<>())
                    .add(each);
        }
        List<List<Html>> rows = new ArrayList<>();
        causes.entrySet().stream()
                .limit(MOST_CAUSES)
                .forEach(entry -> rows.add(List.of(
                        Html.text(entry.getKey().reason()),
                        remedy(entry.getKey().remedy()),
                        Html.all(properties(entry.getValue())))));
        return table("Values that the files do not tell", "Concerns", causes.size(), rows);
    }

    private static List<Html> properties(List<Undetermined> all) {
        Map<String, List<Undetermined>> byProperty = new LinkedHashMap<>();
        for (Undetermined each : all) {
            String property =
                    each.property() + " of " + Html.shortened(each.subject().name());
            byProperty.computeIfAbsent(property, none -> new ArrayList<>()).add(each);
        }
        List<Html> items = new ArrayList<>();
        byProperty.entrySet().stream().limit(MOST_EACH).forEach(entry -> {
            TreeSet<String> rules = new TreeSet<>();
            entry.getValue().forEach(each -> rules.add(each.rule()));
            items.add(Html.tag(
                    "div",
                    Html.text(entry.getKey() + " ("),
                    Html.code(Words.place(entry.getValue().get(0).place())),
                    Html.text("): " + String.join(", ", rules))));
        });
        if (byProperty.size() > MOST_EACH) {
            items.add(Html.tag("div", Html.text("… and " + (byProperty.size() - MOST_EACH) + " more")));
        }
        return items;
    }

    private static Html remedy(String remedy) {
        return remedy.isEmpty() ? Html.text("none known") : Html.text(remedy);
    }

    private static Html table(String caption, String concerned, int causes, List<List<Html>> rows) {
        Html table = HtmlTable.of(caption, List.of("Why", "What would help", concerned), rows);
        return causes <= MOST_CAUSES
                ? table
                : Html.all(
                        List.of(table, Html.tag("p", Html.text("… and " + (causes - MOST_CAUSES) + " other reasons"))));
    }
}
