package dev.plimsoll.check;

import dev.plimsoll.check.DatabasePlan.PlannedFile;
import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.MigrationFiles;
import dev.plimsoll.migration.MigrationSet;
import dev.plimsoll.migration.MigrationSets;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.migration.tool.Tools;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.Engine;
import dev.plimsoll.model.Server;
import dev.plimsoll.policy.Configuration;
import dev.plimsoll.policy.DatabaseConfiguration;
import dev.plimsoll.report.CheckReport.FileSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which file belongs to which database. All migrations of a configured database are replayed; those among the paths asked for
 * are judged. Files of no configured database are databases of their own.
 */
final class Plans {

    private final WorkingDirectory workingDirectory;
    private final Configuration configuration;
    private final @Nullable Integer engineVersion;
    private final @Nullable String tool;
    private final List<FileSet> recognised = new ArrayList<>();
    private final MigrationFiles migrationFiles;
    private final MigrationSets migrationSets;

    /** @param tool of all files, or null where configuration and folders say it */
    Plans(
            WorkingDirectory workingDirectory,
            Configuration configuration,
            @Nullable Integer engineVersion,
            @Nullable String tool) {
        this.workingDirectory = workingDirectory;
        this.configuration = configuration;
        this.engineVersion = engineVersion;
        this.tool = tool;
        this.migrationFiles = new MigrationFiles(workingDirectory);
        this.migrationSets = new MigrationSets(workingDirectory, Tools.ALL, Tools.PLAIN);
    }

    /** Databases in the order of the configuration, the default one last; those without a file to judge are left out. */
    List<DatabasePlan> of(List<String> paths, String standardInputName) {
        Map<String, FoundFile> asked = new LinkedHashMap<>();
        askedFor(paths, standardInputName).forEach(file -> asked.put(file.path(), file));
        Set<String> owned = new HashSet<>();
        List<DatabasePlan> plans = new ArrayList<>();
        for (DatabaseConfiguration database : configuration.databases()) {
            List<PlannedFile> files = files(database, asked);
            files.forEach(planned -> owned.add(planned.file().path()));
            plans.add(new DatabasePlan(database.name(), server(database), database.session(), files));
        }
        plans.addAll(unconfigured(asked.values().stream()
                .filter(file -> !owned.contains(file.path()))
                .toList()));
        return plans.stream().filter(DatabasePlan::judgesAny).toList();
    }

    /** What was recognised while planning, in the order of the databases. */
    List<FileSet> sets() {
        return List.copyOf(recognised);
    }

    private void recognise(MigrationSet set, String database) {
        if (set.isRecognised() && !set.files().isEmpty()) {
            String folder = workingDirectory.show(set.folder());
            recognised.add(new FileSet(
                    set.layout().tool(),
                    folder,
                    database,
                    (int) set.files().stream().map(FoundFile::path).distinct().count(),
                    set.because()));
        }
    }

    /** One database, unless the files are those of several tools or of several folders of one: then each set is one. */
    private List<DatabasePlan> unconfigured(List<FoundFile> files) {
        List<MigrationSet> sets = tool == null || files.isEmpty()
                ? migrationSets.of(files)
                : List.of(named(tool, "--tool says so", folderOf(files), files));
        boolean several = sets.stream().filter(MigrationSet::isRecognised).count() > 1;
        Map<String, List<PlannedFile>> byDatabase = new LinkedHashMap<>();
        for (MigrationSet set : sets) {
            String name = several && set.isRecognised() ? workingDirectory.show(set.folder()) : DatabasePlan.DEFAULT;
            recognise(set, name);
            List<PlannedFile> members = byDatabase.computeIfAbsent(name, key -> new ArrayList<>());
            set.files().forEach(file -> members.add(new PlannedFile(file, set.layout(), true)));
        }
        List<DatabasePlan> plans = new ArrayList<>();
        byDatabase.forEach((name, members) -> plans.add(new DatabasePlan(name, server(null), Map.of(), members)));
        return plans;
    }

    private List<FoundFile> askedFor(List<String> paths, String standardInputName) {
        if (!paths.isEmpty()) {
            return migrationFiles.find(paths, standardInputName);
        }
        List<String> configured = configuration.databases().stream()
                .flatMap(database -> database.migrations().stream())
                .map(path -> workingDirectory.show(resolve(path)))
                .toList();
        if (configured.isEmpty()) {
            throw new CannotRun(
                    "nothing to check: name files or folders that hold SQL migrations, or - for standard input");
        }
        return migrationFiles.find(configured, standardInputName);
    }

    private List<PlannedFile> files(DatabaseConfiguration database, Map<String, FoundFile> asked) {
        Map<String, FoundFile> files = new LinkedHashMap<>();
        for (String path : database.migrations()) {
            Path place = resolve(path);
            List<FoundFile> present = new ArrayList<>(migrationFiles.below(place));
            for (FoundFile file : asked.values()) {
                if (workingDirectory.resolve(file.path()).startsWith(place)) {
                    present.removeIf(other -> other.path().equals(file.path()));
                    present.add(file);
                }
            }
            if (Files.isRegularFile(place)) {
                present.add(FoundFile.of(workingDirectory.show(place), place));
            }
            MigrationFiles.sorted(present).forEach(file -> files.putIfAbsent(file.path(), file));
        }
        List<PlannedFile> planned = new ArrayList<>();
        for (MigrationSet set : sets(database, List.copyOf(files.values()))) {
            recognise(set, database.name());
            set.files()
                    .forEach(file -> planned.add(new PlannedFile(file, set.layout(), asked.containsKey(file.path()))));
        }
        return planned;
    }

    private List<MigrationSet> sets(DatabaseConfiguration database, List<FoundFile> files) {
        String configured = database.tool();
        Path folder = database.migrations().isEmpty()
                ? workingDirectory.path()
                : resolve(database.migrations().get(0));
        if (tool != null) {
            return List.of(named(tool, "--tool says so", folder, files));
        }
        return configured == null
                ? migrationSets.of(files)
                : List.of(named(configured, "the configuration says so", folder, files));
    }

    private MigrationSet named(String id, String because, Path folder, List<FoundFile> files) {
        return migrationSets.of(Tools.byId(id).orElseThrow(), because, folder, files);
    }

    /** That of the first file. */
    private Path folderOf(List<FoundFile> files) {
        Path first = files.get(0).file();
        Path folder =
                first == null ? null : workingDirectory.path().resolve(first).getParent();
        return folder == null ? workingDirectory.path() : folder.normalize();
    }

    /** Paths of a configuration are relative to its folder. */
    private Path resolve(String path) {
        Path file = configuration.file();
        Path folder = file == null ? null : file.getParent();
        return (folder == null ? workingDirectory.path() : folder).resolve(path).normalize();
    }

    private Server server(@Nullable DatabaseConfiguration database) {
        Integer version = engineVersion;
        if (version == null && database != null) {
            version = database.engineVersion();
        }
        Engine engine = database == null ? Server.DEFAULT.engine() : database.engine();
        return new Server(engine, version == null ? Server.DEFAULT.major() : version);
    }
}
