package dev.plimsoll.rules;

import dev.plimsoll.live.CollectionLimits;
import dev.plimsoll.live.CollectionListener;
import dev.plimsoll.live.Collector;
import dev.plimsoll.live.Facet;
import dev.plimsoll.live.Rows;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.postgres.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A sample of a running server and the objects that a rule must find in it.
 *
 * <p>A {@code .live.sql} is run on a real server, which is then collected: {@code -- server: 18} at its start names the version, a line
 * {@code -- expect: public.orders} the object of a finding. A {@code .live.yaml} is what a server would have said, for what no script can bring
 * about (settings of a whole server, roles, replicas, the passing of time): rows by facet, {@code server}, {@code service}, {@code evidence} (what a file
 * tells of backups) and {@code expect}.
 * Times in it are seconds since 1970; the server was asked at {@link #ASKED}, 2026-01-01.
 */
record LiveFixture(String pack, String rule, boolean bad, String name, String text) {

    static final long ASKED = 1_767_225_600;

    private static final String SQL = ".live.sql";
    private static final String YAML = ".live.yaml";
    private static final String EVIDENCE = "evidence";
    private static final Pattern SERVER = Pattern.compile("(?m)^-- server: (\\d+)$");
    private static final Pattern EXPECT = Pattern.compile("-- expect: (.+)$", Pattern.MULTILINE);
    static final int ANY_SERVER = 16;

    static boolean is(Path file) {
        return file.toString().endsWith(SQL) || file.toString().endsWith(YAML);
    }

    static List<LiveFixture> all() {
        try (Stream<Path> files = Files.walk(Fixture.ROOT)) {
            return files.filter(LiveFixture::is).sorted().map(LiveFixture::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LiveFixture read(Path path) {
        Path kind = path.getParent();
        Path rule = kind.getParent();
        try {
            return new LiveFixture(
                    rule.getParent().getFileName().toString(),
                    rule.getFileName().toString(),
                    kind.endsWith("bad"),
                    path.getFileName().toString(),
                    Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> expected() {
        Set<String> objects = new TreeSet<>();
        if (name.endsWith(SQL)) {
            Matcher expect = EXPECT.matcher(text);
            while (expect.find()) {
                objects.add(expect.group(1).strip());
            }
        } else if (yaml().get("expect") instanceof List<?> list) {
            list.forEach(object -> objects.add(String.valueOf(object)));
        }
        return objects;
    }

    Snapshot snapshot() throws SQLException {
        return name.endsWith(SQL) ? collected() : said();
    }

    private Snapshot collected() throws SQLException {
        Matcher version = SERVER.matcher(text);
        return collected(text, version.find() ? Integer.parseInt(version.group(1)) : ANY_SERVER);
    }

    /** What a real server says once it has run a script. */
    static Snapshot collected(String script, int major) throws SQLException {
        PostgresServer server = PostgresServer.shared(major);
        String database = server.createDatabase();
        try (Connection connection = server.connect(database)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(script);
            }
            return new Collector(
                            "test",
                            CollectionLimits.DEFAULT,
                            Clock.fixed(Instant.ofEpochSecond(ASKED), ZoneOffset.UTC),
                            CollectionListener.NONE)
                    .collect(connection);
        } finally {
            server.dropDatabase(database);
        }
    }

    private Snapshot said() {
        Map<String, ?> yaml = yaml();
        int version = yaml.get("server") instanceof Integer number ? number : ANY_SERVER;
        Map<Facet, Rows> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            if (yaml.get(facet.id()) instanceof List<?> rows) {
                facets.put(facet, rows(rows));
            }
        }
        Object service = yaml.get("service");
        return new Snapshot(
                new Snapshot.Meta(
                        "test",
                        Instant.ofEpochSecond(ASKED),
                        0,
                        version > 1000 ? version : version * 10_000,
                        service == null ? Snapshot.Service.SELF_MANAGED : Snapshot.Service.valueOf(service.toString()),
                        "shop",
                        "auditor",
                        false,
                        Boolean.TRUE.equals(yaml.get("standby")),
                        yaml.get("replicasRead") instanceof Integer number ? number : 0),
                facets,
                List.of());
    }

    /** The names of the files that tell of backups, below the folder. */
    List<String> writeEvidenceTo(Path folder) throws IOException {
        if (name.endsWith(SQL) || !(yaml().get("evidence") instanceof String told)) {
            return List.of();
        }
        Files.writeString(folder.resolve(EVIDENCE), told);
        return List.of(EVIDENCE);
    }

    static Rows rows(List<?> written) {
        Set<String> columns = new LinkedHashSet<>();
        written.forEach(row -> ((Map<?, ?>) row).keySet().forEach(column -> columns.add(column.toString())));
        List<String> names = List.copyOf(columns);
        List<@Nullable Object[]> values = new ArrayList<>();
        for (Object row : written) {
            values.add(names.stream()
                    .map(column -> value(((Map<?, ?>) row).get(column)))
                    .toArray());
        }
        return new Rows(names, values);
    }

    private static @Nullable Object value(@Nullable Object written) {
        return written instanceof Integer number ? (Object) number.longValue() : written;
    }

    private Map<String, ?> yaml() {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    @Override
    public String toString() {
        return pack + "/" + rule + "/" + (bad ? "bad/" : "good/") + name;
    }
}
