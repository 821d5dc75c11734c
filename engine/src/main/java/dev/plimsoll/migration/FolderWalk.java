package dev.plimsoll.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks through a folder for {@code *.sql} files, in letters of either case, for {@link ChangelogFiles changelogs} and for
 * {@link ScriptFiles migrations in other languages}, as {@link FileWalk} does. A linked file is read only where it lies below the same folder.
 */
final class FolderWalk implements FileWalk.Search {

    private final Path root;
    private final WorkingDirectory workingDirectory;
    private final List<FoundFile> found = new ArrayList<>();
    private final List<Path> perhapsChangelogs = new ArrayList<>();
    private final List<Path> perhapsScripts = new ArrayList<>();

    private FolderWalk(Path root, WorkingDirectory workingDirectory) {
        this.root = root;
        this.workingDirectory = workingDirectory;
    }

    static List<FoundFile> of(Path folder, WorkingDirectory workingDirectory) throws IOException {
        FolderWalk walk = new FolderWalk(folder, workingDirectory);
        FileWalk.through(folder, walk);
        ChangelogFiles.among(walk.perhapsChangelogs)
                .forEach(file -> walk.found.add(FoundFile.of(workingDirectory.show(file), file)));
        ScriptFiles.among(walk.perhapsScripts, Repository.rootOf(folder).orElse(folder))
                .forEach(file -> walk.found.add(FoundFile.of(workingDirectory.show(file), file)));
        walk.found.sort((left, right) -> MigrationOrder.BY_PATH.compare(left.path(), right.path()));
        return walk.found;
    }

    @Override
    public boolean wants(Path file, BasicFileAttributes attributes) {
        return isSql(FileWalk.nameOf(file))
                || attributes.isRegularFile() && (ChangelogFiles.mayBe(file) || ScriptFiles.mayBe(file));
    }

    @Override
    public void found(Path file, BasicFileAttributes attributes) throws IOException {
        if (isSql(FileWalk.nameOf(file))) {
            String shown = workingDirectory.show(file);
            if (attributes.isRegularFile()) {
                found.add(FoundFile.of(shown, file));
            } else if (attributes.isSymbolicLink() && !Files.isDirectory(file)) {
                found.add(linked(shown, file));
            }
        } else if (ChangelogFiles.mayBe(file)) {
            perhapsChangelogs.add(file);
        } else {
            perhapsScripts.add(file);
        }
    }

    @Override
    public void refused(Path file) {
        String what = Files.isDirectory(file) ? "the folder may not be listed" : "the file may not be looked at";
        found.add(new FoundFile(workingDirectory.show(file), file, what));
    }

    private static boolean isSql(String name) {
        return name.regionMatches(true, name.length() - ".sql".length(), ".sql", 0, ".sql".length());
    }

    private FoundFile linked(String shown, Path link) throws IOException {
        if (!Files.exists(link)) {
            return new FoundFile(shown, link, "it is a symbolic link to nothing");
        }
        return Repository.leadsOutOf(root, link)
                ? new FoundFile(shown, link, "it is a symbolic link out of the folder that is checked")
                : FoundFile.of(shown, link);
    }
}
