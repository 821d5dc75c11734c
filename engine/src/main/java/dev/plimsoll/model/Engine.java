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
    SQLITE("SQLite");

    private final String displayName;

    Engine(String displayName) {
        this.displayName = displayName;
    }

    public String displayName() {
        return displayName;
    }

    /** The name used in configuration and JSON, such as {@code postgresql}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Engine> byId(String id) {
        return Arrays.stream(values()).filter(engine -> engine.id().equals(id)).findFirst();
    }
}
