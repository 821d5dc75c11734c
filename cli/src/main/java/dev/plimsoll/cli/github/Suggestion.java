package dev.plimsoll.cli.github;

import dev.plimsoll.model.Finding;
import dev.plimsoll.model.Fix;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.SaferForm.Placement;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.sql.SourceText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lines to put in place of others, which a reviewer can accept with a click. Only what keeps the end state and needs no decision is one: a fix that is
 * called safe, and a setting of the session before the statement.
 *
 * @param first line that is replaced, 1-based
 * @param last line that is replaced
 * @param replaced those lines, without the end of the last
 * @param text lines that take their place, without the end of the last
 */
record Suggestion(int first, int last, String replaced, String text) {

    private static final int LONGEST = 8_000;

    static Optional<Suggestion> of(Finding finding, @Nullable SourceText source) {
        if (source == null || source.text().indexOf('\r') >= 0) {
            return Optional.empty();
        }
        return edits(finding)
                .filter(edits -> !edits.isEmpty() && fit(edits, source))
                .map(edits -> applied(edits, source))
                .filter(suggestion -> suggestion.text().length() <= LONGEST && isPlain(suggestion.text()));
    }

    private static Optional<List<Fix.Edit>> edits(Finding finding) {
        Fix fix = finding.fix();
        if (fix != null) {
            return fix.safe() && fix.files().isEmpty() ? Optional.of(fix.edits()) : Optional.empty();
        }
        SaferForm help = finding.help();
        SourceRange place = finding.place();
        return help != null && help.placement() == Placement.BEFORE && help.isSetting()
                ? Optional.of(List.of(new Fix.Edit(
                        place.path(),
                        place.startOffset(),
                        place.startOffset(),
                        help.steps().get(0).sql() + "\n")))
                : Optional.empty();
    }

    private static boolean fit(List<Fix.Edit> edits, SourceText source) {
        return edits.stream()
                .allMatch(edit -> edit.path().equals(source.path())
                        && edit.startOffset() <= edit.endOffset()
                        && edit.endOffset() <= source.text().length()
                        && (edit.endOffset() > edit.startOffset() || startsLine(edit.startOffset(), source.text())));
    }

    /** What is inserted in the middle of a line would cut it. */
    private static boolean startsLine(int offset, String text) {
        return text.substring(text.lastIndexOf('\n', offset - 1) + 1, offset).isBlank();
    }

    private static Suggestion applied(List<Fix.Edit> edits, SourceText source) {
        String text = source.text();
        int start = edits.stream().mapToInt(Fix.Edit::startOffset).min().orElse(0);
        int end = edits.stream().mapToInt(Fix.Edit::endOffset).max().orElse(0);
        int from = text.lastIndexOf('\n', start - 1) + 1;
        int lineEnd = text.indexOf('\n', Math.max(from, end));
        int to = lineEnd < 0 ? text.length() : lineEnd;
        String replaced = text.substring(from, to);
        StringBuilder lines = new StringBuilder(replaced);
        edits.stream()
                .sorted(Comparator.comparingInt(Fix.Edit::startOffset).reversed())
                .forEach(edit -> lines.replace(edit.startOffset() - from, edit.endOffset() - from, edit.text()));
        SourceRange range = source.range(from, to);
        return new Suggestion(range.line(), range.endLine(), replaced, lines.toString());
    }

    /** A reviewer must see all that would be taken over, and nothing may end the block. */
    private static boolean isPlain(String text) {
        return !text.contains("```")
                && text.codePoints()
                        .allMatch(c -> c == '\n' || c == '\t' || Character.isLetterOrDigit(c) || c >= ' ' && c < 127);
    }

    String block() {
        return "```suggestion\n" + text + "\n```\n";
    }
}
