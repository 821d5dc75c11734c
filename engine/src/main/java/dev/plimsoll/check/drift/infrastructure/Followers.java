package dev.plimsoll.check.drift.infrastructure;

import dev.plimsoll.live.Facet;
import dev.plimsoll.live.Rows.Row;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.Difference;
import dev.plimsoll.model.Difference.Change;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Subject;
import dev.plimsoll.model.live.LiveDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Replicas that are declared, against those that stream from the server: the other instances of an operator's cluster, and stores that are
 * declared as replicas. A standby that a cloud keeps below the server, on copies of its disks, is not seen from within, and more than are
 * declared may be anything that reads the log.
 */
final class Followers {

    static final String REPLICA = "replica";

    private static final String MEMBERS = "availability.members";
    private static final String SYNCHRONOUS = "availability.synchronous";

    /** Whose instances are PostgreSQL servers that stream. */
    private static final Set<String> OPERATORS =
            Set.of("CloudNativePG", "Zalando Postgres", "Crunchy Postgres", "Percona Postgres");

    private static final Set<String> FOLLOWING = Set.of("streaming", "catchup");

    private Followers() {}

    static List<Difference> differences(List<DataStore> stores, LiveDatabase live, Snapshot snapshot) {
        long streaming = Math.max(0, streaming(snapshot) - logical(snapshot));
        List<Difference> differences = new ArrayList<>();
        for (DataStore store : stores) {
            if (OPERATORS.contains(store.service()) && !store.on(REPLICA)) {
                cluster(store, streaming, live, snapshot, differences);
            }
        }
        List<DataStore> replicas =
                stores.stream().filter(store -> store.on(REPLICA)).toList();
        if (!replicas.isEmpty() && streaming < replicas.size()) {
            differences.add(
                    replicas(replicas.get(0), REPLICA, replicas.size(), streaming, live, String.valueOf(streaming)));
        }
        return differences;
    }

    private static void cluster(
            DataStore store, long streaming, LiveDatabase live, Snapshot snapshot, List<Difference> differences) {
        long others = (long) store.number(MEMBERS) - 1;
        if (streaming < others) {
            differences.add(replicas(store, MEMBERS, others, streaming, live, String.valueOf(streaming + 1)));
        } else if (others > 0 && store.on(SYNCHRONOUS) && isAsynchronous(live, snapshot)) {
            differences.add(Declarations.changed(
                    store,
                    SYNCHRONOUS,
                    live,
                    Difference.Facet.TOPOLOGY,
                    new Subject(ObjectKind.DATABASE, "server"),
                    "synchronous replicas",
                    new Change("synchronous replicas", "at least 1", "0"),
                    null,
                    "none"));
        }
    }

    private static boolean isAsynchronous(LiveDatabase live, Snapshot snapshot) {
        return live.has("synchronous_standby_names", "")
                && snapshot.rows(Facet.REPLICAS).stream().allMatch(row -> "async".equals(row.text("syncState")));
    }

    private static Difference replicas(
            DataStore store, String property, long declared, long streaming, LiveDatabase live, String value) {
        return Declarations.changed(
                store,
                property,
                live,
                Difference.Facet.TOPOLOGY,
                new Subject(ObjectKind.DATABASE, "server"),
                "replicas",
                new Change("replicas", String.valueOf(declared), String.valueOf(streaming)),
                null,
                value);
    }

    private static long streaming(Snapshot snapshot) {
        return snapshot.rows(Facet.REPLICAS).stream()
                .filter(row -> FOLLOWING.contains(String.valueOf(row.text("state"))))
                .count();
    }

    /** Subscriptions stream too. */
    private static long logical(Snapshot snapshot) {
        return snapshot.rows(Facet.SLOTS).stream().filter(Followers::isLogical).count();
    }

    private static boolean isLogical(Row slot) {
        return slot.flag("active") && "logical".equals(slot.text("type"));
    }
}
