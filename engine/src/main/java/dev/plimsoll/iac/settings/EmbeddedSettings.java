package dev.plimsoll.iac.settings;

import dev.plimsoll.iac.document.Documents;
import dev.plimsoll.iac.document.ProjectFiles;
import dev.plimsoll.iac.document.Unrendered;
import dev.plimsoll.model.LineIndex;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files of settings that stand as texts in another document, such as a ConfigMap. What they include is not at hand there. */
public final class EmbeddedSettings {

    private final Trace whole;
    private final String document;
    private final LineIndex index;
    private final int firstLine;

    private EmbeddedSettings(Trace whole, SourceRange place, String document) {
        this.whole = whole;
        this.document = document;
        this.index = new LineIndex(place.path(), document);
        this.firstLine = place.line();
    }

    /**
     * The attributes that a file of this name would have, see {@link SettingsReader}; empty where the name is none of settings, or the text
     * has to be rendered first.
     *
     * @param type of the resource that such a file would be
     * @param name of the file
     * @param text what the file holds; its trace is that of all values
     * @param place where the text stands in the document
     * @param document the whole text of the document; values stand at their own lines where the text is written there as it is
     */
    public static Optional<Map<String, Value>> read(
            String type, String name, Value text, SourceRange place, String document) {
        Optional<SettingsFormat> format =
                SettingsFormat.of(name).filter(known -> known.type().equals(type));
        Optional<String> written = text.text().filter(found -> !Unrendered.isLikely(found));
        if (format.isEmpty() || written.isEmpty()) {
            return Optional.empty();
        }
        List<UnreadInfrastructure> unread = new ArrayList<>();
        Includes none = new Includes(new Documents(ProjectFiles.of(Map.of())), unread);
        Map<String, Value> values = format.get().read(place.path(), written.get(), none);
        EmbeddedSettings embedded = new EmbeddedSettings(text.trace(), place, document);
        return Optional.of(embedded.placed(values, written.get().split("\n", -1)));
    }

    private Map<String, Value> placed(Map<String, Value> values, String[] lines) {
        Map<String, Value> placed = new LinkedHashMap<>();
        values.forEach((name, value) -> placed.put(name, placed(value, lines)));
        return placed;
    }

    private Value placed(Value value, String[] lines) {
        Trace trace = whole.movedTo(place(value.trace().range(), lines));
        if (value instanceof Value.Known known && known.tree() instanceof Tree.Fields fields) {
            return new Value.Known(new Tree.Fields(placed(fields.values(), lines)), trace);
        } else if (value instanceof Value.Known known && known.tree() instanceof Tree.Items items) {
            return new Value.Known(
                    new Tree.Items(items.values().stream()
                            .map(item -> placed(item, lines))
                            .toList()),
                    trace);
        }
        return value.with(trace);
    }

    /** The line of a block scalar, which begins below its mark and is indented. */
    private SourceRange place(SourceRange inText, String[] lines) {
        String line = lines[Math.min(inText.line(), lines.length) - 1];
        int start = startOfLine(firstLine + inText.line());
        int end = start < 0 ? -1 : document.indexOf('\n', start);
        String raw = start < 0
                ? ""
                : document.substring(start, end < 0 ? document.length() : end).stripTrailing();
        if (line.isBlank() || !raw.endsWith(line.stripTrailing())) {
            return whole.range();
        }
        int indent = raw.length() - line.stripTrailing().length();
        int from = start + indent + inText.column() - 1;
        int to = Math.max(from, Math.min(start + raw.length(), from + inText.endOffset() - inText.startOffset()));
        return index.range(from, to);
    }

    /** Offset of a line, from 1; -1 where there is none. */
    private int startOfLine(int wanted) {
        int start = 0;
        for (int line = 1; line < wanted; line++) {
            int newline = document.indexOf('\n', start);
            if (newline < 0) {
                return -1;
            }
            start = newline + 1;
        }
        return start;
    }
}
