package dev.plimsoll.migration.liquibase;

import dev.plimsoll.migration.ChangelogFiles;
import dev.plimsoll.migration.FoundFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The changelogs of a folder and what they include of each other: those that no other includes come first, each followed by what it
 * includes. A changelog of its own changesets and includes has its place where its first changeset stands.
 */
final class ChangelogSet {

    private static final int MAX_FILES = 20_000;
    private static final int MAX_DEPTH = 50;
    private static final Set<String> BRING_IN = Set.of("sqlFile", "createView", "createProcedure");

    /**
     * A changelog in its place.
     *
     * @param problems what is wrong with its includes, by their offset
     */
    record Member(FoundFile file, Parameters parameters, Map<Integer, String> problems) {}

    private final Map<Path, FoundFile> found = new LinkedHashMap<>();
    private final ChangelogLinks links;
    private final Map<Path, Member> members = new HashMap<>();
    private final Set<Path> order = new LinkedHashSet<>();
    private final Set<Path> broughtIn = new HashSet<>();
    private final LinkedHashSet<Path> open = new LinkedHashSet<>();

    private ChangelogSet(Path boundary) {
        this.links = new ChangelogLinks(found, boundary);
    }

    static ChangelogSet of(List<FoundFile> files, Path boundary) {
        ChangelogSet set = new ChangelogSet(boundary);
        for (FoundFile file : files) {
            Path path = file.file();
            if (path != null) {
                set.found.put(path.toAbsolutePath().normalize(), file);
            }
        }
        set.walk();
        return set;
    }

    private void walk() {
        List<Path> changelogs =
                found.keySet().stream().filter(ChangelogFiles::mayBe).toList();
        Set<Path> included = new HashSet<>();
        changelogs.forEach(path -> included.addAll(links.included(path)));
        List<Path> roots =
                changelogs.stream().filter(path -> !included.contains(path)).toList();
        for (Path root : roots.isEmpty() ? changelogs : roots) {
            visit(root, Parameters.none());
        }
        // What is left lies in a circle of includes of its own.
        changelogs.stream().filter(path -> !members.containsKey(path)).forEach(path -> visit(path, Parameters.none()));
        if (changelogs.isEmpty()) {
            found.keySet().stream().filter(links::isFormattedSql).forEach(path -> visit(path, Parameters.none()));
        }
    }

    private void visit(Path path, Parameters shared) {
        if (members.containsKey(path) || members.size() >= MAX_FILES) {
            return;
        }
        Parameters parameters = shared.ofOneFile();
        Member member = new Member(links.file(path), parameters, new HashMap<>());
        members.put(path, member);
        Document document = ChangelogFiles.mayBe(path) ? links.document(path) : null;
        open.add(path);
        if (document != null) {
            if (document.root().child("changeSet").isEmpty()) {
                order.add(path);
            }
            for (Node node : document.root().children()) {
                switch (node.name()) {
                    case "property" -> define(path, parameters.expand(node), parameters);
                    case "include", "includeAll" -> follow(path, node, member);
                    case "changeSet" -> {
                        order.add(path);
                        collectFiles(path, node, parameters);
                    }
                    default -> {}
                }
            }
        }
        order.add(path);
        open.remove(path);
    }

    private void follow(Path path, Node include, Member member) {
        try {
            for (Path next : links.included(path, member.parameters().expand(include))) {
                if (next.equals(path) && include.name().equals("includeAll")) {
                    continue;
                }
                if (open.contains(next)) {
                    member.problems()
                            .put(include.start(), "it includes the changelog that includes it, " + next.getFileName());
                } else if (open.size() >= MAX_DEPTH) {
                    member.problems()
                            .put(
                                    include.start(),
                                    "changelogs include each other more than " + MAX_DEPTH + " levels deep");
                } else {
                    found.computeIfAbsent(next, key -> links.resources(path).found(key));
                    visit(next, member.parameters());
                }
            }
        } catch (Resources.Unavailable e) {
            boolean needed = include.is("errorIfMissing", true) && include.is("errorIfMissingOrEmpty", true);
            if (needed) {
                member.problems().put(include.start(), String.valueOf(e.getMessage()));
            }
        }
    }

    private void define(Path path, Node property, Parameters parameters) {
        if (!Dbms.includesPostgres(property.text("dbms"))) {
            return;
        }
        boolean global = property.is("global", true);
        String name = property.text("name");
        String value = property.text("value");
        String file = property.text("file");
        if (name != null && value != null) {
            parameters.define(name, value, global);
        } else if (file != null) {
            PropertyFile.read(links.resources(path), file, property.is("relativeToChangelogFile", false))
                    .forEach((key, text) -> parameters.define(key, text, global));
        }
    }

    /** Files whose SQL changesets bring in are not files of their own. */
    private void collectFiles(Path path, Node node, Parameters parameters) {
        for (Node child : node.children()) {
            if (BRING_IN.contains(child.name())) {
                broughtIn.addAll(links.broughtIn(path, parameters.expand(child)));
            } else {
                collectFiles(path, child, parameters);
            }
        }
    }

    List<FoundFile> inOrder() {
        return order.stream().map(links::file).toList();
    }

    /** By the path that reports show. */
    Map<String, Member> membersByPath() {
        Map<String, Member> byPath = new HashMap<>();
        members.values().forEach(member -> byPath.put(member.file().path(), member));
        return byPath;
    }

    /** As reports show them. */
    Set<String> broughtIn() {
        Set<String> paths = new HashSet<>();
        broughtIn.forEach(path -> {
            FoundFile file = found.get(path);
            if (file != null) {
                paths.add(file.path());
            }
        });
        return paths;
    }
}
