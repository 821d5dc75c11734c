package dev.plimsoll.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** git itself says what is right. */
class IgnoreFileTest {

    private static final List<String> PATTERNS = List.of(
            "*.sql",
            "/a.sql",
            "b/",
            "b",
            "a/b.sql",
            "a/**",
            "**/b",
            "a/**/c.sql",
            "!b.sql",
            "!a.sql",
            "!*.sql",
            "c*",
            "?.sql",
            "[ab].sql",
            "[!a].sql",
            "# b",
            "\\#x.sql",
            "b.sql  ",
            "/b",
            "/*",
            "!/a",
            "a/*/c.sql",
            "!c/");

    @TempDir
    Path repository;

    @Test
    void ignoresWhatGitIgnores() throws Exception {
        git("init", "-q");
        for (String folder : List.of("", "a/", "b/", "c/", "a/b/", "a/c/", "b/c/")) {
            for (String name : List.of("a.sql", "b.sql", "c.sql", "#x.sql")) {
                Path file = repository.resolve(folder + name);
                Files.createDirectories(file.getParent());
                Files.writeString(file, "select 1;");
            }
        }
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            writeIgnoreFile(random, "");
            writeIgnoreFile(random, "a/");

            String rules = Files.readString(repository.resolve(".gitignore")) + "-- a/\n"
                    + Files.readString(repository.resolve("a/.gitignore"));
            assertThat(foundByUs()).as(rules).isEqualTo(foundByGit());
        }
    }

    private void writeIgnoreFile(Random random, String folder) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            lines.add(PATTERNS.get(random.nextInt(PATTERNS.size())));
        }
        Files.write(repository.resolve(folder + ".gitignore"), lines);
    }

    private Set<String> foundByUs() {
        TreeSet<String> found = new TreeSet<>();
        new MigrationFiles(new WorkingDirectory(repository)).below(repository).forEach(file -> found.add(file.path()));
        return found;
    }

    private Set<String> foundByGit() throws Exception {
        TreeSet<String> found = new TreeSet<>();
        git("ls-files", "-z", "--others", "--exclude-per-directory=.gitignore")
                .transform(list -> List.of(list.split("\0")))
                .stream()
                .filter(path -> path.endsWith(".sql"))
                .forEach(found::add);
        return found;
    }

    private String git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
