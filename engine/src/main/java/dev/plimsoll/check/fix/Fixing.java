package dev.plimsoll.check.fix;

import dev.plimsoll.check.Check;
import dev.plimsoll.check.CheckRequest;
import dev.plimsoll.check.Configurations;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.Fix;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.policy.Configuration;
import dev.plimsoll.report.CheckReport;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what fixes come to: puts safer forms into drafts, checks again, and keeps what mends a finding without making another.
 * Writes nothing.
 */
public final class Fixing {

    private static final int MOST_ROUNDS = 100;

    private final RuleCatalog shipped;
    private final CheckRequest request;
    private final Configuration configuration;
    private final Predicate<String> rules;
    private final Map<String, String> untouched;
    private final Map<String, Integer> tried = new HashMap<>();
    private final Map<String, FixReport.Left> left = new TreeMap<>();
    private final List<Finding> fixed = new ArrayList<>();
    private final Map<String, List<String>> fixedIn = new HashMap<>();
    private Draft draft = Draft.NONE;
    private CheckReport report;

    private Fixing(RuleCatalog shipped, CheckRequest request, boolean all, Predicate<String> rules) {
        this.shipped = shipped;
        this.request = request;
        this.rules = rules;
        RuleCatalog catalog = new Configurations(request.workingDirectory(), shipped)
                .catalog(request.configuration(), request.paths());
        this.configuration =
                new Configurations(request.workingDirectory(), catalog).of(request.configuration(), request.paths());
        this.untouched = new Untouched(request, configuration, all).of(new Ground(request, configuration).migrations());
        this.report = check(draft);
    }

    /** A finding with the next way to mend it. */
    private record Candidate(Finding finding, Fix fix) {}

    /**
     * @param all whether none of the migrations has run anywhere, whatever git says
     * @param rules whose findings are to be fixed
     * @throws CannotRun where paths or configuration do not allow a run
     */
    public static FixReport of(RuleCatalog shipped, CheckRequest request, boolean all, Predicate<String> rules) {
        if (request.paths().contains("-")) {
            throw new CannotRun("standard input cannot be fixed in place\nName the files.");
        }
        Fixing fixing = new Fixing(shipped, request, all, rules);
        fixing.run();
        return fixing.result();
    }

    private void run() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Ground ground = ground(draft);
            Map<String, OpenMigration> open = new HashMap<>();
            List<Candidate> batch = batch(ground, open);
            if (batch.isEmpty()) {
                return;
            }
            if (!keeps(batch, open)) {
                for (Candidate candidate : batch) {
                    if (keeps(List.of(candidate), open)) {
                        break;
                    }
                    tried.merge(key(candidate.finding()), 1, Integer::sum);
                }
            }
        }
    }

    /** The first finding of each file that has a way left, without more than one new file. */
    private List<Candidate> batch(Ground ground, Map<String, OpenMigration> open) {
        List<Candidate> batch = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        boolean adds = false;
        for (JudgedFinding judged : report.findings()) {
            Finding finding = judged.finding();
            String path = finding.place().path();
            if (!judged.isOpen() || !rules.test(finding.rule()) || taken.contains(path)) {
                continue;
            }
            Fix fix = next(finding, ground, open);
            if (fix != null && !(adds && !fix.files().isEmpty())) {
                adds |= !fix.files().isEmpty();
                taken.add(path);
                batch.add(new Candidate(finding, fix));
            }
        }
        return batch;
    }

    private @Nullable Fix next(Finding finding, Ground ground, Map<String, OpenMigration> open) {
        String path = finding.place().path();
        OpenMigration migration =
                open.containsKey(path) ? open.get(path) : ground.migration(path).orElse(null);
        if (migration == null) {
            return null;
        }
        open.put(path, migration);
        List<Fix> ways = Alternatives.of(finding, migration);
        int done = tried.getOrDefault(key(finding), 0);
        String reason = untouched.get(path);
        if (!ways.isEmpty() && reason != null) {
            left.put(key(finding), new FixReport.Left(finding, reason));
            return null;
        }
        if (done < ways.size()) {
            Fix way = ways.get(done);
            boolean exists = way.files().stream()
                    .anyMatch(file -> Files.exists(request.workingDirectory().resolve(file.path())));
            if (!exists) {
                return way;
            }
        }
        if (!ways.isEmpty()) {
            left.put(
                    key(finding),
                    new FixReport.Left(
                            finding,
                            "each way to mend it here makes another finding; see plimsoll explain " + finding.rule()));
        }
        return null;
    }

    private boolean keeps(List<Candidate> batch, Map<String, OpenMigration> open) {
        Map<String, String> texts = new HashMap<>();
        open.forEach((path, migration) -> texts.put(path, migration.text()));
        Draft next = draft.with(batch.stream().map(Candidate::fix).toList(), texts);
        CheckReport after = check(next);
        Map<String, Long> was = counts(report);
        Map<String, Long> is = counts(after);
        Map<String, Long> mended = new HashMap<>();
        batch.forEach(candidate -> mended.merge(candidate.finding().rule(), 1L, Long::sum));
        boolean none = is.entrySet().stream().allMatch(rule -> rule.getValue() <= was.getOrDefault(rule.getKey(), 0L));
        boolean all = mended.entrySet().stream()
                .allMatch(rule ->
                        is.getOrDefault(rule.getKey(), 0L) <= was.getOrDefault(rule.getKey(), 0L) - rule.getValue());
        if (!none || !all) {
            return false;
        }
        for (Candidate candidate : batch) {
            fixed.add(candidate.finding());
            List<String> places = new ArrayList<>();
            candidate.fix().edits().forEach(edit -> places.add(edit.path()));
            candidate.fix().files().forEach(file -> places.add(file.path()));
            places.stream()
                    .distinct()
                    .forEach(path -> fixedIn.computeIfAbsent(path, any -> new ArrayList<>())
                            .add(candidate.finding().rule()));
        }
        draft = next;
        report = after;
        return true;
    }

    /** Open findings by rule. */
    private static Map<String, Long> counts(CheckReport report) {
        Map<String, Long> counts = new HashMap<>();
        report.findings().stream()
                .filter(JudgedFinding::isOpen)
                .forEach(judged -> counts.merge(judged.finding().rule(), 1L, Long::sum));
        return counts;
    }

    private CheckReport check(Draft drafted) {
        return new Check(shipped).run(request(drafted));
    }

    private Ground ground(Draft drafted) {
        return new Ground(request(drafted), configuration);
    }

    /** A new file beside one that was named is judged as well. */
    private CheckRequest request(Draft drafted) {
        WorkingDirectory directory = request.workingDirectory();
        List<String> paths = new ArrayList<>(request.paths());
        if (!paths.isEmpty() && paths.stream().noneMatch(path -> Files.isDirectory(directory.resolve(path)))) {
            paths.addAll(drafted.added());
        }
        return request.with(paths, drafted.on(directory));
    }

    private static String key(Finding finding) {
        return finding.place().path() + " " + finding.rule() + " " + finding.fingerprint();
    }

    private FixReport result() {
        List<FixReport.FileFix> files = new ArrayList<>();
        new TreeMap<>(draft.after())
                .forEach((path, text) -> files.add(new FixReport.FileFix(
                        path, draft.before().get(path), text, fixedIn.getOrDefault(path, List.of()))));
        Set<String> open = new HashSet<>();
        report.findings().stream().filter(JudgedFinding::isOpen).forEach(judged -> open.add(key(judged.finding())));
        left.keySet().retainAll(open);
        return new FixReport(files, fixed, List.copyOf(left.values()), report);
    }
}
