package dev.plimsoll.migration.liquibase;

import dev.plimsoll.migration.FileTree;
import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.sql.SourceText;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What changelogs name of each other and of other files. Each changelog is read once. */
final class ChangelogLinks {

    private static final Set<String> BRING_IN = Set.of("sqlFile", "createView", "createProcedure");
    private static final Pattern WITH_CONTEXT = Pattern.compile("(?i)--\\s*changeset\\s.*\\scontext(?:Filter)?:");

    private final Map<Path, FoundFile> found;
    private final Path boundary;
    private final FileTree tree;
    private final List<Path> searchPath;
    private final Map<Path, @Nullable Document> documents = new HashMap<>();

    /** @param found files that are known, to which others may be added later */
    ChangelogLinks(Map<Path, FoundFile> found, Path boundary, FileTree tree, List<Path> searchPath) {
        this.found = found;
        this.boundary = boundary;
        this.tree = tree;
        this.searchPath = List.copyOf(searchPath);
    }

    FoundFile file(Path path) {
        return found.getOrDefault(path, FoundFile.of(path.toString(), path));
    }

    /** The path by which Liquibase knows a file, of the one that is shown. */
    String plain(String shown) {
        return tree.plain(shown);
    }

    Resources resources(Path path) {
        return new Resources(file(path), boundary, tree, searchPath);
    }

    /** All that a changelog includes and that can be found without the properties of those that include it. */
    Set<Path> included(Path path) {
        Document document = document(path);
        Set<Path> included = new HashSet<>();
        if (document != null) {
            for (Node node : document.root().children()) {
                if (node.name().equals("include") || node.name().equals("includeAll")) {
                    included.addAll(quietly(path, node));
                }
            }
        }
        return included;
    }

    private List<Path> quietly(Path from, Node include) {
        try {
            return included(from, include);
        } catch (Resources.Unavailable e) {
            return List.of();
        }
    }

    /** Null for what is no changelog; that it is none is told when it is read. */
    @Nullable
    Document document(Path path) {
        if (!documents.containsKey(path)) {
            try {
                documents.put(path, Document.read(resources(path).read(path)));
            } catch (MalformedChangelog | Resources.Unavailable e) {
                documents.put(path, null);
            }
        }
        return documents.get(path);
    }

    List<Path> included(Path from, Node include) throws Resources.Unavailable {
        Resources resources = resources(from);
        boolean relative = include.is("relativeToChangelogFile", false);
        if (include.name().equals("include")) {
            String file = include.text("file");
            if (file == null) {
                throw new Resources.Unavailable("include has no file");
            }
            return List.of(resources.find(file, relative));
        }
        String path = include.text("path");
        if (path == null) {
            throw new Resources.Unavailable("includeAll has no path");
        }
        String suffix = include.text("endsWithFilter");
        return resources.below(resources.find(path, relative)).stream()
                .filter(file -> suffix == null || file.toString().endsWith(suffix))
                .toList();
    }

    boolean isFormattedSql(Path path) {
        try {
            return FormattedSql.isOne(resources(path).read(path).text());
        } catch (Resources.Unavailable e) {
            return true; // told when it is read
        }
    }

    /** The changesets of formatted SQL that has some with contexts; of other files none. */
    List<SqlChangeset> sqlWithContexts(Path path, ChangelogSet.Member member) {
        try {
            SourceText source = resources(path).read(path);
            boolean any = WITH_CONTEXT.matcher(source.text()).find() && FormattedSql.isOne(source.text());
            return any
                    ? FormattedSql.all(new Surroundings(
                            source, member.place(), member.selection(), resources(path), member.parameters()))
                    : List.of();
        } catch (Resources.Unavailable e) {
            return List.of(); // told when it is read
        }
    }

    /** The files whose SQL the changes in a node bring in: they are no files of their own. */
    Set<Path> broughtIn(Path path, Node node, Parameters parameters) {
        Set<Path> files = new HashSet<>();
        for (Node child : node.children()) {
            if (BRING_IN.contains(child.name())) {
                files.addAll(broughtIn(path, parameters.expand(child)));
            } else {
                files.addAll(broughtIn(path, child, parameters));
            }
        }
        return files;
    }

    /** None where it cannot be found, which is told when the changeset is read. */
    private Set<Path> broughtIn(Path path, Node change) {
        String file = change.text("path");
        try {
            return file == null
                    ? Set.of()
                    : Set.of(resources(path).find(file, change.is("relativeToChangelogFile", false)));
        } catch (Resources.Unavailable e) {
            return Set.of();
        }
    }
}
