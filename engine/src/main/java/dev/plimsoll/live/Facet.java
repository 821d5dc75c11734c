package dev.plimsoll.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One kind of facts that a server gives, by one query: the resource {@code facets/<id>.sql}. A line of it that ends in {@code -- since 14}
 * or {@code -- until 13} holds for these major versions. A query with {@code :after} is read page by page: its first column, {@code page},
 * is what the next page starts after, as a number, and is no part of the facts; a row of it without a {@code name} marks a page and no more.
 * {@code :userSchema(n)} and {@code :notOfExtension(pg_class, c)} leave out what the server or an extension brought.
 */
public enum Facet {
    /** The server itself, one row. */
    SERVER,
    /** All databases of the server. */
    DATABASES,
    /** Settings in force; texts only where no secret, path or address can be in them. */
    SETTINGS("pg_read_all_settings"),
    /** Settings of roles and databases. */
    ROLE_SETTINGS,
    /** What the configuration files say and the server has not taken. */
    FILE_SETTINGS,
    /** Rules of {@code pg_hba.conf}. */
    HBA,
    EXTENSIONS,
    /** Extensions that could be created. */
    AVAILABLE_EXTENSIONS,
    LANGUAGES,
    SCHEMAS,
    ROLES,
    /** How the passwords of roles are kept, for superusers. */
    PASSWORDS,
    MEMBERSHIPS,
    DEFAULT_PRIVILEGES,
    /** Privileges on objects, those that hold without a statement left out. */
    PRIVILEGES,
    /** Tables, partitioned, foreign and temporary ones left out, and views of all kinds. */
    RELATIONS,
    COLUMNS,
    CONSTRAINTS,
    INDEXES,
    SEQUENCES,
    TYPES,
    DOMAIN_CONSTRAINTS,
    ROUTINES,
    TRIGGERS,
    POLICIES,
    RULES,
    /** What views read. */
    VIEW_READS,
    STATISTICS_OBJECTS,
    PUBLICATIONS,
    SUBSCRIPTIONS,
    FOREIGN_SERVERS,
    USER_MAPPINGS,
    EVENT_TRIGGERS,
    COLLATIONS,
    /** Counters of tables since the statistics were reset. */
    TABLE_ACTIVITY,
    INDEX_ACTIVITY,
    /** Widths, shares of null and numbers of distinct values; never values. */
    COLUMN_STATISTICS("pg_read_all_data"),
    SEQUENCE_VALUES("pg_read_all_data"),
    /** Sessions, counted. */
    SESSIONS("pg_read_all_stats"),
    DATABASE_ACTIVITY,
    ARCHIVER,
    CHECKPOINTS,
    REPLICAS("pg_read_all_stats"),
    WAL_RECEIVER("pg_read_all_stats"),
    SLOTS,
    PREPARED_TRANSACTIONS,
    /** Versions in the history tables of migration tools. */
    APPLIED_MIGRATIONS;

    private static final Pattern MARK = Pattern.compile("-- (since|until) (\\d+)$");

    private static final Set<Facet> OF_SERVER = Set.of(
            SERVER,
            DATABASES,
            SETTINGS,
            ROLE_SETTINGS,
            FILE_SETTINGS,
            HBA,
            ROLES,
            PASSWORDS,
            MEMBERSHIPS,
            SESSIONS,
            ARCHIVER,
            CHECKPOINTS,
            REPLICAS,
            WAL_RECEIVER,
            SLOTS,
            PREPARED_TRANSACTIONS);

    private static final Pattern USER_SCHEMA = Pattern.compile(":userSchema\\((\\w+)\\)");
    private static final Pattern NOT_OF_EXTENSION = Pattern.compile(":notOfExtension\\((\\w+), (\\w+)\\)");

    private final @Nullable String grant;

    Facet() {
        this(null);
    }

    Facet(@Nullable String grant) {
        this.grant = grant;
    }

    /** As it is called in a snapshot: {@code role-settings}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether every database of a server tells the same. */
    public boolean isOfServer() {
        return OF_SERVER.contains(this);
    }

    /** The predefined role whose members are shown all of it while others silently see a part; null where nobody sees only a part. */
    public @Nullable String grant() {
        return grant;
    }

    /** The query that a server of the major version runs. */
    String query(int major) {
        String query =
                resource().lines().filter(line -> holds(line, major)).collect(Collectors.joining("\n", "", "\n"));
        String own =
                USER_SCHEMA.matcher(query).replaceAll("$1.nspname !~ '^pg_' AND $1.nspname <> 'information_schema'");
        return NOT_OF_EXTENSION
                .matcher(own)
                .replaceAll(
                        "NOT EXISTS (SELECT FROM pg_depend x WHERE x.classid = '$1'::regclass AND x.objid = $2.oid AND x.deptype = 'e')");
    }

    private static boolean holds(String line, int major) {
        Matcher mark = MARK.matcher(line);
        if (!mark.find()) {
            return true;
        }
        int bound = Integer.parseInt(mark.group(2));
        return mark.group(1).equals("since") ? major >= bound : major <= bound;
    }

    private String resource() {
        try (InputStream file = Facet.class.getResourceAsStream("facets/" + id() + ".sql")) {
            if (file == null) {
                throw new IllegalStateException("No resource facets/" + id() + ".sql");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
