package dev.plimsoll.report;

import dev.plimsoll.model.Enforcement;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.Impact;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.model.Related;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.sql.SourceText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One finding for people: what, where, what it does, what to do instead. */
final class FindingText {

    private static final int LEAST_GUTTER = 1;

    /** A remark below the frame; {@code code} lines are indented further and not wrapped. */
    private record Remark(String label, Ink ink, List<String> text, List<String> code) {}

    private final Terminal terminal;
    private final Map<String, String> links;
    private final Map<String, SourceText> sources;
    private final boolean namesDatabase;
    private final Pen pen;
    private @Nullable Finding previous;

    FindingText(Terminal terminal, Map<String, String> links, Map<String, SourceText> sources, boolean namesDatabase) {
        this.terminal = terminal;
        this.links = links;
        this.sources = sources;
        this.namesDatabase = namesDatabase;
        this.pen = Pen.of(terminal);
    }

    void write(JudgedFinding judged, Writer out) throws IOException {
        Finding finding = judged.finding();
        Finding before = previous != null && isSameStatement(previous, finding) ? previous : null;
        previous = finding;
        writeHeader(judged, out);
        SourceText source = sources.get(finding.place().path());
        List<CodeFrame.Line> frame = source == null
                ? List.of()
                : CodeFrame.of(source.text(), finding.place(), terminal, terminal.width() - gutter(finding) - 3);
        int gutter =
                frame.stream().mapToInt(line -> line.number().length()).max().orElse(LEAST_GUTTER);
        String margin = " ".repeat(gutter);
        String place = Cells.line(Words.place(finding.place()), terminal)
                + (namesDatabase ? " (database " + Cells.line(finding.database(), terminal) + ")" : "");
        out.write(margin + " " + framed(pen.arrow()) + " " + place + "\n");
        if (!frame.isEmpty()) {
            out.write(margin + " " + framed(pen.wall()) + "\n");
        }
        for (CodeFrame.Line line : frame) {
            String number = " ".repeat(gutter - line.number().length()) + line.number();
            String text = line.mark() ? TextReporter.ink(finding).on(terminal, line.text()) : line.text();
            out.write((Ink.FRAME.on(terminal, number) + " " + framed(pen.wall()) + " " + text).stripTrailing() + "\n");
        }
        writeRemarks(remarks(finding, before), margin, out);
    }

    private static int gutter(Finding finding) {
        return Integer.toString(finding.place().endLine()).length();
    }

    private void writeHeader(JudgedFinding judged, Writer out) throws IOException {
        Finding finding = judged.finding();
        String severity = finding.severity().id();
        String note = judged.enforcement() == Enforcement.of(finding.severity())
                ? ""
                : " (" + judged.enforcement().id() + ")";
        int taken = severity.length() + finding.rule().length() + note.length() + 4;
        List<String> message = Paragraph.wrap(Cells.line(finding.message(), terminal), taken, terminal.width());
        String rule = "[" + linked(finding.rule()) + "]";
        out.write(TextReporter.ink(finding).on(terminal, severity + rule) + note + ": "
                + Ink.STRONG.on(terminal, message.get(0)) + "\n");
        for (String line : message.subList(1, message.size())) {
            out.write(Ink.STRONG.on(terminal, line) + "\n");
        }
    }

    private String linked(String rule) {
        String address = links.get(rule);
        return terminal.hyperlinks() && address != null
                ? "\u001b]8;;" + address + "\u001b\\" + rule + "\u001b]8;;\u001b\\"
                : rule;
    }

    private static boolean isSameStatement(Finding one, Finding other) {
        return one.statement() != null
                && one.statement().equals(other.statement())
                && one.place().path().equals(other.place().path())
                && one.database().equals(other.database());
    }

    /** What was said of the statement by the finding {@code before} is not said again. */
    private List<Remark> remarks(Finding finding, @Nullable Finding before) {
        List<Remark> remarks = new ArrayList<>();
        for (Related related : finding.related()) {
            String place = related.range() == null ? "" : " (" + Words.place(related.range()) + ")";
            remarks.add(new Remark("note", Ink.STRONG, List.of(related.message() + place), List.of()));
        }
        Impact impact = finding.impact();
        boolean isToldAlready = before != null && impact != null && impact.equals(before.impact());
        List<String> disturbances =
                new ArrayList<>(impact == null || isToldAlready ? List.of() : Words.disturbances(impact));
        if (!isToldAlready && finding.cost() != null) {
            disturbances.add(Words.duration(finding.cost()));
        }
        if (!disturbances.isEmpty()) {
            remarks.add(new Remark("impact", Ink.STRONG, List.of(String.join("; ", disturbances)), List.of()));
        }
        SaferForm help = finding.help();
        if (help != null && before != null && help.equals(before.help())) {
            remarks.add(new Remark("help", Ink.HELP, List.of("as for " + before.rule() + " above"), List.of()));
        } else if (help != null) {
            addHelp(help, remarks);
        }
        return remarks;
    }

    private static void addHelp(SaferForm help, List<Remark> remarks) {
        if (!help.advice().isEmpty() || help.steps().isEmpty()) {
            remarks.add(new Remark("help", Ink.HELP, List.of(help.advice()), List.of()));
        }
        int number = 1;
        for (SaferForm.Step step : help.steps()) {
            String title = help.steps().size() == 1 ? step.title() : number + ". " + step.title();
            List<String> text = title.isEmpty() ? List.of() : List.of(title);
            remarks.add(new Remark("", Ink.HELP, text, step.sql().lines().toList()));
            number++;
        }
    }

    private void writeRemarks(List<Remark> remarks, String margin, Writer out) throws IOException {
        if (remarks.isEmpty()) {
            return;
        }
        out.write(margin + " " + framed(pen.wall()) + "\n");
        int lastLabelled = -1;
        for (int i = 0; i < remarks.size(); i++) {
            lastLabelled = remarks.get(i).label().isEmpty() ? lastLabelled : i;
        }
        for (int i = 0; i < remarks.size(); i++) {
            Remark remark = remarks.get(i);
            boolean isLast = i >= lastLabelled;
            String branch = remark.label().isEmpty() ? "" : pen.branch(isLast);
            writeRemark(remark, margin + " ", branch, isLast ? " " : pen.wall(), out);
        }
    }

    private void writeRemark(Remark remark, String margin, String branch, String below, Writer out) throws IOException {
        String label = remark.label().isEmpty() ? "" : remark.label() + ": ";
        int indent = remark.label().isEmpty() ? 4 : 0;
        int width = terminal.width() - margin.length() - 4 - indent;
        boolean first = !branch.isEmpty();
        for (String text : remark.text()) {
            for (String line : Paragraph.wrap(Cells.line(text, terminal), label.length(), width)) {
                String head = first
                        ? framed(branch) + " " + remark.ink().on(terminal, label.stripTrailing()) + " "
                        : framed(below) + "   " + " ".repeat(indent);
                out.write((margin + head + line).stripTrailing() + "\n");
                first = false;
            }
        }
        for (String line : remark.code()) {
            String code = Ink.ADDED.on(terminal, Cells.line(line, terminal));
            out.write((margin + framed(below) + "         " + code).stripTrailing() + "\n");
        }
    }

    private String framed(String text) {
        return text.isBlank() ? text : Ink.FRAME.on(terminal, text);
    }
}
