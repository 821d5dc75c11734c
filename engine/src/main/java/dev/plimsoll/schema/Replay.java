package dev.plimsoll.schema;

import dev.plimsoll.model.AccessChange;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SchemaDifference;
import dev.plimsoll.model.Server;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.TransactionState;
import dev.plimsoll.model.Unit;
import java.util.List;
import java.util.Map;

/**
 * Applies the changes of statements, in order, to a schema that starts empty but for the schema {@code public}. Not for use by several
 * threads at once.
 */
public final class Replay {

    private final ReplayState state;
    private final Schema schema;
    private final Appliers appliers;

    /** For migrations that some role runs who may do everything, whatever its name. */
    public Replay(Server server) {
        this(server, AccessChange.LOGIN_ROLE);
    }

    /** @param login the role that migrations log in as, a superuser who owns the database */
    public Replay(Server server, String login) {
        this(server, Map.of(SessionDefaults.ROLE, login));
    }

    /** @param settings that every session starts with, by lower-case name; the value of {@code role} is the role that logs in */
    public Replay(Server server, Map<String, String> settings) {
        this.state = new ReplayState(server, settings);
        this.schema = new Schema(state);
        this.appliers = new Appliers(state);
    }

    /** What stands now; always the same object, whose answers change with the replay. */
    public Schema schema() {
        return schema;
    }

    /**
     * Starts a unit in a session of its own: settings of earlier units are forgotten, and a transaction is open if the tool opens one.
     */
    public void startUnit(Unit.TransactionMode mode) {
        state.session().startUnit(mode);
    }

    /** Ends the unit: a transaction left open is taken as committed, settings and temporary relations are gone. */
    public void endUnit() {
        state.session().startUnit(Unit.TransactionMode.UNKNOWN);
        appliers.dropTemporary();
    }

    /** Starts a statement, which is a transaction of its own unless one is open. */
    public void startStatement() {
        state.session().startStatement();
    }

    /** The transaction that a statement would run in now. */
    public TransactionState transaction() {
        return state.session().state();
    }

    /** Number of the transaction of the statement that has been started; never the same for two transactions of a replay. */
    public int transactionId() {
        return state.session().transaction();
    }

    /** Applies one change of a statement. */
    public void apply(SchemaChange change) {
        appliers.apply(change, false);
    }

    /**
     * Applies one change of a statement in the body of a {@code DO} block. Whether it runs cannot be known; most such statements create
     * what is missing, so it is applied unless what it creates exists.
     */
    public void applyGuarded(SchemaChange change) {
        appliers.apply(change, true);
    }

    /** Applies a whole statement and, of a {@code DO} block, what its body does. */
    public void apply(Statement statement) {
        startStatement();
        AlterPasses.order(statement.changes())
                .forEach(place -> apply(statement.changes().get(place)));
        if (BlockBodies.runsNow(statement)) {
            statement.body().forEach(this::applyBody);
        }
    }

    /** Applies a whole unit. */
    public void apply(Unit unit) {
        startUnit(unit.mode());
        unit.statements().forEach(this::apply);
        endUnit();
    }

    /**
     * Applies whole units, which are to restore the schema as it was at the start of the comparison, tells what they do not, and takes them
     * back. Ends the comparison.
     */
    public List<SchemaDifference> differencesAfter(SchemaComparison comparison, List<Unit> units) {
        comparison.reachTurn();
        state.journal().hold();
        units.forEach(this::apply);
        List<SchemaDifference> differences = comparison.differences();
        state.journal().undoHeld();
        return differences;
    }

    /** Starts to compare. To be called between units; one comparison at a time. */
    public SchemaComparison startComparison() {
        return new SchemaComparison(state.catalog());
    }

    private void applyBody(Statement statement) {
        AlterPasses.order(statement.changes())
                .forEach(place -> applyGuarded(statement.changes().get(place)));
        if (BlockBodies.runsNow(statement)) {
            statement.body().forEach(this::applyBody);
        }
    }
}
