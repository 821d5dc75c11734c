package dev.plimsoll.report;

import dev.plimsoll.model.Finding;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.Severity;
import dev.plimsoll.model.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * A comment of a pull request: the verdict, what blocks with the safer statements, the rest folded. It ends before the 65,536 characters that GitHub
 * allows; what finds no room is counted.
 */
public final class MarkdownReporter implements CheckReporter {

    private static final int ROOM = 60_000;
    private static final int ROOM_FOR_WAIVERS = 3_000;

    @Override
    public void write(CheckReport report, Writer out) throws IOException {
        out.write("### " + heading(report.verdict()) + "\n\n" + Markdown.text(report.reason()) + "\n");
        List<JudgedFinding> open =
                report.findings().stream().filter(JudgedFinding::isOpen).toList();
        Room room = new Room(ROOM);
        for (JudgedFinding judged : open) {
            if (judged.blocks()) {
                room.add(whole(judged));
            }
        }
        List<JudgedFinding> rest =
                open.stream().filter(judged -> !judged.blocks()).toList();
        if (!rest.isEmpty()) {
            room.frame("\n<details><summary>" + Words.count(rest.size(), "finding") + " that "
                    + (rest.size() == 1 ? "does" : "do") + " not block</summary>\n");
            rest.forEach(judged -> room.add(whole(judged)));
            room.frame("\n</details>\n");
        }
        out.write(room.text());
        if (room.left() > 0) {
            out.write("\n" + Words.count(room.left(), "finding")
                    + " more found no room here; the report has them all.\n");
        }
        for (String line : left(report)) {
            out.write("\n" + line + "\n");
        }
        writeWaivers(report, out);
    }

    private static String heading(Verdict verdict) {
        return switch (verdict) {
            case BLOCKED -> "⛔ Plimsoll: blocked";
            case INCOMPLETE -> "⚠️ Plimsoll: incomplete";
            case PASSED -> "✅ Plimsoll: passed";
        };
    }

    private static String whole(JudgedFinding judged) {
        Finding finding = judged.finding();
        StringBuilder text = new StringBuilder("\n#### " + sign(finding.severity()) + " "
                + Markdown.code(finding.rule()) + " at " + Markdown.code(Words.place(finding.place())) + "\n\n"
                + Markdown.text(finding.message()) + "\n");
        List<String> notes = Prose.notes(finding);
        if (!notes.isEmpty()) {
            text.append('\n');
            notes.forEach(note -> text.append("- ").append(Markdown.text(note)).append('\n'));
        }
        SaferForm help = finding.help();
        if (help != null) {
            if (!help.advice().isEmpty()) {
                text.append("\n**Instead:** ")
                        .append(Markdown.text(help.advice()))
                        .append('\n');
            }
            for (SaferForm.Step step : help.steps()) {
                text.append('\n');
                if (!step.title().isEmpty()) {
                    text.append(Markdown.text(step.title())).append(":\n\n");
                }
                text.append(Markdown.block(finding.statement() == null ? "" : "sql", step.sql()));
            }
        }
        return text.toString();
    }

    private static String sign(Severity severity) {
        return switch (severity) {
            case ERROR -> "🔴";
            case WARNING -> "🟡";
            case INFO -> "🔵";
        };
    }

    /** What was not judged, and what somebody accepted. */
    private static List<String> left(CheckReport report) {
        List<String> lines = new ArrayList<>();
        if (!report.notAssessed().isEmpty()) {
            lines.add(Words.count(report.notAssessed().size(), "rule") + " could not be assessed.");
        }
        if (!report.undetermined().isEmpty()) {
            int undetermined = report.undetermined().size();
            lines.add(undetermined + (undetermined == 1 ? " property" : " properties")
                    + " of data stores could not be determined.");
        }
        long accepted =
                report.findings().stream().filter(judged -> !judged.isOpen()).count();
        if (accepted > 0) {
            lines.add(Words.count(accepted, "finding") + " accepted.");
        }
        return lines;
    }

    private static void writeWaivers(CheckReport report, Writer out) throws IOException {
        Room room = new Room(ROOM_FOR_WAIVERS);
        WaivedText.lines(report).forEach(line -> room.add("\n" + Markdown.text(line) + "\n"));
        out.write(room.text());
        if (room.left() > 0) {
            out.write("\n" + Words.count(room.left(), "waiver") + " found no room here; the report has them all.\n");
        }
    }

    /** A text of bounded length: what does not fit as a whole is counted. */
    private static final class Room {
        private final int most;
        private final StringBuilder text = new StringBuilder();
        private int left;

        Room(int most) {
            this.most = most;
        }

        void add(String part) {
            if (text.length() + part.length() > most) {
                left++;
            } else {
                text.append(part);
            }
        }

        /** Whatever room there is: a frame around what follows. */
        void frame(String part) {
            text.append(part);
        }

        int left() {
            return left;
        }

        String text() {
            return text.toString();
        }
    }
}
