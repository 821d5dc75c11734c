package dev.plimsoll.report;

import dev.plimsoll.model.Finding;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.model.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * A comment of a pull request: the verdict, what blocks with the safer statements, the rest folded. It ends before the 65,536 characters that GitHub
 * allows: what finds no room is told in a line, and what finds none for that is counted.
 */
public final class MarkdownReporter implements CheckReporter {

    /** Below the 65,536 characters of a comment, with room for what stands around. */
    private static final int ROOM_OF_A_COMMENT = 60_000;

    private static final int ROOM_FOR_WAIVERS = 3_000;

    /** Of a text of others above the findings; what it says stands below in full. */
    private static final int LONGEST_REASON = 1_000;

    private final PlaceLinks links;
    private final int room;

    public MarkdownReporter() {
        this(PlaceLinks.NONE);
    }

    public MarkdownReporter(PlaceLinks links) {
        this(links, ROOM_OF_A_COMMENT);
    }

    /** @param room UTF-16 units, beyond which findings are told in less words; what stands at the end, waivers for the most, takes some 4,000 more */
    public MarkdownReporter(PlaceLinks links, int room) {
        this.links = links;
        this.room = room;
    }

    @Override
    public void write(CheckReport report, Writer out) throws IOException {
        List<Finding> blocking = findings(report, true);
        List<Finding> others = findings(report, false);
        Room text = new Room(room);
        text.frame("### " + heading(report, blocking.size()) + "\n\n");
        if (blocking.isEmpty()) {
            text.frame(Markdown.text(cut(report.reason())) + "\n\n");
        }
        text.frame(totals(report) + "\n");
        write(blocking, text);
        if (!others.isEmpty()) {
            text.frame("\n<details><summary>" + Words.count(others.size(), "finding") + " that "
                    + (others.size() == 1 ? "does" : "do") + " not block</summary>\n");
            write(others, text);
            text.frame("\n</details>\n");
        }
        out.write(text.toString());
        if (text.left() > 0) {
            out.write("\n" + Words.count(text.left(), "finding")
                    + " more found no room here; the report has them all.\n");
        }
        List<String> rest = rest(report);
        if (!rest.isEmpty()) {
            out.write("\n" + String.join(" · ", rest) + "\n");
        }
        for (var framework : ControlText.byFramework(report.controls()).entrySet()) {
            out.write(
                    "\n" + Markdown.text(framework.getKey()) + ": " + ControlText.summary(framework.getValue()) + "\n");
        }
        writeWaivers(report, out);
    }

    private static List<Finding> findings(CheckReport report, boolean blocking) {
        return report.findings().stream()
                .filter(judged -> judged.isOpen() && judged.blocks() == blocking)
                .map(JudgedFinding::finding)
                .toList();
    }

    private void write(List<Finding> findings, Room text) {
        List<Finding> inShort = new ArrayList<>();
        for (Finding finding : findings) {
            if (!inShort.isEmpty() || !text.fits(MarkdownFinding.whole(finding, links), findings.size() * 60)) {
                inShort.add(finding);
            }
        }
        if (!inShort.isEmpty()) {
            text.frame("\n");
            inShort.forEach(finding -> text.add(MarkdownFinding.line(finding, links)));
        }
    }

    /** What the run said in one line: the heading of a comment, the title of a check. */
    public static String heading(CheckReport report) {
        return heading(report, findings(report, true).size());
    }

    private static String heading(CheckReport report, int blocking) {
        return switch (report.verdict()) {
            case BLOCKED ->
                blocking == 0 ? "⛔ Plimsoll: blocked" : "⛔ Plimsoll: blocked by " + Words.count(blocking, "finding");
            case INCOMPLETE -> "⚠️ Plimsoll: incomplete";
            case PASSED -> "✅ Plimsoll: passed";
        };
    }

    private static String totals(CheckReport report) {
        CheckReport.Counts counts = report.counts();
        List<String> looked = new ArrayList<>();
        if (counts.audited() != null) {
            looked.add(Markdown.text(cut(counts.audited().what())));
        }
        add(looked, counts.files(), "file");
        add(looked, counts.statements(), "statement");
        add(looked, counts.resources(), "resource");
        List<String> found = new ArrayList<>();
        add(found, report.count(Severity.ERROR), "error");
        add(found, report.count(Severity.WARNING), "warning");
        add(found, report.count(Severity.INFO), "note");
        return (looked.isEmpty() ? "nothing to judge" : String.join(", ", looked)) + ": "
                + (found.isEmpty() ? "no findings" : String.join(", ", found));
    }

    private static String cut(String text) {
        return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) + " …" : text;
    }

    private static void add(List<String> phrases, long number, String noun) {
        if (number > 0) {
            phrases.add(Words.count(number, noun));
        }
    }

    /** What was not judged, and what somebody accepted. */
    private static List<String> rest(CheckReport report) {
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
        report.notes().forEach(note -> lines.add(Markdown.text(Prose.line(note))));
        return lines;
    }

    private static void writeWaivers(CheckReport report, Writer out) throws IOException {
        Room room = new Room(ROOM_FOR_WAIVERS);
        WaivedText.lines(report).forEach(line -> room.add("\n" + Markdown.text(line) + "\n"));
        out.write(room.toString());
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

        /** Adds the part, where that leaves so much room. */
        boolean fits(String part, int reserve) {
            boolean fits = text.length() + part.length() + Math.min(reserve, most / 4) <= most;
            if (fits) {
                text.append(part);
            }
            return fits;
        }

        void add(String part) {
            if (!fits(part, 0)) {
                left++;
            }
        }

        /** Whatever room there is: a frame around what follows. */
        void frame(String part) {
            text.append(part);
        }

        int left() {
            return left;
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
