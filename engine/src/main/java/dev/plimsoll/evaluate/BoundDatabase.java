package dev.plimsoll.evaluate;

import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.DeclaredDatabase;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Ordered;
import dev.plimsoll.model.Related;
import dev.plimsoll.model.Value;
import dev.plimsoll.model.live.Backup;
import dev.plimsoll.model.live.BackupEvidence;
import dev.plimsoll.model.live.LiveDatabase;
import dev.plimsoll.model.live.LiveRow;
import dev.plimsoll.model.live.LiveSequence;
import dev.plimsoll.model.live.LiveTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a configuration binds to one name: a running server, and the infrastructure that is declared for it.
 *
 * @param catalog its objects, as the server has them
 * @param rows what the server said, by facet
 * @param stores what is declared for it; often empty
 * @param backups what files tell of its backups; one or none
 * @param releaseKnown whether it is known which migrations have run there, so that those that are judged have not
 */
@ForRules
public record BoundDatabase(
        LiveDatabase live,
        DeclaredDatabase catalog,
        Measurements measurements,
        List<LiveSequence> sequences,
        Map<String, List<LiveRow>> rows,
        List<DataStore> stores,
        List<BackupEvidence> backups,
        boolean releaseKnown) {

    public BoundDatabase {
        sequences = List.copyOf(sequences);
        rows = Ordered.copyOf(rows);
        stores = List.copyOf(stores);
        backups = List.copyOf(backups);
    }

    /** The same where it is known, or not, which migrations have run. */
    public BoundDatabase judging(boolean onlyTheRelease) {
        return new BoundDatabase(live, catalog, measurements, sequences, rows, stores, backups, onlyTheRelease);
    }

    public String name() {
        return live.name();
    }

    /** Whether the server was asked lately enough to prove that something is small. */
    public boolean isRecent() {
        return measurements.isRecent();
    }

    public Optional<LiveTable> table(ObjectName table) {
        return measurements.table(table);
    }

    /** By what logical replication tells the rows of a table apart: {@code default}, the primary key, where the server does not have it yet. */
    public String replicaIdentity(ObjectName table) {
        return table(table).map(LiveTable::replicaIdentity).orElse("default");
    }

    /** What the server said of one kind of things; empty also where it could not be read, see {@link LiveDatabase#knows}. */
    public List<LiveRow> rows(String facet) {
        return rows.getOrDefault(facet, List.of());
    }

    /** The declared stores of which a property is known. */
    public List<DataStore> storesWith(String property) {
        return stores.stream()
                .filter(store -> store.property(property) instanceof Value.Known)
                .toList();
    }

    /** When the server was asked, as a day: {@code 2026-11-20}. */
    public String day() {
        return time().substring(0, 10);
    }

    private String time() {
        return Instant.ofEpochSecond(live.at()).toString();
    }

    /** Something that the server says, as a place that a finding rests on. */
    public Related said(String message, String value) {
        return new Related(message + " (" + day() + ")", "snapshot", live.place(), value, time());
    }

    /** What a store declares, as a place that a finding rests on. */
    public static Related declared(DataStore store, String property) {
        Value value = store.property(property);
        String chain = value.trace().chain();
        return new Related(
                store.words() + " declares " + store.attribute(property) + " = " + shown(value)
                        + (chain.isEmpty() ? "" : " (" + chain + ")"),
                "infrastructure",
                value.trace().range(),
                shown(value),
                null);
    }

    private static String shown(Value value) {
        return value.text()
                .or(() -> value.number().map(number -> number.toPlainString()))
                .orElseGet(() -> value.truth().map(String::valueOf).orElse("a list"));
    }

    /** A backup, as a place that a finding rests on. */
    public static Related kept(Backup backup, String message) {
        return new Related(
                backup.words() + " " + message,
                "evidence",
                backup.place(),
                backup.label(),
                Instant.ofEpochSecond(backup.at()).toString());
    }

    /** Names of the objects of one facet, for messages: at most five. */
    public static String names(List<LiveRow> rows) {
        String some = rows.stream().limit(5).map(LiveRow::qualified).collect(Collectors.joining(", "));
        return rows.size() > 5 ? some + " and " + (rows.size() - 5) + " more" : some;
    }
}
