package dev.plimsoll.model;

import java.util.Locale;

/** What a data store is to those who use it, whoever runs it. */
public enum StoreKind {
    RELATIONAL_DATABASE,
    DOCUMENT_DATABASE,
    GRAPH_DATABASE,
    KEY_VALUE_TABLE,
    CACHE,
    WAREHOUSE,
    BUCKET,
    STREAM,
    SEARCH_DOMAIN,
    CATALOG,
    VOLUME,
    /** Connections to a database that many programs share: it holds nothing, and guards what does. */
    CONNECTION_POOL,
    /** Where copies of other stores are kept, or the plan that makes them. */
    BACKUP;

    /** The word used in mappings, rule cards and JSON: {@code relational-database}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word used in sentences: {@code relational database}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
