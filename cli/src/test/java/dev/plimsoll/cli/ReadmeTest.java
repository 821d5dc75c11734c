package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README shows what a newcomer will see. */
class ReadmeTest {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final String COMMAND = "$ ./plimsoll check examples/shop\n";
    private static final String LEFT_OUT = "…\n";

    @Test
    void showsTheRealOutput() throws IOException {
        String readme = Files.readString(REPOSITORY.resolve("README.md")).replace("\r\n", "\n");
        int start = readme.indexOf(COMMAND) + COMMAND.length();
        String shown = readme.substring(start, readme.indexOf("```", start));

        Result result = new Shell(REPOSITORY).run("check", "examples/shop");

        assertThat(result.errors()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(1);
        String[] parts = shown.split("(?m)^" + LEFT_OUT);
        assertThat(parts).hasSizeGreaterThan(2);
        assertThat(result.output()).containsSubsequence(parts).endsWith(parts[parts.length - 1]);
    }
}
