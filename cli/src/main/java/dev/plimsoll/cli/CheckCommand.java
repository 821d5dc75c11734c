package dev.plimsoll.cli;

import dev.plimsoll.check.Check;
import dev.plimsoll.check.CheckRequest;
import dev.plimsoll.check.live.SnapshotSource;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.policy.DatabaseConfiguration;
import dev.plimsoll.report.CheckReport;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        header = "Judges migrations and infrastructure and gives the verdict.",
        descriptionHeading = "%nExamples:%n",
        description = {
            "  plimsoll check db/migrations",
            "  plimsoll check db/migrations --since merge-base",
            "  plimsoll check db/migrations --deployed-to 41",
            "  plimsoll check V7__orders.sql --engine-version 14",
            "  plimsoll check db/migrations --format text --format json=report.json",
            "  git show :V7.sql | plimsoll check - --stdin-filename db/migrations/V7.sql",
            "  plimsoll check infra/prod --var-file prod.tfvars",
            "  alembic upgrade head --sql | plimsoll check - --tool alembic%n",
            "Folders are searched for *.sql, in the order of their numbers (V2 before V10), and for definitions of"
                    + " data stores: Terraform, CloudFormation, Kubernetes, Compose, postgresql.conf and the like. What"
                    + " .gitignore ignores is left out. Files of a database that plimsoll.yaml describes are judged on the ground of its other"
                    + " migrations.%n"
        },
        footerHeading = "%n",
        footer = "Exit codes: 0 passed, 1 blocked, 2 could not run, 3 incomplete.")
final class CheckCommand implements Callable<Integer> {

    private final Surroundings surroundings;

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

    @Mixin
    ReportOptions reports = new ReportOptions();

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

    @Option(
            names = "--live",
            description =
                    "Ask the databases of plimsoll.yaml that have a connection, instead of reading their snapshots."
                            + " Read-only; for machines that may reach them.")
    boolean live;

    @Option(names = "--stdin-filename", paramLabel = "PATH", description = "Path that standard input stands for.")
    @Nullable
    String standardInputName;

    @Mixin
    TodayOption today = new TodayOption();

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<FormatChoice> choices = reports.choices();
        CheckReport report = check();
        return reports.write(report, choices, surroundings);
    }

    private CheckReport check() {
        try (ProgressLine progress = new ProgressLine(surroundings)) {
            return new Check(RuleCatalog.load(), live ? this::asked : SnapshotSource.NONE).run(request(), progress);
        }
    }

    private Optional<Snapshot> asked(DatabaseConfiguration database) {
        return database.connection() == null
                ? Optional.empty()
                : Optional.of(new DatabaseOptions().collect(database, surroundings));
    }

    private CheckRequest request() {
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
