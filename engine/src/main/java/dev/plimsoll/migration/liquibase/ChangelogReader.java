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

/** Reads the changesets of one changelog. */
final class ChangelogReader {

    private final Surroundings surroundings;
    private final SourceText source;

    ChangelogReader(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.source = surroundings.source();
    }

    private boolean isSql() {
        return !Document.isChangelog(source.path()) || Document.isSql(source.path());
    }

    /** Those that are for PostgreSQL. */
    List<ChangesetSource> changesets(boolean included) throws MalformedChangelog {
        return isSql() ? sql(included) : elements(Document.read(source));
    }

    /** A file without the head of formatted SQL is one changeset, which is sent as it is; only an include can bring it in. */
    private List<ChangesetSource> sql(boolean included) {
        if (FormattedSql.isOne(source.text())) {
            return List.copyOf(FormattedSql.changesets(surroundings));
        }
        SqlChangeset whole = SqlChangeset.whole(surroundings);
        return included && !source.text().isBlank() && whole.head().applies() ? List.of(whole) : List.of();
    }

    private List<ChangesetSource> elements(Document document) {
        List<ChangesetSource> changesets = new ArrayList<>();
        for (Node node : document.root().children()) {
            if (node.name().equals("changeSet")) {
                ElementChangeset changeset = changeset(node, document);
                if (changeset.applies()) {
                    changesets.add(changeset);
                }
            }
        }
        return changesets;
    }

    private ElementChangeset changeset(Node node, Document document) {
        return new ElementChangeset(node, surroundings, document.root().text("objectQuotingStrategy"));
    }

    /**
     * The parts of a stretch of the changelog.
     *
     * @param problems with its includes, by their offset
     */
    List<Part.Statements> parts(boolean included, Map<Integer, String> problems) throws MalformedChangelog {
        List<Part.Statements> parts = new ArrayList<>();
        if (isSql()) {
            sql(included).forEach(changeset -> parts.add(changeset.part()));
            return parts;
        }
        Document document = Document.read(source);
        SourceRange whole = source.range(0, source.text().length());
        parts.add(new Part.Statements(whole, TransactionMode.WRAPPED, List.of(), document.comments()));
        for (Node node : document.root().children()) {
            String problem = problems.get(node.start());
            if (problem != null) {
                parts.add(unreadable(source.range(node.start(), node.end()), problem));
            } else if (node.name().equals("changeSet")) {
                ElementChangeset changeset = changeset(node, document);
                if (changeset.applies()) {
                    parts.add(changeset.part());
                }
            }
        }
        return parts;
    }

    static Part.Statements unreadable(SourceRange place, String reason) {
        Statement statement = new Statement(place, 0, "", List.of(new Unreadable(place, reason)), List.of());
        return new Part.Statements(place, TransactionMode.WRAPPED, List.of(statement), List.of());
    }
}
