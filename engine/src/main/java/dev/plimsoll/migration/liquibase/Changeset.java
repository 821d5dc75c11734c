package dev.plimsoll.migration.liquibase;

import dev.plimsoll.migration.Part;
import dev.plimsoll.sql.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A changeset of a changelog that is no SQL (<a href="https://docs.liquibase.com/concepts/changelogs/changeset.html">page</a>). */
final class Changeset {

    private static final Map<String, Change.Translation> TRANSLATIONS = translations();

    /** What a changeset holds beside its changes, and the attributes of one. */
    private static final Set<String> NO_CHANGES = Set.of(
            "id",
            "author",
            "dbms",
            "context",
            "contextFilter",
            "labels",
            "runAlways",
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
            "modifySql",
            "onValidationFail",
            "changes");

    /** Changes without a statement: they mark, tell and wait. */
    private static final Set<String> SENDS_NOTHING = Set.of("tagDatabase", "empty", "output", "stop");

    private final Node node;
    private final Resources resources;
    private final Parameters parameters;
    private final Names names;
    private final SourceText source;
    private final Outgoing outgoing;
    private final WrittenSql written;

    /** @param node with its places for parameters as written */
    Changeset(Node node, SourceText source, Resources resources, Parameters parameters, @Nullable String quoting) {
        this.node = node;
        this.source = source;
        this.resources = resources;
        this.parameters = parameters;
        String own = Change.get(node, "objectQuotingStrategy");
        this.names = Names.of(own == null ? quoting : own);
        this.outgoing = new Outgoing(source);
        this.written = new WrittenSql(source, resources, parameters, outgoing);
    }

    private static Map<String, Change.Translation> translations() {
        Map<String, Change.Translation> all = new HashMap<>(ObjectChanges.ALL);
        all.putAll(ColumnChanges.ALL);
        all.putAll(ConstraintChanges.ALL);
        all.putAll(DataChanges.ALL);
        return Map.copyOf(all);
    }

    /** What PostgreSQL is sent, or empty where it is nothing. */
    Optional<Part.Statements> part() {
        Node attributes = parameters.expand(new Node(
                node.name(),
                node.start(),
                node.end(),
                null,
                node.children().stream()
                        .filter(child -> NO_CHANGES.contains(child.name())
                                && !child.name().equals("changes"))
                        .toList()));
        if (!Dbms.includesPostgres(attributes.text("dbms"))
                || attributes.is("ignore", false)
                || Preconditions.passOver(attributes)) {
            return Optional.empty();
        }
        SqlModification modification = SqlModification.of(attributes);
        changes().forEach(change -> send(change, modification));
        boolean inTransaction = attributes.is("runInTransaction", true);
        return outgoing.isEmpty()
                ? Optional.empty()
                : Optional.of(outgoing.part(source.range(node.start(), node.end()), inTransaction));
    }

    private List<Node> changes() {
        Optional<Node> list = node.child("changes");
        return list.map(Node::children)
                .orElseGet(() -> node.children().stream()
                        .filter(child -> !NO_CHANGES.contains(child.name()))
                        .toList());
    }

    private void send(Node raw, SqlModification modification) {
        Node expanded = parameters.expand(raw);
        Change.Translation translation = TRANSLATIONS.get(raw.name());
        try {
            if (translation != null) {
                for (String statement : translation.statements(new Change(expanded, names))) {
                    outgoing.made(raw, modification.apply(statement));
                }
            } else {
                sendOther(raw, expanded);
            }
        } catch (Change.Missing | Resources.Unavailable e) {
            outgoing.unreadable(raw, String.valueOf(e.getMessage()));
        }
    }

    private void sendOther(Node raw, Node expanded) throws Change.Missing, Resources.Unavailable {
        Change change = new Change(expanded, names);
        switch (raw.name()) {
            case "sql" -> written.sql(raw, change);
            case "sqlFile" -> written.file(change);
            case "createView" -> written.view(raw, change);
            case "createProcedure" -> written.procedure(raw, change);
            case "loadData", "loadUpdateData" ->
                LoadedData.statements(change, resources).forEach(sql -> outgoing.made(raw, sql));
            case "dropAllForeignKeyConstraints" ->
                outgoing.opaque(raw, "Liquibase asks the database which foreign keys there are");
            case "executeCommand" -> outgoing.opaque(raw, "Liquibase runs a program here");
            case "customChange" -> outgoing.opaque(raw, "a class of the project makes the statements");
            default -> {
                if (!SENDS_NOTHING.contains(raw.name())) {
                    outgoing.unreadable(raw, "Liquibase has no change " + raw.name());
                }
            }
        }
    }
}
