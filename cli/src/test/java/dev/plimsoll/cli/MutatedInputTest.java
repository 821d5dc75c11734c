package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shop's migrations, broken in every way chance finds: a verdict comes out all the same. */
class MutatedInputTest {

    private static final int ROUNDS = Integer.getInteger("plimsoll.fuzz.rounds", 300);
    private static final long SEED = Long.getLong("plimsoll.fuzz.seed", 11);

    private static final List<String> SPLINTERS = List.of(
            ";",
            "'",
            "\"",
            "$$",
            "$a$",
            "(",
            ")",
            "--",
            "/*",
            "*/",
            "\n",
            "\r",
            "\t",
            "\0",
            "\u001b[2J",
            "\ud83d",
            "é",
            "BEGIN;",
            "COMMIT;",
            "ROLLBACK;",
            "DO $$ BEGIN ",
            " END $$;",
            " CASCADE",
            "-- +goose Down\n",
            "-- +goose Up\n",
            "-- plimsoll:ignore no-drop-table reason=\"x\"\n",
            "-- plimsoll:ignore-file reason=\"x\"\n",
            "-- plimsoll:",
            "ALTER TABLE orders ",
            "DROP COLUMN id,",
            "INDEX",
            "1e999",
            "\\i x\n",
            "COPY orders FROM stdin;\n",
            "::");

    @TempDir
    Path directory;

    @Test
    void alwaysComesToAVerdict() throws IOException {
        List<String> migrations = migrations();
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Shell shell = new Shell(directory);
            for (int file = 0; file < 4; file++) {
                shell.file("V" + file + ".sql", mutated(migrations, random));
            }

            Result result = shell.run("check", ".", "--format", random.nextBoolean() ? "text" : "json");

            assertThat(result.exitCode())
                    .as("round %d: %s", round, result.errors())
                    .isIn(0, 1);
            assertThat(result.errors()).as("round %d", round).isEmpty();
            assertThat(result.output()).as("round %d", round).doesNotContain("\u001b", "\0");
        }
    }

    private static List<String> migrations() throws IOException {
        List<String> migrations = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("..", "examples", "shop", "migrations"))) {
            for (Path file : files.sorted().toList()) {
                migrations.add(Files.readString(file));
            }
        }
        return migrations;
    }

    private static String mutated(List<String> migrations, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.append(migrations.get(random.nextInt(migrations.size())));
        }
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(20));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, text.substring(at, end));
                case 2 -> text.insert(at, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
                default -> text.setCharAt(at, (char) random.nextInt(128));
            }
            text.append(' ');
        }
        return text.toString();
    }
}
