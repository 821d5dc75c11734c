package dev.plimsoll.cli;

import dev.plimsoll.check.CheckRequest;
import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.WorkingDirectory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to check: of all commands that run a check. */
final class CheckOptions {

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Files or folders; - for standard input. Default: all databases of plimsoll.yaml.")
    List<String> paths = List.of();

    @Mixin
    ServerOptions server = new ServerOptions();

    @Mixin
    ToolOption tool = new ToolOption();

    @Mixin
    InfrastructureOptions infrastructure = new InfrastructureOptions();

    @Option(names = "--config", paramLabel = "FILE", description = "Configuration to use instead of the one found.")
    @Nullable
    String configuration;

    @Option(
            names = "--since",
            paramLabel = "REV",
            description =
                    "Judge only what is new or changed against a git revision, or against merge-base: the ancestor shared"
                            + " with the main branch. All earlier migrations are the ground.")
    @Nullable
    String since;

    @Option(
            names = "--deployed-to",
            paramLabel = "[DATABASE=]VERSION",
            description =
                    "Judge only what comes after this version: migrations up to it are deployed, and the ground. May be"
                            + " repeated, once for each database.")
    List<String> deployedTo = List.of();

    @Option(names = "--stdin-filename", paramLabel = "PATH", description = "Path that standard input stands for.")
    @Nullable
    String standardInputName;

    @Mixin
    TodayOption today = new TodayOption();

    CheckRequest request(Surroundings surroundings) {
        return new CheckRequest(
                new WorkingDirectory(surroundings.workingDirectory()),
                paths,
                configuration,
                server.engine(),
                server.major(),
                since,
                deployedTo,
                tool.id(),
                infrastructure.inputs(
                        new WorkingDirectory(surroundings.workingDirectory()), surroundings.environment()),
                surroundings.input(),
                standardInputName == null ? FoundFile.STANDARD_INPUT : standardInputName,
                today.date(surroundings),
                ToolVersion.text());
    }
}
