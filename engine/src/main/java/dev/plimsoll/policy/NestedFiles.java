package dev.plimsoll.policy;

import dev.plimsoll.migration.Glob;
import dev.plimsoll.model.CannotRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The configurations of parts of a repository, which the one at its root names under {@code nested}: folders, in whose names {@code *} stands
 * for any characters.
 *
 * @param files absolute, sorted; not all need be there
 */
record NestedFiles(List<Path> files) {

    private static final int MOST = 1_000;

    /** Those that a file names; none where it cannot be read, which is told where it is read for good. */
    static NestedFiles of(Path file, ConfigurationFiles files) {
        try {
            YamlDocument document = new YamlDocument(file.toString());
            return of(YamlMapping.of(document, document.read(files.text(file, file.toString())), ""), file);
        } catch (CannotRun e) {
            return new NestedFiles(List.of());
        }
    }

    static NestedFiles of(YamlMapping configuration, Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        List<Path> found = new ArrayList<>();
        for (String pattern : configuration.texts("nested")) {
            List<String> segments = List.of(pattern.split("/"));
            if (pattern.startsWith("/") || segments.contains("..") || segments.contains("**") || pattern.isBlank()) {
                configuration.valueProblem(
                        "nested", "\"" + pattern + "\" must be folders below this one; * stands for a part of a name");
            } else if (folder != null) {
                found.addAll(folders(List.of(folder), segments));
            }
        }
        if (found.size() > MOST) {
            configuration.valueProblem("nested", "more than " + MOST + " folders");
        }
        return new NestedFiles(found.stream()
                .map(each -> each.resolve(Configuration.FILE_NAME))
                .filter(each -> !each.equals(file.toAbsolutePath().normalize()))
                .distinct()
                .sorted()
                .limit(MOST)
                .toList());
    }

    private static List<Path> folders(List<Path> from, List<String> segments) {
        List<Path> folders = from;
        for (String segment : segments) {
            Glob glob = Glob.of(segment);
            folders = folders.stream()
                    .flatMap(folder -> segment.contains("*")
                            ? children(folder).stream()
                                    .filter(child ->
                                            glob.matches(child.getFileName().toString()))
                            : Stream.of(folder.resolve(segment).normalize()))
                    .limit(MOST + 1)
                    .toList();
        }
        return folders;
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        } catch (IOException e) {
            throw new CannotRun("the folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    boolean contains(Path file) {
        return files.contains(file.toAbsolutePath().normalize());
    }

    /** @throws CannotRun if two of the databases have one name */
    static void refuseTwins(List<DatabaseConfiguration> databases, String shown) {
        Set<String> names = new HashSet<>();
        for (DatabaseConfiguration database : databases) {
            if (!names.add(database.name())) {
                throw new CannotRun(shown + " and what is nested in it describe two databases " + database.name()
                        + "\nGive one of them another name: it stands in every finding.");
            }
        }
    }
}
