package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script of a release, with a Java that only tells how it was called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class ReleaseLauncherTest {

    private static final String JAVA = """
            #!/bin/sh
            for argument; do
                case $argument in -XX:ArchiveClassesAtExit=*) echo archive >"${argument#*=}"; exit 0 ;; esac
            done
            printf '%s\\n' "$@"
            exit 7
            """;

    @TempDir
    Path directory;

    private Path release;
    private Path jdk;

    @BeforeEach
    void unpack() throws IOException {
        release = directory.resolve("a release");
        jdk = directory.resolve("a jdk");
        String script = Files.readString(Path.of("src/build/release/plimsoll"));
        program(release.resolve("bin/plimsoll"), script.replace("@version@", "1.2.3"));
        Files.createDirectories(release.resolve("lib"));
        Files.writeString(release.resolve("lib/plimsoll.jar"), "jar");
        program(jdk.resolve("bin/java"), JAVA);
        version("17.0.9");
    }

    private void version(String version) throws IOException {
        Files.writeString(
                jdk.resolve("release"),
                "JAVA_VERSION=\"" + version + "\"\nJAVA_RUNTIME_VERSION=\"" + version + "+9\"\n");
    }

    @Test
    void usesTheRuntimeBesideItWithItsCache() throws Exception {
        program(release.resolve("runtime/bin/java"), JAVA);
        Files.writeString(release.resolve("lib/plimsoll.aot"), "cache");

        assertThat(plimsoll(7, "check", "a b"))
                .contains(
                        "-XX:AOTCache=" + release.resolve("lib/plimsoll.aot"),
                        "-Dplimsoll.home=" + release,
                        "-Dwith=options")
                .endsWith("dev.plimsoll.cli.Main", "check", "a b");
    }

    @Test
    void withoutOneItKeepsAnArchiveForTheJavaThatIsThere() throws Exception {
        List<String> first = plimsoll(7, "check");
        List<String> second = plimsoll(7, "check");

        Path archive = directory.resolve("cache/plimsoll/1.2.3-17.0.9+9");
        assertThat(archive).isRegularFile();
        assertThat(first).contains("-XX:SharedArchiveFile=" + archive).endsWith("check");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void withoutAPlaceForAnArchiveItRunsAllTheSame() throws Exception {
        Files.writeString(directory.resolve("cache"), "no folder");

        assertThat(plimsoll(7, "check"))
                .noneMatch(argument -> argument.startsWith("-XX:Shared"))
                .endsWith("check");
    }

    @Test
    void anOldJavaIsNamed() throws Exception {
        version("11.0.2");

        assertThat(plimsoll(2)).singleElement().asString().contains("Java 11.0.2", "17 or later");
    }

    private static void program(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** The lines of its output and errors. */
    private List<String> plimsoll(int code, String... arguments) throws Exception {
        List<String> line =
                new ArrayList<>(List.of(release.resolve("bin/plimsoll").toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().put("XDG_CACHE_HOME", directory.resolve("cache").toString());
        builder.environment().put("PLIMSOLL_JAVA_OPTIONS", "-Dwith=options");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(code);
        return output.lines().toList();
    }
}
