package dev.plimsoll.check.infrastructure;

import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Value;
import dev.plimsoll.sql.KnownSecrets;
import dev.plimsoll.sql.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values of definitions that no report may print: passwords, and whatever a definition calls sensitive. */
final class HiddenValues {

    private static final int SHORTEST = 3;

    private record Hidden(String text, SourceRange place) {}

    private final Map<String, Set<Hidden>> byPath = new HashMap<>();

    /** @param value one that must not be printed, wherever it is written */
    void add(Value value) {
        value.text()
                .filter(text -> text.length() >= SHORTEST)
                .filter(text -> value.truth().isEmpty())
                .ifPresent(text -> add(text, value.trace()));
    }

    private void add(String text, Trace trace) {
        List<SourceRange> places = new ArrayList<>();
        places.add(trace.range());
        trace.decidedBy().stream().map(DecidingPlace::range).forEach(places::add);
        for (SourceRange place : places) {
            byPath.computeIfAbsent(place.path(), key -> new LinkedHashSet<>()).add(new Hidden(text, place));
        }
    }

    /** The same text with as many asterisks as each hidden value has characters. */
    SourceText cover(SourceText source) {
        StringBuilder text = new StringBuilder(source.text());
        for (Hidden hidden : byPath.getOrDefault(source.path(), Set.of())) {
            int end = Math.min(hidden.place().endOffset(), text.length());
            int at = text.indexOf(hidden.text(), Math.min(hidden.place().startOffset(), end));
            while (at >= 0 && at + hidden.text().length() <= end) {
                cover(text, at, at + hidden.text().length());
                at = text.indexOf(hidden.text(), at + hidden.text().length());
            }
        }
        for (KnownSecrets.Found found : KnownSecrets.in(source.text())) {
            cover(text, found.start(), found.end());
        }
        return new SourceText(source.path(), text.toString());
    }

    private static void cover(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
                text.setCharAt(i, '*');
            }
        }
    }
}
