package dev.plimsoll.check;

import dev.plimsoll.benchmark.Migrations;
import dev.plimsoll.evaluate.Evaluator;
import dev.plimsoll.evaluate.Facts;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Migration;
import dev.plimsoll.model.Server;
import dev.plimsoll.model.Unit;
import dev.plimsoll.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** All rules that are on by default on the effects of the migrations, and the start of the rules. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RulesBenchmark {

    private final List<Effect> effects = new ArrayList<>();
    private Evaluator evaluator = evaluator();

    private static Evaluator evaluator() {
        RuleCatalog catalog = RuleCatalog.load();
        return new Evaluator(catalog, Policy.DEFAULT.uses(catalog));
    }

    @Setup
    public void replay() {
        UnitReplay replay = new UnitReplay("shop", Server.DEFAULT);
        for (Migration migration : Migrations.read()) {
            for (Unit unit : migration.units()) {
                replay.replay(migration, unit, replayed -> effects.addAll(replayed.effects()));
            }
        }
    }

    @Benchmark
    public Object rules() {
        return evaluator.judge(new Facts(effects, List.of()));
    }

    @Benchmark
    public Object loadRules() {
        return evaluator().judge(new Facts(effects.subList(0, 1), List.of()));
    }
}
