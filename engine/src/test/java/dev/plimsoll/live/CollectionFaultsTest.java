package dev.plimsoll.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.plimsoll.live.Snapshot.NotRead;
import dev.plimsoll.live.Snapshot.Service;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.postgres.PostgresServer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong at a server becomes a note or a clear end, and changes nothing there. */
class CollectionFaultsTest {

    private static final Pattern SOURCE =
            Pattern.compile("(?:FROM|JOIN|,)\\s+(?:LATERAL\\s+)?(pg_[a-z_0-9]+)\\b(?!\\()");

    private final PostgresServer server = PostgresServer.shared(18);
    private String database;

    @BeforeEach
    void prepare() throws SQLException {
        database = server.createDatabase();
        run("CREATE TABLE orders (id serial PRIMARY KEY, total numeric CHECK (total > 0)); CREATE ROLE visitor LOGIN");
    }

    @AfterEach
    void cleanUp() throws SQLException {
        run("DROP ROLE visitor");
        server.dropDatabase(database);
    }

    @Test
    void anOrdinaryRoleIsToldWhatItDidNotReadAndWhatWouldHelp() throws SQLException {
        Snapshot snapshot = Collected.from(server, database, "visitor").snapshot();

        assertThat(snapshot.notRead())
                .extracting(NotRead::facet, NotRead::sqlState)
                .containsExactly(
                        tuple(Facet.SETTINGS, null),
                        tuple(Facet.FILE_SETTINGS, "42501"),
                        tuple(Facet.HBA, "42501"),
                        tuple(Facet.PASSWORDS, "42501"),
                        tuple(Facet.COLUMN_STATISTICS, null),
                        tuple(Facet.SEQUENCE_VALUES, null),
                        tuple(Facet.SESSIONS, null),
                        tuple(Facet.REPLICAS, null),
                        tuple(Facet.WAL_RECEIVER, null));
        assertThat(snapshot.notRead(Facet.SEQUENCE_VALUES).orElseThrow().reason())
                .isEqualTo("1 sequence may not be read");
        assertThat(snapshot.notRead(Facet.PASSWORDS).orElseThrow())
                .isEqualTo(new NotRead(
                        Facet.PASSWORDS, "permission denied for table pg_authid; it is for superusers", "42501", null));
        assertThat(snapshot.rows(Facet.RELATIONS).size()).isEqualTo(1);
    }

    @Test
    void everyRemedyHelps() throws SQLException {
        Snapshot before = Collected.from(server, database, "visitor").snapshot();
        for (NotRead gap : before.notRead()) {
            if (gap.remedy() != null) {
                run(gap.remedy());
            }
        }

        Snapshot after = Collected.from(server, database, "visitor").snapshot();

        run("DROP OWNED BY visitor");
        assertThat(after.notRead()).as("pg_read_all_data opens even pg_authid").isEmpty();
        assertThat(after.knows(Facet.HBA)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"12", "18"})
    void theRoleThatIsProposedReadsAllButPasswordsAndData(int major) throws SQLException {
        PostgresServer other = PostgresServer.shared(major);
        String own = other.createDatabase();
        try (Connection connection = other.connect(own)) {
            Collected.execute(connection, CollectingRole.sql());
            Snapshot snapshot = Collected.from(other, own, "plimsoll").snapshot();
            Collected.execute(connection, "DROP OWNED BY plimsoll; DROP ROLE plimsoll");

            assertThat(snapshot.notRead())
                    .extracting(NotRead::facet)
                    .containsExactly(Facet.PASSWORDS, Facet.COLUMN_STATISTICS);
        } finally {
            other.dropDatabase(own);
        }
    }

    @Test
    void eachCatalogMayBeForbiddenInTurn() throws SQLException {
        Set<String> catalogs = new TreeSet<>();
        for (Facet facet : Facet.values()) {
            if (facet != Facet.SEQUENCE_VALUES) {
                Matcher source = SOURCE.matcher(facet.query(18));
                while (source.find()) {
                    catalogs.add(source.group(1));
                }
            }
        }
        assertThat(catalogs).hasSizeGreaterThan(35);
        for (String catalog : catalogs) {
            List<String> grants = publicGrants(catalog);
            run("REVOKE SELECT ON pg_catalog." + catalog + " FROM PUBLIC");
            Snapshot snapshot = Collected.from(server, database, "visitor").snapshot();
            run(grants.isEmpty() ? "SELECT 1" : "GRANT SELECT ON pg_catalog." + catalog + " TO PUBLIC");

            assertThat(snapshot.notRead()).as(catalog).anySatisfy(gap -> {
                assertThat(gap.sqlState()).isEqualTo("42501");
                assertThat(gap.reason()).contains("permission denied for", " " + catalog);
            });
            assertThat(snapshot.notRead())
                    .as(catalog)
                    .filteredOn(gap -> "42501".equals(gap.sqlState()) && gap.facet() != Facet.PASSWORDS)
                    .allSatisfy(gap -> assertThat(gap.remedy()).startsWith("GRANT SELECT ON pg_catalog.pg_"));
        }
    }

