package dev.plimsoll.rules;

import dev.plimsoll.live.Facet;
import dev.plimsoll.live.Rows;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.live.SnapshotPrivacy;
import dev.plimsoll.live.SnapshotWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A sample of what only several sources together tell, a file {@code .joined.yaml}:
 *
 * <ul>
 *   <li>{@code server}: the major version, 16 where it is missing; {@code script}: SQL that makes the running server what it is;
 *   <li>{@code live}: rows by facet that stand in place of those that were collected, for what no script brings about;
 *   <li>{@code collected}: when, in seconds since 1970; {@code engine-version}, {@code deployed-to}: of the configuration
 *   <li>{@code files}: migrations below {@code db} and definitions of infrastructure;
 *   <li>{@code evidence}: the file that tells of backups;
 *   <li>{@code infrastructure}: addresses that the database {@code shop} is bound to;
 *   <li>{@code expect}: places of the findings, {@code db/2.sql:1}.
 * </ul>
 */
record JoinedFixture(String pack, String rule, boolean bad, String name, String text) {

    private static final String ENDING = ".joined.yaml";
    private static final String SNAPSHOT = "shop.snapshot.json";

    static boolean is(Path file) {
        return file.toString().endsWith(ENDING);
    }

    static List<JoinedFixture> all() {
        try (Stream<Path> files = Files.walk(Fixture.ROOT)) {
            return files.filter(JoinedFixture::is)
                    .sorted()
                    .map(JoinedFixture::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JoinedFixture read(Path path) {
        Path kind = path.getParent();
        Path rule = kind.getParent();
        try {
            return new JoinedFixture(
                    rule.getParent().getFileName().toString(),
                    rule.getFileName().toString(),
                    kind.endsWith("bad"),
                    path.getFileName().toString(),
                    Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, ?> yaml() {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    Set<String> expected() {
        Set<String> places = new TreeSet<>();
        if (yaml().get("expect") instanceof List<?> list) {
            list.forEach(place -> places.add(String.valueOf(place)));
        }
        return places;
    }

    /** Writes files, configuration and snapshot into the folder. */
    void writeTo(Path folder) throws IOException, SQLException {
        Map<String, ?> yaml = yaml();
        if (yaml.get("files") instanceof Map<?, ?> files) {
            for (Map.Entry<?, ?> file : files.entrySet()) {
                Path target = folder.resolve(file.getKey().toString());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.getValue().toString());
            }
        }
        Files.createDirectories(folder.resolve("db"));
        Files.writeString(folder.resolve("plimsoll.yaml"), configuration(yaml));
        try (OutputStream out = Files.newOutputStream(folder.resolve(SNAPSHOT))) {
            new SnapshotWriter(SnapshotPrivacy.NORMAL).write(snapshot(yaml), SNAPSHOT, out);
        }
    }

    private String configuration(Map<String, ?> yaml) {
        String infrastructure = yaml.get("infrastructure") instanceof List<?> addresses
                ? "    infrastructure: ["
                        + String.join(
                                ", ", addresses.stream().map(Object::toString).toList()) + "]\n"
                : "";
        Object version = yaml.get("engine-version");
        Object evidence = yaml.get("evidence");
        Object deployed = yaml.get("deployed-to");
        return "version: 1\ndatabases:\n  shop:\n    engine: postgresql\n    environment: production\n    migrations: db\n"
                + (version == null ? "" : "    engine-version: \"" + version + "\"\n")
                + (deployed == null ? "" : "    deployed-to: \"" + deployed + "\"\n")
                + (evidence == null ? "" : "    evidence: " + evidence + "\n")
                + infrastructure + "    snapshot: " + SNAPSHOT + "\npolicy: { packs: [" + pack + "] }\n";
    }

    private static Snapshot snapshot(Map<String, ?> yaml) throws SQLException {
        Object script = yaml.get("script");
        int server = yaml.get("server") instanceof Integer number ? number : LiveFixture.ANY_SERVER;
        Snapshot collected = LiveFixture.collected(script == null ? "" : script.toString(), server);
        Map<Facet, Rows> facets = new EnumMap<>(collected.facets());
        if (yaml.get("live") instanceof Map<?, ?> live) {
            for (Facet facet : Facet.values()) {
                if (live.get(facet.id()) instanceof List<?> rows) {
                    facets.put(facet, LiveFixture.rows(rows));
                }
            }
        }
        return new Snapshot(at(collected.meta(), yaml.get("collected")), facets, collected.notRead());
    }

    private static Snapshot.Meta at(Snapshot.Meta meta, @Nullable Object seconds) {
        return seconds == null
                ? meta
                : new Snapshot.Meta(
                        meta.toolVersion(),
                        Instant.ofEpochSecond(((Number) seconds).longValue()),
                        meta.milliseconds(),
                        meta.versionNumber(),
                        meta.service(),
                        meta.database(),
                        meta.role(),
                        meta.superuser(),
                        meta.standby(),
                        meta.replicas());
    }

    @Override
    public String toString() {
        return pack + "/" + rule + "/" + (bad ? "bad/" : "good/") + name;
    }
}
