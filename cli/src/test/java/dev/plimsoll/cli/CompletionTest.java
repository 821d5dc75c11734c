package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scripts in the shells that they are for, where those are installed. */
class CompletionTest {

    private static final Pattern LINE = Pattern.compile(
            "complete -c plimsoll -n '[a-z_; -]+' (?:-f -a [a-z]+|-a '[a-z0-9 -]+'|(?:-[ls] [A-Za-z-]+ ?)+(?:-r|-x -a '[A-Za-z0-9_ -]*')?)"
                    + "(?: -d '(?:[^'\\\\]|\\\\['\\\\])*')?");

    @TempDir
    Path folder;

    private Path script(String shell) throws IOException {
        Path file = folder.resolve("plimsoll." + shell);
        Files.writeString(file, new Shell(folder).run("completion", shell).output());
        return file;
    }

    private String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static boolean isInstalled(String shell) {
        return List.of("/bin/", "/usr/bin/", "/usr/local/bin/").stream()
                .anyMatch(place -> Files.isExecutable(Path.of(place + shell)));
    }

    @ParameterizedTest
    @CsvSource({
        "plimsoll ch, check",
        "plimsoll config va, validate",
        "plimsoll check --si, --since",
        "plimsoll completion fi, fish",
        "plimsoll fix --rule require-concurrent-index-d, require-concurrent-index-drop"
    })
    void bashCompletes(String typed, String expected) throws IOException {
        assumeThat(isInstalled("bash")).isTrue();
        String[] words = typed.split(" ");

        List<String> command = new ArrayList<>(List.of(
                "bash",
                "-c",
                "source \"$1\"; shift; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); COMP_LINE=\"$*\"; COMP_POINT=${#COMP_LINE};"
                        + " _complete_plimsoll; printf '%s\\n' \"${COMPREPLY[@]}\"",
                "bash",
                script("bash").toString()));
        command.addAll(List.of(words));
        String completed = run(command.toArray(String[]::new));

        assertThat(completed.lines().map(String::strip)).contains(expected);
    }

    @Test
    void zshReadsItsScript() throws IOException {
        assertThat(Files.readString(script("zsh"))).contains("ZSH_VERSION", "bashcompinit");
        assumeThat(isInstalled("zsh")).isTrue();
        assertThat(run("zsh", "-f", "-c", "source " + script("zsh") + "; print ${_comps[plimsoll]}"))
                .contains("plimsoll");
    }

    @Test
    void fishCompletes() throws IOException {
        Path script = script("fish");
        List<String> lines = Files.readAllLines(script);
        assertThat(lines.stream().skip(1)).allMatch(line -> LINE.matcher(line).matches());
        assertThat(lines)
                .anyMatch(line -> line.contains("__fish_use_subcommand' -f -a check "))
                .anyMatch(line -> line.contains("__fish_seen_subcommand_from check' -l since -r "))
                .anyMatch(line -> line.contains("__fish_seen_subcommand_from config; and not"))
                .anyMatch(line -> line.contains("-l rule -x -a 'n") || line.contains("require-concurrent-index "));
        assumeThat(isInstalled("fish")).isTrue();
        assertThat(run("fish", "-c", "source " + script + "; complete -C 'plimsoll ch'"))
                .startsWith("check");
    }
}
