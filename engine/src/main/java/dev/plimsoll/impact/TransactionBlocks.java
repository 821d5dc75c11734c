package dev.plimsoll.impact;

import dev.plimsoll.model.IndexChange.CreateIndex;
import dev.plimsoll.model.IndexChange.DropIndex;
import dev.plimsoll.model.IndexChange.Reindex;
import dev.plimsoll.model.MaintenanceChange.Cluster;
import dev.plimsoll.model.MaintenanceChange.Vacuum;
import dev.plimsoll.model.ObjectChange.AlterObject;
import dev.plimsoll.model.ObjectChange.CreateObject;
import dev.plimsoll.model.ObjectChange.DropObject;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SessionChange.AlterSystem;
import dev.plimsoll.model.SessionChange.OtherSessionChange;
import dev.plimsoll.model.SessionChange.TransactionControl;
import dev.plimsoll.model.TableChange.DetachPartition;
import dev.plimsoll.model.TableChange.LockTable;
import dev.plimsoll.model.TransactionState;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Statements that the server refuses while a transaction is open ({@code PreventInTransactionBlock}), or unless one is
 * ({@code RequireTransactionBlock}); PostgreSQL 12 to 18.
 */
final class TransactionBlocks {

    private static final String REFUSAL = " cannot run inside a transaction block";

    private static final String NEEDS_TRANSACTION = "LOCK TABLE can only be used in transaction blocks";

    private static final Pattern DISCARD_ALL = Pattern.compile("(?i)\\s*discard\\s+all\\b");

    private final Relations relations;

    TransactionBlocks(Relations relations) {
        this.relations = relations;
    }

    /** What the server answers to the change in this transaction; empty where it may run there, or where that is not known. */
    Optional<String> refusal(SchemaChange change, String statement, TransactionState transaction) {
        if (transaction.isOpen()) {
            return Optional.of(command(change, statement))
                    .filter(command -> !command.isEmpty())
                    .map(command -> command + REFUSAL);
        }
        return transaction == TransactionState.IMPLICIT && change instanceof LockTable
                ? Optional.of(NEEDS_TRANSACTION)
                : Optional.empty();
    }

    private String command(SchemaChange change, String statement) {
        if (change instanceof CreateIndex create) {
            return create.concurrently() ? "CREATE INDEX CONCURRENTLY" : "";
        }
        if (change instanceof DropIndex drop) {
            return drop.concurrently() ? "DROP INDEX CONCURRENTLY" : "";
        }
        if (change instanceof Reindex reindex) {
            return reindex(reindex);
        }
        if (change instanceof DetachPartition detach) {
            return detach.concurrently() ? "ALTER TABLE ... DETACH CONCURRENTLY" : "";
        }
        if (change instanceof Vacuum) {
            return "VACUUM";
        }
        if (change instanceof Cluster cluster) {
            return cluster(cluster);
        }
        if (change instanceof AlterSystem) {
            return "ALTER SYSTEM";
        }
        return session(change, statement);
    }

    private String reindex(Reindex reindex) {
        if (reindex.concurrently()) {
            return "REINDEX CONCURRENTLY";
        }
        String scope = reindex.system() ? "SYSTEM" : reindex.scope().name();
        boolean whole = reindex.scope() == ObjectKind.SCHEMA || reindex.scope() == ObjectKind.DATABASE;
        return whole || relations.release().reindexesPartitions() && isPartitioned(reindex) ? "REINDEX " + scope : "";
    }

    private boolean isPartitioned(Reindex reindex) {
        return reindex.name() != null
                && (reindex.scope() == ObjectKind.INDEX
                        ? relations
                                .schema()
                                .tableOfIndex(reindex.name())
                                .map(table -> table.isPartitioned())
                                .orElse(false)
                        : relations.of(reindex.name()).isPartitioned());
    }

    private String cluster(Cluster cluster) {
        boolean partitions = cluster.table() != null
                && relations.of(cluster.table()).isPartitioned()
                && relations.release().clustersPartitions();
        return cluster.table() == null || partitions ? "CLUSTER" : "";
    }

    private static String session(SchemaChange change, String statement) {
        if (change instanceof CreateObject create) {
            return switch (create.kind()) {
                case DATABASE, TABLESPACE -> "CREATE " + create.kind();
                case SUBSCRIPTION ->
                    createsSlot(create.options()) ? "CREATE SUBSCRIPTION ... WITH (create_slot = true)" : "";
                default -> "";
            };
        }
        if (change instanceof DropObject drop) {
            return drop.kind() == ObjectKind.DATABASE || drop.kind() == ObjectKind.TABLESPACE
                    ? "DROP " + drop.kind()
                    : "";
        }
        if (change instanceof AlterObject alter) {
            String action = alter.action().toUpperCase(Locale.ROOT);
            return alter.kind() == ObjectKind.DATABASE && action.startsWith("SET TABLESPACE")
                    ? "ALTER DATABASE SET TABLESPACE"
                    : "";
        }
        if (change instanceof OtherSessionChange) {
            return DISCARD_ALL.matcher(statement).lookingAt() ? "DISCARD ALL" : "";
        }
        return change instanceof TransactionControl control ? prepared(control) : "";
    }

    private static String prepared(TransactionControl control) {
        return switch (control.verb()) {
            case COMMIT_PREPARED -> "COMMIT PREPARED";
            case ROLLBACK_PREPARED -> "ROLLBACK PREPARED";
            default -> "";
        };
    }

    private static boolean createsSlot(Map<String, String> options) {
        return !isOff(options.get("create_slot")) && !isOff(options.get("connect"));
    }

    private static boolean isOff(@Nullable String value) {
        return value != null && (value.equalsIgnoreCase("false") || value.equalsIgnoreCase("off") || value.equals("0"));
    }
}
