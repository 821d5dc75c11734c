package dev.plimsoll.schema;

import dev.plimsoll.model.AccessChange;
import dev.plimsoll.model.ObjectReference;
import dev.plimsoll.model.Server;
import java.util.List;

/**
 * The schema {@code public} of a new database. Every role may create in it before PostgreSQL 15
 * (<a href="https://www.postgresql.org/docs/15/release-15.html">release notes</a>).
 */
final class PublicSchema {

    private static final String DATABASE_OWNER = "pg_database_owner";

    private PublicSchema() {}

    static void open(Access access, Server server) {
        ObjectReference schema = ObjectReference.schema("public");
        boolean closed = server.atLeast(15);
        String owner = closed ? DATABASE_OWNER : access.roles().login();
        access.born(schema, owner);
        List<String> ofPublic = closed ? List.of("usage") : List.of("create", "usage");
        access.acl(schema, access.acl(schema).grant(AccessChange.PUBLIC, owner, ofPublic, false, null));
    }
}
