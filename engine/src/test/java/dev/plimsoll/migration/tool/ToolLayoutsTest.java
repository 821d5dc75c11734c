package dev.plimsoll.migration.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.migration.FileRole;
import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.MigrationFile;
import dev.plimsoll.migration.MigrationFiles;
import dev.plimsoll.migration.MigrationReader;
import dev.plimsoll.migration.MigrationSet;
import dev.plimsoll.migration.MigrationSets;
import dev.plimsoll.migration.MigrationTool;
import dev.plimsoll.migration.ScriptLink;
import dev.plimsoll.migration.WorkingDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is said of folders as tools know them. A folder {@code src/test/resources/dev/plimsoll/migration/TOOL/NAME} is a repository;
 * {@code expected.txt} in it tells its sets, with the files in the order in which they are applied. {@code tool.txt} names the tool where
 * nothing else can.
 */
class ToolLayoutsTest {

    private static final Path LAYOUTS = Path.of("src/test/resources/dev/plimsoll/migration");

    @TempDir
    Path repository;

    static List<Path> layouts() throws IOException {
        try (Stream<Path> files = Files.walk(LAYOUTS)) {
            return files.filter(file -> file.endsWith("expected.txt"))
                    .map(file -> LAYOUTS.relativize(file.getParent()))
                    .sorted()
                    .toList();
        }
    }

    /** Copied, so that nothing above is looked at. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("layouts")
    void readsTheFolderAsItsToolDoes(Path layout) throws IOException {
        Path original = LAYOUTS.resolve(layout);
        copy(original);

        assertThat(said()).isEqualTo(Files.readString(original.resolve("expected.txt")));
    }

    @Test
    void everyToolHasALayout() throws IOException {
        List<String> shown =
                layouts().stream().map(layout -> layout.getName(0).toString()).toList();

        assertThat(Tools.ALL.stream().map(MigrationTool::id).filter(id -> !shown.contains(id)))
                .as("tools without a folder in %s", LAYOUTS)
                .isEmpty();
    }

    private void copy(Path original) throws IOException {
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = repository.resolve(original.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private String said() {
        WorkingDirectory directory = new WorkingDirectory(repository);
        List<FoundFile> files = new MigrationFiles(directory).below(repository);
        MigrationSets sets = new MigrationSets(directory, Tools.ALL, Tools.PLAIN);
        List<MigrationSet> found = Files.exists(repository.resolve("tool.txt"))
                ? List.of(sets.of(namedTool(), "somebody says so", repository, files))
                : sets.of(files);
        return found.stream().map(set -> said(set, directory)).collect(Collectors.joining());
    }

    private MigrationTool namedTool() {
        try {
            String id = Files.readString(repository.resolve("tool.txt")).strip();
            return Tools.byId(id).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String said(MigrationSet set, WorkingDirectory directory) {
        StringBuilder text = new StringBuilder(directory.show(set.folder()))
                .append(' ')
                .append(set.layout().tool())
                .append(set.isRecognised() ? ", since " + set.because() : "")
                .append(
                        set.engine() == null || set.engine().engine().isJudged()
                                ? ""
                                : ", for " + set.engine().engine().displayName() + ", since "
                                        + set.engine().because())
                .append('\n');
        for (FoundFile file : set.files()) {
            text.append("  ").append(said(file, set.layout())).append('\n');
        }
        set.files().stream()
                .filter(file -> set.layout().role(file.path()).kind() == FileRole.Kind.MIGRATION)
                .findFirst()
                .map(file -> set.layout().outsideTransaction(file.path()))
                .ifPresent(order -> text.append("  outside: ").append(order).append('\n'));
        return text.toString();
    }

    private static String said(FoundFile found, Layout layout) {
        MigrationFile file = new MigrationReader(InputStream.nullInputStream()).read(found, layout, false);
        if (file instanceof MigrationFile.PassedOver passedOver) {
            return found.path() + " IGNORED " + passedOver.reason();
        }
        if (file instanceof MigrationFile.Script script) {
            ScriptLink link = script.link();
            return found.path() + " SCRIPT " + (link == null ? "-" : link.id() + " after " + link.after()) + ", "
                    + script.command();
        }
        MigrationFile.Read read = (MigrationFile.Read) file;
        String version = read.migration().version();
        String modes =
                read.migration().units().stream().map(unit -> " " + unit.mode()).collect(Collectors.joining());
        return found.path() + " " + layout.role(found.path()).kind() + " " + (version == null ? "-" : version) + modes;
    }
}
