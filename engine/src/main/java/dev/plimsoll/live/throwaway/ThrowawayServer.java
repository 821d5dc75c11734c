package dev.plimsoll.live.throwaway;

import dev.plimsoll.model.CannotRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;

/**
 * A PostgreSQL server that lives no longer than this object or its process, whichever ends first. It listens on the loopback interface to whoever
 * knows a random password, writes into a folder that only its user can enter, and is limited in disk and time.
 */
public final class ThrowawayServer implements AutoCloseable {

    /** Name of the superuser. */
    public static final String SUPERUSER = "plimsoll_superuser";

    private static final int ATTEMPTS = 3;
    private static final int LOOKS = 600;
    private static final int LOOKS_FOR_WORDS = 20;
    private static final long PAUSE_MILLISECONDS = 50;

    private final ServerProcess process;
    private final int port;
    private final String password;
    private final int major;

    private ThrowawayServer(ServerProcess process, int port, String password, int major) {
        this.process = process;
        this.port = port;
        this.password = password;
        this.major = major;
    }

    static ThrowawayServer start(ServerPrograms programs) {
        return start(programs, ServerProcess.Limits.DEFAULT);
    }

    /** The port may be taken between finding and using it, so a failed start is tried again on another. */
    static ThrowawayServer start(ServerPrograms programs, ServerProcess.Limits limits) {
        for (int attempt = 1; ; attempt++) {
            try {
                return startOnFreePort(programs, limits);
            } catch (CannotRun e) {
                if (attempt == ATTEMPTS || !String.valueOf(e.getMessage()).contains("ddress already in use")) {
                    throw e;
                }
            }
        }
    }

    private static ThrowawayServer startOnFreePort(ServerPrograms programs, ServerProcess.Limits limits) {
        String password = randomPassword();
        ServerProcess process;
        int port;
        try {
            port = freePort();
            process = ServerProcess.start(programs, limits, port, password);
        } catch (IOException e) {
            throw new CannotRun("a PostgreSQL server cannot be started: " + e.getMessage(), e);
        }
        try {
            return new ThrowawayServer(process, port, password, waitFor(process, port, password));
        } catch (CannotRun e) {
            process.close();
            throw e;
        }
    }

    private static int waitFor(ServerProcess process, int port, String password) {
        for (int look = 1; look <= LOOKS && process.isAlive(); look++) {
            try (Connection connection = connect(port, "postgres", SUPERUSER, password, Map.of());
                    Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("SHOW server_version_num")) {
                result.next();
                return result.getInt(1) / 10_000;
            } catch (SQLException e) {
                process.pause(PAUSE_MILLISECONDS);
            }
        }
        throw new CannotRun("the PostgreSQL server does not start\n"
                + (process.output().isEmpty() ? "It says nothing." : process.output()));
    }

    /** A password that nobody guesses. */
    public static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The major version, such as 18. */
    public int major() {
        return major;
    }

    /** What stopped the server before its time; empty where nothing did. For when a session was lost: the words may still be on their way. */
    public String stopped() {
        for (int look = 1; look <= LOOKS_FOR_WORDS && process.output().isEmpty(); look++) {
            process.pause(PAUSE_MILLISECONDS);
        }
        return process.output();
    }

    /** A session of the superuser in a database, in auto-commit mode. The caller closes it. */
    public Connection asSuperuser(String database) throws SQLException {
        return connect(port, database, SUPERUSER, password, Map.of());
    }

    /**
     * A session in auto-commit mode, whose statements go to the server as they are, several in one text too. The caller closes it.
     *
     * @param settings that the session starts with, and goes back to
     */
    public Connection connect(String database, String role, String rolePassword, Map<String, String> settings)
            throws SQLException {
        return connect(port, database, role, rolePassword, settings);
    }

    private static Connection connect(
            int port, String database, String role, String password, Map<String, String> settings) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", role);
        properties.setProperty("password", password);
        properties.setProperty("sslmode", "disable");
        properties.setProperty("gssEncMode", "disable");
        properties.setProperty("preferQueryMode", "simple");
        properties.setProperty("ApplicationName", "plimsoll");
        properties.setProperty("connectTimeout", "5");
        StringBuilder options = new StringBuilder();
        settings.forEach((name, value) ->
                options.append(" -c ").append(name).append('=').append(value.replaceAll("([\\\\\\s])", "\\\\$1")));
        if (options.length() > 0) {
            properties.setProperty("options", options.substring(1));
        }
        String name = URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + name, properties);
    }

    /** Ends the server and deletes all it has written. */
    @Override
    public void close() {
        process.close();
    }
}
