package dev.plimsoll.check;

import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.MigrationSet;
import dev.plimsoll.migration.MigrationSets;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.migration.tool.Tools;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells which tool runs which files: the one that an option names, or else the one that their folders tell. */
final class FileSets {

    private final WorkingDirectory workingDirectory;
    private final MigrationSets migrationSets;
    private final @Nullable String tool;

    /** @param tool of all files, or null where folders say it */
    FileSets(WorkingDirectory workingDirectory, @Nullable String tool) {
        this.workingDirectory = workingDirectory;
        this.migrationSets = new MigrationSets(workingDirectory, Tools.ALL, Tools.PLAIN);
        this.tool = tool;
    }

    List<MigrationSet> of(List<FoundFile> files) {
        return tool == null || files.isEmpty()
                ? migrationSets.of(files)
                : List.of(named(tool, "--tool says so", folderOf(files), files));
    }

    /** Files of which somebody said which tool runs them, see {@link MigrationSets#of}. */
    MigrationSet named(String id, String because, Path folder, List<FoundFile> files) {
        return migrationSets.of(Tools.byId(id).orElseThrow(), because, folder, files);
    }

    /** That of the first file. */
    Path folderOf(List<FoundFile> files) {
        Path first = files.isEmpty() ? null : files.get(0).file();
        Path folder =
                first == null ? null : workingDirectory.path().resolve(first).getParent();
        return folder == null ? workingDirectory.path() : folder.normalize();
    }
}
