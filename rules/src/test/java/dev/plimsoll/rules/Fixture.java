package dev.plimsoll.rules;

import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sample of SQL with the findings it must give. A line {@code -- server: 18} at its start names the server's version, a line
 * {@code -- file: 2.sql} starts another migration file, and {@code -- expect: rule} marks the line on which a finding starts
 * ({@code -- expect below: rule} the next line, where this one has no room).
 *
 * @param bad whether it must fire where it is marked; a good one must stay silent
 * @param files text by file name
 */
record Fixture(String pack, String rule, boolean bad, String name, int server, Map<String, String> files) {

    /** How the names of migrations begin that are added after a sample's own. */
    static final String ADDED = "9_added_";

    static final Path ROOT = Path.of("src/test/resources/packs");

    private static final RuleCatalog CATALOG = RuleCatalog.load();

    /** The pack that a configuration must name. */
    private static final String ASKED_FOR = "conventions";

    private static final Pattern SERVER = Pattern.compile("^-- server: (\\d+)\\R");
    private static final Pattern FILE = Pattern.compile("(?m)^-- file: (\\S+)\\R");
    private static final Pattern EXPECT = Pattern.compile("-- expect( below)?: ([a-z0-9-]+)");

    /** All samples of all rules, sorted by path. */
    static List<Fixture> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .map(Fixture::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fixture read(Path path) {
        try {
            String text = Files.readString(path, StandardCharsets.UTF_8);
            Matcher server = SERVER.matcher(text);
            int version = server.find() ? Integer.parseInt(server.group(1)) : 16;
            Path kind = path.getParent();
            Path rule = kind.getParent();
            return new Fixture(
                    rule.getParent().getFileName().toString(),
                    rule.getFileName().toString(),
                    kind.endsWith("bad"),
                    path.getFileName().toString(),
                    version,
                    sections(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> sections(String text) {
        Map<String, String> sections = new LinkedHashMap<>();
        Matcher file = FILE.matcher(text);
        String name = "1.sql";
        int start = 0;
        while (file.find()) {
            if (start > 0) {
                sections.put(name, text.substring(start, file.start()));
            }
            name = file.group(1);
            start = file.end();
        }
        sections.put(name, text.substring(start));
        return sections;
    }

    /** Where findings of the rule must start, as {@code file:line}. */
    Set<String> expected() {
        Set<String> places = new TreeSet<>();
        files.forEach((file, text) -> {
            List<String> lines = text.lines().toList();
            for (int line = 0; line < lines.size(); line++) {
                Matcher expect = EXPECT.matcher(lines.get(line));
                while (expect.find()) {
                    if (expect.group(2).equals(rule)) {
                        places.add(file + ":" + (line + (expect.group(1) == null ? 1 : 2)));
                    }
                }
            }
        });
        return places;
    }

    /** All files but the last, which is the one that changes things. */
    Fixture withoutLastFile() {
        Map<String, String> rest = new LinkedHashMap<>(files);
        files.keySet().stream().skip(files.size() - 1L).forEach(rest::remove);
        return with(rest);
    }

    /** The same with more migrations after its own. */
    Fixture followedBy(List<String> migrations) {
        Map<String, String> more = new LinkedHashMap<>(files);
        for (int i = 0; i < migrations.size(); i++) {
            more.put(ADDED + i + ".sql", migrations.get(i));
        }
        if (more.isEmpty()) {
            more.put("0.sql", "select 1;");
        }
        return with(more);
    }

    /** The same on another server. */
    Fixture on(int otherServer) {
        return new Fixture(pack, rule, bad, name, otherServer, files);
    }

    private Fixture with(Map<String, String> otherFiles) {
        return new Fixture(pack, rule, bad, name, server, otherFiles);
    }

    /**
     * Writes the files into a new folder of {@code parent}, which it returns. A pack or rule that must be asked for is asked for, unless
     * the sample has a configuration of its own.
     */
    Path writeTo(Path parent) {
        try {
            Path folder = Files.createTempDirectory(parent, "fixture");
            if (pack.equals(ASKED_FOR)) {
                Files.writeString(folder.resolve("plimsoll.yaml"), "version: 1\npolicy: { packs: [" + pack + "] }\n");
            } else if (!CATALOG.rule(rule).map(RuleCard::enabled).orElse(true)) {
                Files.writeString(
                        folder.resolve("plimsoll.yaml"),
                        "version: 1\npolicy: { rules: { " + rule + ": { enforcement: inform } } }\n");
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return pack + "/" + rule + "/" + (bad ? "bad/" : "good/") + name;
    }
}
