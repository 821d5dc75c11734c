package dev.plimsoll.check;

import dev.plimsoll.impact.ImpactModel;
import dev.plimsoll.impact.Prediction;
import dev.plimsoll.model.Dependent;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Impact;
import dev.plimsoll.model.Migration;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SchemaDifference;
import dev.plimsoll.model.Server;
import dev.plimsoll.model.Standing;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TransactionState;
import dev.plimsoll.model.Unit;
import dev.plimsoll.schema.AlterPasses;
import dev.plimsoll.schema.Replay;
import dev.plimsoll.schema.Schema;
import dev.plimsoll.schema.SchemaComparison;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Replays the units of one database in order and tells what each change meets. */
final class UnitReplay {

    /**
     * A statement after its replay.
     *
     * @param enclosing the one whose body holds it, or null
     * @param effects one for each of its changes, in order
     */
    record Replayed(
            Statement statement,
            @Nullable Statement enclosing,
            TransactionState transaction,
            Impact impact,
            List<Effect> effects) {}

    private final String database;
    private final Server server;
    private final Replay replay;
    private final ImpactModel impacts;
    private boolean refused;

    UnitReplay(String database, Server server) {
        this(database, server, Map.of());
    }

    /** @param session settings that every session starts with, by lower-case name */
    UnitReplay(String database, Server server, Map<String, String> session) {
        this.database = database;
        this.server = server;
        this.replay = new Replay(server, session);
        this.impacts = new ImpactModel(replay.schema());
    }

    Schema schema() {
        return replay.schema();
    }

    /** Replays what is only the ground that others stand on. */
    void pass(Migration migration) {
        migration.units().forEach(replay::apply);
    }

    void pass(Unit unit) {
        replay.apply(unit);
    }

    /** Starts to compare the schema with what it is now. */
    SchemaComparison startComparison() {
        refused = false;
        return replay.startComparison();
    }

    /**
     * What units that are to restore the schema leave other than it was at the start of the comparison. They are taken back. Nothing where
     * the server refuses a statement replayed since: the two then start from another schema than the one that is known.
     */
    List<SchemaDifference> differencesAfter(SchemaComparison comparison, List<Unit> units) {
        List<SchemaDifference> differences = replay.differencesAfter(comparison, units);
        return refused ? List.of() : differences;
    }

    /** Tells of every statement; those of the statements in its body follow it. */
    void replay(Migration migration, Unit unit, Consumer<Replayed> listener) {
        start(unit);
        run(migration, unit, unit.statements(), listener);
        end();
    }

    /** Starts a unit whose statements come from several migrations. */
    void start(Unit unit) {
        replay.startUnit(unit.mode());
    }

    /** As {@link #replay}, some statements of a unit that has been started. */
    void run(Migration migration, Unit unit, List<Statement> statements, Consumer<Replayed> listener) {
        for (Statement statement : statements) {
            replay.startStatement();
            new Run(migration, unit, listener).statement(statement, null);
        }
    }

    void end() {
        replay.endUnit();
    }

    /** One statement on its way, with those of its body. */
    private final class Run {
        private final Migration migration;
        private final Unit unit;
        private final Consumer<Replayed> listener;

        Run(Migration migration, Unit unit, Consumer<Replayed> listener) {
            this.migration = migration;
            this.unit = unit;
            this.listener = listener;
        }

        void statement(Statement read, @Nullable Statement enclosing) {
            Statement statement = CatalogQuestions.answered(read, replay.schema());
            TransactionState transaction = replay.transaction();
            int transactionId = replay.transactionId();
            boolean ownOfBlock = enclosing != null && transaction == TransactionState.IMPLICIT;
            // The body of a block shares the block's transaction.
            Prediction prediction = impacts.predict(statement, ownOfBlock ? TransactionState.UNKNOWN : transaction);
            List<Ground> grounds =
                    new ArrayList<>(Collections.nCopies(statement.changes().size(), Ground.NONE));
            for (int place : AlterPasses.order(statement.changes())) {
                SchemaChange change = statement.changes().get(place);
                grounds.set(place, Ground.of(change, replay.schema()));
                if (enclosing == null) {
                    replay.apply(change);
                } else {
                    replay.applyGuarded(change);
                }
            }
            prediction.complete();
            List<Impact> impactsOfChanges = prediction.perChange();
            Impact total = prediction.total();
            refused |= total.error() != null;
            List<Effect> effects = new ArrayList<>(grounds.size());
            for (int i = 0; i < grounds.size(); i++) {
                Ground ground = grounds.get(i);
                effects.add(new Effect(
                        database,
                        server,
                        migration,
                        unit,
                        statement,
                        enclosing,
                        statement.changes().get(i),
                        transaction,
                        transactionId,
                        ground.target(),
                        ground.createdInUnit(),
                        ground.referencedBy(),
                        ground.dependents(),
                        ground.standing(),
                        ground.settings(),
                        impactsOfChanges.get(i),
                        total));
            }
            listener.accept(new Replayed(statement, enclosing, transaction, total, effects));
            if (Bodies.runNow(statement)) {
                Statement top = enclosing == null ? statement : enclosing;
                statement.body().forEach(inner -> statement(inner, top));
            }
        }
    }

    /** What a change meets, taken before it is applied. */
    private record Ground(
            @Nullable Table target,
            boolean createdInUnit,
            List<Effect.ForeignKey> referencedBy,
            List<Dependent> dependents,
            Standing standing,
            Map<String, String> settings) {

        static final Ground NONE = new Ground(null, false, List.of(), List.of(), Standing.NOTHING, Map.of());

        static Ground of(SchemaChange change, Schema schema) {
            Table target = schema.target(change).orElse(null);
            return new Ground(
                    target,
                    target != null && schema.createdInUnit(target.name()),
                    target == null ? List.of() : schema.referencedBy(target.name()),
                    schema.dependents(change),
                    Standings.of(change, target, schema),
                    schema.settings());
        }
    }
}
