package dev.plimsoll.schema;

import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.Role;
import dev.plimsoll.postgres.CatalogDump.Facet;
import dev.plimsoll.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Roles are the server's and not a database's: tests leave those of others alone and take their own away. */
final class ServerRoles {

    private ServerRoles() {}

    /** Drops roles that own nothing any more. */
    static void drop(PostgresServer server, List<Role> roles) throws SQLException {
        if (roles.isEmpty()) {
            return;
        }
        try (Connection connection = server.connect("postgres");
                java.sql.Statement statement = connection.createStatement()) {
            // Together, since one may have granted what another has.
            statement.execute("DROP ROLE IF EXISTS "
                    + roles.stream().map(role -> Identifiers.quote(role.name())).collect(Collectors.joining(", ")));
        }
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
