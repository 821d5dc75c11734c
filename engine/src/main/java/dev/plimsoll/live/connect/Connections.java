package dev.plimsoll.live.connect;

import dev.plimsoll.model.CannotRun;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/** Opens connections. A password comes from the address, {@code PGPASSWORD} or {@code .pgpass}. */
public final class Connections {

    /** What a user writes in place of an address, to name the environment variable that holds it. */
    public static final String VARIABLE = "env:";

    private static final Pattern VARIABLE_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Duration MORE_THAN_A_STATEMENT = Duration.ofSeconds(30);

    /** The driver tells on standard error of what it also throws. Held here, since nobody else keeps the logger's level. */
    private static final Logger DRIVER_LOG = Logger.getLogger("org.postgresql");

    private final Map<String, String> environment;

    public Connections(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
        DRIVER_LOG.setLevel(Level.OFF);
    }

    /**
     * Whether a reference may stand in a file that others read.
     *
     * @return what is wrong with it, or an empty text
     */
    public static String problem(String reference) {
        if (reference.startsWith(VARIABLE)) {
            boolean name = VARIABLE_NAME
                    .matcher(reference.substring(VARIABLE.length()))
                    .matches();
            return name
                    ? ""
                    : "env: must be followed by the name of an environment variable, such as env:SHOP_DATABASE_URL";
        }
        if (!DatabaseAddress.isAddress(reference)) {
            return "must be env:NAME, the name of an environment variable, or postgresql://HOST/DATABASE without a password";
        }
        try {
            return DatabaseAddress.parse(reference).hasPassword()
                    ? "must not hold a password: write env:NAME, the name of an environment variable that holds the address"
                    : "";
        } catch (CannotRun e) {
            return String.valueOf(e.getMessage());
        }
    }

    /**
     * @param reference an address, or {@code env:NAME}
     * @throws CannotRun if there is no such variable, or the address cannot be read
     */
    public DatabaseAddress address(String reference) {
        if (!reference.startsWith(VARIABLE)) {
            return DatabaseAddress.parse(reference);
        }
        String name = reference.substring(VARIABLE.length());
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new CannotRun("the environment variable " + name + " is not set"
                    + "\nIt holds the address of the database: postgresql://USER@HOST:5432/DATABASE");
        }
        if (!DatabaseAddress.isAddress(value.strip())) {
            throw new CannotRun(
                    "the environment variable " + name + " does not hold the address of a PostgreSQL database"
                            + "\nIt looks like postgresql://USER@HOST:5432/DATABASE");
        }
        return DatabaseAddress.parse(value.strip());
    }

    /**
     * A new session.
     *
     * @param statement the longest that one statement will run; the network is given up half a minute later
     * @throws CannotRun if there is none to be had; the message says why and what to do
     */
    public Connection open(DatabaseAddress address, Duration statement) {
        Properties properties = address.properties(environment);
        properties.setProperty("ApplicationName", "plimsoll");
        properties.putIfAbsent("connectTimeout", "10");
        properties.setProperty("loginTimeout", "30");
        properties.setProperty(
                "socketTimeout",
                Long.toString(statement.plus(MORE_THAN_A_STATEMENT).toSeconds()));
        properties.setProperty("tcpKeepAlive", "true");
        // Poolers hand sessions on between transactions, and prepared statements stay behind in them.
        properties.setProperty("prepareThreshold", "0");
        // What a server says in detail can hold values.
        properties.setProperty("logServerErrorDetail", "false");
        try {
            return DriverManager.getConnection(address.jdbcUrl(environment), properties);
        } catch (SQLException e) {
            throw new CannotRun(
                    "cannot connect to " + address.shown(environment) + ": " + ConnectionFailure.explained(e), e);
        }
    }
}
