package dev.plimsoll.policy;

import static java.util.stream.Collectors.toMap;

import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.policy.Relaxation.Source;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares what a repository is judged by before and after a change. A pure function; what only tightens is not told. */
public final class Relaxations {

    private Relaxations() {}

    /** In the order databases, policy, waivers, baseline. */
    public static List<Relaxation> between(Configuration base, Configuration head, RuleCatalog catalog) {
        List<Relaxation> found = new ArrayList<>(databases(base, head));
        found.addAll(policy(base, head, catalog));
        return List.copyOf(found);
    }

    /** Without databases, for configurations of different folders. */
    public static List<Relaxation> policy(Configuration base, Configuration head, RuleCatalog catalog) {
        List<Relaxation> found = new ArrayList<>();
        found.addAll(new PolicyRelaxations(base.policy(), head.policy(), catalog).all());
        found.addAll(
                PathRelaxations.between(base.policy().paths(), head.policy().paths()));
        found.addAll(OverrideRelaxations.between(
                base.policy().overrides(), head.policy().overrides()));
        found.addAll(waivers(base.waivers(), head.waivers()));
        found.addAll(baseline(base.baseline(), head.baseline()));
        return List.copyOf(found);
    }

    /** Packs of code that a change takes away, or exchanges for others. */
    public static List<Relaxation> packs(List<PackJar> base, List<PackJar> head, Function<Path, String> shown) {
        return base.stream()
                .filter(pack -> !head.contains(pack))
                .map(pack -> Relaxation.of(
                        List.of("extends", pack.sha256()),
                        "This change takes away the pack " + shown.apply(pack.file())))
                .toList();
    }

    /**
     * Databases are described by the change itself, so each answer that may hide findings is told. Up to which version one is deployed
     * is left out: it changes with every release, and what is new is judged all the same.
     */
    private static List<Relaxation> databases(Configuration base, Configuration head) {
        Map<String, DatabaseConfiguration> after =
                head.databases().stream().collect(toMap(DatabaseConfiguration::name, Function.identity()));
        List<Relaxation> found = new ArrayList<>();
        for (DatabaseConfiguration before : base.databases()) {
            DatabaseConfiguration now = after.get(before.name());
            if (now == null) {
                found.add(Relaxation.of(
                        List.of("databases", before.name()),
                        "This change takes the database " + before.name() + " out of the configuration"));
            } else {
                addChanged(before, now, found);
            }
        }
        return found;
    }

    private static void addChanged(DatabaseConfiguration before, DatabaseConfiguration now, List<Relaxation> found) {
        addChanged(now, "engine", before.engine(), now.engine(), found);
        addChanged(now, "engine-version", before.engineVersion(), now.engineVersion(), found);
        addChanged(now, "environment", before.environment(), now.environment(), found);
        addChanged(now, "tool", before.tool(), now.tool(), found);
        addChanged(now, "session", before.session(), now.session(), found);
        addLost(now, "migrations", before.migrations(), now.migrations(), found);
        addLost(now, "infrastructure", before.infrastructure(), now.infrastructure(), found);
        addLost(now, "evidence", before.evidence(), now.evidence(), found);
        if (before.snapshot() != null && now.snapshot() == null) {
            addLost(now, "snapshot", List.of(before.snapshot()), List.of(), found);
        }
    }

    /** What nobody said before it may only make exact. */
    private static void addChanged(
            DatabaseConfiguration database,
            String key,
            @Nullable Object before,
            @Nullable Object now,
            List<Relaxation> found) {
        boolean said = before != null && !before.equals(Map.of()) || now instanceof Map<?, ?>;
        if (said && !Objects.equals(before, now)) {
            found.add(Relaxation.of(
                    List.of("databases", database.name(), key),
                    "This change has the database " + database.name() + " judged for another " + key + ": "
                            + told(before) + " before, " + told(now) + " now"));
        }
    }

    private static String told(@Nullable Object value) {
        return value == null || value.equals(Map.of())
                ? "none"
                : value.toString().toLowerCase(Locale.ROOT);
    }

    private static void addLost(
            DatabaseConfiguration database, String key, List<String> before, List<String> now, List<Relaxation> found) {
        List<String> lost = before.stream().filter(each -> !now.contains(each)).toList();
        if (!lost.isEmpty()) {
            found.add(Relaxation.of(
                    List.of("databases", database.name(), key),
                    "This change takes " + String.join(", ", lost) + " out of the " + key + " of the database "
                            + database.name()));
        }
    }

    /** All of a waiver but who gave it and why. */
    private record Scope(String rule, String words) {
        static Scope of(Waiver waiver) {
            return new Scope(waiver.rule(), waiver.scope());
        }
    }

    private static List<Relaxation> waivers(Waivers base, Waivers head) {
        Map<Scope, LocalDate> before = new HashMap<>();
        base.all()
                .forEach(waiver -> before.merge(
                        Scope.of(waiver), waiver.until(), (one, other) -> one.isAfter(other) ? one : other));
        List<Relaxation> found = new ArrayList<>();
        for (Waiver waiver : head.all()) {
            LocalDate until = before.get(Scope.of(waiver));
            if (until == null || waiver.until().isAfter(until)) {
                String what = until == null
                        ? "This change waives " + waiver.rule() + " for " + waiver.scope() + " until " + waiver.until()
                        : "This change extends the waiver of " + waiver.rule() + " for " + waiver.scope() + " from "
                                + until + " to " + waiver.until();
                found.add(new Relaxation(
                        Source.WAIVERS,
                        List.of(),
                        waiver.place(),
                        "waivers." + waiver.rule() + " " + waiver.scope(),
                        what));
            }
        }
        return found;
    }

    private static List<Relaxation> baseline(Baseline base, Baseline head) {
        Set<String> before =
                base.entries().stream().map(Baseline.Entry::fingerprint).collect(Collectors.toSet());
        List<Baseline.Entry> grown = head.entries().stream()
                .filter(entry -> !before.contains(entry.fingerprint()))
                .toList();
        if (grown.isEmpty()) {
            return List.of();
        }
        Baseline.Entry first = grown.get(0);
        String count = grown.size() == 1 ? "1 finding: " : grown.size() + " findings, the first: ";
        return List.of(new Relaxation(
                Source.BASELINE,
                List.of(first.fingerprint()),
                null,
                "baseline",
                "This change adds to the baseline " + count + first.rule() + " of " + first.object()));
    }
}
