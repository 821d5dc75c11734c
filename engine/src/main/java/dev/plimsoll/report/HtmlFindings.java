package dev.plimsoll.report;

import dev.plimsoll.model.JudgedFinding;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The findings of a page, which stays of a size that a browser opens: after so many characters they are told in short, at last only counted. */
final class HtmlFindings {

    /** Of the findings told in full. */
    private static final int ROOM = 4_500_000;

    private static final int ROOM_IN_SHORT = 6_000_000;

    /** Whatever is unfolded at once. */
    private static final int MOST_OPEN = 50;

    private final HtmlFinding form;
    private final Writer out;
    private final Map<String, Integer> used = new HashMap<>();
    private final IdentityHashMap<JudgedFinding, String> anchors = new IdentityHashMap<>();
    private int taken;
    private int opened;

    HtmlFindings(HtmlFinding form, Writer out) {
        this.form = form;
        this.out = out;
    }

    /** @param open whether the first of them are shown unfolded */
    void write(List<JudgedFinding> findings, boolean open) throws IOException {
        int left = 0;
        for (JudgedFinding judged : findings) {
            if (taken > ROOM_IN_SHORT) {
                left++;
                continue;
            }
            String id = id(judged);
            anchors.putIfAbsent(judged, id);
            Html html = taken > ROOM ? form.brief(judged, id) : form.whole(judged, id, open && opened++ < MOST_OPEN);
            taken += html.length();
            out.write(html.markup());
        }
        if (left > 0) {
            String more = Words.count(left, "finding") + " more found no room here; --format json has them all.";
            out.write(Html.tag("p", Html.text(more)).markup());
        }
    }

    /** Where a finding stands on the page; empty where it found no room. */
    Optional<String> anchor(JudgedFinding judged) {
        return Optional.ofNullable(anchors.get(judged));
    }

    /** The same in every report, so that a link to it lasts. */
    private String id(JudgedFinding judged) {
        String fingerprint = judged.finding().fingerprint();
        int number = used.merge(fingerprint, 1, Integer::sum);
        return "f-" + fingerprint + (number == 1 ? "" : "-" + number);
    }
}
