package dev.plimsoll.check;

import dev.plimsoll.benchmark.Migrations;
import dev.plimsoll.model.Migration;
import dev.plimsoll.model.Server;
import dev.plimsoll.model.Unit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The replay of migrations alone, as of those that are deployed, and with the prediction of what each statement does. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReplayBenchmark {

    private final List<Migration> migrations = Migrations.read();

    @Benchmark
    public Object replay() {
        UnitReplay replay = new UnitReplay("shop", Server.DEFAULT);
        migrations.forEach(replay::pass);
        return replay.schema();
    }

    @Benchmark
    public Object impact(Blackhole hole) {
        UnitReplay replay = new UnitReplay("shop", Server.DEFAULT);
        for (Migration migration : migrations) {
            for (Unit unit : migration.units()) {
                replay.replay(migration, unit, hole::consume);
            }
        }
        return replay.schema();
    }
}
