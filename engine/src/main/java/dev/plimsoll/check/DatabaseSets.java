package dev.plimsoll.check;

import dev.plimsoll.migration.Drafts;
import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.MigrationFiles;
import dev.plimsoll.migration.MigrationSet;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.migration.tool.Tools;
import dev.plimsoll.policy.Configuration;
import dev.plimsoll.policy.DatabaseConfiguration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the files of databases, and which tools run them. */
final class DatabaseSets {

    private final WorkingDirectory workingDirectory;
    private final Configuration configuration;
    private final @Nullable String tool;
    private final MigrationFiles migrationFiles;
    private final FileSets fileSets;

    /** @param tool of all files, or null where configuration and folders say it */
    DatabaseSets(WorkingDirectory workingDirectory, Configuration configuration, @Nullable String tool, Drafts drafts) {
        this.workingDirectory = workingDirectory;
        this.configuration = configuration;
        this.tool = tool;
        this.migrationFiles = new MigrationFiles(workingDirectory, drafts);
        this.fileSets = new FileSets(workingDirectory, tool);
    }

    /** The files that a run names, or those of all databases where it names none. */
    List<FoundFile> askedFor(List<String> paths, String standardInputName) {
        List<String> asked = !paths.isEmpty()
                ? paths
                : configuration.databases().stream()
                        .flatMap(database -> database.migrations().stream())
                        .map(path -> workingDirectory.show(resolve(path)))
                        .toList();
        return migrationFiles.search(asked, standardInputName);
    }

    /** The sets of files of which no configuration tells. */
    List<MigrationSet> of(List<FoundFile> files) {
        return fileSets.of(files);
    }

    /** All sets of a configured database; of a file that is asked for its text may be given. */
    List<MigrationSet> of(DatabaseConfiguration database, Map<String, FoundFile> asked) {
        return sets(database.tool(), files(database, asked));
    }

    /** The files of each path of the configuration, by path. */
    private Map<Path, List<FoundFile>> files(DatabaseConfiguration database, Map<String, FoundFile> asked) {
        Map<Path, List<FoundFile>> files = new LinkedHashMap<>();
        Set<String> known = new HashSet<>();
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
            present.removeIf(file -> !known.add(file.path()));
            files.computeIfAbsent(place, key -> new ArrayList<>()).addAll(MigrationFiles.sorted(present));
        }
        return files;
    }

    private List<MigrationSet> sets(@Nullable String configured, Map<Path, List<FoundFile>> files) {
        List<FoundFile> all = files.values().stream().flatMap(List::stream).toList();
        String because = tool != null ? "--tool says so" : "the configuration says so";
        String named = tool != null ? tool : configured;
        if (named == null) {
            return fileSets.of(all);
        }
        if (Tools.byId(named).orElseThrow().runsFoldersTogether()) {
            Path first = files.keySet().stream().findFirst().orElse(workingDirectory.path());
            return List.of(fileSets.named(named, because, first, all));
        }
        List<MigrationSet> sets = new ArrayList<>();
        files.forEach((place, members) -> sets.add(fileSets.named(
                named, because, Files.isDirectory(place) ? place : fileSets.folderOf(members), members)));
        return sets;
    }

    /** Paths of a configuration are relative to its folder. */
    private Path resolve(String path) {
        Path file = configuration.file();
        Path folder = file == null ? null : file.getParent();
        return (folder == null ? workingDirectory.path() : folder).resolve(path).normalize();
    }
}
