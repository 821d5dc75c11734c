package dev.plimsoll.report;

import dev.plimsoll.benchmark.Folder;
import dev.plimsoll.benchmark.Migrations;
import dev.plimsoll.check.Check;
import dev.plimsoll.check.CheckRequest;
import dev.plimsoll.check.infrastructure.InfrastructureInputs;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.WorkingDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The report of a check, in each form. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReportBenchmark {

    @Param({"text", "json", "sarif", "junit", "gitlab", "github", "markdown", "html"})
    private String format;

    private CheckReporter reporter;
    private CheckReport report;

    @Setup
    public void check() throws IOException {
        RuleCatalog catalog = RuleCatalog.load();
        reporter = format.equals("text")
                ? (checked, out) -> new TextReporter(Terminal.PLAIN, Map.of()).write(checked, out)
                : Formats.named(format, () -> catalog);
        try (Folder folder = Folder.create()) {
            Migrations.write(folder.path());
            report = new Check(catalog).run(request(folder.path()));
        }
    }

    private static CheckRequest request(Path folder) {
        return new CheckRequest(
                new WorkingDirectory(folder),
                List.of("."),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                InfrastructureInputs.NONE,
                InputStream.nullInputStream(),
                FoundFile.STANDARD_INPUT,
                LocalDate.of(2026, 7, 1),
                "benchmark");
    }

    @Benchmark
    public String report() throws IOException {
        StringWriter out = new StringWriter();
        reporter.write(report, out);
        return out.toString();
    }
}
