package dev.plimsoll.rules;

import dev.plimsoll.check.fixtures.Mark;
import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.jspecify.annotations.Nullable;

/**
 * A sample of SQL, or of a definition with {@code #} for {@code --}, and the findings it must give. A line {@code -- server: 18} at its start names the server's version, a line
 * {@code -- file: 2.sql} starts another migration file, and {@code -- expect: rule} marks the line on which a finding starts
 * ({@code -- expect below: rule} the next line, where this one has no room; {@code -- expect in atlas.sum:3: rule} one of a file that has no
 * comments).
 *
 * What stands before a line {@code -- head} is committed as the base with which the rest is compared; {@code -- deleted: 2.sql} takes a file
 * of the base away. What stands between a line {@code -- upstream} and that one the branch that is compared with has got since the base.
 *
 * @param bad whether it must fire where it is marked; a good one must stay silent
 * @param files text by file name
 * @param base text by file name at the base; empty where nothing is compared
 * @param upstream text by file name that only the branch has that is compared with
 * @param deleted lines of deleted files, as written
 */
record Fixture(
        String pack,
        String rule,
        boolean bad,
        String name,
        int server,
        Map<String, String> files,
        Map<String, String> base,
        Map<String, String> upstream,
        List<String> deleted) {

    Fixture(String pack, String rule, boolean bad, String name, int server, Map<String, String> files) {
        this(pack, rule, bad, name, server, files, Map.of(), Map.of(), List.of());
    }

    /** How the names of migrations begin that are added after a sample's own. */
    static final String ADDED = "9_added_";

    private static final String PLAN = "plan.json";

    static final Path ROOT = Path.of("src/test/resources/packs");

    private static final RuleCatalog CATALOG = RuleCatalog.load();

    /** The pack that a configuration must name. */
    private static final String ASKED_FOR = "conventions";

    private static final Pattern SERVER = Pattern.compile("^(?:--|#) server: (\\d+)\\R");
    private static final Pattern FILE = Pattern.compile("(?m)^(?:--|#) file: (\\S+)\\R");
    private static final Pattern HEAD = Pattern.compile("(?m)^(?:--|#) head\\R");
    private static final Pattern UPSTREAM = Pattern.compile("(?m)^-- upstream\\R");
    private static final Pattern DELETED = Pattern.compile("(?m)^-- deleted: (\\S+).*\\R?");

    /** All samples of all rules, sorted by path. */
    static List<Fixture> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> Files.isRegularFile(file)
                            && !LiveFixture.is(file)
                            && !JoinedFixture.is(file)
                            && !DriftFixturesTest.is(file))
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
            Matcher head = HEAD.matcher(text);
            boolean compared = head.find();
            String name = path.getFileName().toString();
            String first = name.endsWith(".sql") ? "1.sql" : name;
            String[] bases = UPSTREAM.split(compared ? text.substring(0, head.start()) : "", 2);
            Map<String, String> base = compared ? sections(first, bases[0]) : Map.of();
            Map<String, String> upstream = bases.length > 1 ? sections(first, bases[1]) : Map.of();
            String now = compared ? text.substring(head.end()) : text;
            Map<String, String> files = new LinkedHashMap<>(base);
            List<String> deleted = new ArrayList<>();
            Matcher gone = DELETED.matcher(now);
            while (gone.find()) {
                deleted.add(gone.group().strip());
                files.remove(gone.group(1));
            }
            String rest = DELETED.matcher(now).replaceAll("");
            if (!compared || FILE.matcher(rest).find()) {
                files.putAll(sections(first, rest));
            }
            Path kind = path.getParent();
            Path rule = kind.getParent();
            return new Fixture(
                    rule.getParent().getFileName().toString(),
                    rule.getFileName().toString(),
                    kind.endsWith("bad"),
                    name,
                    version,
                    files,
                    base,
                    upstream,
                    deleted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> sections(String first, String text) {
        Map<String, String> sections = new LinkedHashMap<>();
        Matcher file = FILE.matcher(text);
        String name = first;
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
        files.forEach((file, text) -> add(Mark.in(file, text), places));
        for (String line : deleted) {
            Matcher gone = DELETED.matcher(line);
            if (gone.find()) {
                add(Mark.in(gone.group(1), line), places);
            }
        }
        return places;
    }

    private void add(List<Mark> marks, Set<String> places) {
        marks.stream().filter(mark -> mark.rule().equals(rule)).map(Mark::place).forEach(places::add);
    }

    /** Whether it is migrations, and no definition of infrastructure. */
    boolean isSql() {
        return files.keySet().stream().anyMatch(file -> file.endsWith(".sql"));
    }

    /** What the check is asked for: the folder, or a plan, which is only read where it is named. */
    List<String> paths() {
        return files.containsKey(PLAN) ? List.of(PLAN) : List.of(".");
    }

    /** The revision to compare with, or null. */
    @Nullable
    String since() {
        if (base.isEmpty()) {
            return null;
        }
        return upstream.isEmpty() ? "HEAD" : "upstream";
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
        return new Fixture(pack, rule, bad, name, otherServer, files, base, upstream, deleted);
    }

    private Fixture with(Map<String, String> otherFiles) {
        return new Fixture(pack, rule, bad, name, server, otherFiles, base, upstream, deleted);
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
            if (!base.isEmpty()) {
                commit(folder);
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path target = folder.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void commit(Path folder) throws IOException {
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            commit(git, base);
            if (!upstream.isEmpty()) {
                String ours = git.getRepository().getBranch();
                git.checkout().setCreateBranch(true).setName("upstream").call();
                commit(git, upstream);
                git.checkout().setName(ours).call();
            }
        } catch (GitAPIException e) {
            throw new IOException(e);
        }
        for (String file : base.keySet()) {
            Files.delete(folder.resolve(file));
        }
    }

    private static void commit(Git git, Map<String, String> files) throws IOException, GitAPIException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = git.getRepository().getWorkTree().toPath().resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
        git.add().addFilepattern(".").call();
        git.commit()
                .setMessage("base")
                .setAuthor("a", "a@example.com")
                .setCommitter("a", "a@example.com")
                .setSign(false)
                .call();
    }

    @Override
    public String toString() {
        return pack + "/" + rule + "/" + (bad ? "bad/" : "good/") + name;
    }
}
