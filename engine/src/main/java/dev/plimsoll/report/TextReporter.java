package dev.plimsoll.report;

import dev.plimsoll.model.Finding;
import dev.plimsoll.model.FindingState;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.model.Severity;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The report for people. */
public final class TextReporter {

    private final Terminal terminal;
    private final Map<String, String> links;

    /** @param links address of each rule's page, by rule; used where the terminal understands links */
    public TextReporter(Terminal terminal, Map<String, String> links) {
        this.terminal = terminal;
        this.links = Map.copyOf(links);
    }

    /** Writes the whole report; lines end in {@code \n}. Accepted findings are counted, not shown. */
    public void write(CheckReport report, Writer out) throws IOException {
        FindingText findings = new FindingText(
                terminal, links, report.sources(), report.counts().databases() > 1);
        for (JudgedFinding judged : report.findings()) {
            if (judged.isOpen()) {
                findings.write(judged, out);
                out.write('\n');
            }
        }
        for (CheckReport.FileSet set : report.sets()) {
            String line = set.tool() + ": " + Words.count(set.files(), "file") + " in " + set.folder();
            String engine =
                    set.engine().isJudged() ? "" : ", for " + set.engine().displayName() + ": not judged";
            out.write(Cells.line(line + engine, terminal) + "\n");
        }
        for (CheckReport.JudgedServer server : report.servers()) {
            out.write(Cells.line(line(server), terminal) + "\n");
        }
        for (String line : new UndeterminedText(terminal).lines(report.undetermined())) {
            out.write(line + "\n");
        }
        for (String line : NotAssessedText.lines(report.notAssessed(), terminal)) {
            out.write(line + "\n");
        }
        for (String note : report.notes()) {
            out.write(Cells.line(note, terminal) + "\n");
        }
        for (String line : WaivedText.lines(report)) {
            out.write(Cells.line(line, terminal) + "\n");
        }
        for (String line : ControlText.lines(report.controls(), terminal)) {
            out.write(line + "\n");
        }
        out.write(totals(report) + "\n");
        for (String line : verdict(report)) {
            out.write(line + "\n");
        }
    }

    private static String line(CheckReport.JudgedServer judged) {
        String server = judged.database() + ": judged for " + judged.server();
        SourceRange place = judged.place();
        return place == null
                ? server + " by default, since " + judged.because()
                : server + ", since " + judged.because() + " (" + place.path() + ":" + place.line() + ")";
    }

    /** Writes one finding of the report alone. */
    public void write(JudgedFinding finding, CheckReport report, Writer out) throws IOException {
        new FindingText(terminal, links, report.sources(), report.counts().databases() > 1).write(finding, out);
    }

    private static String totals(CheckReport report) {
        CheckReport.Audited audited = report.counts().audited();
        String assessed = audited == null ? "" : "; " + Totals.assessed(audited);
        return Totals.scope(report.counts()) + ": " + findings(report) + assessed;
    }

    private static String findings(CheckReport report) {
        List<String> parts = new ArrayList<>();
        add(parts, report.count(Severity.ERROR), "error");
        add(parts, report.count(Severity.WARNING), "warning");
        long notes = report.count(Severity.INFO);
        if (notes > 0) {
            parts.add(notes + " info");
        }
        if (parts.isEmpty()) {
            parts.add("no findings");
        }
        if (!report.undetermined().isEmpty()) {
            parts.add(report.undetermined().size() + " undetermined");
        }
        for (FindingState state : List.of(FindingState.SUPPRESSED, FindingState.WAIVED, FindingState.BASELINED)) {
            long accepted = report.count(state);
            if (accepted > 0) {
                parts.add(accepted + " " + state.id());
            }
        }
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, long number, String noun) {
        if (number > 0) {
            parts.add(Words.count(number, noun));
        }
    }

    private List<String> verdict(CheckReport report) {
        String word = report.verdict().name();
        Ink ink = report.verdict() == Verdict.PASSED ? Ink.HELP : Ink.ERROR;
        String reason = Cells.line(report.reason(), terminal);
        List<String> lines = new ArrayList<>(Paragraph.wrap(reason, word.length() + 2, terminal.width()));
        lines.set(0, ink.on(terminal, word) + ": " + lines.get(0));
        return lines;
    }

    static Ink ink(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> Ink.ERROR;
            case WARNING -> Ink.WARNING;
            case INFO -> Ink.INFO;
        };
    }
}
