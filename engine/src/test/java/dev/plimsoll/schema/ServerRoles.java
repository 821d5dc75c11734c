package dev.plimsoll.schema;

import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.Role;
import dev.plimsoll.postgres.CatalogDump.Facet;
import dev.plimsoll.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/** The roles that one test makes on a server: they are the server's and not a database's, so only one test at a time may make some. */
public final class ServerRoles {

    private static final Map<Integer, Semaphore> MAKERS = new ConcurrentHashMap<>();

    private final int major;
    private final List<String> ofOthers;

    private ServerRoles(int major, List<String> ofOthers) {
        this.major = major;
        this.ofOthers = ofOthers;
    }

    /** Waits until nobody else makes roles on the server. */
    public static ServerRoles claim(PostgresServer server) throws SQLException {
        maker(server.major()).acquireUninterruptibly();
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            return new ServerRoles(server.major(), names(statement));
        }
    }

    /** Those that came since the claim, quoted. */
    public List<String> made(Statement statement) throws SQLException {
        List<String> made = names(statement);
        made.removeAll(ofOthers);
        return made.stream().map(Identifiers::quote).toList();
    }

    /** Lets others make roles. */
    public void release() {
        maker(major).release();
    }

    private static Semaphore maker(int major) {
        return MAKERS.computeIfAbsent(major, key -> new Semaphore(1));
    }

    private static List<String> names(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet result = statement.executeQuery("SELECT rolname FROM pg_roles ORDER BY rolname")) {
            while (result.next()) {
                names.add(result.getString(1));
            }
        }
        return names;
    }

    /** Of the facets that are the server's, the lines that are about these roles. */
    static List<String> only(Facet facet, List<String> lines, List<Role> roles) {
        if (facet != Facet.ROLES && facet != Facet.MEMBERSHIPS) {
            return lines;
        }
        Set<String> names = roles.stream().map(Role::name).collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> names.contains(line.split(" ", 3)[1]))
                .toList();
    }
}
