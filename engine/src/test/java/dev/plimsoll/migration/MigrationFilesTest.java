package dev.plimsoll.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.CannotRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationFilesTest {

    @TempDir
    Path directory;

    @Test
    void findsSqlFilesInOrder() throws IOException {
        write("db/V10__c.sql", "db/V2__b.sql", "db/V1__a.sql", "db/notes.txt", "db/sub/V3__d.sql");

        assertThat(find("db")).containsExactly("db/V1__a.sql", "db/V2__b.sql", "db/V10__c.sql", "db/sub/V3__d.sql");
    }

    @Test
    void passesOverWhatIsNobodysMigration() throws IOException {
        write("db/a.sql", "db/.hidden/b.sql", "db/node_modules/c.sql", "db/vendor/d.sql", "db/build/e.sql");
        Files.writeString(directory.resolve("db/.gitignore"), "build/\n");

        assertThat(find("db")).containsExactly("db/a.sql");
        assertThat(find("db/build/e.sql")).as("what is named is wanted").containsExactly("db/build/e.sql");
    }

    @Test
    void findsChangelogsAmongOtherFiles() throws IOException {
        write("db/a.sql", "db/pom.xml", "db/data.json", "other/b.xml");
        String changelog = "databaseChangeLog: []";
        for (String file : List.of("db/changelog.xml", "db/changes/1.yaml", "other/2.yml")) {
            Files.createDirectories(directory.resolve(file).getParent());
            Files.writeString(directory.resolve(file), changelog);
        }
        Files.writeString(directory.resolve("db/changelog.xml"), "<databaseChangeLog/>");
        write("db/changelog.json");

        assertThat(find("."))
                .as("whatever their path says")
                .containsExactly("db/a.sql", "db/changelog.xml", "db/changes/1.yaml", "other/2.yml");
    }

    @Test
    void sortsNamedFilesOnlyByNumbers() throws IOException {
        write("V10.sql", "V2.sql", "schema.sql", "changes.sql");

        assertThat(find("V10.sql", "V2.sql")).containsExactly("V2.sql", "V10.sql");
        assertThat(find("schema.sql", "changes.sql")).containsExactly("schema.sql", "changes.sql");
    }

    @Test
    void findsAFileOnce() throws IOException {
        write("db/V1.sql");

        assertThat(find("db", "./db/V1.sql", "db/../db")).containsExactly("db/V1.sql");
    }

    @Test
    void readsNoLinkOutOfTheFolder() throws IOException {
        write("outside/secret.sql", "db/a.sql");
        Files.createSymbolicLink(directory.resolve("db/b.sql"), directory.resolve("outside/secret.sql"));
        Files.createSymbolicLink(directory.resolve("db/c.sql"), directory.resolve("db/a.sql"));
        Files.createSymbolicLink(directory.resolve("db/folder"), directory.resolve("outside"));
        Files.createSymbolicLink(directory.resolve("db/nowhere.sql"), directory.resolve("nowhere"));

        List<FoundFile> found = files("db");

        assertThat(found)
                .extracting(FoundFile::path)
                .containsExactly("db/a.sql", "db/b.sql", "db/c.sql", "db/nowhere.sql");
        assertThat(found.get(0).refusal()).isNull();
        assertThat(found.get(1).refusal()).contains("symbolic link out of the folder");
        assertThat(found.get(2).refusal()).isNull();
        assertThat(found.get(3).refusal()).contains("symbolic link to nothing");
    }

    @Test
    void refusesPathsThatLeaveTheirRepository() throws IOException {
        write("outside/secret.sql", "repository/a.sql");
        Files.createDirectory(directory.resolve("repository/.git"));
        Files.createSymbolicLink(directory.resolve("repository/link"), directory.resolve("outside"));

        assertThatThrownBy(() -> find("repository/link"))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("repository/link leads out of its repository");
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        Files.createDirectory(directory.resolve("empty"));

        assertThatThrownBy(() -> find("nowhere")).hasMessageContaining("nowhere does not exist");
        assertThatThrownBy(() -> find("empty")).hasMessageContaining("no SQL files in empty");
    }

    @Test
    void showsPathsAboveTheWorkingDirectory() throws IOException {
        write("a.sql", "work/b.sql");

        List<FoundFile> found =
                new MigrationFiles(new WorkingDirectory(directory.resolve("work"))).find(List.of("../a.sql"), "-");

        assertThat(found).extracting(FoundFile::path).containsExactly("../a.sql");
    }

    private void write(String... paths) throws IOException {
        for (String path : paths) {
            Path file = directory.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "select 1;");
        }
    }

    private List<String> find(String... paths) {
        return files(paths).stream().map(FoundFile::path).toList();
    }

    private List<FoundFile> files(String... paths) {
        return new MigrationFiles(new WorkingDirectory(directory)).find(List.of(paths), FoundFile.STANDARD_INPUT);
    }
}
