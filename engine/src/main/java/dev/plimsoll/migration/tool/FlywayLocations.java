package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.Folder;
import dev.plimsoll.migration.Glob;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The folders that Flyway's locations mean. */
final class FlywayLocations {

    /** Beyond these numbers of locations and of characters in one, they are nobody's. */
    private static final int MOST = 100;

    private static final int LONGEST = 500;
    private static final String FILESYSTEM = "filesystem:";
    private static final String CLASSPATH = "classpath:";
    private static final List<String> RESOURCES =
            List.of("src/main/resources", "src/test/resources", "src/main/kotlin", "src/main/java", "resources");
    private static final Set<String> VENDORS = Set.of(
            "postgresql",
            "postgres",
            "pg",
            "mysql",
            "mariadb",
            "h2",
            "hsqldb",
            "oracle",
            "sqlserver",
            "mssql",
            "db2",
            "sqlite",
            "derby");
    private static final String PROJECT =
            "(?:\\$\\{(?:project\\.)?basedir}|\\$\\{?(?:rootProject|project)\\.?[dD]ir}?)/?";

    private FlywayLocations() {}

    /** Those of them that exist, in the order given. */
    static List<Folder> of(Folder project, List<String> locations) {
        List<Folder> found = new ArrayList<>();
        for (String location : locations.subList(0, Math.min(locations.size(), MOST))) {
            if (location.startsWith(FILESYSTEM)) {
                add(found, project, location.substring(FILESYSTEM.length()).replaceFirst("^" + PROJECT, ""));
            } else if (location.startsWith(CLASSPATH) || !location.contains(":")) {
                String path = location.startsWith(CLASSPATH) ? location.substring(CLASSPATH.length()) : location;
                RESOURCES.forEach(root -> add(found, project, root + "/" + path));
            }
        }
        return found;
    }

    /** Spring Boot fills in the server's name for {@code {vendor}}. */
    private static void add(List<Folder> found, Folder project, String path) {
        if (path.startsWith("/") && !path.startsWith("//") || path.contains("${") || path.length() > LONGEST) {
            return;
        }
        List<Folder> reached = List.of(project);
        for (String segment : path.replace("{vendor}", "postgresql").split("/+")) {
            if (segment.equals("**")) {
                break;
            }
            Map<Path, Folder> next = new LinkedHashMap<>();
            reached.forEach(folder -> below(folder, segment).forEach(inner -> next.putIfAbsent(inner.path(), inner)));
            reached = List.copyOf(next.values());
        }
        for (Folder folder : reached) {
            if (found.stream().noneMatch(other -> other.path().equals(folder.path()))) {
                found.add(folder);
            }
        }
    }

    private static List<Folder> below(Folder folder, String segment) {
        if (segment.isEmpty() || segment.equals(".")) {
            return List.of(folder);
        }
        if (segment.equals("..")) {
            return folder.parent().stream().toList();
        }
        Glob glob = Glob.of(segment);
        boolean wild = segment.contains("*") || segment.contains("?");
        return (wild ? folder.names().stream().filter(glob::matches) : List.of(segment).stream())
                .filter(folder::hasFolder)
                .map(folder::child)
                .toList();
    }

    /** Folders below that hold the migrations of one kind of server each, where there are several. */
    static List<Folder> vendors(Folder location) {
        List<Folder> vendors = location.names().stream()
                .filter(VENDORS::contains)
                .filter(location::hasFolder)
                .map(location::child)
                .toList();
        return vendors.size() > 1 ? vendors : List.of();
    }

    /** The location that a folder of migrations is, or lies in: {@code db/migration} where it does, unless of one kind of server. */
    static Folder top(Folder folder) {
        Folder top = folder;
        for (Folder above = folder; ; ) {
            if (VENDORS.contains(nameOf(above))) {
                return top;
            }
            if (above.path().endsWith("db/migration")) {
                top = above;
            }
            Folder lower = above;
            above = above.parent().orElse(lower);
            if (above == lower) {
                return top;
            }
        }
    }

    private static String nameOf(Folder folder) {
        return folder.path().getFileName() == null
                ? ""
                : folder.path().getFileName().toString();
    }
}
