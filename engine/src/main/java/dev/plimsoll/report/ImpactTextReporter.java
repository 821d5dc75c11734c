package dev.plimsoll.report;

import dev.plimsoll.model.Impact;
import dev.plimsoll.model.Impact.RelationLock;
import dev.plimsoll.model.LockMode.Blocked;
import dev.plimsoll.model.ObjectName;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** The impact of statements for people. */
public final class ImpactTextReporter {

    private final Terminal terminal;

    public ImpactTextReporter(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Writes the whole report; lines end in {@code \n}. */
    public void write(ImpactReport report, Writer out) throws IOException {
        for (ImpactReport.Row row : report.rows()) {
            writeRow(row, out);
        }
        out.write(Words.count(report.rows().size(), "statement") + ", judged for " + report.server() + "\n");
    }

    private void writeRow(ImpactReport.Row row, Writer out) throws IOException {
        String place = Words.place(row.range());
        String indent = row.parent() == null ? "" : "  ";
        String text = Cells.line(row.text().replaceAll("\\s+", " "), terminal);
        out.write(indent + Ink.FRAME.on(terminal, Cells.line(place, terminal)) + "  "
                + Ink.STRONG.on(terminal, shortened(text, terminal.width() - place.length() - indent.length() - 2))
                + "\n");
        if (row.error() != null) {
            out.write(
                    indent + "  " + Ink.ERROR.on(terminal, "error") + ": " + Cells.line(row.error(), terminal) + "\n");
        }
        for (String line : lines(row.impact())) {
            out.write(indent + "  " + line + "\n");
        }
        if (row.error() == null && lines(row.impact()).isEmpty()) {
            out.write(indent + "  locks no table, view or materialized view\n");
        }
        out.write('\n');
    }

    private String shortened(String text, int width) {
        int room = Math.max(20, width);
        if (text.codePointCount(0, text.length()) <= room) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, room - 3)) + (terminal.unicode() ? "…" : "...");
    }

    private static List<String> lines(Impact impact) {
        List<String> lines =
                impact.locks().stream().map(ImpactTextReporter::line).collect(Collectors.toList());
        add(lines, "rewrites  ", impact.rewrites());
        add(lines, "scans     ", impact.scans());
        add(lines, "builds    ", impact.builds());
        return lines;
    }

    private static void add(List<String> lines, String label, List<ObjectName> names) {
        if (!names.isEmpty()) {
            lines.add(label + names.stream().map(ObjectName::toString).collect(Collectors.joining(", ")));
        }
    }

    private static String line(RelationLock lock) {
        String blocked = lock.isNew()
                ? "new, blocks nobody"
                : lock.mode().blocks().isEmpty()
                        ? "blocks nobody"
                        : "blocks "
                                + lock.mode().blocks().stream().map(Blocked::id).collect(Collectors.joining(", "));
        return "locks     " + lock.relation() + "  " + lock.mode().sql() + "  (" + blocked + ")";
    }
}
