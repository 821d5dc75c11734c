package dev.plimsoll.impact;

import dev.plimsoll.model.Engine;
import dev.plimsoll.model.Impact;
import dev.plimsoll.model.Server;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Unit.TransactionMode;
import dev.plimsoll.postgres.MeasuredCase;
import dev.plimsoll.schema.Replay;
import dev.plimsoll.sql.PostgresReader;
import dev.plimsoll.sql.SourceText;
import java.util.ArrayList;
import java.util.List;

/** What the model says about a case: the fixture is deployed, setup and statement share one transaction, which is rolled back. */
final class PredictedImpact {

    private final Replay replay;

    PredictedImpact(int major, String fixture) {
        replay = new Replay(new Server(Engine.POSTGRESQL, major));
        replay.startUnit(TransactionMode.NONE);
        read("fixture.sql", fixture).forEach(replay::apply);
        replay.endUnit();
        replay.startUnit(TransactionMode.NONE);
    }

    Impact of(MeasuredCase measured) {
        read("begin.sql", "BEGIN").forEach(replay::apply);
        try {
            return predict(measured);
        } finally {
            read("rollback.sql", "ROLLBACK").forEach(replay::apply);
        }
    }

    /** Where setup and statement each have a transaction of their own, and the fixture is used once. */
    Impact alone(MeasuredCase measured) {
        return predict(new MeasuredCase(
                measured.form(),
                measured.circumstance(),
                measured.setup(),
                measured.statement().replace(":database", "postgres")));
    }

    private Impact predict(MeasuredCase measured) {
        measured.setup().forEach(sql -> read("setup.sql", sql).forEach(replay::apply));
        List<Statement> statements = read("statement.sql", measured.statement());
        if (statements.size() != 1) {
            throw new IllegalArgumentException("Not one statement: " + measured.statement());
        }
        replay.startStatement();
        Prediction prediction = new ImpactModel(replay.schema()).predict(statements.get(0), replay.transaction());
        replay.apply(statements.get(0));
        prediction.complete();
        return prediction.total();
    }

    /** The same lines as those of a measurement. */
    static List<String> lines(Impact impact) {
        List<String> lines = new ArrayList<>();
        impact.locks()
                .forEach(lock -> lines.add("lock " + lock.relation() + " "
                        + lock.kind().id() + " " + lock.mode().sql() + (lock.isNew() ? " new" : "")));
        impact.rewrites().forEach(relation -> lines.add("rewrite " + relation));
        impact.scans().forEach(relation -> lines.add("scan " + relation));
        impact.builds().forEach(index -> lines.add("build " + index));
        if (impact.error() != null) {
            lines.add("error " + impact.error());
        }
        return List.copyOf(lines);
    }

    private static List<Statement> read(String path, String sql) {
        return PostgresReader.read(new SourceText(path, sql)).statements();
    }
}
