package dev.plimsoll.cli;

import dev.plimsoll.check.fixtures.FixtureRun;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.report.FixtureJUnitReporter;
import dev.plimsoll.report.FixtureReport;
import dev.plimsoll.report.FixtureReporter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        header = "Tests rules against samples that are marked with what must be found.",
        descriptionHeading = "%nExamples:%n",
        description = {
            "  plimsoll test",
            "  plimsoll test .plimsoll/tests/require-tenant-column --fail-under 80%n",
            "A sample is a file or folder in RULE/bad or RULE/good, or any other folder that holds files: SQL, definitions of"
                    + " infrastructure, a plimsoll.yaml with a snapshot. A line with -- expect: RULE must have a finding"
                    + " of that rule, any other line must have none.%n"
        },
        footerHeading = "%n",
        footer = "Exit codes: 0 as expected, 1 something differs or too little is tried, 2 could not run.")
final class TestCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Samples, or folders of them. Default: .plimsoll/tests.")
    List<String> paths = List.of();

    @Option(names = "--config", paramLabel = "FILE", description = "Configuration to use instead of the one found.")
    @Nullable
    String configuration;

    @Option(
            names = "--fail-under",
            paramLabel = "PERCENT",
            description = "Fail where samples try less than this of the team's rules and their conditions.")
    int failUnder;

    @Option(
            names = "--format",
            paramLabel = "NAME[=FILE]",
            description = "text, json or junit. May be repeated. Default: text.")
    @Nullable
    List<String> formats;

    @Mixin
    TodayOption today = new TodayOption();

    TestCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<FormatChoice> choices = FormatChoice.of(formats, List.of("json", "junit"));
        FixtureReport report = new FixtureRun(
                        new WorkingDirectory(surroundings.workingDirectory()),
                        configuration,
                        surroundings.rules(),
                        today.date(surroundings))
                .run(paths);
        new Output(surroundings)
                .write(
                        choices,
                        ColorWish.NEVER,
                        terminal -> out -> FixtureReporter.writeText(report, out),
                        name -> out -> {
                            if (name.equals("junit")) {
                                FixtureJUnitReporter.write(report, out);
                            } else {
                                FixtureReporter.writeJson(report, out);
                            }
                        });
        boolean asExpected = report.failed() == 0 && report.percent() >= failUnder;
        return (asExpected ? ExitCode.PASSED : ExitCode.BLOCKED).code();
    }
}
