package dev.plimsoll.migration.liquibase;

import dev.plimsoll.sql.SourceText;
import dev.plimsoll.sql.TracedText;

/** Changes whose SQL somebody wrote, in the changelog or in a file that it names. */
final class WrittenSql {

    private final SourceText source;
    private final Resources resources;
    private final Parameters parameters;
    private final Outgoing outgoing;

    WrittenSql(SourceText source, Resources resources, Parameters parameters, Outgoing outgoing) {
        this.source = source;
        this.resources = resources;
        this.parameters = parameters;
        this.outgoing = outgoing;
    }

    void sql(Node raw, Change change) {
        Scalar sql = raw.child("sql").map(Node::value).orElse(raw.value());
        if (sql != null && Dbms.includesPostgres(change.get("dbms"))) {
            outgoing.written(source, traced(sql), splits(change), change.node().text("endDelimiter"));
        }
    }

    /** SQL that is no attribute of a change, whose statements are sent one by one. */
    void text(Scalar sql) {
        outgoing.written(source, traced(sql), true, null);
    }

    void file(Change change) throws Change.Missing, Resources.Unavailable {
        if (Dbms.includesPostgres(change.get("dbms"))) {
            SourceText file = named(change);
            outgoing.written(file, whole(file), splits(change), change.node().text("endDelimiter"));
        }
    }

    private static boolean splits(Change change) {
        return change.node().is("splitStatements", true);
    }

    private SourceText named(Change change) throws Change.Missing, Resources.Unavailable {
        return resources.read(resources.find(change.need("path"), change.is("relativeToChangelogFile")));
    }

    private TracedText traced(Scalar sql) {
        return parameters.expand(Alignment.trace(source.text(), sql));
    }

    private TracedText whole(SourceText file) {
        TracedText text = new TracedText();
        text.append(file.text(), 0, file.text().length());
        return parameters.expand(text);
    }

    void view(Node raw, Change change) throws Change.Missing, Resources.Unavailable {
        String name = change.names().qualified(change.schema(), change.need("viewName"));
        String head = change.is("fullDefinition")
                ? ""
                : "CREATE " + change.onlyIf("replaceIfExists", "OR REPLACE ") + "VIEW " + name + " AS ";
        if (change.get("path") != null) {
            SourceText file = named(change);
            after(head, file, whole(file));
        } else {
            Scalar query = raw.child("selectQuery").map(Node::value).orElse(raw.value());
            if (query == null) {
                throw new Change.Missing("selectQuery", raw);
            }
            after(head, source, traced(query));
        }
        String remarks = change.get("remarks");
        if (remarks != null) {
            outgoing.made(raw, "COMMENT ON VIEW " + name + " IS " + Value.literal(remarks.strip()));
        }
    }

    private void after(String head, SourceText from, TracedText text) {
        if (head.isEmpty() || text.length() == 0) {
            outgoing.written(from, text, false, null);
            return;
        }
        TracedText statement = new TracedText();
        statement.appendAt(head, text.offset(0));
        statement.append(text, 0);
        outgoing.written(from, statement, false, null);
    }

    void procedure(Node raw, Change change) throws Change.Missing, Resources.Unavailable {
        if (!Dbms.includesPostgres(change.get("dbms"))) {
            return;
        }
        if (change.is("replaceIfExists")) {
            outgoing.made(raw, "DROP PROCEDURE IF EXISTS " + change.name("procedureName"));
        }
        if (change.get("path") != null) {
            SourceText file = named(change);
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
