package dev.plimsoll.model;

import java.util.Locale;

/** Kinds of objects that statements create, alter, drop, comment on or grant. */
public enum ObjectKind {
    TABLE,
    FOREIGN_TABLE,
    VIEW,
    MATERIALIZED_VIEW,
    INDEX,
    SEQUENCE,
    COLUMN,
    CONSTRAINT,
    DOMAIN_CONSTRAINT,
    TYPE,
    DOMAIN,
    FUNCTION,
    PROCEDURE,
    ROUTINE,
    AGGREGATE,
    TRIGGER,
    RULE,
    POLICY,
    ROLE,
    SCHEMA,
    DATABASE,
    EXTENSION,
    LANGUAGE,
    CAST,
    COLLATION,
    CONVERSION,
    OPERATOR,
    OPERATOR_CLASS,
    OPERATOR_FAMILY,
    TRANSFORM,
    ACCESS_METHOD,
    PUBLICATION,
    SUBSCRIPTION,
    /** A replication slot. */
    SLOT,
    FOREIGN_DATA_WRAPPER,
    FOREIGN_SERVER,
    USER_MAPPING,
    STATISTICS,
    EVENT_TRIGGER,
    TABLESPACE,
    TEXT_SEARCH_CONFIGURATION,
    TEXT_SEARCH_DICTIONARY,
    TEXT_SEARCH_PARSER,
    TEXT_SEARCH_TEMPLATE,
    LARGE_OBJECT,
    PARAMETER,
    /** What an infrastructure definition declares: a database server, a bucket, a table service. */
    DATA_STORE,
    /** A migration file as a whole, for findings that name no object of a database. */
    FILE,
    /** A changeset of a changelog, for findings that name no object of a database. */
    CHANGESET,
    /** An entry of what Plimsoll itself is told: its configuration, waivers, baseline. */
    CONFIGURATION,
    STATEMENT;

    /** The word used in JSON: {@code materialized-view}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word used in sentences and SQL: {@code materialized view}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
