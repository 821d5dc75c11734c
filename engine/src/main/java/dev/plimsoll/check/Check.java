package dev.plimsoll.check;

import dev.plimsoll.check.infrastructure.InfrastructureCheck;
import dev.plimsoll.check.infrastructure.InfrastructureFiles;
import dev.plimsoll.check.infrastructure.InfrastructureRequest;
import dev.plimsoll.check.live.BoundDatabases;
import dev.plimsoll.check.live.SnapshotSource;
import dev.plimsoll.evaluate.BoundDatabase;
import dev.plimsoll.evaluate.Evaluator;
import dev.plimsoll.evaluate.Facts;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.MigrationFiles;
import dev.plimsoll.migration.MigrationReader;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.Engine;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.model.live.LiveDatabase;
import dev.plimsoll.model.live.LiveRows;
import dev.plimsoll.policy.Configuration;
import dev.plimsoll.policy.FileSuppressions;
import dev.plimsoll.policy.Judgement;
import dev.plimsoll.report.CheckReport;
import dev.plimsoll.report.Looked;
import dev.plimsoll.report.MeasuredServer;
import dev.plimsoll.sql.SourceText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Judges migrations and infrastructure: from paths to the verdict and its reasons. */
public final class Check {

    private static final String SESSIONS = "sessions";

    private final RuleCatalog shipped;
    private final SnapshotSource live;

    public Check(RuleCatalog catalog) {
        this(catalog, SnapshotSource.NONE);
    }

    /** @param live asked what the servers of databases say, before the files of snapshots are read */
    public Check(RuleCatalog catalog, SnapshotSource live) {
        this.shipped = catalog;
        this.live = live;
    }

    /** @throws dev.plimsoll.model.CannotRun where paths or configuration do not allow a run */
    public CheckReport run(CheckRequest request) {
        return run(request, Progress.NONE);
    }

    /** As {@link #run(CheckRequest)}, telling how far it has come. */
    public CheckReport run(CheckRequest request, Progress progress) {
        JudgedBy judgedBy = JudgedBy.of(request, places(request), shipped);
        RuleCatalog catalog = judgedBy.catalog();
        Evaluator evaluator = new Evaluator(catalog, judgedBy.planned().policy().uses(catalog));
        evaluator.prepare();
        return run(request, judgedBy, catalog, evaluator, progress);
    }

    /** As {@link #run(CheckRequest)}, where configuration and rules are at hand. */
    public CheckReport run(
            CheckRequest request,
            Configuration configuration,
            RuleCatalog catalog,
            Evaluator evaluator,
            Progress progress) {
        return run(request, JudgedBy.only(configuration, catalog), catalog, evaluator, progress);
    }

    private CheckReport run(
            CheckRequest request, JudgedBy judgedBy, RuleCatalog catalog, Evaluator evaluator, Progress progress) {
        Configuration configuration = judgedBy.planned();
        InfrastructureFiles defined = new InfrastructureFiles(
                request.workingDirectory(), request.infrastructure(), configuration.databases());
        InfrastructureRequest asked = infrastructure(request, configuration);
        Map<String, List<DataStore>> stores = defined.bound(asked.paths(), folder(request, configuration));
        BoundDatabases bound =
                new BoundDatabases(configuration, request.workingDirectory(), stores, live, request.today());
        Plans planning = new Plans(request, configuration, new DeclaredServers(stores, bound.servers()));
        List<DatabasePlan> all = plans(request, planning);
        List<DatabasePlan> plans = DeployedVersions.cut(
                all.stream().filter(DatabasePlan::isJudged).toList(), request.deployedTo(), configuration.databases());
        InfrastructureCheck infrastructure =
                new InfrastructureCheck(asked, defined, evaluator, catalog, configuration.databases());
        infrastructure.run();
        MigrationReader reader = new MigrationReader(request.standardInput());

        DirectoryFacts directories = new DirectoryFacts(request.workingDirectory());

        List<Finding> findings = new ArrayList<>();
        List<FileSuppressions> suppressions = new ArrayList<>();
        Map<String, SourceText> sources = new HashMap<>();
        Set<String> files = new LinkedHashSet<>();
        int total = plans.stream().mapToInt(plan -> plan.files().size()).sum();
        AtomicInteger done = new AtomicInteger();
        int reverse = 0;
        int statements = 0;
        Set<Engine> engines = EnumSet.noneOf(Engine.class);
        for (DatabasePlan plan : plans) {
            DatabaseCheck check = new DatabaseCheck(
                    plan,
                    directories.of(plan),
                    reader,
                    evaluator,
                    bound.orNull(plan.database()),
                    catalog,
                    () -> progress.files(done.incrementAndGet(), total));
            findings.addAll(check.findings());
            suppressions.addAll(check.suppressions());
            sources.putAll(check.sources());
            plan.files().stream()
                    .filter(DatabasePlan.PlannedFile::judged)
                    .forEach(planned -> files.add(planned.file().path()));
            reverse += check.reverse();
            statements += check.statements();
            if (check.statements() > 0) {
                engines.add(plan.server().engine());
            }
        }
        if (all.isEmpty() && infrastructure.isEmpty()) {
            throw nothingToCheck(request);
        }
        findings.addAll(infrastructure.findings());
        findings.addAll(withoutMigrations(bound, plans, evaluator));
        suppressions.addAll(infrastructure.suppressions());
        sources.putAll(infrastructure.sources());
        files.addAll(infrastructure.files());
        findings.addAll(evaluator.findings(all.stream()
                .map(UnreadMatches::notJudged)
                .flatMap(Optional::stream)
                .toList()));
        findings.addAll(evaluator.findings(judgedBy.relaxations()));
        Judging judging = new Judging(catalog, judgedBy.judged(), request.workingDirectory());
        List<JudgedFinding> judged = judging.of(
                findings,
                suppressions,
                evaluator,
                request.today(),
                new WaiverUse(request, configuration, catalog)::isKnown);
        Judgement judgement = Judgement.of(judged);
        return new CheckReport(
                request.toolVersion(),
                judgement.verdict(),
                judgement.reason(),
                new CheckReport.Counts(files.size(), reverse, statements, infrastructure.resources(), plans.size()),
                planning.sets(),
                planning.servers(),
                judged,
                infrastructure.undetermined(),
                List.of(),
                shown(sources, judged),
                judging.pages(judged),
                judgedBy.notes(),
                new Looked(
                        evaluator.rules(),
                        List.of(),
                        engines,
                        infrastructure.stores(),
                        bound.all().stream().map(Check::measured).toList(),
                        false),
                List.of());
    }

