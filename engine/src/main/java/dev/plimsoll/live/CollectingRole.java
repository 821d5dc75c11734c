package dev.plimsoll.live;

/** A role that can read what a snapshot holds. */
public final class CollectingRole {

    private static final String SQL = """
            -- Once per server, by a superuser or the service's main user. Give it a password with \\password plimsoll.
            CREATE ROLE plimsoll LOGIN CONNECTION LIMIT 3;
            GRANT pg_read_all_settings, pg_read_all_stats TO plimsoll;
            ALTER ROLE plimsoll SET default_transaction_read_only = on;

            -- Once per database, by a superuser. Managed services refuse these: the facets hba and file-settings stay unread there.
            GRANT SELECT ON pg_catalog.pg_hba_file_rules TO plimsoll;
            GRANT EXECUTE ON FUNCTION pg_catalog.pg_hba_file_rules() TO plimsoll;
            GRANT SELECT ON pg_catalog.pg_file_settings TO plimsoll;
            GRANT EXECUTE ON FUNCTION pg_catalog.pg_show_all_file_settings() TO plimsoll;

            -- Only with this, from version 14 on, are widths and shares of null of columns known, and where sequences stand. It opens all rows
            -- to the role, and the hashes of passwords, which Plimsoll does not read. Leave it out where that is too much.
            -- GRANT pg_read_all_data TO plimsoll;
            """;

    private CollectingRole() {}

    /** Statements that make one, with what each is for; the least that is needed. */
    public static String sql() {
        return SQL;
    }
}
