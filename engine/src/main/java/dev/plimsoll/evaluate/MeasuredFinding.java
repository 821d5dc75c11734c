package dev.plimsoll.evaluate;

import dev.plimsoll.impact.cost.CostModel.Size;
import dev.plimsoll.model.Amounts;
import dev.plimsoll.model.Cost;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.Impact;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Related;
import dev.plimsoll.model.Severity;
import dev.plimsoll.model.live.LiveTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A finding on a statement with what a server tells of its tables: how long it takes there, and so how grave it is. */
final class MeasuredFinding {

    private static final int MOST_TABLES = 3;

    private MeasuredFinding() {}

    /** @return the finding as it is where nothing is known of its tables */
    static Finding of(Finding finding, Effect effect, RuleCard card, Measurements measurements) {
        List<Related> related = new ArrayList<>(finding.related());
        tables(effect).stream()
                .flatMap(name -> related(name, measurements).stream())
                .limit(MOST_TABLES)
                .forEach(related::add);
        if (related.size() == finding.related().size()) {
            return finding;
        }
        Finding told = finding.withRelated(related);
        Optional<Cost> cost = measurements.cost(effect);
        if (cost.isEmpty()) {
            return told;
        }
        return told.withCost(cost.get())
                .withSeverity(
                        card.weighedByDuration()
                                ? severity(finding.severity(), cost.get(), effect.statementImpact(), measurements)
                                : finding.severity());
    }

    private static Set<ObjectName> tables(Effect effect) {
        Impact impact = effect.statementImpact();
        Set<ObjectName> tables = new LinkedHashSet<>(impact.rewrites());
        tables.addAll(impact.scans());
        if (effect.target() != null) {
            tables.add(effect.target().name());
        }
        return tables;
    }

    private static Optional<Related> related(ObjectName name, Measurements measurements) {
        Optional<LiveTable> table = measurements.table(name);
        Optional<Size> size = measurements.size(name);
        if (table.isEmpty() || size.isEmpty()) {
            return Optional.empty();
        }
        long bytes = size.get().bytes() + size.get().indexBytes();
        String value = Amounts.count(size.get().rows()) + " rows, " + Amounts.bytes(bytes);
        double writes = table.get().statistics().writesPerSecond();
        String busy = writes >= 0.05 ? ", " + Amounts.number(writes) + " rows written a second" : "";
        String time = Instant.ofEpochSecond(measurements.database().at()).toString();
        String age = measurements.isRecent() ? "" : ", too old to prove that a table is small";
        return Optional.of(new Related(
                name + " holds " + value + " with indexes" + busy + ", says the server (" + time.substring(0, 10) + age
                        + ")",
                "snapshot",
                measurements.database().place(),
                value,
                time));
    }

    /** What is over at once is a note; what certainly stops others for long is an error. */
    private static Severity severity(Severity own, Cost cost, Impact impact, Measurements measurements) {
        if (cost.high() < Measuring.seconds(measurements.measuring().noteBelow()) && measurements.isRecent()) {
            return Severity.INFO;
        }
        boolean blocks = impact.blocksReads() || impact.blocksWrites();
        return cost.low() >= Measuring.seconds(measurements.measuring().errorFrom()) && blocks ? Severity.ERROR : own;
    }
}
