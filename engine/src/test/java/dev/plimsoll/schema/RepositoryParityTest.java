package dev.plimsoll.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.migration.MigrationFile;
import dev.plimsoll.migration.MigrationFiles;
import dev.plimsoll.migration.MigrationReader;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.migration.tool.Tools;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Migrations of real projects on real servers and in the replay. None of them is part of this repository: {@code -Dplimsoll.repositories}
 * names a folder with one folder of migrations for each project.
 */
@EnabledIfSystemProperty(named = RepositoryParityTest.FOLDER, matches = ".+")
class RepositoryParityTest {

    static final String FOLDER = "plimsoll.repositories";

    static Stream<Arguments> projects() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(Objects.requireNonNull(System.getProperty(FOLDER))))) {
            List<Path> projects = folders.filter(Files::isDirectory).sorted().toList();
            return projects.stream()
                    .flatMap(project -> IntStream.rangeClosed(12, 18).mapToObj(major -> Arguments.of(project, major)));
        }
    }

    @ParameterizedTest
    @MethodSource("projects")
    void theReplayIsTheServer(Path project, int major) throws SQLException {
        try (ServerAndReplay both = new ServerAndReplay(major)) {
            int statements = run(project, both);
            assertThat(both.differences())
                    .as("%s of %s statements accepted", both.accepted(), statements)
                    .isEmpty();
        }
    }

    /** Each statement for itself, so that one that the server refuses leaves the others of its file; returns how many there are. */
    static int run(Path project, ServerAndReplay both) throws SQLException {
        WorkingDirectory directory = new WorkingDirectory(project);
        MigrationReader reader = new MigrationReader(InputStream.nullInputStream());
        int statements = 0;
        for (var file : new MigrationFiles(directory).below(project)) {
            if (reader.read(file, Tools.PLAIN, true) instanceof MigrationFile.Read read) {
                for (Unit unit : read.migration().units()) {
                    for (Statement statement : unit.statements()) {
                        both.run(statement.text());
                        statements++;
                    }
                }
                both.endSession();
            }
        }
        return statements;
    }
}
