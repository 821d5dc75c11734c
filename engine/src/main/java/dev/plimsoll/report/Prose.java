package dev.plimsoll.report;

import dev.plimsoll.model.Finding;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.model.Related;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.SourceRange;
import java.util.ArrayList;
import java.util.List;

/** A finding in words, for formats that hold text and no more. Nothing in it can move a cursor or turn the direction of writing. */
final class Prose {

    /** Of one text; a reader has stopped long before. */
    private static final int LONGEST = 8_000;

    private Prose() {}

    /** One line, cut where it is too long to be read. */
    static String line(String text) {
        String shown = Cells.line(cut(text), Terminal.PLAIN);
        return text.length() > LONGEST ? shown + " …" : shown;
    }

    static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** What it rests on and what it does to a server, a line each. */
    static List<String> notes(Finding finding) {
        List<String> notes = new ArrayList<>();
        for (Related related : finding.related()) {
            SourceRange range = related.range();
            notes.add(line(related.message() + (range == null ? "" : " (" + Words.place(range) + ")")));
        }
        List<String> disturbances =
                finding.impact() == null ? new ArrayList<>() : new ArrayList<>(Words.disturbances(finding.impact()));
        if (finding.cost() != null) {
            disturbances.add(Words.duration(finding.cost()));
        }
        if (!disturbances.isEmpty()) {
            notes.add(line("impact: " + String.join("; ", disturbances)));
        }
        return notes;
    }

    /** The advice and the statements, a line each; none where there is no help. */
    static List<String> help(Finding finding) {
        SaferForm help = finding.help();
        List<String> lines = new ArrayList<>();
        if (help != null) {
            if (!help.advice().isEmpty()) {
                lines.add(line(help.advice()));
            }
            for (SaferForm.Step step : help.steps()) {
                if (!step.title().isEmpty()) {
                    lines.add("-- " + line(step.title()));
                }
                step.sql().lines().map(Prose::line).forEach(lines::add);
            }
        }
        return lines;
    }

    /** Message, notes and help, a line each. */
    static String whole(Finding finding) {
        List<String> lines = new ArrayList<>(List.of(line(finding.message())));
        lines.addAll(notes(finding));
        lines.addAll(help(finding));
        return String.join("\n", lines);
    }

    /** Whether it stands in a file, and not in a running server alone. */
    static boolean isInFile(JudgedFinding judged) {
        return !judged.finding().place().path().startsWith("<");
    }
}
