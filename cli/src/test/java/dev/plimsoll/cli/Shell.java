package dev.plimsoll.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs commands in this process, as a shell would in another. */
final class Shell {

    /** What a command left behind. */
    record Result(int exitCode, String output, String errors) {}

    private final Path directory;
    private final Map<String, String> environment = new HashMap<>();
    private byte[] input = new byte[0];
    private Charset charset = StandardCharsets.UTF_8;
    private @Nullable Integer columns;

    Shell(Path directory) {
        this.directory = directory;
    }

    Shell input(String text) {
        input = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    Shell variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Shell charset(Charset newCharset) {
        charset = newCharset;
        return this;
    }

    Shell terminal(int width) {
        columns = width;
        return this;
    }

    Shell file(String path, String text) throws IOException {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Shell file(String path, byte[] content) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        return this;
    }

    Result run(String... arguments) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int exitCode = CommandRun.of(
                new Surroundings(
                        directory,
                        environment,
                        new ByteArrayInputStream(input),
                        output,
                        errors,
                        charset,
                        columns,
                        LocalDate.of(2026, 7, 1),
                        null,
                        duration -> {}),
                arguments);
        return new Result(exitCode, output.toString(charset), errors.toString(charset));
    }
}
