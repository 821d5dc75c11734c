package dev.plimsoll.drift;

import dev.plimsoll.live.Facet;
import dev.plimsoll.live.LiveCatalog;
import dev.plimsoll.live.Rows;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.model.Difference;
import dev.plimsoll.model.ObjectKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Drift of one snapshot from another: of the same database earlier, of another environment, or of a server that migrations were run on. */
public final class SnapshotDrift {

    private static final Set<String> PRINTED = Set.of(
            "definition",
            "query",
            "default",
            "using",
            "with check",
            "condition",
            "expression",
            "predicate",
            "partition key",
            "partition bound");

    /** A snapshot in both its forms. */
    public record Side(Snapshot snapshot, LiveCatalog catalog) {}

    private SnapshotDrift() {}

    /**
     * @param database its name, for reports
     * @param declared what is taken for right
     */
    public static Drift of(String database, Side declared, Side live) {
        Set<Facet> unread = EnumSet.allOf(Facet.class);
        unread.removeIf(
                facet -> declared.snapshot().knows(facet) == live.snapshot().knows(facet));
        List<DriftObject> one = SnapshotForms.of(without(declared.snapshot(), unread), declared.catalog());
        List<DriftObject> other = SnapshotForms.of(without(live.snapshot(), unread), live.catalog());
        Drift drift = Comparison.of(database, Exclusions.without(one, Set.of()), Exclusions.without(other, Set.of()));
        boolean otherMajor =
                declared.snapshot().meta().major() != live.snapshot().meta().major();
        List<String> notCompared = new ArrayList<>(drift.notCompared());
        unread.forEach(facet -> notCompared.add(facet.id() + ", which one side could not read"));
        return otherMajor ? versionSafe(drift, notCompared) : new Drift(drift.differences(), notCompared);
    }

    private static Snapshot without(Snapshot snapshot, Set<Facet> unread) {
        if (unread.isEmpty()) {
            return snapshot;
        }
        Map<Facet, Rows> facets = new EnumMap<>(Facet.class);
        facets.putAll(snapshot.facets());
        facets.keySet().removeAll(unread);
        return new Snapshot(snapshot.meta(), facets, snapshot.notRead());
    }

    /** Servers of two major versions print definitions in two ways. */
    private static Drift versionSafe(Drift drift, List<String> notCompared) {
        List<Difference> safe = new ArrayList<>();
        for (Difference difference : drift.differences()) {
            boolean printed = !difference.changes().isEmpty()
                    && difference.changes().stream().allMatch(change -> PRINTED.contains(change.property()));
            if (printed && difference.subject().kind() != ObjectKind.PARAMETER) {
                notCompared.add(difference.what() + ", as servers of two major versions print it");
            } else {
                safe.add(difference);
            }
        }
        return new Drift(safe, notCompared);
    }
}
