package dev.plimsoll.report;

import dev.plimsoll.model.Undetermined;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What could not be decided, for people: one line for each value that is not known, and what would make it known. */
final class UndeterminedText {

    private static final int MOST = 10;

    /** What is told once, however many rules and objects it keeps undecided. */
    private record Cause(String reason, String remedy) {}

    private final Terminal terminal;

    UndeterminedText(Terminal terminal) {
        this.terminal = terminal;
    }

    List<String> lines(List<Undetermined> all) {
        Map<Cause, List<Undetermined>> byCause = new LinkedHashMap<>();
        for (Undetermined undetermined : all) {
            byCause.computeIfAbsent(
                            new Cause(
                                    undetermined.reason().text(),
                                    undetermined.reason().remedy()),
                            key -> new ArrayList<>())
                    .add(undetermined);
        }
        List<String> lines = new ArrayList<>();
        byCause.entrySet().stream().limit(MOST).forEach(entry -> lines.addAll(lines(entry.getKey(), entry.getValue())));
        if (byCause.size() > MOST) {
            lines.add("… and " + (byCause.size() - MOST) + " other reasons: --format json lists all");
        }
        if (!lines.isEmpty()) {
            lines.add("");
        }
        return lines;
    }

    private List<String> lines(Cause cause, List<Undetermined> held) {
        Undetermined first = held.get(0);
        long objects = held.stream().map(Undetermined::subject).distinct().count();
        String others = objects > 1 ? " and " + Words.count(objects - 1, "other") : "";
        String rules =
                Words.count(held.stream().map(Undetermined::rule).distinct().count(), "rule");
        String text =
                first.property() + " of " + first.subject().name() + others + " is not known, because " + cause.reason()
                        + (cause.remedy().isEmpty() ? "" : "; " + cause.remedy())
                        + " (" + rules + ", " + Words.place(first.place()) + ")";
        String label = "undetermined: ";
        List<String> lines =
                new ArrayList<>(Paragraph.wrap(Cells.line(text, terminal), label.length(), terminal.width()));
        lines.set(0, Ink.STRONG.on(terminal, label.strip()) + " " + lines.get(0));
        return lines;
    }
}