    private static MeasuredServer measured(BoundDatabase database) {
        LiveDatabase live = database.live();
        long connections =
                live.knows(SESSIONS) ? new LiveRows(live, SESSIONS, database.rows(SESSIONS)).sum(SESSIONS) : -1;
        return MeasuredServer.of(live, database.measurements().tables(), connections);
    }

    /** A server is held against what is declared for it also where no migrations are judged. */
    private static List<Finding> withoutMigrations(
            BoundDatabases bound, List<DatabasePlan> plans, Evaluator evaluator) {
        Set<String> judged = plans.stream().map(DatabasePlan::database).collect(Collectors.toSet());
        return bound.all().stream()
                .filter(database -> !judged.contains(database.name()))
                .flatMap(database -> evaluator.evaluate(new Facts(List.of(), List.of(database))).stream())
                .toList();
    }

    private static List<DatabasePlan> plans(CheckRequest request, Plans planning) {
        List<DatabasePlan> plans = planning.of(request.paths(), request.standardInputName());
        return request.since() == null ? plans : SinceRevision.of(request.since(), request.workingDirectory(), plans);
    }

    /** Where no path is named, all that is below the configuration. */
    private static InfrastructureRequest infrastructure(CheckRequest request, Configuration configuration) {
        List<String> paths = request.paths().isEmpty() && configuration.file() != null
                ? List.of(folder(request, configuration))
                : request.paths();
        return new InfrastructureRequest(request.workingDirectory(), paths, () -> ChangedFiles.of(request, paths));
    }

    /** As a path is given. */
    private static String folder(CheckRequest request, Configuration configuration) {
        WorkingDirectory directory = request.workingDirectory();
        return directory.show(configuration.folder(directory.path()));
    }

    private static CannotRun nothingToCheck(CheckRequest request) {
        return request.paths().isEmpty()
                ? new CannotRun("nothing to check: name files or folders that hold SQL migrations or definitions of"
                        + " infrastructure, or - for standard input")
                : new CannotRun("no SQL files in " + String.join(", ", request.paths())
                        + ", and no definitions of infrastructure\n" + MigrationFiles.WHERE);
    }

    /** Standard input stands where its name says. */
    private static List<String> places(CheckRequest request) {
        String name = request.standardInputName();
        return name.equals(FoundFile.STANDARD_INPUT)
                ? request.paths()
                : request.paths().stream()
                        .map(path -> path.equals("-") ? name : path)
                        .toList();
    }

    private static Map<String, SourceText> shown(Map<String, SourceText> sources, List<JudgedFinding> findings) {
        Set<String> paths = new TreeSet<>();
        findings.forEach(judged -> paths.add(judged.finding().place().path()));
        return sources.entrySet().stream()
                .filter(entry -> paths.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
