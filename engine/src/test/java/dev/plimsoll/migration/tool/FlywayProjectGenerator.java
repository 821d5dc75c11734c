package dev.plimsoll.migration.tool;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Makes folders of migrations for Flyway, with names right and nearly right. Equal seeds make equal folders. */
final class FlywayProjectGenerator {

    private static final List<String> NEARLY = List.of(
            "V3_x.sql",
            "v1__x.sql",
            "V 1__x.sql",
            "V1 __x.sql",
            "V__x.sql",
            "Vx__y.sql",
            "R1__x.sql",
            "README.sql",
            "V1..2__x.sql",
            "V1.__x.sql",
            "V_1__x.sql",
            "notes.sql",
            "V1,2__x.sql",
            "B__x.sql",
            "Backup.sql",
            "r__x.sql",
            "R_x.sql",
            "V1__x.sql.bak",
            "U__x.sql",
            "Vertical.sql",
            "VV1__x.sql");
    private static final List<String> VERSIONS = List.of(
            "1",
            "01",
            "1.0",
            "1.1",
            "1_2",
            "1.10",
            "2",
            "002.0.0",
            "2.0.1",
            "3",
            "10",
            "20",
            "9",
            "20240101120000",
            "20240101",
            "0",
            "0.1",
            "1.2.3.4",
            "1_2_10",
            "99999999999999999999");
    private static final List<String> OUTSIDE_KNOWN = List.of(
            "create index concurrently on public.seen (file)", "/* now */ vacuum public.seen",
            "create unique index concurrently on public.nobody (id)", "VACUUM (analyze) public.seen",
            "drop index concurrently if exists public.none", "reindex (verbose) schema public");
    private static final String OUTSIDE_UNKNOWN = "reindex table concurrently public.seen";

    /**
     * A folder.
     *
     * @param files text by path
     */
    record Project(long seed, Map<String, String> settings, Map<String, String> files) {

        void writeTo(Path folder) throws IOException {
            StringBuilder toml = new StringBuilder("[flyway]\nlocations = [\"filesystem:sql\"]\n");
            settings.forEach((key, value) -> toml.append(key.substring("flyway.".length()))
                    .append(" = ")
                    .append(value)
                    .append('\n'));
            Files.writeString(folder.resolve("flyway.toml"), toml);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        }

        /** Whether the server refuses a statement of the file in a transaction. */
        boolean holdsWhatNeedsNoTransaction(String path) {
            String text = files.getOrDefault(path, "");
            return text.contains(OUTSIDE_UNKNOWN) || OUTSIDE_KNOWN.stream().anyMatch(text::contains);
        }

        @Override
        public String toString() {
            return "seed " + seed;
        }
    }

    private final Random random;
    private final Map<String, String> files = new TreeMap<>();
    private final Set<String> taken = new HashSet<>();
    private int columns;

    private FlywayProjectGenerator(long seed) {
        random = new Random(seed);
    }

    static List<Project> projects(int count) {
        List<Project> projects = new ArrayList<>();
        for (int seed = 0; seed < count; seed++) {
            projects.add(new FlywayProjectGenerator(seed).project(seed));
        }
        return projects;
    }

    private Project project(long seed) {
        Map<String, String> settings = new TreeMap<>();
        if (chance(25)) {
            settings.put("flyway.mixed", "true");
        }
        if (chance(10)) {
            settings.put("flyway.executeInTransaction", "false");
        }
        for (int count = 3 + random.nextInt(8); count > 0; count--) {
            String version = any(VERSIONS);
            if (taken.add(plain(version))) {
                add("V" + version + (chance(10) ? "" : "__" + title()) + (chance(10) ? ".SQL" : ".sql"));
                if (chance(20)) {
                    files.put("sql/U" + version + "__" + title() + ".sql", "select broken;");
                }
            }
        }
        if (chance(20)) {
            add("B" + any(VERSIONS) + "__" + title() + ".sql");
        }
        for (int count = random.nextInt(4); count > 0; count--) {
            add("R__" + title() + files.size() + ".sql");
        }
        for (int count = random.nextInt(4); count > 0; count--) {
            files.put("sql/" + any(NEARLY), "select broken;");
        }
        if (chance(20)) {
            files.put("sql/beforeEachMigrate.sql", "select 1;");
        }
        return new Project(seed, settings, files);
    }

    private void add(String name) {
        String path = "sql/" + (chance(20) ? "deeper/" : "") + name;
        files.put(path, text(path));
        if (chance(15)) {
            files.put(path + ".conf", "executeInTransaction=" + chance(50) + "\n");
        }
    }

    private String text(String path) {
        String name = path.substring("sql/".length());
        String seen = "insert into public.seen values ('" + name + "', txid_current());\n";
        String step = "alter table public.steps add column c" + columns++ + " int;\n";
        String inside = seen + "-- vacuum\n" + step + seen;
        int kind = random.nextInt(100);
        if (kind < 70) {
            return inside;
        }
        if (kind < 85) {
            return any(OUTSIDE_KNOWN) + ";\n";
        }
        if (kind < 90) {
            return any(OUTSIDE_KNOWN) + ";\n" + any(OUTSIDE_KNOWN) + ";\n";
        }
        return kind < 95 ? OUTSIDE_UNKNOWN + ";\n" : seen + any(OUTSIDE_KNOWN) + ";\n" + seen;
    }

    private static String plain(String version) {
        StringBuilder plain = new StringBuilder();
        for (String part : version.split("[._]")) {
            plain.append('.').append(new BigInteger(part));
        }
        return plain.toString().replaceAll("(?:\\.0)+$", "");
    }

    private String title() {
        return any(List.of("a", "b_c", "Zoo", "with space", "x__y", "ä"));
    }

    private <T> T any(List<T> members) {
        return members.get(random.nextInt(members.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
