package dev.plimsoll.migration.liquibase;

import dev.plimsoll.migration.Part;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Unit.TransactionMode;
import dev.plimsoll.model.UnreadChange.Unreadable;
import dev.plimsoll.sql.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the changesets of one changelog that is no SQL. */
final class ChangelogReader {

    private final SourceText source;
    private final Resources resources;
    private final Parameters parameters;

    ChangelogReader(SourceText source, Resources resources, Parameters parameters) {
        this.source = source;
        this.resources = resources;
        this.parameters = parameters;
    }

    /** @param problems with its includes, by their offset */
    List<Part.Statements> parts(Map<Integer, String> problems) throws MalformedChangelog {
        Document document = Document.read(source);
        String quoting = document.root().text("objectQuotingStrategy");
        List<Part.Statements> parts = new ArrayList<>();
        SourceRange whole = source.range(0, source.text().length());
        parts.add(new Part.Statements(whole, TransactionMode.WRAPPED, List.of(), document.comments(), List.of()));
        for (Node node : document.root().children()) {
            String problem = problems.get(node.start());
            if (problem != null) {
                parts.add(unreadable(source.range(node.start(), node.end()), problem));
            } else if (node.name().equals("changeSet")) {
                new Changeset(node, source, resources, parameters, quoting)
                        .part()
                        .ifPresent(parts::add);
            }
        }
        return parts;
    }

    static Part.Statements unreadable(SourceRange place, String reason) {
        Statement statement = new Statement(place, 0, "", List.of(new Unreadable(place, reason)), List.of());
        return new Part.Statements(place, TransactionMode.WRAPPED, List.of(statement), List.of(), List.of());
    }
}
