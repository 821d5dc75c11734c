package dev.plimsoll.schema;

import dev.plimsoll.model.AccessChange;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Server;
import java.util.ArrayList;
import java.util.List;

/**
 * The privileges that objects of a kind have, and who has them without a statement
 * (<a href="https://www.postgresql.org/docs/current/ddl-priv.html">manual, privileges</a>).
 */
final class Privileges {

    private static final List<String> OF_COLUMNS = List.of("insert", "references", "select", "update");

    private Privileges() {}

    /** All of a kind, as {@code ALL PRIVILEGES} means them; empty for kinds without any. */
    static List<String> of(ObjectKind kind, Server server) {
        return switch (kind) {
            case TABLE -> ofTables(server);
            case COLUMN -> OF_COLUMNS;
            case SEQUENCE -> List.of("select", "update", "usage");
            case FUNCTION -> List.of("execute");
            case TYPE, LANGUAGE, FOREIGN_DATA_WRAPPER, FOREIGN_SERVER -> List.of("usage");
            case SCHEMA -> List.of("create", "usage");
            case DATABASE -> List.of("connect", "create", "temporary");
            case TABLESPACE -> List.of("create");
            case LARGE_OBJECT -> List.of("select", "update");
            case PARAMETER -> List.of("alter system", "set");
            default -> List.of();
        };
    }

    private static List<String> ofTables(Server server) {
        List<String> all =
                new ArrayList<>(List.of("delete", "insert", "references", "select", "trigger", "truncate", "update"));
        if (server.atLeast(17)) {
            all.add(1, "maintain");
        }
        return List.copyOf(all);
    }

    /** What an object of the kind has as long as no statement says otherwise. */
    static Acl defaults(ObjectKind kind, String owner, Server server) {
        List<String> ofPublic = switch (kind) {
            case FUNCTION -> List.of("execute");
            case TYPE, LANGUAGE -> List.of("usage");
            case DATABASE -> List.of("connect", "temporary");
            default -> List.of();
        };
        Acl acl = kind == ObjectKind.COLUMN ? Acl.EMPTY : Acl.EMPTY.grant(owner, owner, of(kind, server), false, null);
        return acl.grant(AccessChange.PUBLIC, owner, ofPublic, false, null);
    }

    /** The kind under which objects of this one keep their privileges. */
    static ObjectKind kept(ObjectKind written) {
        return switch (written) {
            case FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, INDEX -> ObjectKind.TABLE;
            case PROCEDURE, ROUTINE, AGGREGATE -> ObjectKind.FUNCTION;
            case DOMAIN -> ObjectKind.TYPE;
            default -> written;
        };
    }
}
