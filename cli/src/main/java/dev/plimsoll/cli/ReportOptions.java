package dev.plimsoll.cli;

import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.report.CheckReport;
import dev.plimsoll.report.Formats;
import dev.plimsoll.report.TextReporter;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which forms a report is wanted, and where. */
final class ReportOptions {

    @Option(
            names = "--format",
            paramLabel = "NAME[=FILE]",
            description =
                    "text, json, sarif, junit, gitlab (code quality), github (annotations), markdown (a comment) or html (a page),"
                            + " to standard output or to a file. May be repeated. Default: text.")
    @Nullable
    List<String> formats;

    @Option(names = "--color", paramLabel = "WHEN", description = "auto, always or never. Default: auto.")
    ColorWish color = ColorWish.AUTO;

    /**
     * To be asked for before the work, so that a wrong wish costs nothing.
     *
     * @throws dev.plimsoll.model.CannotRun for an unknown name, or two reports for one place
     */
    List<FormatChoice> choices() {
        return FormatChoice.of(formats, Formats.names());
    }

    /**
     * Writes the report in all forms, and tells the exit code of its verdict.
     *
     * @param catalog asked only where a form describes rules
     */
    int write(
            CheckReport report, List<FormatChoice> choices, Surroundings surroundings, Supplier<RuleCatalog> catalog) {
        new Output(surroundings)
                .write(
                        choices,
                        color,
                        terminal -> out ->
                                new TextReporter(terminal, RulePages.of(report, surroundings)).write(report, out),
                        name -> out -> Formats.named(name, catalog).write(report, out));
        return ExitCode.of(report.verdict()).code();
    }
}
