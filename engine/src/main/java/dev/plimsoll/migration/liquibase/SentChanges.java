package dev.plimsoll.migration.liquibase;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Turns the changes of a changeset, or of a way back, into what PostgreSQL is sent. */
final class SentChanges {

    private static final Map<String, Change.Translation> TRANSLATIONS = translations();

    /** Changes without a statement: they mark, tell and wait. */
    private static final Set<String> SENDS_NOTHING = Set.of("tagDatabase", "empty", "output", "stop");

    private final Surroundings surroundings;
    private final Names names;
    private final SqlModification modification;
    private final Outgoing outgoing;
    private final WrittenSql written;

    SentChanges(Surroundings surroundings, Names names, SqlModification modification, Outgoing outgoing) {
        this.surroundings = surroundings;
        this.names = names;
        this.modification = modification;
        this.outgoing = outgoing;
        this.written =
                new WrittenSql(surroundings.source(), surroundings.resources(), surroundings.parameters(), outgoing);
    }

    private static Map<String, Change.Translation> translations() {
        Map<String, Change.Translation> all = new HashMap<>(ObjectChanges.ALL);
        all.putAll(ColumnChanges.ALL);
        all.putAll(ConstraintChanges.ALL);
        all.putAll(DataChanges.ALL);
        return Map.copyOf(all);
    }

    void send(Node raw) {
        Change.Translation translation = TRANSLATIONS.get(raw.name());
        if (translation != null) {
            send(raw, translation);
        } else {
            try {
                sendOther(raw, surroundings.parameters().expand(raw));
            } catch (Change.Missing | Resources.Unavailable e) {
                outgoing.unreadable(raw, String.valueOf(e.getMessage()));
            }
        }
    }

    void send(Node raw, Change.Translation translation) {
        try {
            Change change = new Change(surroundings.parameters().expand(raw), names);
            for (String statement : translation.statements(change)) {
                String sql = modification.apply(statement);
                if (statement.startsWith(ConstraintChanges.UNNAMED_KEY)) {
                    outgoing.dropOfPrimaryKey(raw, sql, change.table());
                } else {
                    outgoing.made(raw, sql);
                }
            }
        } catch (Change.Missing e) {
            outgoing.unreadable(raw, String.valueOf(e.getMessage()));
        }
    }

    /** SQL that stands as a text. */
    void sendText(Scalar sql) {
        written.text(sql);
    }

    private void sendOther(Node raw, Node expanded) throws Change.Missing, Resources.Unavailable {
        Change change = new Change(expanded, names);
        switch (raw.name()) {
            case "sql" -> written.sql(raw, change);
            case "sqlFile" -> written.file(change);
            case "createView" -> written.view(raw, change);
            case "createProcedure" -> written.procedure(raw, change);
            case "loadData", "loadUpdateData" ->
                LoadedData.statements(change, surroundings.resources()).forEach(sql -> outgoing.made(raw, sql));
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
