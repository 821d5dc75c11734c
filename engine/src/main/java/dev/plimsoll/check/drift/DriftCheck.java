package dev.plimsoll.check.drift;

import dev.plimsoll.check.Configurations;
import dev.plimsoll.check.DeclaredSchema;
import dev.plimsoll.check.Judging;
import dev.plimsoll.check.drift.infrastructure.InfrastructureDrift;
import dev.plimsoll.check.live.ServerSql;
import dev.plimsoll.check.throwaway.ReplayHost;
import dev.plimsoll.drift.Drift;
import dev.plimsoll.drift.DriftOptions;
import dev.plimsoll.drift.DriftSide;
import dev.plimsoll.drift.SchemaDrift;
import dev.plimsoll.drift.SnapshotDrift;
import dev.plimsoll.evaluate.Evaluator;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.live.LiveCatalog;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.Difference;
import dev.plimsoll.model.Enforcement;
import dev.plimsoll.model.FindingState;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.Migration;
import dev.plimsoll.model.NotAssessed;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Subject;
import dev.plimsoll.model.Verdict;
import dev.plimsoll.policy.Configuration;
import dev.plimsoll.policy.Judgement;
import dev.plimsoll.report.CheckReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares a database with what is declared for it: from the sources to the verdict. */
public final class DriftCheck {

    private final RuleCatalog catalog;

    public DriftCheck(RuleCatalog catalog) {
        this.catalog = catalog;
    }

    /** The report, and what the next run is to compare with. */
    public record Outcome(CheckReport report, RunRecord record) {}

    /** @throws dev.plimsoll.model.CannotRun where there is nothing to compare with */
    public Outcome run(DriftRequest request) {
        Configuration configuration = new Configurations(request.declared().workingDirectory(), catalog)
                .of(request.declared().configuration(), request.declared().paths());
        RuleCatalog rules = new Configurations(request.declared().workingDirectory(), catalog)
                .catalog(request.declared().configuration(), request.declared().paths());
        Evaluator evaluator = new Evaluator(rules, configuration.policy().uses(rules));
        Unread unread = new Unread(request.live(), request.against());
        Compared compared = compare(request, configuration);
        List<Match> matches = new ArrayList<>();
        unread.without(compared.drift().differences())
                .forEach(difference -> matches.add(DriftMatches.of(difference, request.path())));
        compared.infrastructure()
                .differences()
                .forEach(difference -> matches.add(DriftMatches.ofDefinition(difference, request.path())));
        Judging judging = new Judging(rules, configuration, request.declared().workingDirectory());
        List<JudgedFinding> judged =
                judging
                        .of(
                                evaluator.findings(matches),
                                List.of(),
                                evaluator,
                                request.declared().today())
                        .stream()
                        .map(finding -> weighed(finding, request))
                        .toList();
        RunRecord record = RunRecord.of(
                compared.database(),
                judged,
                request.earlier(),
                request.declared().today());
        List<NotAssessed> notAssessed = new ArrayList<>(unread.notAssessed(compared.database()));
        notAssessed.addAll(compared.refused());
        notAssessed.addAll(notCompared(compared));
        Judgement judgement = judgement(judged, unread, compared);
        CheckReport report = new CheckReport(
                request.declared().toolVersion(),
                judgement.verdict(),
                judgement.reason(),
                new CheckReport.Counts(compared.files(), 0, 0, 0, 1),
                List.of(),
                List.of(),
                judged,
                List.of(),
                notAssessed,
                Map.of(),
                judging.pages(judged));
        return new Outcome(report, record);
    }

    private static Compared compare(DriftRequest request, Configuration configuration) {
        SnapshotDrift.Side live = side(request.live(), request.path());
        Snapshot against = request.against();
        if (against != null) {
            String name = request.name() == null ? request.live().meta().database() : request.name();
            Drift drift = SnapshotDrift.of(name, side(against, String.valueOf(request.againstPath())), live);
            return new Compared(name, drift, InfrastructureDrift.NONE, 0, null, List.of());
        }
        List<Migration> migrations = new ArrayList<>();
        ReplayHost host = request.host();
        Optional<DeclaredSchema> found = DeclaredSchema.find(
                request.declared(),
                configuration,
                request.name(),
                tools -> AppliedRows.of(request.live(), tools),
                host == null ? migration -> {} : migrations::add);
        if (found.isEmpty()) {
            return compareInfrastructure(request, configuration);
        }
        DeclaredSchema declared = found.get();
        Compared compared = host == null
                ? replayed(declared, live, request)
                : new ServerComparison(host, request, declared, migrations).of(live);
        return compared.and(
                unknown(declared), new BoundInfrastructure(request, configuration, declared.database()).drift());
    }

