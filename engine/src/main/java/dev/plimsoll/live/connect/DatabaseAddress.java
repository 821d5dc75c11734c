package dev.plimsoll.live.connect;

import dev.plimsoll.model.CannotRun;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is: {@code postgresql://user@host:port/database?sslmode=verify-full}, as
 * <a href="https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS">libpq</a> reads it, or the URL of JDBC. Its
 * text never holds the password.
 */
public final class DatabaseAddress {

    private static final Pattern URL = Pattern.compile(
            "(?<jdbc>jdbc:)?postgres(?:ql)?:(?://(?:(?<user>[^:@/?]*)(?::(?<password>[^@/]*))?@)?(?<hosts>[^/?]*))?/?(?<database>[^?]*)(?:\\?(?<query>.*))?");

    /** What libpq calls otherwise than the driver. */
    private static final Map<String, String> DRIVER_NAMES = Map.of(
            "connect_timeout", "connectTimeout",
            "channel_binding", "channelBinding",
            "gssencmode", "gssEncMode",
            "krbsrvname", "kerberosServerName",
            "sslnegotiation", "sslNegotiation",
            "require_auth", "requireAuth");

    private final String hosts;
    private final String database;
    private final Map<String, String> parameters;

    private DatabaseAddress(String hosts, String database, Map<String, String> parameters) {
        this.hosts = hosts;
        this.database = database;
        this.parameters = parameters;
    }

    /** The server and database that the environment alone names. */
    public static DatabaseAddress ofEnvironment() {
        return new DatabaseAddress("", "", Map.of());
    }

    public static boolean isAddress(String text) {
        return text.matches("(?i)(jdbc:)?postgres(ql)?:.*");
    }

    /** @throws CannotRun if it cannot be read; the message repeats nothing of it, since it may hold a password */
    public static DatabaseAddress parse(String text) {
        Matcher url = URL.matcher(text);
        if (!url.matches()) {
            throw malformed();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "user", url.group("user"));
        put(parameters, "password", url.group("password"));
        String query = url.group("query");
        for (String pair : (query == null ? "" : query).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String name = decoded(pair.substring(0, equals));
                put(parameters, DRIVER_NAMES.getOrDefault(name, name), pair.substring(equals + 1));
            } else if (!pair.isEmpty()) {
                throw malformed();
            }
        }
        String hosts = hosts(url.group("hosts"), parameters);
        String named = parameters.remove("dbname");
        String database = decoded(url.group("database"));
        return new DatabaseAddress(hosts, named == null ? database : named, parameters);
    }

    private static String hosts(@Nullable String authority, Map<String, String> parameters) {
        String host = parameters.remove("host");
        String port = parameters.remove("port");
        String hosts = host == null ? decoded(authority == null ? "" : authority) : host;
        if (hosts.startsWith("/")) {
            throw new CannotRun("a folder of sockets cannot be connected to; name a host, such as localhost");
        }
        return port == null || hosts.isEmpty() ? hosts : hosts + ":" + port;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            parameters.put(name, decoded(value));
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static CannotRun malformed() {
        return new CannotRun("the address of the database cannot be read"
                + "\nIt looks like postgresql://USER@HOST:5432/DATABASE; special characters in it are written as %40.");
    }

    /** The same server, another database of it. */
    public DatabaseAddress withDatabase(String name) {
        return new DatabaseAddress(hosts, name, parameters);
    }

    public boolean hasPassword() {
        return parameters.containsKey("password") || parameters.containsKey("sslpassword");
    }

    /** For {@code DriverManager}. What the address leaves open, the environment or the driver says. */
    String jdbcUrl(Map<String, String> environment) {
        String where = named(hosts, hostOf(environment));
        String what = named(database, usesService(environment) ? "" : environment.getOrDefault("PGDATABASE", ""));
        String service = properties(environment).getProperty("service");
        return "jdbc:postgresql://" + where + "/" + encoded(what)
                + (service == null ? "" : "?service=" + encoded(service));
    }

    private String hostOf(Map<String, String> environment) {
        String host = environment.getOrDefault("PGHOST", "");
        String port = environment.getOrDefault("PGPORT", "");
        if (usesService(environment) || host.isEmpty() && port.isEmpty()) {
            return "";
        }
        return (host.isEmpty() || host.startsWith("/") ? "localhost" : host) + (port.isEmpty() ? "" : ":" + port);
    }

    private static String named(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    /** A service says itself where it is; of the environment the password alone adds to it. */
    private boolean usesService(Map<String, String> environment) {
        return parameters.containsKey("service") || hosts.isEmpty() && environment.containsKey("PGSERVICE");
    }

    Properties properties(Map<String, String> environment) {
        Properties properties = new Properties();
        LibpqVariables.add(environment, usesService(environment), properties);
        parameters.forEach(properties::setProperty);
        return properties;
    }

    /** Without password and parameters: {@code postgresql://app@db.example.com/shop}. */
    String shown(Map<String, String> environment) {
        Properties properties = properties(environment);
        String service = properties.getProperty("service");
        if (service != null) {
            return "service " + service;
        }
        String user = properties.getProperty("user");
        String where = named(hosts, named(hostOf(environment), "localhost"));
        String what = named(database, environment.getOrDefault("PGDATABASE", ""));
        return "postgresql://" + (user == null ? "" : user + "@") + where + (what.isEmpty() ? "" : "/" + what);
    }

    @Override
    public String toString() {
        return shown(Collections.emptyMap());
    }
}
