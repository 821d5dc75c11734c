package dev.plimsoll.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The controls of frameworks for people: a table for each framework. */
final class ControlText {

    private static final String INDENT = "  ";
    private static final int STATE = 14;

    static final String SATISFIED =
            "satisfied: the rules that concern the control found nothing in what was looked at; what no rule can see is for people to judge";

    private ControlText() {}

    /** Each part ends in an empty line; nothing where no framework was asked for. */
    static List<String> lines(List<ControlResult> controls, Terminal terminal) {
        List<String> lines = new ArrayList<>();
        byFramework(controls).forEach((title, results) -> {
            lines.add(Cells.line(title + ": " + summary(results), terminal));
            int number = results.stream()
                            .mapToInt(each -> each.control().length())
                            .max()
                            .orElse(0)
                    + 2;
            String indent = " ".repeat(INDENT.length() + STATE + number);
            for (ControlResult each : results) {
                List<String> wrapped =
                        Paragraph.wrap(Cells.line(text(each), terminal), 0, terminal.width() - indent.length());
                String state = each.state().words();
                lines.add(INDENT
                        + ink(each.state()).on(terminal, state)
                        + " ".repeat(STATE - state.length())
                        + each.control()
                        + " ".repeat(number - each.control().length())
                        + wrapped.get(0));
                wrapped.subList(1, wrapped.size()).forEach(line -> lines.add(indent + line));
            }
            lines.add("");
        });
        if (!controls.isEmpty()) {
            Paragraph.wrap(SATISFIED, 0, terminal.width()).forEach(lines::add);
            lines.add("");
        }
        return lines;
    }

    /** By the framework's title, in their order. */
    static Map<String, List<ControlResult>> byFramework(List<ControlResult> controls) {
        Map<String, List<ControlResult>> frameworks = new LinkedHashMap<>();
        controls.forEach(each -> frameworks
                .computeIfAbsent(each.frameworkTitle(), none -> new ArrayList<>())
                .add(each));
        return frameworks;
    }

    /** {@code of 37 controls that rules concern, 4 violated, 0 waived, 20 not assessed, 13 satisfied}. */
    static String summary(List<ControlResult> results) {
        List<String> words = new ArrayList<>();
        for (ControlState state : ControlState.values()) {
            words.add(results.stream().filter(each -> each.state() == state).count() + " " + state.words());
        }
        return "of " + Words.count(results.size(), "control") + " that rules concern, " + String.join(", ", words);
    }

    private static String text(ControlResult result) {
        String title = result.title().isEmpty() ? "" : result.title() + ". ";
        return title + result.reason();
    }

    private static Ink ink(ControlState state) {
        return switch (state) {
            case VIOLATED -> Ink.ERROR;
            case WAIVED, NOT_ASSESSED -> Ink.WARNING;
            case SATISFIED -> Ink.HELP;
        };
    }
}
