package dev.plimsoll.cli;

import dev.plimsoll.check.Check;
import dev.plimsoll.check.FrameworkReport;
import dev.plimsoll.check.live.SnapshotSource;
import dev.plimsoll.evaluate.Framework;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.policy.DatabaseConfiguration;
import dev.plimsoll.report.CheckReport;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
            "  plimsoll check --framework pci-dss --format html=pci.html",
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

    @Mixin
    CheckOptions options = new CheckOptions();

    @Mixin
    FrameworkOptions frameworks = new FrameworkOptions();

    @Mixin
    ReportOptions reports = new ReportOptions();

    @Option(
            names = "--live",
            description =
                    "Ask the databases of plimsoll.yaml that have a connection, instead of reading their snapshots."
                            + " Read-only; for machines that may reach them.")
    boolean live;

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<FormatChoice> choices = reports.choices();
        List<Framework> chosen = frameworks.chosen(this::catalog);
        CheckReport report = check();
        return reports.write(
                chosen.isEmpty() ? report : FrameworkReport.of(report, catalog(), chosen),
                choices,
                surroundings,
                this::catalog);
    }

    private RuleCatalog catalog() {
        return OwnCatalog.of(options, surroundings);
    }

    private CheckReport check() {
        try (ProgressLine progress = new ProgressLine(surroundings)) {
            return new Check(surroundings.rules(), live ? this::asked : SnapshotSource.NONE)
                    .run(options.request(surroundings), progress);
        }
    }

    private Optional<Snapshot> asked(DatabaseConfiguration database) {
        return database.connection() == null
                ? Optional.empty()
                : Optional.of(new DatabaseOptions().collect(database, surroundings));
    }
}
