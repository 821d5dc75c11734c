package dev.plimsoll.cli;

import dev.plimsoll.check.CheckRequest;
import dev.plimsoll.check.Configurations;
import dev.plimsoll.check.FrameworkReport;
import dev.plimsoll.check.audit.AuditRequest;
import dev.plimsoll.check.audit.EmbeddedAudit;
import dev.plimsoll.check.audit.ServerAudit;
import dev.plimsoll.check.evidence.BackupFiles;
import dev.plimsoll.check.infrastructure.InfrastructureInputs;
import dev.plimsoll.evaluate.Framework;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.live.CollectionListener;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.live.SnapshotReader;
import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.Engine;
import dev.plimsoll.model.Environment;
import dev.plimsoll.policy.Configuration;
import dev.plimsoll.policy.DatabaseConfiguration;
import dev.plimsoll.report.CheckReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        header = "Judges a running PostgreSQL server, or a snapshot of one.",
        descriptionHeading = "%nExamples:%n",
        description = {
            "  plimsoll audit --database shop",
            "  plimsoll audit --database env:SHOP_DATABASE_URL --format json=audit.json",
            "  plimsoll audit --database env:SHOP_DATABASE_URL --all-databases --evidence backups.json#shop",
            "  plimsoll audit --snapshot db/shop.snapshot.json",
            "  plimsoll audit --snapshot db/shop.snapshot.json --framework cis-postgresql",
            "  plimsoll audit --embedded db/migrations%n",
            "Schema, access, capacity, replication and maintenance, by the rules that migrations and infrastructure are judged"
                    + " by where these apply, and by rules for running servers. What could not be read is told, with the grant"
                    + " that would help, and never passes. Nothing is written to the server.",
            "",
            "With --embedded, migrations are run on a PostgreSQL server that is started for this alone and is gone afterwards; the"
                    + " database that they make is judged. They run without a superuser's rights, and never in a job for a pull request.%n"
        },
        footerHeading = "%n",
        footer = "Exit codes: 0 passed, 1 blocked, 2 could not run, 3 incomplete.")