    @Test
    void aLockThatIsHeldDelaysAndIsTold() throws SQLException {
        try (Connection holder = server.connect(database)) {
            holder.setAutoCommit(false);
            Collected.execute(holder, "LOCK TABLE pg_catalog.pg_policy IN ACCESS EXCLUSIVE MODE");

            Snapshot snapshot = Collected.from(server, database).snapshot();
            Snapshot hasty = collect(new CollectionLimits(Duration.ofMinutes(1), Duration.ofMillis(150)));

            assertThat(snapshot.notRead())
                    .containsExactly(
                            new NotRead(Facet.POLICIES, "somebody holds a lock on what it reads", "55P03", null));
            assertThat(hasty.notRead(Facet.POLICIES).orElseThrow())
                    .isEqualTo(new NotRead(
                            Facet.POLICIES,
                            "it took longer than allowed",
                            "57014",
                            "more time: --statement-timeout SECONDS"));
            assertThat(snapshot.knows(Facet.RULES)).isTrue();
        }
    }

    @Test
    void timeThatIsUpIsToldForEachFacet() throws SQLException {
        Snapshot snapshot = collect(new CollectionLimits(Duration.ZERO, Duration.ofSeconds(5)));

        assertThat(snapshot.facets()).isEmpty();
        assertThat(snapshot.notRead()).hasSize(Facet.values().length);
        assertThat(snapshot.notRead().get(0).remedy()).isEqualTo("more time: --budget SECONDS");
    }

    @Test
    void aConnectionThatEndsEndsAll() throws SQLException {
        try (Connection connection = server.connect(database)) {
            int pid = number(connection, "SELECT pg_backend_pid()");
            Collector collector = new Collector("test", CollectionLimits.DEFAULT, InstantSource.system(), query -> {
                if (query.facet() == Facet.RELATIONS) {
                    kill(pid);
                }
            });

            assertThatThrownBy(() -> collector.collect(connection))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageStartingWith("the connection to the server was lost: ")
                    .hasMessageContaining("Nothing of the database was kept");
        }
    }

    @Test
    void aServerThatDiesEndsAll() throws SQLException {
        PostgresServer dying = PostgresServer.separate(17, List.of(), data -> {});
        try (Connection connection = dying.connect("postgres")) {
            long postmaster = number(connection, "SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int");
            long session = number(connection, "SELECT pg_backend_pid()");
            Collector collector = new Collector("test", CollectionLimits.DEFAULT, InstantSource.system(), query -> {
                if (query.facet() == Facet.RELATIONS) {
                    ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
                    ProcessHandle.of(session).orElseThrow().destroyForcibly();
                }
            });

            assertThatThrownBy(() -> collector.collect(connection))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageStartingWith("the connection to the server was lost: ");
        }
    }

    @Test
    void otherVersionsAreRefusedOrReadWithANote() throws SQLException {
        try (Connection real = server.connect(database)) {
            assertThatThrownBy(
                            () -> Collected.from(saying(real, "current_setting('server_version_num')::int", "110022")))
                    .isInstanceOf(CannotRun.class)
                    .hasMessage("the server is PostgreSQL 11; versions 12 to 18 can be read");
            assertThatThrownBy(() -> Collected.from(saying(real, "SELECT version()", "SELECT 'CockroachDB CCL v25.1'")))
                    .isInstanceOf(CannotRun.class)
                    .hasMessage("the server is not PostgreSQL: CockroachDB CCL v25.1");
            Snapshot newer = Collected.from(saying(real, "current_setting('server_version_num')::int", "190001"))
                    .snapshot();

            assertThat(newer.meta().major()).isEqualTo(19);
            assertThat(newer.notRead())
                    .singleElement()
                    .satisfies(gap -> assertThat(gap.reason()).startsWith("PostgreSQL 19 is newer than 18"));
            assertThat(newer.knows(Facet.RELATIONS)).isTrue();
        }
    }

    @Test
    void twoAtOnceReadTheSame() throws Exception {
        CompletableFuture<Snapshot> one = CompletableFuture.supplyAsync(this::collect);
        CompletableFuture<Snapshot> other = CompletableFuture.supplyAsync(this::collect);

        assertThat(stable(other.get())).isEqualTo(stable(one.get()));
        assertThat(stable(collect())).as("and later").isEqualTo(stable(one.get()));
    }

    @Test
    void settingsAreThoseOfTheServerAndNotOfTheSession() throws SQLException {
        run("ALTER DATABASE " + database + " SET statement_timeout = '7s'");
        run("ALTER ROLE visitor SET work_mem = '1GB'");
        Snapshot snapshot = Collected.from(server, database, "visitor").snapshot();

        assertThat(setting(snapshot, "statement_timeout")).isEqualTo("7000");
        assertThat(setting(snapshot, "lock_timeout")).isEqualTo("60000");
        assertThat(setting(snapshot, "search_path")).isEqualTo("\"$user\", public");
        assertThat(setting(snapshot, "jit")).isEqualTo("off");
        assertThat(setting(snapshot, "TimeZone")).as("the driver sends its own").isNull();
        assertThat(snapshot.rows(Facet.SETTINGS).stream().map(row -> row.text("source")))
                .doesNotContain("session", "client");
    }

