package dev.plimsoll.migration.liquibase;

import dev.plimsoll.migration.ChangelogFiles;
import dev.plimsoll.migration.FileTree;
import dev.plimsoll.migration.FoundFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The changelogs of a folder and what they include of each other, in the order in which Liquibase comes to their changesets. A changelog
 * with changesets before and after an include is there in stretches.
 */
final class ChangelogSet {

    private static final int MAX_FILES = 20_000;
    private static final int MAX_DEPTH = 50;

    /**
     * A changelog in its place.
     *
     * @param problems what is wrong with its includes, by their offset
     * @param cuts offsets at which its stretches start, but that of the first, which is 0
     */
    record Member(
            FoundFile file,
            ChangelogPlace place,
            Selection selection,
            Parameters parameters,
            Map<Integer, String> problems,
            List<Integer> cuts) {

        Head.Attributes expanded(Head.Attributes written) {
            return name -> {
                String value = written.get(name);
                return value == null ? null : parameters.expand(value);
            };
        }
    }

    private final Map<Path, FoundFile> found = new LinkedHashMap<>();
    private final ChangelogLinks links;
    private final ChangelogSettings settings;
    private final Map<Path, Member> members = new HashMap<>();
    private final ChangelogOrder order = new ChangelogOrder();
    private final Set<String> otherDatabases = new TreeSet<>();
    private final Set<Path> broughtIn = new HashSet<>();
    private final LinkedHashSet<Path> open = new LinkedHashSet<>();

    private ChangelogSet(Path boundary, FileTree tree, ChangelogSettings settings) {
        this.links = new ChangelogLinks(found, boundary, tree, settings.searchPath());
        this.settings = settings;
    }

    static ChangelogSet of(List<FoundFile> files, Path boundary, FileTree tree, ChangelogSettings settings) {
        ChangelogSet set = new ChangelogSet(boundary, tree, settings);
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
        List<Path> named = settings.roots().stream().filter(found::containsKey).toList();
        named.forEach(this::visitRoot);
        List<Path> roots = changelogs.stream()
                .filter(path -> !included.contains(path) && !isLeftOut(path, named))
                .toList();
        (roots.isEmpty() && named.isEmpty() ? changelogs : roots).forEach(this::visitRoot);
        // What is left lies in a circle of includes of its own.
        changelogs.stream().filter(path -> !isLeftOut(path, named)).forEach(this::visitRoot);
        if (changelogs.isEmpty()) {
            found.keySet().stream().filter(links::isFormattedSql).forEach(this::visitRoot);
        }
    }

    /** A changelog without includes below the folder of one that is run is meant to be a part of that. */
    private boolean isLeftOut(Path path, List<Path> named) {
        boolean below =
                named.stream().map(Path::getParent).anyMatch(folder -> folder != null && path.startsWith(folder));
        Document document = below ? links.document(path) : null;
        return below
                && (document == null
                        || document.root().children().stream()
                                .noneMatch(node -> node.name().startsWith("include")));
    }

    private void visitRoot(Path path) {
        visit(path, null, Selection.of(settings.runs()), Parameters.of(settings.parameters()));
        order.endRoot();
    }

    /** @param logical the path that those that include it have for it, or null */
    private void visit(Path path, @Nullable String logical, Selection selection, Parameters shared) {
        if (members.containsKey(path) || members.size() >= MAX_FILES) {
            return;
        }
        Parameters parameters = shared.ofOneFile();
        FoundFile file = links.file(path);
        Document document = ChangelogFiles.mayBe(path) ? links.document(path) : null;
        String said = document == null ? null : Change.get(document.root(), "logicalFilePath");
        ChangelogPlace place = ChangelogPlace.of(links.plain(file.path()), said == null ? logical : said);
        Selection own = document == null ? selection : selection.narrowedBy(document.root());
        Member member = new Member(file, place, own, parameters, new HashMap<>(), new ArrayList<>());
        members.put(path, member);
        open.add(path);
        walk(path, document, member);
        open.remove(path);
    }

    private void walk(Path path, @Nullable Document document, Member member) {
        StretchCutter cutter = new StretchCutter(member.file(), member.cuts(), order);
        if (document == null) {
            cutter.nothing();
            links.sqlWithContexts(path, member)
                    .forEach(sql -> otherDatabases.addAll(
                            member.selection().otherDatabases(member.expanded(sql.attributes()::get))));
            return;
        }
        if (document.root().child("changeSet").isEmpty()) {
            cutter.nothing();
        }
        for (Node node : document.root().children()) {
            switch (node.name()) {
                case "property" ->
                    member.parameters().define(member.parameters().expand(node), links.resources(path));
                case "include", "includeAll" -> {
                    int before = order.countInTurn();
                    follow(path, node, member);
                    cutter.include(node.end(), order.countInTurn() > before);
                }
                case "changeSet" -> {
                    Head.Attributes attributes = member.expanded(node::text);
                    cutter.changeset(node.start(), node.end(), attributes.get("runOrder"));
                    otherDatabases.addAll(member.selection().otherDatabases(attributes));
                    broughtIn.addAll(links.broughtIn(path, node, member.parameters()));
                }
                default -> {}
            }
        }
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
                    Node expanded = member.parameters().expand(include);
                    visit(
                            next,
                            logical(expanded, member),
                            member.selection().narrowedBy(expanded),
                            member.parameters());
                }
            }
        } catch (Resources.Unavailable e) {
            boolean needed = include.is("errorIfMissing", true) && include.is("errorIfMissingOrEmpty", true);
            if (needed) {
                member.problems().put(include.start(), String.valueOf(e.getMessage()));
            }
        }
    }

    /** The nearest changelog that has one says it, before the include does. */
    private static @Nullable String logical(Node include, Member member) {
        String inherited = member.place().logical();
        return inherited == null ? Change.get(member.parameters().expand(include), "logicalFilePath") : inherited;
    }

    List<FoundFile> inOrder() {
        return order.files();
    }

    /** Names of other databases that are contexts of changesets left out for that, see {@link Selection#otherDatabases}. */
    Set<String> otherDatabases() {
        return otherDatabases;
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
