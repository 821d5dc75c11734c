package dev.plimsoll.migration.liquibase;

import dev.plimsoll.migration.Part;
import dev.plimsoll.sql.SourceText;
import dev.plimsoll.sql.TracedText;
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

    /** @param node with its places for parameters as written */
    Changeset(Node node, SourceText source, Resources resources, Parameters parameters, @Nullable String quoting) {
        this.node = node;
        this.source = source;
        this.resources = resources;
        this.parameters = parameters;
        String own = Change.get(node, "objectQuotingStrategy");
        this.names = Names.of(own == null ? quoting : own);
        this.outgoing = new Outgoing(source);
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
            case "sql" -> sendSql(raw, expanded);
            case "sqlFile" -> sendFile(expanded);
            case "createView" -> sendView(raw, change);
            case "createProcedure" -> sendProcedure(raw, change);
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

    private void sendSql(Node raw, Node expanded) {
        if (Dbms.includesPostgres(expanded.text("dbms"))) {
            Scalar sql = raw.child("sql").map(Node::value).orElse(raw.value());
            if (sql != null) {
                outgoing.written(source, traced(sql), splits(expanded), expanded.text("endDelimiter"));
            }
        }
    }

    private void sendFile(Node expanded) throws Change.Missing, Resources.Unavailable {
        if (Dbms.includesPostgres(expanded.text("dbms"))) {
            SourceText file = file(expanded);
            outgoing.written(file, whole(file), splits(expanded), expanded.text("endDelimiter"));
        }
    }

    private SourceText file(Node expanded) throws Change.Missing, Resources.Unavailable {
        return resources.read(
                resources.find(Change.need(expanded, "path"), expanded.is("relativeToChangelogFile", false)));
    }

    private TracedText traced(Scalar sql) {
        return parameters.expand(Alignment.trace(source.text(), sql));
    }

    private TracedText whole(SourceText file) {
        TracedText text = new TracedText();
        text.append(file.text(), 0, file.text().length());
        return parameters.expand(text);
    }

    private static boolean splits(Node expanded) {
        return expanded.is("splitStatements", true);
    }

    private void sendView(Node raw, Change change) throws Change.Missing, Resources.Unavailable {
        boolean replaces = change.is("replaceIfExists");
        String name = change.names().qualified(change.schema(), change.need("viewName"));
        String head = change.is("fullDefinition")
                ? ""
                : "CREATE " + (replaces ? "OR REPLACE " : "") + "VIEW " + name + " AS ";
        if (change.get("path") == null) {
            Scalar query = raw.child("selectQuery").map(Node::value).orElse(raw.value());
            if (query == null) {
                throw new Change.Missing("selectQuery", raw);
            }
            sendAfter(head, source, traced(query));
        } else {
            SourceText file = file(change.node());
            sendAfter(head, file, whole(file));
        }
        String remarks = change.get("remarks");
        if (remarks != null) {
            outgoing.made(raw, "COMMENT ON VIEW " + name + " IS " + Value.literal(remarks.strip()));
        }
    }

    private void sendAfter(String head, SourceText from, TracedText text) {
        if (head.isEmpty() || text.length() == 0) {
            outgoing.written(from, text, false, null);
            return;
        }
        TracedText statement = new TracedText();
        statement.appendAt(head, text.offset(0));
        statement.append(text, 0);
        outgoing.written(from, statement, false, null);
    }

    private void sendProcedure(Node raw, Change change) throws Change.Missing, Resources.Unavailable {
        if (!Dbms.includesPostgres(change.get("dbms"))) {
            return;
        }
        if (change.is("replaceIfExists")) {
            outgoing.made(raw, "DROP PROCEDURE IF EXISTS " + change.name("procedureName"));
        }
        if (change.get("path") != null) {
            SourceText file = file(change.node());
            outgoing.written(file, whole(file), false, null);
            return;
        }
        Scalar text = raw.child("procedureText")
                .or(() -> raw.child("procedureBody"))
                .map(Node::value)
                .orElse(raw.value());
        if (text != null) {
            outgoing.written(source, traced(text), false, null);
        }
    }
}
