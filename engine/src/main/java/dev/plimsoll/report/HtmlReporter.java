package dev.plimsoll.report;

import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.model.JudgedFinding;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One page for reviewers and auditors that needs nothing besides itself: the verdict, what blocks and why, all other findings, views by database,
 * control and rule, what was not judged, what was accepted. It reads without scripts, loads nothing, and is well-formed XML too. Thousands of
 * findings stay below 10 MB: the last are told in short.
 */
public final class HtmlReporter implements CheckReporter {

    private final RuleCatalog catalog;

    /** @param catalog what rules say of themselves */
    public HtmlReporter(RuleCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public void write(CheckReport report, Writer out) throws IOException {
        List<JudgedFinding> blocking =
                report.findings().stream().filter(JudgedFinding::blocks).toList();
        List<JudgedFinding> others = report.findings().stream()
                .filter(judged -> judged.isOpen() && !judged.blocks())
                .toList();
        List<JudgedFinding> accepted =
                report.findings().stream().filter(judged -> !judged.isOpen()).toList();
        HtmlFindings findings = new HtmlFindings(new HtmlFinding(report, catalog), out);
        String title = "Plimsoll: " + report.verdict().name().toLowerCase(Locale.ROOT);

        out.write("<!DOCTYPE html>\n<html lang=\"en\">\n" + HtmlHead.of(title).markup() + "<body>\n");
        out.write(HtmlSummary.of(report).markup());
        out.write("<main id=\"main\">\n" + HtmlSummary.filter(report).markup());
        if (!blocking.isEmpty()) {
            open("blocking", "What blocks", out);
            findings.write(blocking, true);
            out.write("</section>\n");
        }
        if (!others.isEmpty()) {
            open("others", blocking.isEmpty() ? "Findings" : "Findings that do not block", out);
            findings.write(others, false);
            out.write("</section>\n");
        }
        write("not-assessed", "What was not assessed", HtmlScope.of(report, catalog), out);
        write(
                "undetermined",
                "Undetermined",
                report.undetermined().isEmpty() ? Html.NONE : HtmlGaps.undetermined(report.undetermined()),
                out);
        write("inventory", "Data stores and their sizes", HtmlInventory.of(report.looked()), out);
        write("databases", "By database", HtmlViews.databases(report), out);
        write("controls", "By control", HtmlControls.of(report, catalog, findings), out);
        write("rules", "By rule", HtmlViews.rules(report, catalog), out);
        write("waivers", "Waivers", HtmlWaivers.of(report), out);
        if (!accepted.isEmpty()) {
            open("accepted", "Accepted", out);
            out.write("<details>\n"
                    + Html.tag("summary", Html.text(Words.count(accepted.size(), "finding") + " accepted by somebody"))
                            .markup());
            findings.write(accepted, false);
            out.write("</details>\n</section>\n");
        }
        write("subject", "What was looked at", HtmlViews.subject(report), out);
        out.write("</main>\n"
                + Html.tag("footer", Html.tag("p", Html.text("Plimsoll " + report.toolVersion())))
                        .markup()
                + HtmlHead.script().markup() + "</body>\n</html>\n");
    }

    private static void open(String id, String heading, Writer out) throws IOException {
        out.write("<section id=\"" + id + "\">\n"
                + Html.tag("h2", Html.text(heading)).markup());
    }

    /** Nothing where there is no content. */
    private static void write(String id, String heading, Html content, Writer out) throws IOException {
        if (!content.isEmpty()) {
            out.write(Html.tag("section", Map.of("id", id), Html.tag("h2", Html.text(heading)), content)
                    .markup());
        }
    }
}
