package dev.plimsoll.check.init;

import dev.plimsoll.check.CheckRequest;
import dev.plimsoll.check.PlannedMigration;
import dev.plimsoll.check.infrastructure.InfrastructureFiles;
import dev.plimsoll.migration.FileWalk;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.DeclaredServer;
import dev.plimsoll.policy.Configuration;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a repository has that a configuration can name.
 *
 * @param databases with migrations that can be judged, in the order of their replay
 * @param servers addresses of data stores that are PostgreSQL servers, sorted
 * @param snapshots files with {@code .snapshot.json} in their names, as they are shown, sorted
 */
public record DetectedProject(List<Database> databases, List<String> servers, List<String> snapshots) {

    private static final Set<String> GENERIC = Set.of(
            "migrations",
            "migration",
            "migrate",
            "db",
            "database",
            "sql",
            "schema",
            "versions",
            "src",
            "main",
            "resources",
            "changelog",
            "deploy",
            "");

    /**
     * @param folders of its migrations, as they are shown
     * @param tool id of the tool that runs them, {@code plain} where none is known
     */
    public record Database(String name, List<String> folders, String tool) {
        public Database {
            folders = List.copyOf(folders);
        }
    }

    public DetectedProject {
        databases = List.copyOf(databases);
        servers = List.copyOf(servers);
        snapshots = List.copyOf(snapshots);
    }

    /** @param request whose working directory is looked through; its paths do not count */
    public static DetectedProject in(CheckRequest request) {
        WorkingDirectory directory = request.workingDirectory();
        return new DetectedProject(databases(request), servers(request), snapshots(directory));
    }

    private static List<Database> databases(CheckRequest request) {
        Map<String, List<PlannedMigration>> byDatabase = new LinkedHashMap<>();
        PlannedMigration.of(request.with(List.of("."), request.drafts()), Configuration.NONE)
                .forEach(migration -> byDatabase
                        .computeIfAbsent(migration.database(), name -> new ArrayList<>())
                        .add(migration));
        List<Database> databases = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        byDatabase.values().forEach(migrations -> {
            List<String> folders = folders(migrations);
            String name = name(fullest(folders, migrations), request.workingDirectory());
            String unique = name;
            for (int i = 2; !names.add(unique); i++) {
                unique = name + "-" + i;
            }
            databases.add(
                    new Database(unique, folders, migrations.get(0).layout().tool()));
        });
        return databases;
    }

    /** The folder that holds most of the files; of several the first. */
    private static String fullest(List<String> folders, List<PlannedMigration> migrations) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String folder : folders) {
            counts.put(
                    folder,
                    migrations.stream()
                            .filter(migration -> (folder(migration) + "/").startsWith(folder + "/"))
                            .count());
        }
        String fullest = folders.get(0);
        for (String folder : folders) {
            fullest = counts.getOrDefault(folder, 0L) > counts.getOrDefault(fullest, 0L) ? folder : fullest;
        }
        return fullest;
    }

    private static String folder(PlannedMigration migration) {
        String path = migration.file().path();
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : ".";
    }

    /** Those that hold files, without those below others. */
    private static List<String> folders(List<PlannedMigration> migrations) {
        Set<String> folders = new TreeSet<>(Comparator.comparing(String::length).thenComparing(folder -> folder));
        migrations.forEach(migration -> folders.add(folder(migration)));
        List<String> top = new ArrayList<>();
        for (String folder : folders) {
            if (top.stream().noneMatch(above -> above.equals(".") || folder.startsWith(above + "/"))) {
                top.add(folder);
            }
        }
        List<String> parents = top.stream()
                .map(folder -> folder.contains("/") ? folder.substring(0, folder.lastIndexOf('/')) : folder)
                .distinct()
                .toList();
        // Some tools keep each migration in a folder of its own.
        return top.size() > 1 && parents.size() == 1 && parents.get(0).contains("/") ? parents : top;
    }

    /** The lowest folder that says something, or that of the repository. */
    private static String name(String folder, WorkingDirectory directory) {
        String[] parts = folder.split("/");
        for (int i = parts.length - 1; i >= 0; i--) {
            String name = identifier(parts[i]);
            if (!GENERIC.contains(name)) {
                return name;
            }
        }
        Path last = directory.path().getFileName();
        String name = identifier(last == null ? "" : last.toString());
        return name.isEmpty() ? "main" : name;
    }

    private static String identifier(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
    }

    private static List<String> servers(CheckRequest request) {
        return new InfrastructureFiles(request.workingDirectory(), request.infrastructure(), List.of())
                .stores(".").stream()
                        .filter(store -> DeclaredServer.of(store)
                                .filter(server -> server.engine().isJudged())
                                .isPresent())
                        .map(DataStore::address)
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static List<String> snapshots(WorkingDirectory directory) {
        Set<String> found = new TreeSet<>();
        try {
            FileWalk.through(directory.path(), new FileWalk.Search() {
                @Override
                public boolean wants(Path file, BasicFileAttributes attributes) {
                    String name = String.valueOf(file.getFileName());
                    return attributes.isRegularFile()
                            && (name.endsWith(".snapshot.json") || name.endsWith(".snapshot.json.gz"));
                }

                @Override
                public void found(Path file, BasicFileAttributes attributes) {
                    found.add(directory.show(file));
                }

                @Override
                public void refused(Path file) {}
            });
        } catch (IOException e) {
            throw new CannotRun("the folder cannot be read: " + e.getMessage(), e);
        }
        return List.copyOf(found);
    }
}
