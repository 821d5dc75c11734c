package dev.plimsoll.cli;

import dev.plimsoll.check.ImpactQuery;
import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.Engine;
import dev.plimsoll.model.Server;
import dev.plimsoll.report.ImpactJsonReporter;
import dev.plimsoll.report.ImpactReport;
import dev.plimsoll.report.ImpactTextReporter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "impact",
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        header = "Tells what each statement locks, rewrites, scans and builds.",
        descriptionHeading = "%nExamples:%n",
        description = {
            "  plimsoll impact V7__orders.sql --context db/migrations",
            "  plimsoll impact - --engine-version 12 --format json < V7__orders.sql%n",
            "Without a context, a table that no statement created is taken for an ordinary table that was always"
                    + " there.%n"
        })
final class ImpactCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files or folders; - for standard input.")
    List<String> paths = List.of();

    @Mixin
    ServerOptions server = new ServerOptions();

    @Mixin
    ToolOption tool = new ToolOption();

    @Option(
            names = "--context",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files or folders that are deployed already, in this order.")
    List<String> context = List.of();

    @Option(
            names = "--format",
            paramLabel = "NAME[=FILE]",
            description = "text or json, to standard output or to a file. May be repeated. Default: text.")
    @Nullable
    List<String> formats;

    @Option(names = "--color", paramLabel = "WHEN", description = "auto, always or never. Default: auto.")
    ColorWish color = ColorWish.AUTO;

    ImpactCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<FormatChoice> choices = FormatChoice.of(formats, FormatChoice.JSON);
        Engine engine = server.engine();
        Integer major = server.major();
        Server judgedFor = new Server(Server.DEFAULT.engine(), major == null ? Server.DEFAULT.major() : major);
        ImpactReport report = new ImpactQuery(
                        new WorkingDirectory(surroundings.workingDirectory()), surroundings.input(), tool.id(), engine)
                .run(paths, context, FoundFile.STANDARD_INPUT, judgedFor);
        new Output(surroundings)
                .write(
                        choices,
                        color,
                        terminal -> out -> new ImpactTextReporter(terminal).write(report, out),
                        name -> out -> new ImpactJsonReporter().write(report, out));
        return ExitCode.PASSED.code();
    }
}
