package dev.plimsoll.cli;

import dev.plimsoll.check.CheckRequest;
import dev.plimsoll.check.drift.DriftCheck;
import dev.plimsoll.check.drift.DriftRequest;
import dev.plimsoll.check.drift.DriftRequest.FailOn;
import dev.plimsoll.check.drift.RunRecord;
import dev.plimsoll.check.drift.RunRecordFile;
import dev.plimsoll.check.throwaway.ReplayHost;
import dev.plimsoll.check.throwaway.ServerReplay;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.live.SnapshotReader;
import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.Engine;
import dev.plimsoll.policy.DatabaseConfiguration;
import dev.plimsoll.report.CheckReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "drift",
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        header = "Compares a database with what is declared for it.",
        descriptionHeading = "%nExamples:%n",
        description = {
            "  plimsoll drift --database env:SHOP_DATABASE_URL db/migrations",
            "  plimsoll drift --snapshot shop.snapshot.json db/migrations",
            "  plimsoll drift --snapshot shop.snapshot.json --deployed-to 41 db/migrations",
            "  plimsoll drift --snapshot today.json --against last-week.json",
            "  plimsoll drift --snapshot today.json --replay server db/migrations",
            "  plimsoll drift --snapshot today.json --record drift.json --fail-on new db/migrations%n",
            "The declared side is what the migrations leave, replayed without a server, or another snapshot, which is"
                    + " compared letter by letter; for settings, versions and replicas the infrastructure that"
                    + " plimsoll.yaml binds to the database. With --replay server, the migrations are run on a throw-away server of"
                    + " the same major version, without a superuser's rights, and never in a job for a pull request: then queries and"
                    + " bodies are compared letter by letter too.%n"
        },
        footerHeading = "%n",
        footer = "Exit codes: 0 passed, 1 blocked, 2 could not run, 3 incomplete.")
final class DriftCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Files or folders of the migrations. Default: those of plimsoll.yaml.")
    List<String> paths = List.of();

    @Option(
            names = "--snapshot",
            paramLabel = "FILE",
            description = "The database as it was when plimsoll snapshot wrote this, instead of asking it.")
    @Nullable
    String snapshot;

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description = "Another snapshot, which is taken for right instead of migrations.")
    @Nullable
    String against;

    @Option(
            names = "--replay",
            paramLabel = "HOW",
            description =
                    "How the migrations become a schema: schema reads them, server runs them on a throw-away server."
                            + " Default: schema.")
    Replay replay = Replay.SCHEMA;

    @Mixin
    ThrowawayOptions throwaway = new ThrowawayOptions();

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Option(
            names = "--deployed-to",
            paramLabel = "[DATABASE=]VERSION",
            description = "The database has got the migrations up to this version; later ones are left out.")
    List<String> deployedTo = List.of();

    @Option(
            names = "--ignore-partitions",
            description = "Pass over partitions that are not declared, as a scheduler makes them.")
    boolean ignorePartitions;

    @Option(
            names = "--fail-on",
            paramLabel = "WHAT",
            description =
                    "What blocks: any drift, only new drift that the record does not have, or never. Default: any.")
    FailOn failOn = FailOn.ANY;

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "Record of the run: what is new, still there and gone since the run that wrote it last.")
    @Nullable
    String record;

    @Mixin
    ToolOption tool = new ToolOption();

    @Mixin
    InfrastructureOptions infrastructure = new InfrastructureOptions();

    @Mixin
    ReportOptions reports = new ReportOptions();

    @Mixin
    TodayOption today = new TodayOption();

    /** How migrations become a schema. */
    enum Replay {
        SCHEMA,
        SERVER
    }

    DriftCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<FormatChoice> choices = reports.choices();
        RuleCatalog catalog = surroundings.rules();
        DriftCheck.Outcome outcome = new DriftCheck(catalog).run(request(catalog));
        CheckReport report = outcome.report();
        if (record != null) {
            new Output(surroundings).save(out -> RunRecordFile.write(outcome.record(), out), record);
        }
        return reports.write(report, choices, surroundings, RuleCatalog::load);
    }

    /** The database as it is, and what it is called. */
    private record Live(Snapshot snapshot, @Nullable String database, String path) {}

    private DriftRequest request(RuleCatalog catalog) {
        WorkingDirectory directory = new WorkingDirectory(surroundings.workingDirectory());
        ReplayHost host = host();
        Live live = snapshot == null ? collected(catalog) : read(snapshot, directory);
        return new DriftRequest(
                live.snapshot(),
                live.database(),
                live.path(),
                against == null ? null : SnapshotReader.read(directory.resolve(against), against),
                against,
                ignorePartitions,
                failOn,
                earlier(directory),
                host,
                declared(directory, live.snapshot()));
    }

    private @Nullable ReplayHost host() {
        if (replay == Replay.SCHEMA) {
            throwaway.refuse("--replay server");
            return null;
        } else if (against != null) {
            throw new CannotRun("--against and --replay server: name one of them");
        }
        ReplayHost host = throwaway.host(surroundings);
        ServerReplay.refuse(host);
        return host;
    }

    private Live read(String file, WorkingDirectory directory) {
        return new Live(SnapshotReader.read(directory.resolve(file), file), database.database, file);
    }

    private Live collected(RuleCatalog catalog) {
        DatabaseOptions.Choice choice =
                database.choose(surroundings, () -> database.configuration(surroundings, catalog));
        DatabaseConfiguration configured = choice.configured();
        try (ProgressLine progress = new ProgressLine(surroundings)) {
            Snapshot collected = database.collect(
                    choice,
                    surroundings,
                    run -> progress.show("reading " + run.facet().id()));
            return new Live(
                    collected,
                    configured == null ? null : configured.name(),
                    "<" + collected.meta().database() + ">");
        }
    }

    /** The migrations are replayed as on the version that the server has. */
    private CheckRequest declared(WorkingDirectory directory, Snapshot live) {
        return new CheckRequest(
                directory,
                paths,
                database.configuration,
                Engine.POSTGRESQL,
                live.meta().major(),
                null,
                deployedTo,
                tool.id(),
                infrastructure.inputs(directory, surroundings.environment()),
                surroundings.input(),
                FoundFile.STANDARD_INPUT,
                today.date(surroundings),
                ToolVersion.text());
    }

    private @Nullable RunRecord earlier(WorkingDirectory directory) {
        if (record == null) {
            return null;
        }
        Path file = directory.resolve(record);
        try {
            return Files.exists(file) ? RunRecordFile.read(Files.readString(file), record) : null;
        } catch (IOException e) {
            throw new CannotRun("the record " + record + " cannot be read: " + e.getMessage(), e);
        }
    }
}
