package dev.plimsoll.drift;

import dev.plimsoll.live.Facet;
import dev.plimsoll.live.Rows.Row;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.model.Difference;
import dev.plimsoll.model.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a snapshot says of the server: settings, versions, replication, and what stands beside the schema. */
final class ServerForms {

    /** Settings that a server sets itself, or that say where it stands. */
    private static final Set<String> OF_THE_PLACE = Set.of(
            "server_version",
            "server_version_num",
            "in_hot_standby",
            "transaction_read_only",
            "transaction_isolation",
            "transaction_deferrable",
            "data_directory_mode",
            "port",
            "is_superuser",
            "session_authorization",
            "role",
            "application_name",
            "shared_memory_size",
            "shared_memory_size_in_huge_pages",
            "num_os_semaphores",
            "huge_pages_status",
            "statement_timeout",
            "lock_timeout",
            "idle_in_transaction_session_timeout",
            "default_transaction_read_only",
            "jit",
            "search_path",
            "work_mem",
            "max_parallel_workers_per_gather",
            "client_encoding",
            "TimeZone",
            "DateStyle",
            "IntervalStyle",
            "extra_float_digits",
            "bytea_output",
            "quote_all_identifiers",
            "transaction_timeout",
            "client_min_messages",
            "seed",
            "log_timezone");

    private ServerForms() {}

    static List<DriftObject> of(Snapshot snapshot) {
        RowObjects rows = new RowObjects(snapshot);
        besideTheSchema(rows);
        rows.add(
                Facet.EXTENSIONS,
                Difference.Facet.VERSION,
                row -> named(ObjectKind.EXTENSION, row),
                row -> List.of(),
                Set.of("name", "owner", "available"));
        rows.add(
                Facet.SUBSCRIPTIONS,
                Difference.Facet.TOPOLOGY,
                row -> named(ObjectKind.SUBSCRIPTION, row),
                row -> List.of(),
                Set.of("name", "owner"));
        rows.add(
                Facet.USER_MAPPINGS,
                Difference.Facet.ACCESS,
                row -> DriftKey.of(ObjectKind.USER_MAPPING, row.need("server") + " for " + row.need("role")),
                row -> List.of(DriftKey.of(ObjectKind.FOREIGN_SERVER, row.need("server"))),
                Set.of("server", "role"));
        rows.add(
                Facet.LANGUAGES,
                Difference.Facet.VERSION,
                row -> named(ObjectKind.LANGUAGE, row),
                row -> List.of(DriftKey.of(ObjectKind.EXTENSION, row.need("name"))),
                Set.of("name", "owner"));
        rows.add(
                Facet.SLOTS,
                Difference.Facet.TOPOLOGY,
                row -> row.flag("temporary") ? null : DriftKey.of(ObjectKind.SLOT, row.need("name")),
                row -> List.of(),
                Set.of("name", "active", "retainedBytes", "walStatus", "safeBytes", "inactiveSince", "snapshotAge"));
        rows.add(
                Facet.ROLE_SETTINGS,
                Difference.Facet.SETTINGS,
                ServerForms::roleSetting,
                row -> row.has("role") ? List.of(DriftKey.of(ObjectKind.ROLE, row.need("role"))) : List.of(),
                Set.of("database", "role", "name"));
        rows.add(
                Facet.DATABASES,
                Difference.Facet.VERSION,
                row -> row.flag("current") ? new DriftKey(ObjectKind.DATABASE, "", "itself") : null,
                row -> List.of(),
                Set.of("name", "owner", "current", "transactionAge", "multixactAge", "bytes", "connectionLimit"));
        rows.add(
                Facet.SETTINGS,
                Difference.Facet.SETTINGS,
                row -> OF_THE_PLACE.contains(row.need("name"))
                                || row.need("value").equals("<set>")
                        ? null
                        : named(ObjectKind.PARAMETER, row),
                row -> List.of(),
                Set.of("name", "type", "unit", "default", "source", "byAlterSystem", "context", "pendingRestart"));
        List<DriftObject> all = new ArrayList<>(rows.done());
        server(snapshot, all);
        return all;
    }

    /** What stands beside the schema and is declared as a schema is. */
    static List<DriftObject> declarable(Snapshot snapshot) {
        RowObjects rows = new RowObjects(snapshot);
        besideTheSchema(rows);
        return rows.done();
    }

    private static void besideTheSchema(RowObjects rows) {
        rows.add(
                Facet.PUBLICATIONS,
                Difference.Facet.TOPOLOGY,
                row -> named(ObjectKind.PUBLICATION, row),
                row -> List.of(),
                Set.of("name", "owner"));
        rows.add(
                Facet.FOREIGN_SERVERS,
                Difference.Facet.TOPOLOGY,
                row -> named(ObjectKind.FOREIGN_SERVER, row),
                row -> List.of(),
                Set.of("name", "owner"));
        rows.add(
                Facet.EVENT_TRIGGERS,
                Difference.Facet.CODE,
                row -> named(ObjectKind.EVENT_TRIGGER, row),
                row -> List.of(DriftKey.of(
                        ObjectKind.FUNCTION, row.need("functionSchema") + "." + row.need("function") + "()")),
                Set.of("name", "owner"));
    }

    private static DriftKey named(ObjectKind kind, Row row) {
        return DriftKey.of(kind, row.need("name"));
    }

    private static DriftKey roleSetting(Row row) {
        String of = row.has("role") ? "role " + row.need("role") : "database";
        return new DriftKey(ObjectKind.PARAMETER, "value for " + of, row.need("name"));
    }

    /** Major and minor version, and how many replicas follow; a server whose replicas the role may not see says nothing of them. */
    private static void server(Snapshot snapshot, List<DriftObject> all) {
        DriftKey server = DriftKey.of(ObjectKind.DATABASE, "server");
        all.add(DriftObject.of(
                server.aspect("version"),
                Difference.Facet.VERSION,
                List.of(),
                Map.of("version", Form.of(version(snapshot.meta().versionNumber())))));
        if (snapshot.knows(Facet.REPLICAS) && !snapshot.meta().standby()) {
            all.add(DriftObject.of(
                    server.aspect("replicas"),
                    Difference.Facet.TOPOLOGY,
                    List.of(),
                    Map.of("replicas", Form.of(snapshot.rows(Facet.REPLICAS).size()))));
        }
    }

    private static String version(int number) {
        return number / 10_000 + "." + number % 10_000;
    }
}
