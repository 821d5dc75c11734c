package dev.plimsoll.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Database engines, named as in the configuration. */
public enum Engine {
    POSTGRESQL("PostgreSQL"),
    MYSQL("MySQL"),
    MARIADB("MariaDB"),
    SQLSERVER("SQL Server"),
    ORACLE("Oracle"),
    SQLITE("SQLite"),
    BIGQUERY("BigQuery"),
    CASSANDRA("Apache Cassandra"),
    CLICKHOUSE("ClickHouse"),
    COCKROACHDB("CockroachDB"),
    DB2("Db2"),
    DERBY("Apache Derby"),
    DUCKDB("DuckDB"),
    EXASOL("Exasol"),
    FIREBIRD("Firebird"),
    H2("H2"),
    HANA("SAP HANA"),
    HSQLDB("HSQLDB"),
    INFORMIX("Informix"),
    MONGODB("MongoDB"),
    REDSHIFT("Amazon Redshift"),
    SINGLESTORE("SingleStore"),
    SNOWFLAKE("Snowflake"),
    SPANNER("Spanner"),
    TIDB("TiDB"),
    TRINO("Trino"),
    VERTICA("Vertica"),
    YDB("YDB"),
    YUGABYTEDB("YugabyteDB");

    private final String displayName;

    Engine(String displayName) {
        this.displayName = displayName;
    }

    public String displayName() {
        return displayName;
    }

    /** Whether Plimsoll knows what statements do there. Servers that only speak PostgreSQL's protocol are engines of their own. */
    public boolean isJudged() {
        return this == POSTGRESQL;
    }

    /** The name used in configuration and JSON, such as {@code postgresql}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Engine> byId(String id) {
        return Arrays.stream(values()).filter(engine -> engine.id().equals(id)).findFirst();
    }
}
