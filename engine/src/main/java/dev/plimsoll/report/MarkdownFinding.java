package dev.plimsoll.report;

import dev.plimsoll.model.Finding;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.Severity;
import dev.plimsoll.model.SourceRange;
import java.util.List;

/** One finding as Markdown. */
public final class MarkdownFinding {

    private static final int SHORT = 200;

    /** Of statements and titles, beyond which they are folded. */
    private static final int MOST_LINES = 20;

    private MarkdownFinding() {}

    /** With a heading that says rule and place. */
    static String whole(Finding finding, PlaceLinks links) {
        return "\n#### " + title(finding, links) + "\n\n" + body(finding);
    }

    /** On one line of a list. */
    static String line(Finding finding, PlaceLinks links) {
        String message = finding.message();
        boolean isLong = message.length() > SHORT;
        return "- " + title(finding, links) + ": "
                + Markdown.text(isLong ? message.substring(0, SHORT) + " …" : message) + "\n";
    }

    private static String title(Finding finding, PlaceLinks links) {
        return sign(finding.severity()) + " " + Markdown.code(finding.rule()) + " at " + place(finding.place(), links);
    }

    private static String place(SourceRange place, PlaceLinks links) {
        String shown = Markdown.code(place.path() + ":" + place.line());
        return links.of(place).map(link -> "[" + shown + "](" + link + ")").orElse(shown);
    }

    /** What is wrong, what it rests on, and what to do instead: for a place that is shown otherwise. */
    public static String body(Finding finding) {
        StringBuilder text = new StringBuilder(Markdown.text(finding.message())).append('\n');
        List<String> notes = Prose.notes(finding);
        if (!notes.isEmpty()) {
            text.append('\n');
            notes.forEach(note -> text.append("- ").append(Markdown.text(note)).append('\n'));
        }
        SaferForm help = finding.help();
        if (help != null) {
            write(help, finding.statement() == null ? "" : "sql", text);
        }
        return text.toString();
    }

    private static void write(SaferForm help, String language, StringBuilder text) {
        if (!help.advice().isEmpty()) {
            text.append("\n**Instead:** ").append(Markdown.text(help.advice())).append('\n');
        }
        List<SaferForm.Step> steps = help.steps();
        boolean folded =
                steps.stream().mapToLong(step -> 2 + step.sql().lines().count()).sum() > MOST_LINES;
        if (folded) {
            text.append("\n<details><summary>")
                    .append(Words.count(steps.size(), "step"))
                    .append("</summary>\n");
        }
        for (int i = 0; i < steps.size(); i++) {
            write(steps.get(i), steps.size() > 1 ? i + 1 + "\\. " : "", language, text);
        }
        if (folded) {
            text.append("\n</details>\n");
        }
    }

    private static void write(SaferForm.Step step, String number, String language, StringBuilder text) {
        text.append('\n');
        if (!step.title().isEmpty()) {
            text.append(number).append(Markdown.text(step.title())).append(":\n\n");
        }
        text.append(Markdown.block(language, step.sql()));
    }

    /** A coloured disc, followed by the rule: nobody has to see the colour. */
    public static String sign(Severity severity) {
        return switch (severity) {
            case ERROR -> "🔴";
            case WARNING -> "🟡";
            case INFO -> "🔵";
        };
    }
}
