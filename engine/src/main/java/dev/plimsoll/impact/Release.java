package dev.plimsoll.impact;

import dev.plimsoll.model.Server;

/** What differs between the major versions 12 to 18, each found by running the same statements on all of them. */
record Release(Server server) {

    private static final int V13 = 13;
    private static final int V14 = 14;
    private static final int V15 = 15;
    private static final int V16 = 16;
    private static final int V17 = 17;
    private static final int V18 = 18;

    /** Row triggers that fire before are copied to partitions; publications take partitioned tables. */
    boolean copiesBeforeTriggers() {
        return server.atLeast(V13);
    }

    boolean publishesPartitionedTables() {
        return server.atLeast(V13);
    }

    /** Messages about foreign tables name the kind of constraint. */
    boolean namesForeignConstraints() {
        return server.atLeast(V13);
    }

    /** Messages about relations of the wrong kind know partitioned indexes. */
    boolean namesPartitionedIndexes() {
        return server.atLeast(V13);
    }

    /** {@code COPY … TO} keeps the lock on the table it reads until the transaction ends. */
    boolean keepsLockOfCopy() {
        return server.atLeast(V13);
    }

    /** Triggers copied to partitions are no internal ones. */
    boolean copiesTriggersAsUsers() {
        return server.atLeast(V13);
    }

    /** {@code DROP EXPRESSION} goes through children; version 13 could not. */
    boolean dropsExpressionsOfChildren() {
        return server.atLeast(V14);
    }

    /** {@code TRUNCATE} asks the wrapper of a foreign table. */
    boolean truncatesForeignTables() {
        return server.atLeast(V14);
    }

    /** {@code CLUSTER} of a partitioned table works on its partitions. */
    boolean clustersPartitions() {
        return server.atLeast(V15);
    }

    /** A trigger copied to a partition is named as such when it is in the way. */
    boolean namesChildTriggers() {
        return server.atLeast(V15);
    }

    /** Foreign tables may have triggers on TRUNCATE. */
    boolean firesTruncateOnForeignTables() {
        return server.atLeast(V16);
    }

    /** Exclusion constraints may span partitions. */
    boolean excludesAcrossPartitions() {
        return server.atLeast(V17);
    }

    /** A partitioned table has an access method, for partitions to come. */
    boolean setsAccessMethodOfPartitioned() {
        return server.atLeast(V17);
    }

    /** {@code REINDEX} goes through partitions, and may then not share a transaction. */
    boolean reindexesPartitions() {
        return server.atLeast(V14);
    }

    /** Before, a partition was detached under SHARE UPDATE EXCLUSIVE. */
    boolean detachesUnderStrongLock() {
        return server.atLeast(V14);
    }

    /** Before, TRUNCATE of a partition opened its partitioned table. */
    boolean truncatesPartitionAlone() {
        return server.atLeast(V14);
    }

    /** A generated column keeps the columns it is computed from; before, it fell with them. */
    boolean generatedColumnsDepend() {
        return server.atLeast(V15);
    }

    /** Triggers are renamed on partitions too. */
    boolean renamesTriggersOfPartitions() {
        return server.atLeast(V15);
    }

    /** Partitioned tables between the referenced one and its partitions have triggers of a foreign key. */
    boolean foreignKeysReachIntermediateTables() {
        return server.atLeast(V15);
    }

    /** Messages about relations of the wrong kind name the action. */
    boolean namesWrongKinds() {
        return server.atLeast(V15);
    }

    /** Storage parameters of a partitioned table are refused as such, before as unknown. */
    boolean namesPartitionedParameters() {
        return server.atLeast(V16);
    }

    /** Identity columns are part of partitions. */
    boolean cascadesIdentity() {
        return server.atLeast(V17);
    }

    /** {@code COPY … TO} reads materialised views. */
    boolean copiesMaterializedViews() {
        return server.atLeast(V18);
    }

    /** NOT NULL is a constraint with a name. */
    boolean namesNotNull() {
        return server.atLeast(V18);
    }

    /** {@code SET} and {@code DROP NOT NULL} go through children only where the table itself has something to change. */
    boolean changesNotNullWhereNeeded() {
        return server.atLeast(V18);
    }

    /** {@code DROP CONSTRAINT} on {@code ONLY} a partitioned table leaves the constraint to its partitions. */
    boolean leavesConstraintsToPartitions() {
        return server.atLeast(V18);
    }

    /** {@code ADD CONSTRAINT} locks all descendants first, whatever the kind of constraint. */
    boolean locksDescendantsForConstraints() {
        return server.atLeast(V18);
    }

    /** Partitioned tables are neither logged nor unlogged; before, the statement did nothing. */
    boolean refusesPersistenceOfPartitioned() {
        return server.atLeast(V18);
    }

    /** {@code VACUUM} and {@code ANALYZE} of a table with children work on them, too; before, the second read them only. */
    boolean maintainsChildren() {
        return server.atLeast(V18);
    }

    /** A privilege is given under a lock that keeps its table from being dropped. */
    boolean locksForPrivileges() {
        return server.atLeast(V18);
    }

    boolean addsForeignKeyNotValidToPartitioned() {
        return server.atLeast(V18);
    }

    boolean hasVirtualColumns() {
        return server.atLeast(V18);
    }
}
