package dev.plimsoll.report;

import dev.plimsoll.model.NotAssessed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What could not be assessed, for people: rules that lack the same are told together. */
final class NotAssessedText {

    private static final String INDENT = "  ";

    private NotAssessedText() {}

    private record Cause(String reason, String remedy) {}

    /** Ends in an empty line; nothing where all was assessed. */
    static List<String> lines(List<NotAssessed> missing, Terminal terminal) {
        if (missing.isEmpty()) {
            return List.of();
        }
        Map<Cause, List<String>> rules = new LinkedHashMap<>();
        for (NotAssessed each : missing) {
            String remedy = each.remedy();
            rules.computeIfAbsent(new Cause(each.reason(), remedy == null ? "" : remedy), none -> new ArrayList<>())
                    .add(each.rule());
        }
        List<String> lines = new ArrayList<>();
        lines.add("not assessed:");
        rules.forEach((cause, names) -> {
            add(lines, cause.reason() + ": " + String.join(", ", names), terminal);
            if (!cause.remedy().isEmpty()) {
                add(lines, INDENT + "help: " + cause.remedy(), terminal);
            }
        });
        lines.add("");
        return lines;
    }

    private static void add(List<String> lines, String text, Terminal terminal) {
        Paragraph.wrap(Cells.line(text, terminal), INDENT.length(), terminal.width())
                .forEach(line -> lines.add(INDENT + line));
    }
}
