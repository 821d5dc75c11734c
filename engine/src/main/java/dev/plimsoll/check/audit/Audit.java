package dev.plimsoll.check.audit;

import dev.plimsoll.check.Judging;
import dev.plimsoll.check.evidence.BackupFiles;
import dev.plimsoll.check.live.LiveFacts;
import dev.plimsoll.check.live.ServerStores;
import dev.plimsoll.datastore.StoreCatalog;
import dev.plimsoll.evaluate.Assessment;
import dev.plimsoll.evaluate.Evaluator;
import dev.plimsoll.evaluate.Facts;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.evaluate.RuleUse;
import dev.plimsoll.live.Facet;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.model.Amounts;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.model.NotAssessed;
import dev.plimsoll.model.live.BackupEvidence;
import dev.plimsoll.policy.Judgement;
import dev.plimsoll.report.CheckReport;
import dev.plimsoll.report.Looked;
import dev.plimsoll.report.MeasuredServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges a running server as a snapshot shows it. */
public final class Audit {

    private final RuleCatalog catalog;

    public Audit(RuleCatalog catalog) {
        this.catalog = catalog;
    }

    public CheckReport run(AuditRequest request) {
        return run(request, null);
    }

    /** @param replayed null for a server that stays */
    CheckReport run(AuditRequest request, @Nullable ReplayedDatabase replayed) {
        Snapshot snapshot = request.snapshot();
        List<RuleUse> rules = request.configuration().policy().uses(catalog);
        Evaluator evaluator = new Evaluator(catalog, replayed == null ? rules : ReplayedDatabase.judging(rules));
        evaluator.prepare();
        LiveFacts live = LiveFacts.of(snapshot, request.name(), request.path());
        StoreCatalog storeCatalog = StoreCatalog.load(Audit.class.getClassLoader());
        List<DataStore> stores = ServerStores.of(snapshot, live.database(), request.environment(), storeCatalog);
        List<Object> facts = new ArrayList<>(live.all());
        facts.addAll(stores);
        Optional<BackupEvidence> backups =
                new BackupFiles(request.workingDirectory()).read(request.evidence(), live.database(), request.today());
        backups.ifPresent(facts::add);
        if (replayed == null) {
            facts.add(LiveReleases.of(live.database(), storeCatalog, request.today()));
        }
        Judging judging = new Judging(catalog, request.configuration(), request.workingDirectory());
        List<JudgedFinding> judged =
                judging.of(evaluator.evaluate(new Facts(List.of(), facts)), List.of(), evaluator, request.today());
        Assessment assessment = evaluator.assessment(facet -> missing(snapshot, backups, facet));
        List<NotAssessed> missing = new ArrayList<>(assessment.missing(request.name()));
        List<String> required = request.configuration().policy().blockedBy(missing, catalog);
        Judgement judgement = Judgement.of(judged, required);
        if (replayed != null) {
            judgement = replayed.judgement(judgement);
            missing.addAll(replayed.refused(request.name()));
        }
        return new CheckReport(
                        request.toolVersion(),
                        judgement.verdict(),
                        judgement.reason(),
                        new CheckReport.Counts(
                                replayed == null ? 0 : replayed.files(),
                                0,
                                replayed == null ? 0 : replayed.statements(),
                                0,
                                1,
                                new CheckReport.Audited(
                                        words(live, request, replayed), assessment.rules(), assessment.assessed())),
                        List.of(),
                        List.of(),
                        judged,
                        evaluator.undetermined(
                                stores,
                                List.of(),
                                judged.stream().map(JudgedFinding::finding).toList()),
                        missing,
                        Map.of(),
                        judging.pages(judged))
                .looking(new Looked(evaluator.rules(), required, Set.of(), stores, List.of(measured(live)), true));
    }

    private static MeasuredServer measured(LiveFacts live) {
        long connections = live.facets().stream()
                .filter(rows -> rows.facet().equals(Facet.SESSIONS.id()))
                .mapToLong(rows -> rows.sum("sessions"))
                .findFirst()
                .orElse(-1);
        return MeasuredServer.of(live.database(), live.tables(), connections);
    }

    private static Assessment.@Nullable Missing missing(
            Snapshot snapshot, Optional<BackupEvidence> backups, String id) {
        if (MissingEvidence.isAsked(id)) {
            return MissingEvidence.of(id, backups).orElse(null);
        }
        for (Facet facet : Facet.values()) {
            if (facet.id().equals(id)) {
                return snapshot.knows(facet)
                        ? null
                        : snapshot.notRead(facet)
                                .map(not -> new Assessment.Missing(not.reason(), not.remedy()))
                                .orElse(new Assessment.Missing(id + " is not in the snapshot", null));
            }
        }
        throw new IllegalStateException("a rule reads " + id + ", which no snapshot has");
    }

    private static String words(LiveFacts live, AuditRequest request, @Nullable ReplayedDatabase replayed) {
        int tables = live.tables().size();
        String size = live.database().bytes() > 0
                ? ", " + Amounts.bytes(live.database().bytes())
                : "";
        int version = live.database().versionNumber();
        return request.name() + ", PostgreSQL " + version / 10_000 + "." + version % 10_000 + ", "
                + Amounts.count(tables) + (tables == 1 ? " table" : " tables") + size
                + (replayed == null ? "" : replayed.words());
    }
}
