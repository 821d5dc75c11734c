package dev.plimsoll.evaluate;

import dev.plimsoll.impact.cost.CostModel;
import dev.plimsoll.impact.cost.CostModel.Size;
import dev.plimsoll.impact.cost.Throughput;
import dev.plimsoll.model.Cost;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Impact;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.live.LiveDatabase;
import dev.plimsoll.model.live.LiveTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables of a running server, to tell how long statements take on them. */
public final class Measurements {

    private final LiveDatabase database;
    private final boolean recent;
    private final Measuring measuring;
    private final Map<ObjectName, LiveTable> tables = new LinkedHashMap<>();
    private final Map<ObjectName, ObjectName> indexed = new HashMap<>();
    private final Map<ObjectName, List<LiveTable>> children = new HashMap<>();
    private final CostModel model;

    /** @param recent whether the snapshot is young enough to call a table small; a large one has hardly shrunk since */
    public Measurements(
            LiveDatabase database, List<LiveTable> tables, Throughput throughput, boolean recent, Measuring measuring) {
        this.database = database;
        this.recent = recent;
        this.measuring = measuring;
        for (LiveTable table : tables) {
            this.tables.put(table.table().name(), table);
            table.indexes()
                    .forEach(index ->
                            indexed.put(index.index().name(), table.table().name()));
            table.table()
                    .parents()
                    .forEach(parent -> children.computeIfAbsent(parent, each -> new ArrayList<>())
                            .add(table));
        }
        this.model = new CostModel(this::size, throughput);
    }

    public LiveDatabase database() {
        return database;
    }

    /** What sizes are worth to the team. */
    Measuring measuring() {
        return measuring;
    }

    /** Whether the snapshot is young enough to prove that something is small. */
    public boolean isRecent() {
        return recent;
    }

    /** All of them. */
    public Collection<LiveTable> tables() {
        return Collections.unmodifiableCollection(tables.values());
    }

    public Optional<LiveTable> table(ObjectName name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** With all partitions and tables that inherit; empty where the server does not have it, or never counted its rows. */
    public Optional<Size> size(ObjectName name) {
        LiveTable table = tables.get(name);
        return table == null ? Optional.empty() : size(table, new HashSet<>());
    }

    private Optional<Size> size(LiveTable table, Set<ObjectName> seen) {
        if (!seen.add(table.table().name())) {
            return Optional.empty();
        }
        boolean counted = table.table().isPartitioned() || table.statistics().rows() != null;
        long rows = table.statistics().rowsOrZero();
        long bytes = table.statistics().heapBytes() + table.statistics().toastBytes();
        long indexBytes = table.statistics().indexBytes();
        int indexes = table.indexes().size();
        for (LiveTable child : children.getOrDefault(table.table().name(), List.of())) {
            Optional<Size> part = size(child, seen);
            if (part.isPresent()) {
                rows += part.get().rows();
                bytes += part.get().bytes();
                indexBytes += part.get().indexBytes();
                indexes = Math.max(indexes, part.get().indexes());
            }
        }
        return counted ? Optional.of(new Size(rows, bytes, indexBytes, indexes)) : Optional.empty();
    }

    /** What the statement of the effect costs; empty where no table that it reads or writes is of known size. */
    public Optional<Cost> cost(Effect effect) {
        Impact impact = withoutCovered(effect.statementImpact());
        return model.of(impact, index -> table(index, effect));
    }

    private Optional<ObjectName> table(ObjectName index, Effect effect) {
        ObjectName known = indexed.get(index);
        if (known != null) {
            return Optional.of(known);
        }
        return Optional.ofNullable(effect.target()).map(target -> target.name());
    }

    /** Partitions whose table is read as a whole are counted with it. */
    private Impact withoutCovered(Impact impact) {
        return new Impact(
                impact.locks(),
                withoutCovered(impact.rewrites()),
                withoutCovered(impact.scans()),
                impact.builds(),
                impact.error());
    }

    private List<ObjectName> withoutCovered(List<ObjectName> names) {
        Set<ObjectName> all = new LinkedHashSet<>(names);
        return all.stream().filter(name -> !hasParentAmong(name, all)).toList();
    }

    private boolean hasParentAmong(ObjectName name, Set<ObjectName> all) {
        LiveTable table = tables.get(name);
        return table != null
                && table.table().parents().stream()
                        .anyMatch(parent ->
                                !parent.equals(name) && (all.contains(parent) || hasParentAmong(parent, all)));
    }
}
