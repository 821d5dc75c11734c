package dev.plimsoll.migration.liquibase;

import dev.plimsoll.migration.Part;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a changelog stands between two includes.
 *
 * @param cuts offsets at which stretches start, but that of the first
 */
record Stretch(List<Integer> cuts, int number) {

    private boolean holds(SourceRange range) {
        int start = range.startOffset();
        return (number == 0 || start >= cuts.get(number - 1)) && (number >= cuts.size() || start < cuts.get(number));
    }

    /** Its parts among those of the changelog. Statements keep their place among all. */
    List<Part.Statements> of(List<Part.Statements> parts) {
        if (cuts.isEmpty()) {
            return parts;
        }
        List<Part.Statements> own = new ArrayList<>();
        int before = 0;
        boolean started = false;
        for (Part.Statements part : parts) {
            boolean head = part.changeset() == null && part.statements().isEmpty();
            started |= !head && holds(part.range());
            if (head || holds(part.range())) {
                own.add(with(part, head, before));
            } else if (!started) {
                before += part.statements().size();
            }
        }
        return own;
    }

    private Part.Statements with(Part.Statements part, boolean head, int before) {
        List<Statement> statements = part.statements().stream()
                .map(statement -> new Statement(
                        statement.range(),
                        before + statement.index(),
                        statement.text(),
                        statement.changes(),
                        statement.body(),
                        statement.versioned()))
                .toList();
        return new Part.Statements(
                part.range(),
                part.mode(),
                statements,
                head ? part.comments().stream().filter(this::holds).toList() : part.comments(),
                part.others(),
                part.repetition(),
                part.changeset());
    }
}
