package dev.plimsoll.check.infrastructure;

import dev.plimsoll.iac.files.SourceFiles;
import dev.plimsoll.iac.settings.SettingsReader;
import dev.plimsoll.iac.terraform.TerraformReader;
import dev.plimsoll.migration.FileWalk;
import dev.plimsoll.migration.Repository;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.CannotRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Files that may define infrastructure, all of one repository.
 *
 * @param files those that may be read: all of the repository or, outside of any, of the working directory or the folder that was asked for
 * @param modules real paths of folders with files of Terraform
 * @param documents paths, as they are shown, of files of other formats that may be definitions
 * @param named files that were named one by one, as they are shown
 * @param folders whether a folder was asked for too, so that not only what is in {@code named} is judged
 */
record DefinitionFiles(
        SourceFiles files,
        SortedSet<Path> modules,
        SortedSet<String> documents,
        SortedSet<String> named,
        boolean folders) {

    private static final Pattern DOCUMENT = Pattern.compile(".*\\.(ya?ml|jsonc?|bicep|template|cfn|cform)");

    /**
     * What paths name; files that define nothing may be among them.
     *
     * @param paths files and folders that exist, or {@code -} for standard input, which is passed over
     */
    static List<DefinitionFiles> find(
            WorkingDirectory workingDirectory, List<String> paths, InfrastructureInputs inputs) {
        Map<Path, Finding> found = new LinkedHashMap<>();
        for (String given : paths) {
            Path path = workingDirectory.resolve(given);
            if (!given.equals("-") && Files.exists(path)) {
                Path root = Repository.rootOf(path).orElse(rootOf(path, workingDirectory));
                try {
                    found.computeIfAbsent(root, key -> new Finding(workingDirectory))
                            .add(path);
                } catch (IOException e) {
                    throw new CannotRun(
                            "cannot read the folder " + workingDirectory.show(path) + ": " + e.getMessage(), e);
                }
            }
        }
        List<DefinitionFiles> all = new ArrayList<>();
        found.forEach((root, finding) -> {
            if (!finding.isEmpty()) {
                all.add(finding.files(root, inputs.files()));
            }
        });
        return all;
    }

    /** Outside of any repository, whoever works above a folder works on all that is there. */
    private static Path rootOf(Path path, WorkingDirectory workingDirectory) {
        Path parent = path.getParent();
        Path folder = Files.isDirectory(path) || parent == null ? path : parent;
        return folder.startsWith(workingDirectory.path()) ? workingDirectory.path() : folder;
    }

    /** Whether anything may be defined in these files. */
    boolean isEmpty() {
        return modules.isEmpty() && documents.isEmpty();
    }

    /** One search for files. */
    private static final class Finding implements FileWalk.Search {

        private final WorkingDirectory workingDirectory;
        private final SortedSet<Path> modules = new TreeSet<>();
        private final SortedSet<String> documents = new TreeSet<>();
        private final SortedSet<String> named = new TreeSet<>();
        private boolean folders;

        Finding(WorkingDirectory workingDirectory) {
            this.workingDirectory = workingDirectory;
        }

        void add(Path path) throws IOException {
            if (Files.isDirectory(path)) {
                folders = true;
                FileWalk.through(path, this);
            } else if (isDefinition(path)) {
                named.add(workingDirectory.show(path));
                addDefinition(path);
            }
        }

        private void addDefinition(Path file) throws IOException {
            Path folder = file.toRealPath().getParent();
            if (TerraformReader.isModuleFile(file) && folder != null) {
                modules.add(folder);
            } else {
                documents.add(workingDirectory.show(file));
            }
        }

        private static boolean isDefinition(Path file) {
            String name = file.getFileName().toString();
            return TerraformReader.isModuleFile(file) || DOCUMENT.matcher(name).matches() || SettingsReader.knows(name);
        }

        @Override
        public boolean wants(Path file, BasicFileAttributes attributes) {
            return attributes.isRegularFile() && isDefinition(file);
        }

        @Override
        public void found(Path file, BasicFileAttributes attributes) throws IOException {
            addDefinition(file);
        }

        @Override
        public void refused(Path file) {
            // The search for migrations tells of it.
        }

        boolean isEmpty() {
            return modules.isEmpty() && documents.isEmpty();
        }

        DefinitionFiles files(Path root, List<Path> given) {
            try {
                SourceFiles files = new SourceFiles(root, workingDirectory.path()).with(given);
                return new DefinitionFiles(files, modules, documents, named, folders);
            } catch (IOException e) {
                throw new CannotRun("cannot read the folder " + workingDirectory.show(root) + ": " + e.getMessage(), e);
            }
        }
    }
}