final class AuditCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "With --embedded: files or folders of the migrations. Default: those of plimsoll.yaml.")
    List<String> paths = List.of();

    @Option(names = "--embedded", description = "Run migrations on a throw-away server, and judge what they make.")
    boolean embedded;

    @Mixin
    ThrowawayOptions throwaway = new ThrowawayOptions();

    @Mixin
    ToolOption tool = new ToolOption();

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--all-databases", description = "Judge the other databases of the server as well.")
    boolean all;

    @Option(names = "--snapshot", paramLabel = "FILE", description = "Judge this snapshot instead of a server.")
    @Nullable
    String snapshot;

    @Option(
            names = "--evidence",
            paramLabel = "FILE[#NAME]",
            description =
                    "What a backup tool tells of the backups of this database, besides what plimsoll.yaml names; several allowed.")
    List<String> evidence = new ArrayList<>();

    @Mixin
    FrameworkOptions frameworks = new FrameworkOptions();

    @Mixin
    ReportOptions reports = new ReportOptions();

    AuditCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** What is judged, and what it is called. */
    private record Subject(
            Snapshot snapshot,
            String name,
            String path,
            @Nullable DatabaseConfiguration configured) {

        static Subject of(Snapshot snapshot, @Nullable DatabaseConfiguration configured) {
            return of(snapshot, "<" + snapshot.meta().database() + ">", configured);
        }

        static Subject of(Snapshot snapshot, String path, @Nullable DatabaseConfiguration configured) {
            String name = configured == null ? snapshot.meta().database() : configured.name();
            return new Subject(snapshot, name, path, configured);
        }
    }

    @Override
    public Integer call() {
        List<FormatChoice> choices = reports.choices();
        List<Framework> chosen = frameworks.chosen(this::catalog);
        CheckReport report = embedded ? replayed() : audit();
        return reports.write(
                chosen.isEmpty() ? report : FrameworkReport.of(report, catalog(), chosen),
                choices,
                surroundings,
                this::catalog);
    }

    private CheckReport replayed() {
        if (snapshot != null) {
            throw new CannotRun("--embedded and --snapshot: name one of them");
        }
        CheckRequest request = new CheckRequest(
                new WorkingDirectory(surroundings.workingDirectory()),
                paths,
                database.configuration,
                Engine.POSTGRESQL,
                null,
                null,
                List.of(),
                tool.id(),
                InfrastructureInputs.NONE,
                surroundings.input(),
                FoundFile.STANDARD_INPUT,
                surroundings.today(),
                ToolVersion.text());
        return new EmbeddedAudit(surroundings.rules()).run(request, database.database, throwaway.host(surroundings));
    }

    private CheckReport audit() {
        if (!paths.isEmpty()) {
            throw new CannotRun(
                    "migrations are no running server\nTo run them on one that is thrown away: plimsoll audit --embedded "
                            + String.join(" ", paths));
        }
        throwaway.refuse("--embedded");
        RuleCatalog catalog = catalog();
        WorkingDirectory directory = new WorkingDirectory(surroundings.workingDirectory());
        Configuration configuration = new Configurations(directory, catalog)
                .of(database.configuration, snapshot == null ? List.of() : List.of(snapshot));
        List<ServerAudit.Unread> unread = new ArrayList<>();
        List<Subject> subjects =
                snapshot == null ? collected(configuration, unread) : List.of(read(snapshot, directory, configuration));
        return new ServerAudit(catalog)
                .run(
                        subjects.stream()
                                .map(subject -> request(subject, configuration, directory))
                                .toList(),
                        unread);
    }

    /** With the team's own rules. */
    private RuleCatalog catalog() {
        List<String> named = snapshot == null ? paths : List.of(snapshot);
        return OwnCatalog.of(database.configuration, named, surroundings);
    }

    private AuditRequest request(Subject subject, Configuration configuration, WorkingDirectory directory) {
        DatabaseConfiguration configured = subject.configured();
        return new AuditRequest(
                subject.snapshot(),
                subject.name(),
                subject.path(),
                environment(configured),
                evidence(configured, configuration, directory),
                configuration,
                directory,
                surroundings.today(),
                ToolVersion.text());
    }

    private static Environment environment(@Nullable DatabaseConfiguration configured) {
        if (configured == null || configured.environment() == null) {
            return Environment.UNKNOWN;
        }
        return new Environment(configured.environment(), "database " + configured.name() + " of the configuration");
    }

    private List<String> evidence(
            @Nullable DatabaseConfiguration configured, Configuration configuration, WorkingDirectory directory) {
        List<String> files = new ArrayList<>(evidence);
        if (configured != null) {
            files.addAll(new BackupFiles(directory).of(configuration, configured));
        }
        return files;
    }

    private List<Subject> collected(Configuration configuration, List<ServerAudit.Unread> unread) {
        DatabaseOptions.Choice choice = database.choose(surroundings, () -> configuration);
        try (ProgressLine progress = new ProgressLine(surroundings)) {
            CollectionListener listener =
                    run -> progress.show("reading " + run.facet().id());
            Snapshot first = database.collect(choice, surroundings, listener);
            List<Subject> subjects = new ArrayList<>();
            subjects.add(Subject.of(first, choice.configured()));
            List<DatabaseOptions.Other> others =
                    all ? database.collectOthers(choice, first, surroundings, listener) : List.of();
            for (DatabaseOptions.Other other : others) {
                if (other.snapshot() == null) {
                    unread.add(new ServerAudit.Unread(other.name(), other.reason()));
                } else {
                    subjects.add(
                            new Subject(other.snapshot(), other.name(), "<" + other.name() + ">", choice.configured()));
                }
            }
            return subjects;
        }
    }

    private Subject read(String file, WorkingDirectory directory, Configuration configuration) {
        if (database.database != null) {
            throw new CannotRun("--snapshot and --database: name one of them");
        }
        Path path = directory.resolve(file);
        return Subject.of(
                SnapshotReader.read(path, file),
                directory.show(path),
                configured(path, configuration).orElse(null));
    }

    private static Optional<DatabaseConfiguration> configured(Path snapshot, Configuration configuration) {
        Path file = configuration.file();
        return file == null
                ? Optional.empty()
                : configuration.databases().stream()
                        .filter(each -> each.snapshot() != null
                                && file.resolveSibling(each.snapshot())
                                        .normalize()
                                        .equals(snapshot.normalize()))
                        .findFirst();
    }
}
