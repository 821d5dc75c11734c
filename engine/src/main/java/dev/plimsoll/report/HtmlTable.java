package dev.plimsoll.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table with a caption, whose first cell names its row; it scrolls by itself where it is wider than the screen. */
final class HtmlTable {

    private HtmlTable() {}

    static Html of(String caption, List<String> columns, List<List<Html>> rows) {
        List<Html> heads = new ArrayList<>();
        columns.forEach(column -> heads.add(Html.tag("th", Map.of("scope", "col"), Html.text(column))));
        List<Html> body = new ArrayList<>();
        for (List<Html> row : rows) {
            List<Html> cells = new ArrayList<>();
            cells.add(Html.tag("th", Map.of("scope", "row"), row.get(0)));
            row.subList(1, row.size()).forEach(cell -> cells.add(Html.tag("td", cell)));
            body.add(Html.tag("tr", Html.all(cells)));
        }
        return Html.tag(
                "div.scroll",
                Map.of("tabindex", "0", "role", "region", "aria-label", Html.shortened(caption)),
                Html.tag(
                        "table",
                        Html.tag("caption", Html.text(caption)),
                        Html.tag("thead", Html.tag("tr", Html.all(heads))),
                        Html.tag("tbody", Html.all(body))));
    }
}
