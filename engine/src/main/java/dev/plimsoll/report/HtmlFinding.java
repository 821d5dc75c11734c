package dev.plimsoll.report;

import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.model.Acceptance;
import dev.plimsoll.model.Amounts;
import dev.plimsoll.model.Cost;
import dev.plimsoll.model.Enforcement;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.model.Related;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.sql.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One finding as a part of the page that can be unfolded: what, where, what it rests on, what it does, what to do instead. */
final class HtmlFinding {

    private static final int MOST_RELATED = 50;
    private static final Terminal FRAME = new Terminal(false, false, true, 110);

    private final CheckReport report;
    private final RuleCatalog catalog;
    private final ControlSubjects subjects;

    HtmlFinding(CheckReport report, RuleCatalog catalog) {
        this.report = report;
        this.catalog = catalog;
        this.subjects = new ControlSubjects(report, catalog);
    }

    /** @param open whether it is shown unfolded */
    Html whole(JudgedFinding judged, String id, boolean open) {
        Finding finding = judged.finding();
        return article(
                judged,
                id,
                Html.tag(
                        "details",
                        open ? Map.of("open", "") : Map.of(),
                        Html.tag("summary", title(judged)),
                        Html.tag(
                                "div.body",
                                frame(finding),
                                basis(finding),
                                impact(finding),
                                HtmlAdvice.of(finding.help()),
                                about(finding))));
    }

    /** What is told of a finding where the page has grown too long for more. */
    Html brief(JudgedFinding judged, String id) {
        return article(judged, id, title(judged));
    }

    private static Html article(JudgedFinding judged, String id, Html content) {
        Finding finding = judged.finding();
        return Html.tag(
                "article.finding." + finding.severity().id(),
                Map.of(
                        "id",
                        id,
                        "data-severity",
                        finding.severity().id(),
                        "data-database",
                        Html.shortened(finding.database())),
                content);
    }

    private static Html title(JudgedFinding judged) {
        Finding finding = judged.finding();
        String about = " · " + finding.subject().kind().words() + " ";
        return Html.all(List.of(
                Html.tag(
                        "span.labels",
                        Html.tag(
                                "span.tag." + finding.severity().id(),
                                Html.text(finding.severity().id())),
                        Html.text(" "),
                        Html.code(finding.rule()),
                        Html.tag("span.muted", Html.text(" · " + consequence(judged)))),
                Html.tag("h3", Html.text(finding.message())),
                Html.tag(
                        "span.where",
                        Html.code(Words.place(finding.place())),
                        Html.tag(
                                "span.muted",
                                Html.text(about),
                                Html.name(finding.subject().name()),
                                database(finding)))));
    }

    /** Not told twice where the object is all that there is of it. */
    private static Html database(Finding finding) {
        return finding.database().equals(finding.subject().name())
                ? Html.NONE
                : Html.all(List.of(Html.text(" · database "), Html.name(finding.database())));
    }

    private static String consequence(JudgedFinding judged) {
        return switch (judged.state()) {
            case SUPPRESSED -> "accepted: suppressed by a comment in the file";
            case WAIVED -> "accepted: waived" + until(judged.acceptance());
            case BASELINED -> "accepted: in the baseline";
            case NEW -> judged.enforcement() == Enforcement.BLOCK ? "blocks" : "does not block";
        };
    }

    private static String until(@Nullable Acceptance acceptance) {
        return acceptance == null ? "" : " until " + acceptance.until();
    }

    private Html frame(Finding finding) {
        SourceText source = report.sources().get(finding.place().path());
        if (source == null) {
            return Html.NONE;
        }
        List<CodeFrame.Line> lines = CodeFrame.of(source.text(), finding.place(), FRAME, FRAME.width());
        List<Html> parts = new ArrayList<>();
        for (CodeFrame.Line line : lines) {
            parts.add(Html.tag("span.number", Html.text(line.number())));
            parts.add(Html.tag(line.mark() ? "span.mark" : "span.line", Html.text(line.text())));
            parts.add(Html.LINE_END);
        }
        return Html.block("frame", "Code at " + Words.place(finding.place()), parts);
    }

    /** Every place and measurement that was joined. */
    private static Html basis(Finding finding) {
        if (finding.related().isEmpty()) {
            return Html.NONE;
        }
        List<Html> items = new ArrayList<>();
        for (Related related : finding.related().stream().limit(MOST_RELATED).toList()) {
            items.add(Html.tag("li", Html.text(related.message()), Html.tag("span.muted", Html.all(origin(related)))));
        }
        int left = finding.related().size() - items.size();
        if (left > 0) {
            items.add(Html.tag("li", Html.text("… and " + left + " more")));
        }
        return Html.tag("div.part", Html.tag("h4", Html.text("Rests on")), Html.tag("ul", Html.all(items)));
    }

    private static List<Html> origin(Related related) {
        List<Html> parts = new ArrayList<>();
        parts.add(Html.text(" · " + related.source()));
        SourceRange range = related.range();
        if (range != null) {
            parts.add(Html.text(" "));
            parts.add(Html.code(Words.place(range)));
        }
        if (related.value() != null) {
            parts.add(Html.text(" · value "));
            parts.add(Html.code(related.value()));
        }
        if (related.time() != null) {
            parts.add(Html.text(" · measured "));
            parts.add(Html.tag("time", Html.name(related.time())));
        }
        return parts;
    }

    private static Html impact(Finding finding) {
        List<Html> items = new ArrayList<>();
        if (finding.impact() != null) {
            Words.disturbances(finding.impact()).forEach(phrase -> items.add(Html.tag("li", Html.text(phrase))));
        }
        Cost cost = finding.cost();
        if (cost != null) {
            String read = cost.bytesRead() > 0 ? "; reads " + Amounts.bytes(cost.bytesRead()) : "";
            String log =
                    cost.logBytes() > 0 ? "; adds " + Amounts.bytes(cost.logBytes()) + " to the write-ahead log" : "";
            items.add(Html.tag("li", Html.text(Words.duration(cost) + read + log)));
        }
        return items.isEmpty()
                ? Html.NONE
                : Html.tag(
                        "div.part",
                        Html.tag("h4", Html.text("What it does to a running server")),
                        Html.tag("ul", Html.all(items)));
    }

    private Html about(Finding finding) {
        String rule = catalog.rule(finding.rule())
                .map(card -> card.summary() + ". Pack " + card.pack() + controls(finding, card))
                .orElse("Pack " + finding.pack());
        return Html.tag(
                "p.about",
                Html.tag("b", Html.text("Rule: ")),
                Html.text(rule + ". More: "),
                Html.code("plimsoll explain " + finding.fingerprint()));
    }

    /** {@code ; helps to meet PCI DSS 4.0.1 4.2.1; SOC 2 CC6.7}, or nothing. */
    private String controls(Finding finding, RuleCard card) {
        String words = subjects.words(card, finding.subject());
        return words.isEmpty() ? "" : "; helps to meet " + words;
    }
}
