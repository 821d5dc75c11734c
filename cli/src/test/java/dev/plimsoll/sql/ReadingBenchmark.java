package dev.plimsoll.sql;

import dev.plimsoll.benchmark.Migrations;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Tokens alone, and statements. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReadingBenchmark {

    private final List<SourceText> texts = Migrations.texts();

    @Benchmark
    public void lexer(Blackhole hole) {
        for (SourceText text : texts) {
            hole.consume(Lexer.script(text, 0, text.text().length(), Dialect.POSTGRESQL));
        }
    }

    @Benchmark
    public void reader(Blackhole hole) {
        for (SourceText text : texts) {
            hole.consume(PostgresReader.read(text));
        }
    }
}