    private static String setting(Snapshot snapshot, String name) {
        return snapshot.rows(Facet.SETTINGS).stream()
                .filter(row -> row.need("name").equals(name))
                .findFirst()
                .map(row -> row.need("value"))
                .orElse(null);
    }

    @Test
    void aStandbyIsRead() throws Exception {
        PostgresServer standby = PostgresServer.separate(
                17, List.of("hot_standby=on"), data -> Files.createFile(data.resolve("standby.signal")));

        Snapshot snapshot = Collected.from(standby, "template1").snapshot();

        assertThat(snapshot.meta().standby()).isTrue();
        assertThat(snapshot.notRead()).isEmpty();
        assertThat(snapshot.rows(Facet.SERVER).iterator().next().flag("standby"))
                .isTrue();
    }

    @Test
    void servicesAreKnownByPairsOfRolesOrSettings() {
        assertThat(ServiceMarks.of(Set.of())).isEqualTo(Service.SELF_MANAGED);
        assertThat(ServiceMarks.of(Set.of("rds_superuser")))
                .as("brought by a dump")
                .isEqualTo(Service.SELF_MANAGED);
        assertThat(ServiceMarks.of(Set.of("rds_superuser", "rdsadmin"))).isEqualTo(Service.RDS);
        assertThat(ServiceMarks.of(Set.of("rds.extensions", "aurora_version"))).isEqualTo(Service.AURORA);
        assertThat(ServiceMarks.of(Set.of("alloydbadmin", "alloydbsuperuser", "cloudsqladmin", "cloudsqlsuperuser")))
                .isEqualTo(Service.ALLOYDB);
        assertThat(ServiceMarks.of(Set.of("cloudsqladmin", "cloudsqlsuperuser")))
                .isEqualTo(Service.CLOUD_SQL);
        assertThat(ServiceMarks.of(Set.of("azure.extensions"))).isEqualTo(Service.AZURE);
        assertThat(ServiceMarks.of(Set.of("supabase_admin", "supabase_auth_admin")))
                .isEqualTo(Service.SUPABASE);
    }

    @Test
    void aServiceIsKnownOnTheServerAndKeepsSomeFromEverybody() throws SQLException {
        run("CREATE ROLE cloudsqladmin; CREATE ROLE cloudsqlsuperuser");
        Snapshot snapshot = Collected.from(server, database, "visitor").snapshot();
        run("DROP ROLE cloudsqladmin; DROP ROLE cloudsqlsuperuser");

        assertThat(snapshot.meta().service()).isEqualTo(Service.CLOUD_SQL);
        assertThat(snapshot.notRead(Facet.HBA).orElseThrow())
                .isEqualTo(new NotRead(
                        Facet.HBA,
                        "permission denied for view pg_hba_file_rules; the service shows it to nobody",
                        "42501",
                        null));
    }

    private Snapshot collect() {
        try {
            return collect(CollectionLimits.DEFAULT);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Snapshot collect(CollectionLimits limits) throws SQLException {
        try (Connection connection = server.connect(database)) {
            return Collected.from(connection, limits).snapshot();
        }
    }

    /** The file without what changes by itself: the time, and what is counted. */
    private static String stable(Snapshot snapshot) {
        Map<Facet, Rows> facets = new EnumMap<>(snapshot.facets());
        facets.keySet()
                .removeAll(Set.of(
                        Facet.SESSIONS,
                        Facet.DATABASE_ACTIVITY,
                        Facet.ARCHIVER,
                        Facet.CHECKPOINTS,
                        Facet.TABLE_ACTIVITY,
                        Facet.INDEX_ACTIVITY));
        return Collected.file(new Snapshot(snapshot.meta(), facets, snapshot.notRead()), SnapshotPrivacy.NORMAL)
                .replaceAll("(?m)^\"(collectedAt|milliseconds|digest)\".*", "");
    }

    private static Connection saying(Connection real, String query, String instead) {
        return proxy(Connection.class, real, query, instead);
    }

    /** Passes all on, statements it makes as proxies too, and sends other words in place of some. */
    private static <T> T proxy(Class<T> type, Object real, String words, String instead) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            Object[] arguments = given == null ? null : given.clone();
            if (arguments != null && arguments[0] instanceof String sql) {
                arguments[0] = sql.replace(words, instead);
            }
            try {
                Object result = method.invoke(real, arguments);
                return result instanceof Statement && method.getReturnType() == Statement.class
                        ? proxy(Statement.class, result, words, instead)
                        : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private void kill(int pid) {
        try {
            run("SELECT pg_terminate_backend(" + pid + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> publicGrants(String catalog) throws SQLException {
        List<String> grants = new ArrayList<>();
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT privilege_type FROM pg_class c, aclexplode(c.relacl)"
                        + " WHERE grantee = 0 AND c.oid = 'pg_catalog." + catalog + "'::regclass")) {
            while (rows.next()) {
                grants.add(rows.getString(1));
            }
        }
        return grants;
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = server.connect(database)) {
            Collected.execute(connection, sql);
        }
    }
}
