package dev.plimsoll.cli.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.github.ActionSteps.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The action as a runner runs it, with an archive laid out as a release is. */
@DisabledOnOs(OS.WINDOWS)
class ActionTest {

    private static final String NAME = "plimsoll-0.1.0-java.tar.gz";

    @TempDir
    Path folder;

    private Path release;
    private Path workspace;

    @BeforeEach
    void prepare() throws Exception {
        release = Files.createDirectories(folder.resolve("releases/v0.1.0"));
        workspace = Files.createDirectory(folder.resolve("workspace"));
        Files.createDirectory(folder.resolve("temp"));
        Files.createDirectory(workspace.resolve("db"));
        Files.writeString(workspace.resolve("db/V1__orders.sql"), "DROP TABLE orders;\n");
        Files.writeString(folder.resolve("event.json"), Events.text("schedule"));
    }

    /** An archive whose program runs this build, or does what the script says. */
    private Path archive(String script) throws Exception {
        Path bin = Files.createDirectories(folder.resolve("plimsoll-0.1.0/bin"));
        Files.writeString(bin.resolve("plimsoll"), "#!/bin/sh\n" + script + "\n");
        assertThat(bin.resolve("plimsoll").toFile().setExecutable(true)).isTrue();
        Path archive = release.resolve(NAME);
        Process tar = new ProcessBuilder("tar", "-czf", archive.toString(), "plimsoll-0.1.0")
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(tar.waitFor()).isZero();
        for (String system : List.of("linux-x64", "java")) {
            Path copy = release.resolve("plimsoll-0.1.0-" + system + ".tar.gz");
            if (!copy.equals(archive)) {
                Files.copy(archive, copy);
            }
        }
        String digest = digest(archive);
        Files.writeString(
                release.resolve("SHA256SUMS"),
                digest + "  " + NAME + "\n" + digest + "  plimsoll-0.1.0-linux-x64.tar.gz\n" + "0".repeat(64)
                        + "  plimsoll-0.1.0.jar\n");
        return archive;
    }

