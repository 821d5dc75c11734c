package dev.plimsoll.check.throwaway;

import dev.plimsoll.live.throwaway.ThrowawayServer;
import dev.plimsoll.model.ObjectChange.CreateObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A database on a throw-away server for migrations to run in, as a role that owns it and is no superuser: it opens no file, runs no program and
 * connects to nothing. What else they need stands ready before the first of them runs, when no statement of theirs can have laid a trap for the
 * superuser; after that the superuser does not enter the database any more.
 */
final class ReplayDatabase {

    /** Who runs the migrations, unless the configuration names the role. */
    static final String LOGIN = "plimsoll_migrations";

    /** How the name of the role begins that looks at what has come of them. */
    static final String READER = "plimsoll_reader_";

    /**
     * Before PostgreSQL 16 whoever may create roles may join these
     * (<a href="https://www.postgresql.org/docs/current/predefined-roles.html">predefined roles</a>).
     */
    private static final String FORGET_POWERFUL_ROLES =
            "DELETE FROM pg_authid WHERE rolname IN ('pg_read_server_files',"
                    + " 'pg_write_server_files', 'pg_execute_server_program', 'pg_create_subscription')";

    private static final String UNTRUSTED =
            "SELECT 1 FROM pg_available_extensions a JOIN pg_available_extension_versions v"
                    + " ON v.name = a.name AND v.version = a.default_version WHERE a.name = ?";

    private final ThrowawayServer server;
    private final String name;
    private final String login;
    private final String password = ThrowawayServer.randomPassword();
    private final Map<String, String> session;
    private final Set<String> extensions = new TreeSet<>();
    private final Set<String> schemas = new TreeSet<>();
    private final Set<String> ownRoles = new TreeSet<>();

    /** @param session settings that every session starts with; that of {@code role} is who runs the migrations */
    ReplayDatabase(ThrowawayServer server, String name, Map<String, String> session, MigrationNeeds needs)
            throws SQLException {
        this.server = server;
        this.name = name;
        this.session = new TreeMap<>(session);
        String named = this.session.remove("role");
        this.login = named == null ? LOGIN : named;
        this.ownRoles.addAll(List.of(ThrowawayServer.SUPERUSER, login));
        this.ownRoles.addAll(needs.roles());
        try (Connection connection = server.asSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            create(statement, needs);
        }
        try (Connection connection = server.asSuperuser(name)) {
            prepare(connection, needs);
        }
    }

    /** Whether a role is one of the server itself, of which nobody is to become a member. */
    static boolean isOwn(String role) {
        return role.equals(ThrowawayServer.SUPERUSER) || role.equals(LOGIN) || role.startsWith(READER);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private void create(Statement statement, MigrationNeeds needs) throws SQLException {
        statement.execute(FORGET_POWERFUL_ROLES);
        statement.execute("CREATE ROLE " + quoted(login) + " LOGIN CREATEROLE BYPASSRLS PASSWORD '" + password + "'");
        for (String role : needs.roles()) {
            if (!role.equals(login)) {
                statement.execute("CREATE ROLE " + quoted(role));
                statement.execute("GRANT " + quoted(role) + " TO " + quoted(login) + " WITH ADMIN OPTION");
            }
        }
        statement.execute("CREATE DATABASE " + quoted(name) + " OWNER " + quoted(login));
        // Nobody may look into the superuser's database, or open others.
        statement.execute("REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC");
        if (server.major() >= 16) {
            session.put("createrole_self_grant", "set, inherit");
        }
    }

    private void prepare(Connection connection, MigrationNeeds needs) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (server.major() < 15) {
                statement.execute("ALTER SCHEMA public OWNER TO " + quoted(login));
            }
            for (CreateObject extension : needs.extensions().values()) {
                if (isUntrusted(connection, extension.name().name())) {
                    create(extension, statement);
                }
            }
            statement.execute("UPDATE pg_extension SET extowner = (SELECT oid FROM pg_authid WHERE rolname = "
                    + literal(login) + ")");
        }
    }

    /** One that cannot be created is left to the migration, whose statement then says why. */
    private void create(CreateObject extension, Statement statement) throws SQLException {
        String schema = extension.options().get("schema");
        String version = extension.options().get("version");
        try {
            if (schema != null && !schema.startsWith("pg_") && !schema.equals("public")) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS " + quoted(schema) + " AUTHORIZATION " + quoted(login));
                schemas.add(schema);
            }
            statement.execute(
                    "CREATE EXTENSION IF NOT EXISTS " + quoted(extension.name().name())
                            + (schema == null ? "" : " SCHEMA " + quoted(schema))
                            + (version == null ? "" : " VERSION " + literal(version)) + " CASCADE");
            extensions.add(extension.name().name());
        } catch (SQLException e) {
            if (connectionIsLost(e)) {
                throw e;
            }
        }
    }

    static boolean connectionIsLost(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("08") || state.startsWith("57P");
    }

    private boolean isUntrusted(Connection connection, String extension) throws SQLException {
        String query = server.major() >= 13 ? UNTRUSTED + " AND NOT v.trusted" : UNTRUSTED;
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, extension);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Who runs the migrations. */
    String login() {
        return login;
    }

    /** Roles that were there before the migrations. */
    Set<String> ownRoles() {
        return ownRoles;
    }

    /** Whether this extension was created beforehand. */
    boolean hasExtension(String extension) {
        return extensions.contains(extension);
    }

    /** Whether this schema was created beforehand, for an extension. */
    boolean hasSchema(String schema) {
        return schemas.contains(schema);
    }

    /** A session as who runs the migrations. The caller closes it. */
    Connection connect() throws SQLException {
        return server.connect(name, login, password, session);
    }

    /**
     * A session of an ordinary role that nobody knew before, to look at what has come of it: whatever the migrations have left to be run by who
     * reads runs without rights. Who ran them has none any more either, so that nothing of that role is taken for theirs.
     */
    Connection look() throws SQLException {
        String reader = READER + ThrowawayServer.randomPassword();
        String readerPassword = ThrowawayServer.randomPassword();
        try (Connection connection = server.asSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + reader + " LOGIN PASSWORD '" + readerPassword + "'");
            statement.execute("GRANT CONNECT ON DATABASE " + quoted(name) + " TO " + reader);
            statement.execute("ALTER ROLE " + quoted(login) + " NOLOGIN NOCREATEROLE NOBYPASSRLS");
        }
        return server.connect(name, reader, readerPassword, new HashMap<>());
    }
}
