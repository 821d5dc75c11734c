package dev.plimsoll.check.audit;

import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.live.Facet;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.model.NotAssessed;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Undetermined;
import dev.plimsoll.policy.Configuration;
import dev.plimsoll.policy.Judgement;
import dev.plimsoll.report.CheckReport;
import dev.plimsoll.report.Looked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges several databases of one server. What the server tells of itself is judged once, with the first. */
public final class ServerAudit {

    /** A database that could not be read. */
    public record Unread(String database, String reason) {}

    private static final Set<String> OF_SERVER = Arrays.stream(Facet.values())
            .filter(Facet::isOfServer)
            .map(Facet::id)
            .collect(Collectors.toUnmodifiableSet());

    private final RuleCatalog catalog;

    public ServerAudit(RuleCatalog catalog) {
        this.catalog = catalog;
    }

    /** @param requests at least one */
    public CheckReport run(List<AuditRequest> requests, List<Unread> unread) {
        Audit audit = new Audit(catalog);
        List<CheckReport> reports = requests.stream().map(audit::run).toList();
        List<JudgedFinding> findings = new ArrayList<>();
        List<NotAssessed> missing = new ArrayList<>();
        List<Undetermined> undetermined = new ArrayList<>();
        Map<String, String> pages = new HashMap<>();
        Set<String> told = new HashSet<>();
        for (int i = 0; i < reports.size(); i++) {
            CheckReport report = reports.get(i);
            boolean first = i == 0;
            report.findings().stream()
                    .filter(finding -> first || !isOfServer(finding.finding().rule()))
                    .filter(finding -> !isOfServer(finding.finding().subject().kind())
                            || told.add(
                                    finding.finding().rule() + finding.finding().message()))
                    .forEach(findings::add);
            report.notAssessed().stream()
                    .filter(each -> first || !isOfServer(each.rule()))
                    .forEach(missing::add);
            report.undetermined().stream()
                    .filter(each -> first || !isOfServer(each.rule()))
                    .forEach(undetermined::add);
            pages.putAll(report.pages());
        }
        findings.sort(Comparator.comparing(JudgedFinding::finding, Finding.ORDER));
        Configuration configuration = requests.get(0).configuration();
        List<String> required = new ArrayList<>(configuration.policy().blockedBy(missing, catalog));
        unread.forEach(each -> {
            required.add("database " + each.database());
            missing.add(new NotAssessed("*", each.database(), each.reason(), null));
        });
        Judgement judgement = Judgement.of(findings, required);
        return new CheckReport(
                        requests.get(0).toolVersion(),
                        judgement.verdict(),
                        judgement.reason(),
                        new CheckReport.Counts(0, 0, 0, 0, reports.size(), audited(reports, missing)),
                        List.of(),
                        List.of(),
                        findings,
                        undetermined,
                        missing,
                        Map.of(),
                        pages)
                .looking(looked(reports, required));
    }

    private static Looked looked(List<CheckReport> reports, List<String> required) {
        return new Looked(
                reports.get(0).looked().rules(),
                required,
                Set.of(),
                reports.stream()
                        .flatMap(report -> report.looked().stores().stream())
                        .toList(),
                reports.stream()
                        .flatMap(report -> report.looked().servers().stream())
                        .toList(),
                true);
    }

    /** Whether a rule looks at the server alone: at no facet of a database. */
    private boolean isOfServer(String rule) {
        return catalog.rule(rule)
                .map(card -> switch (card.kind()) {
                    case "store" -> true;
                    case "live" ->
                        card.reads().stream()
                                .allMatch(read -> OF_SERVER.contains(read) || MissingEvidence.isAsked(read));
                    default -> false;
                })
                .orElse(false);
    }

    private static boolean isOfServer(ObjectKind kind) {
        return kind == ObjectKind.PARAMETER || kind == ObjectKind.ROLE;
    }

    private static CheckReport.Audited audited(List<CheckReport> reports, List<NotAssessed> missing) {
        CheckReport.Audited first = first(reports.get(0));
        String what = reports.size() == 1
                ? first.what()
                : reports.stream().map(report -> first(report).what()).collect(Collectors.joining("\n"));
        int gaps = (int) missing.stream()
                .map(NotAssessed::rule)
                .filter(rule -> !rule.equals("*"))
                .distinct()
                .count();
        return new CheckReport.Audited(what, first.rules(), first.rules() - gaps);
    }

    private static CheckReport.Audited first(CheckReport report) {
        CheckReport.Audited audited = report.counts().audited();
        if (audited == null) {
            throw new IllegalStateException("an audit tells what it has looked at");
        }
        return audited;
    }
}
