package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process of its own: only a real pipe cannot be asked for its position. */
class PipeTest {

    @Test
    void readsSqlFromAPipe(@TempDir Path directory) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.plimsoll.cli.Main",
                        "check",
                        "-")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        try (OutputStream pipe = process.getOutputStream()) {
            pipe.write("DROP TABLE customers;".getBytes(StandardCharsets.UTF_8));
        }

        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output).contains("no-drop-table").contains("<stdin>:1:1");
        assertThat(process.waitFor()).isEqualTo(1);
    }
}
