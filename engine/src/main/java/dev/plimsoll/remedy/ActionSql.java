package dev.plimsoll.remedy;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement cut down to one of its actions. */
final class ActionSql {

    private static final String NAME = "(?:\"(?:[^\"]|\"\")*\"|[^\\s\".]+)";
    private static final Pattern ALTER = Pattern.compile("(?is)^alter\\s+table\\s+(?:if\\s+exists\\s+)?(?:only\\s+)?"
            + NAME + "(?:\\s*\\.\\s*" + NAME + ")*\\s+(?:\\*\\s*)?(.*)$");

    private ActionSql() {}

    /** What the statement asks of its table: what follows {@code ALTER TABLE name}; empty for other statements. */
    static Optional<String> action(Effect effect) {
        Matcher alter = ALTER.matcher(of(effect));
        return alter.matches() ? Optional.of(alter.group(1)) : Optional.empty();
    }

    /** The statement with the effect's own action alone, as written. */
    static String of(Effect effect) {
        Statement statement = effect.statement();
        String text = statement.text();
        List<SourceRange> ranges =
                statement.changes().stream().map(SchemaChange::range).distinct().toList();
        SourceRange own = effect.change().range();
        int start = statement.range().startOffset();
        boolean asWritten = statement.range().endOffset() - start == text.length();
        if (ranges.size() < 2 || !asWritten || !statement.range().contains(own)) {
            return text.strip();
        }
        int end = ranges.get(ranges.size() - 1).endOffset() - start;
        String head = text.substring(0, ranges.get(0).startOffset() - start);
        String action = text.substring(own.startOffset() - start, own.endOffset() - start);
        return (head + action + (end <= text.length() ? text.substring(end) : "")).strip();
    }
}
