package dev.plimsoll.live.throwaway;

import dev.plimsoll.model.CannotRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An installed PostgreSQL server.
 *
 * @param programs folder with {@code initdb} and {@code postgres}
 * @param version as the server says it, such as {@code 16.4}
 */
public record ServerHome(Path programs, int major, String version) {

    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (([0-9]+)\\S*)");

    /**
     * The server of a folder.
     *
     * @param folder the one that holds {@code bin}, or {@code bin} itself
     * @param shown what the user calls it
     * @throws CannotRun if there is none in it, or it does not start
     */
    static ServerHome at(Path folder, String shown) {
        Path programs = Files.isDirectory(folder.resolve("bin")) ? folder.resolve("bin") : folder;
        for (String program : new String[] {"initdb", "postgres"}) {
            if (!Files.isExecutable(programs.resolve(program))) {
                throw new CannotRun("no PostgreSQL server is in " + shown + ": it has no bin/" + program
                        + "\nName the folder that holds bin/initdb and bin/postgres, such as /usr/lib/postgresql/16.");
            }
        }
        return found(programs)
                .orElseThrow(() -> new CannotRun("the server in " + shown
                        + " does not run here: postgres --version fails\nIs it built for this system and processor?"));
    }

    /** Empty where there is no server, or one that does not start. */
    static Optional<ServerHome> found(Path programs) {
        if (!Files.isExecutable(programs.resolve("initdb")) || !Files.isExecutable(programs.resolve("postgres"))) {
            return Optional.empty();
        }
        Matcher version = VERSION.matcher(
                output(programs.resolve("postgres").toString(), "--version").orElse(""));
        return version.find()
                ? Optional.of(new ServerHome(programs, Integer.parseInt(version.group(2)), version.group(1)))
                : Optional.empty();
    }

    /** What a program prints; empty where it cannot be started, fails or does not end in time. */
    static Optional<String> output(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readNBytes(10_000), StandardCharsets.UTF_8);
            boolean ended = process.waitFor(10, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            return ended && process.exitValue() == 0 ? Optional.of(output.strip()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
