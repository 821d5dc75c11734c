package dev.plimsoll.policy;

import dev.plimsoll.migration.Glob;
import dev.plimsoll.model.Enforcement;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Severity;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Subject;
import dev.plimsoll.policy.Policy.PathPolicy;
import dev.plimsoll.policy.Policy.RulePolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Findings, policies, waivers and baselines made up from a seed, of so few words that they often meet. */
final class JudgedCases {

    static final LocalDate TODAY = LocalDate.of(2027, 1, 15);

    private static final List<String> RULES =
            List.of("no-drop-column", "no-drop-table", "require-lock-timeout", "expired-waiver", "unreadable-file");
    private static final List<String> OBJECTS = List.of("public.a", "public.b", "shop.a");
    private static final List<String> PATHS = List.of("db/1.sql", "db/old/2.sql", "infra/main.tf");

    private final Random random;

    JudgedCases(long seed) {
        this.random = new Random(seed);
    }

    /** Each with a fingerprint of its own. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        int count = random.nextInt(12);
        for (int i = 0; i < count; i++) {
            findings.add(finding(i));
        }
        return findings;
    }

    private Finding finding(int number) {
        return new Finding(
                any(RULES),
                "schema-safety",
                any(List.of(Severity.values())),
                "message",
                null,
                any(List.of("shop", "billing")),
                new Subject(ObjectKind.TABLE, any(OBJECTS)),
                new SourceRange(any(PATHS), 0, 1, 1 + random.nextInt(3), 1, 3, 2),
                0,
                List.of(),
                null,
                null,
                null,
                "%032x".formatted(number));
    }

    Configuration configuration() {
        List<Waiver> waivers = new ArrayList<>();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            waivers.add(waiver());
        }
        List<Baseline.Entry> known = new ArrayList<>();
        for (int i = 0; i < random.nextInt(6); i++) {
            known.add(new Baseline.Entry("%032x".formatted(random.nextInt(12)), "", "", ""));
        }
        return new Configuration(null, List.of(), policy(), new Waivers(waivers), new Baseline(known));
    }

    private Policy policy() {
        Map<String, RulePolicy> rules = new HashMap<>();
        RULES.stream().filter(rule -> random.nextInt(3) == 0).forEach(rule -> rules.put(rule, rulePolicy()));
        List<PathPolicy> paths = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            paths.add(new PathPolicy(
                    Glob.of(any(List.of("db/**", "**/old/*", "infra/*"))), any(List.of(Enforcement.values()))));
        }
        return new Policy(null, rules, paths);
    }

    private RulePolicy rulePolicy() {
        return new RulePolicy(
                maybe(any(List.of(Enforcement.values()))), maybe(any(List.of(Severity.values()))), Map.of());
    }

    Waiver waiver() {
        return new Waiver(
                any(RULES),
                maybe(new NamePattern(any(List.of("public.a", "public.*", "*.a")))),
                maybe(Glob.of(any(List.of("db/**", "infra/*")))),
                random.nextInt(4) == 0 ? "%032x".formatted(random.nextInt(12)) : null,
                maybe(any(List.of("shop", "billing"))),
                "reason",
                null,
                null,
                null,
                TODAY.plusDays(random.nextInt(40) - 10L),
                new SourceRange("waivers.yaml", 0, 1, 1 + random.nextInt(1_000), 3, 1, 4));
    }

    /** The findings in another order. */
    <T> List<T> shuffled(List<T> items) {
        List<T> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    static List<JudgedFinding> judged(List<Finding> findings, Configuration configuration) {
        return new Judge(configuration, finding -> finding.place().path(), TODAY).of(findings, Set.of());
    }

    private <T> T any(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    private <T> @Nullable T maybe(T item) {
        return random.nextBoolean() ? item : null;
    }
}
