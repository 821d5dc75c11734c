package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code plimsoll}, with a Maven and a JDK that only write down how they were called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherTest {

    private static final int EXIT_CODE_OF_JAVA = 7;

    @TempDir
    Path directory;

    private Path checkout;
    private Path tools;
    private Path jdk;
    private Path builds;

    /** What a process left behind. */
    private record Outcome(int exitCode, List<String> output, String errors) {}

    @BeforeEach
    void prepare() throws IOException {
        checkout = directory.resolve("a checkout");
        tools = directory.resolve("tools");
        jdk = directory.resolve("a jdk");
        builds = directory.resolve("builds");
        Files.createDirectories(checkout.resolve("cli/src/main"));
        Files.createDirectories(tools);
        Files.createDirectories(jdk.resolve("bin"));
        Files.copy(Path.of("..", "plimsoll"), checkout.resolve("plimsoll"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        Files.writeString(checkout.resolve("cli/src/main/Main.java"), "class Main {}");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
        script(jdk.resolve("bin/javac"), "");
        script(jdk.resolve("bin/java"), """
                for argument; do
                    case $argument in -XX:ArchiveClassesAtExit=*) echo archive >"${argument#*=}"; exit 0 ;; esac
                done
                printf '%s\\n' "$@"
                exit 7
                """);
        maven("3.9.9", "mkdir -p cli/target/launcher && echo jar >cli/target/launcher/plimsoll.jar");
    }

    @Test
    void buildsOnceThenStartsAtOnce() throws Exception {
        Outcome first = plimsoll("check", "a b", "*");
        Outcome second = plimsoll("check", "a b", "*");

        assertThat(first.exitCode()).isEqualTo(EXIT_CODE_OF_JAVA);
        assertThat(first.output())
                .contains("-Xmx1g", "-Dwith=options")
                .endsWith("dev.plimsoll.cli.Main", "check", "a b", "*");
        assertThat(first.errors().lines()).hasSize(1);
        assertThat(second.output()).isEqualTo(first.output());
        assertThat(second.errors()).isEmpty();
        assertThat(builds).content().hasLineCount(1).contains("-Dquick", "-Dmaven.test.skip=true");
    }

    @Test
    void startsWithTheArchiveOfItsBuild() throws Exception {
        List<String> output = plimsoll("check").output();

        String option = "-XX:SharedArchiveFile=";
        assertThat(output)
                .filteredOn(argument -> argument.startsWith(option))
                .singleElement()
                .satisfies(argument -> {
                    Path archive = Path.of(argument.substring(option.length()));
                    assertThat(archive).isRegularFile();
                    assertThat(archive.resolveSibling("plimsoll.jar")).isRegularFile();
                });
    }

    @Test
    void noticesSourcesThatChangedCameOrWent() throws Exception {
        plimsoll();
        Files.writeString(checkout.resolve("cli/src/main/Main.java"), "class Main { }");
        plimsoll();
        Files.writeString(checkout.resolve("cli/src/main/Other.java"), "class Other {}");
        plimsoll();
        Files.delete(checkout.resolve("cli/src/main/Other.java"));
        plimsoll();
        Files.writeString(checkout.resolve("README.md"), "not a source");
        plimsoll();

        assertThat(builds).content().hasLineCount(4);
    }

    @Test
    void runsThroughLinksAndFromAnywhere() throws Exception {
        Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("a checkout", "plimsoll"));
        Path linkToLink = Files.createSymbolicLink(tools.resolve("plimsoll"), link);

        assertThat(run(linkToLink, tools).exitCode()).isEqualTo(EXIT_CODE_OF_JAVA);
        assertThat(run(checkout.resolve("plimsoll"), checkout).exitCode()).isEqualTo(EXIT_CODE_OF_JAVA);
        assertThat(builds).content().hasLineCount(1);
    }

    @Test
    void theSecondOfTwoWaitsForTheFirstBuild() throws Exception {
        maven("3.9.9", "sleep 1; mkdir -p cli/target/launcher && echo jar >cli/target/launcher/plimsoll.jar");
        Process one = start(checkout.resolve("plimsoll"), directory, "one");
        Process two = start(checkout.resolve("plimsoll"), directory, "two");

        assertThat(outcome(one).output()).endsWith("one");
        assertThat(outcome(two).output()).endsWith("two");
        assertThat(builds).content().hasLineCount(1);
        assertThat(checkout.resolve(".plimsoll/lock")).doesNotExist();
    }

    @Test
    void theLockOfADeadProcessStopsNobody() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.createDirectories(checkout.resolve(".plimsoll"));
        Files.createSymbolicLink(checkout.resolve(".plimsoll/lock"), Path.of(Long.toString(dead.pid())));

        assertThat(plimsoll().exitCode()).isEqualTo(EXIT_CODE_OF_JAVA);
    }

    @Test
    void aFailedBuildShowsItsLogAndLeavesNothingBehind() throws Exception {
        maven("3.9.9", "echo 'Main.java: cannot find symbol'; exit 1");
        Outcome failed = plimsoll();

        assertThat(failed.exitCode()).isEqualTo(2);
        assertThat(failed.output()).isEmpty();
        assertThat(failed.errors()).contains("Main.java: cannot find symbol").contains("the build failed");
        assertThat(checkout.resolve(".plimsoll/lock")).doesNotExist();
        assertThat(checkout.resolve(".plimsoll/current")).doesNotExist();
    }

    @Test
    void oldToolsAreNamedWithWhatIsNeeded() throws Exception {
        maven("3.6.3", "exit 0");
        Outcome oldMaven = plimsoll();
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
        Outcome oldJava = plimsoll();
        Files.delete(jdk.resolve("bin/java"));
        Outcome noJava = plimsoll();

        assertThat(oldMaven.exitCode()).isEqualTo(2);
        assertThat(oldMaven.errors()).contains("Maven 3.6").contains("3.8 or later");
        assertThat(oldJava.exitCode()).isEqualTo(2);
        assertThat(oldJava.errors()).contains("Java 11.0.2").contains("17 or later");
        assertThat(noJava.exitCode()).isEqualTo(2);
        assertThat(noJava.errors()).contains("JAVA_HOME").contains("17 or later");
    }

    private void maven(String version, String work) throws IOException {
        script(tools.resolve("mvn"), """
                if [ "$1" = -v ]; then echo "Apache Maven %s (0)"; exit 0; fi
                echo "$*" >>'%s'
                %s
                """.formatted(version, builds, work));
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Outcome plimsoll(String... arguments) throws Exception {
        return run(checkout.resolve("plimsoll"), directory, arguments);
    }

    private Outcome run(Path command, Path workingDirectory, String... arguments) throws Exception {
        return outcome(start(command, workingDirectory, arguments));
    }

    private Process start(Path command, Path workingDirectory, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(command.toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).directory(workingDirectory.toFile());
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().put("PLIMSOLL_JAVA_OPTIONS", "-Xmx1g -Dwith=options");
        builder.environment().merge("PATH", tools.toString(), (path, added) -> added + ":" + path);
        return builder.start();
    }

    private static Outcome outcome(Process process) throws Exception {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output.lines().toList(), errors);
    }
}
