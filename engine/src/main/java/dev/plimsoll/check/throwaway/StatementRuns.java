package dev.plimsoll.check.throwaway;

import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.DataChange.Copy;
import dev.plimsoll.model.Migration;
import dev.plimsoll.model.ObjectChange.CreateObject;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SessionChange.ClientCommand;
import dev.plimsoll.model.SessionChange.TransactionControl;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Unit;
import dev.plimsoll.model.Unit.TransactionMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs migrations in a database, each unit in the transaction that its tool would open. A statement that the server refuses takes none of its
 * unit with it: what else is there is still worth looking at.
 */
final class StatementRuns {

    private static final int SECONDS_A_STATEMENT = 120;
    private static final String SAVEPOINT = "plimsoll_statement";
    private static final String OTHER_SERVER = "Name a server that has it: --server-home DIR.";

    private final ReplayDatabase database;
    private final java.sql.Statement sender;
    private final List<RefusedStatement> refused = new ArrayList<>();
    private boolean inTransaction;
    private int statements;

    StatementRuns(ReplayDatabase database, Connection connection) throws SQLException {
        this.database = database;
        this.sender = connection.createStatement();
        sender.setEscapeProcessing(false);
        sender.setQueryTimeout(SECONDS_A_STATEMENT);
    }

    List<RefusedStatement> refused() {
        return List.copyOf(refused);
    }

    int statements() {
        return statements;
    }

    void run(Migration migration) throws SQLException {
        for (Unit unit : migration.units()) {
            if (!unit.statements().isEmpty()) {
                run(unit);
            }
        }
    }

    private void run(Unit unit) throws SQLException {
        if (unit.mode() == TransactionMode.WRAPPED) {
            sender.execute("BEGIN");
            inTransaction = true;
        }
        for (Statement statement : unit.statements()) {
            statements++;
            run(statement);
        }
        if (inTransaction) {
            end(unit);
        }
        sender.execute("DISCARD ALL");
    }

    /** What a file left open is rolled back when its session ends; a tool commits. Only then deferred constraints are checked. */
    private void end(Unit unit) throws SQLException {
        Statement last = unit.statements().get(unit.statements().size() - 1);
        try {
            sender.execute(unit.mode() == TransactionMode.WRAPPED ? "COMMIT" : "ROLLBACK");
        } catch (SQLException e) {
            refuse(last, e);
            sender.execute("ROLLBACK");
        }
        inTransaction = false;
    }

    private void run(Statement statement) throws SQLException {
        if (statement.changes().stream().anyMatch(ClientCommand.class::isInstance)) {
            refused.add(RefusedStatement.of(statement, "psql itself runs this, not the server", null));
            return;
        }
        String text = text(statement);
        if (text.isEmpty()) {
            return;
        }
        boolean isControl = statement.changes().stream().anyMatch(TransactionControl.class::isInstance);
        try {
            send(text, inTransaction && !isControl);
            statement.changes().forEach(this::follow);
        } catch (SQLException e) {
            if (!runsOtherwise(statement, text, e)) {
                refuse(statement, e);
            }
        }
    }

    private void send(String text, boolean guarded) throws SQLException {
        if (!guarded) {
            sender.execute(text);
            return;
        }
        sender.execute("SAVEPOINT " + SAVEPOINT);
        try {
            sender.execute(text);
            sender.execute("RELEASE SAVEPOINT " + SAVEPOINT);
        } catch (SQLException e) {
            if (!ReplayDatabase.connectionIsLost(e)) {
                sender.execute("ROLLBACK TO SAVEPOINT " + SAVEPOINT);
            }
            throw e;
        }
    }

    private boolean runsOtherwise(Statement statement, String text, SQLException e) {
        if (ReplayDatabase.connectionIsLost(e)) {
            return false;
        }
        List<String> instead = OrdinaryRights.instead(statement, text, message(e));
        for (String other : instead) {
            try {
                send(other, inTransaction);
            } catch (SQLException again) {
                return other.equals(text)
                        && !message(again).equals(message(e))
                        && runsOtherwise(statement, text, again);
            }
        }
        return !instead.isEmpty();
    }

    /** What is sent; empty where it is done already, or only brings rows that stand in the file. */
    private String text(Statement statement) {
        SchemaChange change = statement.changes().get(0);
        if (change instanceof Copy copy && !copy.program() && !copy.serverFile()) {
            return "";
        }
        if (change instanceof CreateObject create && statement.changes().size() == 1) {
            String name = create.name().name();
            if (create.kind() == ObjectKind.EXTENSION && database.hasExtension(name)) {
                return "";
            } else if (create.kind() == ObjectKind.SCHEMA && database.hasSchema(name)) {
                String owner = create.options().get("owner");
                return owner == null
                        ? ""
                        : "ALTER SCHEMA " + ReplayDatabase.quoted(name) + " OWNER TO " + ReplayDatabase.quoted(owner);
            }
        }
        return statement.text();
    }

    private void follow(SchemaChange change) {
        if (change instanceof TransactionControl control) {
            switch (control.verb()) {
                case BEGIN -> inTransaction = true;
                case COMMIT, ROLLBACK, PREPARE_TRANSACTION -> inTransaction = control.chain();
                default -> {}
            }
        }
    }

    private void refuse(Statement statement, SQLException e) {
        if (ReplayDatabase.connectionIsLost(e)) {
            throw new CannotRun(
                    "the throw-away server ended at " + statement.range().path() + ":"
                            + statement.range().line() + ": " + message(e),
                    e);
        }
        String message = message(e);
        boolean missing =
                message.contains("is not available") || message.contains("could not open extension control file");
        refused.add(RefusedStatement.of(statement, message, missing ? OTHER_SERVER : null));
    }

    /** What stands behind the first line can hold values. */
    private static String message(SQLException e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        return (end < 0 ? message : message.substring(0, end)).replaceFirst("^(FATAL|ERROR): ", "");
    }
}
