package dev.plimsoll.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What creates, drops or alters an index. Settings of an index are {@link TableChange} with an index as target. */
public sealed interface IndexChange extends SchemaChange {

    /**
     * {@code CREATE INDEX}.
     *
     * @param name null where the server chooses one
     * @param only {@code ON ONLY}: partitions get no index of their own
     * @param predicate null unless partial
     */
    record CreateIndex(
            SourceRange range,
            @Nullable String name,
            ObjectName table,
            boolean only,
            boolean unique,
            boolean concurrently,
            boolean ifNotExists,
            String method,
            List<IndexKey> keys,
            List<String> including,
            boolean nullsNotDistinct,
            @Nullable Expression predicate,
            Map<String, String> storageParameters,
            @Nullable String tablespace)
            implements IndexChange {
        public CreateIndex {
            keys = List.copyOf(keys);
            including = List.copyOf(including);
            storageParameters = Ordered.copyOf(storageParameters);
        }
    }

    /** @param siblings number of indexes that the statement names */
    record DropIndex(
            SourceRange range, ObjectName index, boolean concurrently, boolean ifExists, boolean cascade, int siblings)
            implements IndexChange {}

    record RenameIndex(SourceRange range, ObjectName index, String newName, boolean ifExists) implements IndexChange {}

    /** {@code ALTER INDEX parent ATTACH PARTITION child}. */
    record AttachIndex(SourceRange range, ObjectName parent, ObjectName child) implements IndexChange {}

    /**
     * {@code REINDEX}.
     *
     * @param scope {@code INDEX}, {@code TABLE}, {@code SCHEMA}, {@code DATABASE}; system catalogs: {@code DATABASE} with {@code system}
     * @param name null where the statement names none (PostgreSQL 16)
     */
    record Reindex(
            SourceRange range, ObjectKind scope, @Nullable ObjectName name, boolean concurrently, boolean system)
            implements IndexChange {}
}