    private static Compared compareInfrastructure(DriftRequest request, Configuration configuration) {
        BoundInfrastructure bound = new BoundInfrastructure(request, configuration, request.name());
        if (bound.database() == null) {
            throw new CannotRun("no migrations" + (request.name() == null ? "" : " of " + request.name())
                    + " to compare with: name their files or folders");
        }
        return new Compared(bound.database(), Drift.NONE, bound.drift(), 0, null, List.of());
    }

    private static Compared replayed(DeclaredSchema declared, SnapshotDrift.Side live, DriftRequest request) {
        Drift drift = SchemaDrift.of(
                declared.database(),
                DriftSide.of(declared.schema()),
                DriftSide.of(live.catalog()),
                new DriftOptions(request.ignorePartitions()));
        String unread = declared.unread().isEmpty()
                ? null
                : "of the migrations, " + declared.unread().get(0) + " could not be read";
        return new Compared(
                declared.database(),
                drift,
                InfrastructureDrift.NONE,
                declared.files().size(),
                unread,
                List.of());
    }

    private static SnapshotDrift.Side side(Snapshot snapshot, String path) {
        return new SnapshotDrift.Side(snapshot, LiveCatalog.of(snapshot, path, new ServerSql(path)));
    }

    /** Migrations that the database has got and that are nowhere among the files. */
    private static List<Difference> unknown(DeclaredSchema declared) {
        return declared.unknown().stream()
                .map(version -> new Difference(
                        declared.database(),
                        Difference.Facet.STRUCTURE,
                        Difference.Direction.UNDECLARED,
                        new Subject(ObjectKind.FILE, "of version " + version),
                        "migration",
                        List.of(),
                        null,
                        null,
                        null))
                .toList();
    }

    private static JudgedFinding weighed(JudgedFinding judged, DriftRequest request) {
        RunRecord earlier = request.earlier();
        boolean known = earlier != null && earlier.has(judged.finding().fingerprint());
        boolean lenient = request.failOn() == DriftRequest.FailOn.NEVER && judged.enforcement() == Enforcement.BLOCK;
        return new JudgedFinding(
                judged.finding(),
                lenient ? Enforcement.WARN : judged.enforcement(),
                known && request.failOn() == DriftRequest.FailOn.NEW && judged.state() == FindingState.NEW
                        ? FindingState.BASELINED
                        : judged.state(),
                judged.acceptance());
    }

    private static Judgement judgement(List<JudgedFinding> judged, Unread unread, Compared compared) {
        Judgement judgement = Judgement.of(judged);
        if (judgement.verdict() != Verdict.PASSED) {
            return judgement;
        }
        @Nullable String reason = unread.reason();
        if (reason == null) {
            reason = compared.incomplete();
        }
        return reason == null ? judgement : new Judgement(Verdict.INCOMPLETE, reason);
    }

    private static List<NotAssessed> notCompared(Compared compared) {
        List<NotAssessed> notAssessed = new ArrayList<>();
        List<String> all = compared.drift().notCompared();
        if (!all.isEmpty()) {
            String count = all.size() == 1 ? "1 definition" : all.size() + " definitions";
            notAssessed.add(new NotAssessed(
                    DriftMatches.rule(Difference.Facet.CODE),
                    compared.database(),
                    count + " cannot be compared without a server, such as the " + all.get(0),
                    "Have the migrations run on a throw-away server, which tells: --replay server"));
        }
        List<String> declarations = compared.infrastructure().notCompared();
        if (!declarations.isEmpty()) {
            notAssessed.add(new NotAssessed(
                    DriftMatches.rule(Difference.Facet.SETTINGS),
                    compared.database(),
                    "of the definition cannot be compared: " + String.join(", ", declarations),
                    null));
        }
        return notAssessed;
    }
}
