package dev.plimsoll.migration.liquibase;

import dev.plimsoll.migration.Part;
import dev.plimsoll.model.Changeset;
import dev.plimsoll.model.Changeset.Reversal;
import dev.plimsoll.model.SourceRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A changeset of a changelog that is no SQL (<a href="https://docs.liquibase.com/concepts/changelogs/changeset.html">page</a>). */
final class ElementChangeset implements ChangesetSource {

    /** What a changeset holds beside its changes, and the attributes of one. */
    private static final Set<String> NO_CHANGES = Set.of(
            "id",
            "author",
            "dbms",
            "context",
            "contextFilter",
            "labels",
            "runAlways",
            "alwaysRun",
            "runOnChange",
            "runInTransaction",
            "failOnError",
            "objectQuotingStrategy",
            "runOrder",
            "created",
            "runWith",
            "runWithSpoolFile",
            "logicalFilePath",
            "filePath",
            "ignore",
            "comment",
            "preConditions",
            "rollback",
            "validCheckSum",
            "validCheckSums",
            "modifySql",
            "onValidationFail",
            "changes");

    private final Node node;
    private final Node attributes;
    private final Head head;
    private final Names names;
    private final Surroundings surroundings;

    /** @param node with its places for parameters as written */
    ElementChangeset(Node node, Surroundings surroundings, @Nullable String quoting) {
        this.node = node;
        this.surroundings = surroundings;
        String own = Change.get(node, "objectQuotingStrategy");
        this.names = Names.of(own == null ? quoting : own);
        this.attributes = surroundings
                .parameters()
                .expand(new Node(
                        node.name(),
                        node.start(),
                        node.end(),
                        null,
                        node.children().stream()
                                .filter(child -> NO_CHANGES.contains(child.name())
                                        && !child.name().equals("changes")
                                        && !child.name().equals("rollback"))
                                .toList()));
        this.head = Head.of(
                String.valueOf(attributes.text("id")),
                String.valueOf(attributes.text("author")),
                surroundings.place(),
                surroundings.selection(),
                attributes::text,
                validCheckSums());
    }

    private List<String> validCheckSums() {
        List<String> sums = new ArrayList<>();
        for (Node child : attributes.children()) {
            if (child.name().startsWith("validCheckSum")) {
                add(sums, child);
                child.children().forEach(inner -> add(sums, inner));
            }
        }
        return sums;
    }

    private static void add(List<String> sums, Node node) {
        if (node.value() != null) {
            sums.add(node.value().text());
        }
    }

    @Override
    public SourceRange place() {
        return surroundings.source().range(node.start(), node.end());
    }

    @Override
    public Head head() {
        return head;
    }

    boolean applies() {
        return head.applies() && !Preconditions.passOver(attributes);
    }

    private List<Node> changes() {
        List<Node> changes = new ArrayList<>();
        node.child("changes").ifPresent(list -> changes.addAll(list.children()));
        node.children().stream()
                .filter(child -> !NO_CHANGES.contains(child.name()))
                .forEach(changes::add);
        return changes;
    }

    @Override
    public String content() {
        Contents contents = new Contents(surroundings.resources(), surroundings.parameters());
        changes().stream().map(surroundings.parameters()::expand).forEach(contents::add);
        attributes.all("modifySql").stream()
                .filter(modifySql -> Dbms.includesPostgres(modifySql.text("dbms")))
                .forEach(contents::add);
        return contents.toString();
    }

    @Override
    public Part.Statements part() {
        Outgoing outgoing = new Outgoing(surroundings.source());
        SqlModification modification = SqlModification.of(attributes, false);
        SentChanges sent = new SentChanges(surroundings, names, modification, outgoing);
        changes().forEach(sent::send);
        return outgoing.part(place(), head, changeset());
    }

    private Changeset changeset() {
        SqlModification modification = SqlModification.of(attributes, true);
        Outgoing back = new Outgoing(surroundings.source());
        Rollback rollback = new Rollback(surroundings, names, modification, back);
        List<Node> written = node.children().stream()
                .filter(child -> child.name().equals("rollback"))
                .toList();
        Reversal reversal = written.isEmpty() ? rollback.made(changes()) : rollback.written(written);
        SourceRange place = written.isEmpty()
                ? place()
                : surroundings
                        .source()
                        .range(
                                written.get(0).start(),
                                written.get(written.size() - 1).end());
        boolean told = reversal != Reversal.NONE && rollback.isTold() && !back.isEmpty();
        return head.changeset(reversal, told ? back.unit(place, head.inTransaction()) : null);
    }
}