    private static String digest(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private static String thisBuild() {
        return "exec '" + Path.of(System.getProperty("java.home"), "bin", "java") + "' -cp '"
                + System.getProperty("java.class.path") + "' dev.plimsoll.cli.Main \"$@\"";
    }

    /** Writes the arguments it gets, a line each. */
    private static String recorder(Path file) {
        return "printf '%s\\n' \"$@\" > '" + file + "'";
    }

    private Result run(Map<String, String> inputs) throws IOException {
        return new ActionSteps(workspace, inputs)
                .variable("RUNNER_TEMP", folder.resolve("temp").toString())
                .variable("GITHUB_REPOSITORY", "acme/shop")
                .variable("GITHUB_API_URL", "http://127.0.0.1:9")
                .variable("GITHUB_EVENT_NAME", "schedule")
                .variable("GITHUB_EVENT_PATH", folder.resolve("event.json").toString())
                .variable("GITHUB_SHA", Events.HEAD)
                .variable("GITHUB_RUN_ID", "1")
                .variable("GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString())
                .run();
    }

    @Test
    void checksWithALocalArchive() throws Exception {
        Path archive = archive(thisBuild());

        Result result = run(Map.of(
                "archive", archive.toString(), "paths", "db\n", "formats", "json=report.json\nsarif=plimsoll.sarif"));

        assertThat(result.exitCode()).as(result.output()).isEqualTo(1);
        assertThat(result.output())
                .contains("::error file=db/V1__orders.sql,line=1")
                .doesNotContain(FakeGitHub.TOKEN);
        assertThat(result.outputs())
                .containsKeys("blocking", "errors", "warnings", "notes")
                .containsEntry("verdict", "BLOCKED")
                .containsEntry("reports", "report.json\nplimsoll.sarif");
        assertThat(workspace.resolve("plimsoll.sarif")).exists();
        assertThat(folder.resolve("summary.md")).content().startsWith("### ⛔ Plimsoll");
    }

    @Test
    void downloadsAReleaseAndItsDigests() throws Exception {
        Path arguments = folder.resolve("arguments");
        archive(recorder(arguments));

        Result result = run(Map.of(
                "version",
                "0.1.0",
                "download",
                folder.resolve("releases").toUri().toString().replaceAll("/$", "")));

        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(Files.readAllLines(arguments)).startsWith("github");
    }

    @Test
    void everyInputReachesTheProgramAsItIs() throws Exception {
        Path arguments = folder.resolve("arguments");
        Path archive = archive(recorder(arguments));
        String hostile = "$(touch pwned) `touch pwned`; touch pwned \"' --config x";

        Result result = run(Map.ofEntries(
                Map.entry("archive", archive.toString()),
                Map.entry("sha256", digest(archive)),
                Map.entry("paths", "db/a b\n\n--post\n" + hostile),
                Map.entry("config", hostile),
                Map.entry("since", "main"),
                Map.entry("formats", "json=a b.json"),
                Map.entry("fail-on", "never"),
                Map.entry("comment", "always"),
                Map.entry("review", "false"),
                Map.entry("check-run", "true"),
                Map.entry("name", "shop"),
                Map.entry("post", "p.json"),
                Map.entry("issue", "i.json")));

        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(Files.readAllLines(arguments))
                .containsExactly(
                        "github",
                        "--fail-on",
                        "never",
                        "--comment",
                        "always",
                        "--name",
                        "shop",
                        "--config",
                        hostile,
                        "--since",
                        "main",
                        "--post",
                        "p.json",
                        "--issue",
                        "i.json",
                        "--no-review",
                        "--check-run",
                        "--format",
                        "json=a b.json",
                        "--",
                        "db/a b",
                        "--post",
                        hostile);
        assertThat(workspace.resolve("pwned")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "archive",
                "sums",
                "no sums",
                "not listed",
                "listed twice",
                "sha256",
                "missing",
                "nothing",
                "version"
            })
    void nothingRunsThatIsNotTheRelease(String wrong) throws Exception {
        Path arguments = folder.resolve("arguments");
        Path archive = archive(recorder(arguments));
        Path sums = release.resolve("SHA256SUMS");
        Map<String, String> inputs = new HashMap<>(Map.of("archive", archive.toString()));
        switch (wrong) {
            case "archive" ->
                Files.writeString(
                        archive,
                        Files.readString(archive, StandardCharsets.ISO_8859_1) + " ",
                        StandardCharsets.ISO_8859_1);
            case "sums" -> Files.writeString(sums, "1".repeat(64) + "  " + NAME + "\n");
            case "no sums" -> Files.delete(sums);
            case "not listed" -> Files.writeString(sums, digest(archive) + "  other.tar.gz\n");
            case "listed twice" ->
                Files.writeString(sums, Files.readString(sums) + "1".repeat(64) + "  " + NAME + "\n");
            case "sha256" -> inputs.put("sha256", "1".repeat(64));
            case "missing" -> inputs.put("archive", "none.tar.gz");
            case "nothing" -> inputs.clear();
            default -> inputs.putAll(Map.of("archive", "", "version", "../0.1.0", "download", "file:///"));
        }

        Result result = run(inputs);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.output()).startsWith("::error title=Plimsoll::");
        assertThat(arguments).doesNotExist();
    }

    @Test
    void noScriptHoldsAnExpressionAndNoStepAnotherAction() {
        assertThat(ActionSteps.steps()).hasSize(2).allSatisfy(step -> {
            assertThat(String.valueOf(step.get("run"))).doesNotContain("${{");
            assertThat(step).containsEntry("shell", "bash").doesNotContainKey("uses");
        });
    }

    @Test
    void everyInputIsHandedOnAndDescribed() {
        String steps = ActionSteps.steps().toString();

        assertThat(ActionSteps.map(ActionSteps.action().get("inputs")))
                .isNotEmpty()
                .allSatisfy((name, input) -> {
                    assertThat(steps).contains("${{ inputs." + name + " }}");
                    assertThat(String.valueOf(ActionSteps.map(input).get("description")))
                            .hasSizeGreaterThan(20);
                });
    }

    @Test
    void everyOutputIsWritten() {
        assertThat(ActionSteps.map(ActionSteps.action().get("outputs")).keySet())
                .containsExactly("verdict", "blocking", "errors", "warnings", "notes", "reports", "plimsoll");
    }
}
