package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildFilesTest {

    private static final Pattern VERSION = Pattern.compile("<version>");

    @ParameterizedTest
    @ValueSource(strings = {"engine", "rules", "cli"})
    void aModuleNamesNoVersionButItsParents(String module) throws IOException {
        String pom = Files.readString(Path.of("..", module, "pom.xml"));

        assertThat(VERSION.matcher(pom).results()).hasSize(1);
    }
}
