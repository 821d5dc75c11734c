package dev.plimsoll.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Runs in one process what users run most, so that an archive of classes that is made of it holds what they need. Nothing is written. The launcher
 * and the build of a release run it with the folder of the example.
 */
public final class Training {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    private Training() {}

    public static void main(String[] arguments) {
        Path example = Path.of(arguments[0]).toAbsolutePath();
        List<List<String>> runs = List.of(
                List.of("check", "."),
                List.of("check", "migrations/V2__products.sql"),
                List.of("check", ".", "--format", "json"),
                List.of("check", "infra"),
                List.of("impact", "migrations", "--format", "json"),
                List.of("audit", "--snapshot", "snapshot/shop.snapshot.json"),
                List.of("rules", "list"),
                List.of("check", "--help"));
        int failed = 0;
        for (List<String> run : runs) {
            int code = CommandRun.of(quiet(example), run.toArray(String[]::new));
            failed += code == ExitCode.CANNOT_RUN.code() ? 1 : 0;
        }
        System.exit(failed);
    }

    private static Surroundings quiet(Path example) {
        return new Surroundings(
                example,
                Map.of(),
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                StandardCharsets.UTF_8,
                100,
                DAY,
                null,
                duration -> {});
    }
}
