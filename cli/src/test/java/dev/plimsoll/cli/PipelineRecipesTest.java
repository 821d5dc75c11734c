package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Shell.Result;
import dev.plimsoll.cli.github.ActionSteps;
import dev.plimsoll.cli.github.Events;
import dev.plimsoll.cli.github.FakeGitHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/ci.md tells people to write does what it says. */
@DisabledOnOs(OS.WINDOWS)
class PipelineRecipesTest {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(yaml|groovy|sh)\n(.*?)^```$");
    private static final Pattern COMMAND = Pattern.compile("(?m)^ *(?:- |- run: |sh ')?(plimsoll [^'\n]*)");
    private static final Pattern USES = Pattern.compile("uses: ([^@\n]+)@(\\S+)");

    @TempDir
    Path folder;

    private Path repository;

    private static List<String> blocks(String language) {
        try {
            return BLOCK.matcher(Files.readString(REPOSITORY.resolve("docs/ci.md")))
                    .results()
                    .filter(block -> block.group(1).matches(language))
                    .map(block -> block.group(2))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> commands() {
        return blocks("yaml|groovy|sh").stream()
                .flatMap(block -> COMMAND.matcher(block).results())
                .map(command -> command.group(1))
                .toList();
    }

    @BeforeEach
    void prepare() throws IOException {
        repository = Files.createDirectory(folder.resolve("shop"));
        SinceTest.git(repository, "init", "-q", "-b", "main");
        write("db/migrations/V1__orders.sql", "CREATE TABLE orders (id bigint PRIMARY KEY);\n");
        commit();
        SinceTest.git(repository, "update-ref", "refs/remotes/origin/main", "HEAD");
        SinceTest.git(repository, "checkout", "-q", "-b", "change");
        write("db/migrations/V2__drop.sql", "DROP TABLE orders;\n");
        commit();
    }

    private void write(String path, String text) throws IOException {
        Path file = repository.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void commit() throws IOException {
        SinceTest.git(repository, "add", ".");
        SinceTest.git(
                repository, "-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-q", "-m", "a change");
    }

    /** As a shell splits it, with the variables of a pipeline. */
    private static List<String> arguments(String command) {
        String filled =
                command.replace("$CI_MERGE_REQUEST_DIFF_BASE_SHA", "main").replace("$CHANGE_TARGET", "main");
        assertThat(filled).doesNotContain("$");
        return Arrays.stream(filled.replace("\"", "").split(" ")).skip(1).toList();
    }

    @Test
    void thereAreCommandsForAllPipelines() {
        assertThat(commands())
                .hasSize(4)
                .anyMatch(command -> command.contains("CI_MERGE_REQUEST"))
                .anyMatch(command -> command.contains("CHANGE_TARGET"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandDoesItsWork(String command) throws IOException {
        List<String> arguments = new ArrayList<>(arguments(command));
        boolean live = arguments.remove("env:SHOP_DATABASE_URL");
        if (live) {
            Files.copy(
                    REPOSITORY.resolve("examples/shop/snapshot/shop.snapshot.json"),
                    repository.resolve("shop.snapshot.json"));
            arguments.set(arguments.indexOf("--database"), "--snapshot");
            arguments.add(arguments.indexOf("--snapshot") + 1, "shop.snapshot.json");
        }

        Result result = new Shell(repository).run(arguments.toArray(String[]::new));

        assertThat(result.errors()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(live ? 0 : 1);
        arguments.stream()
                .filter(argument -> argument.matches("[a-z]+=.*"))
                .map(argument -> argument.replaceFirst(".*=", ""))
                .forEach(file -> assertThat(repository.resolve(file)).isNotEmptyFile());
        if (!live) {
            assertThat(result.output()).contains("V2__drop.sql").contains("1 file, 1 statement");
        }
    }

    /** The inputs of each use of the action. */
    static List<Map<String, String>> uses() {
        List<Map<String, String>> uses = new ArrayList<>();
        for (String block : blocks("yaml")) {
            if (block.contains("/github-action@")) {
                collect(ActionSteps.yaml(block), uses);
            }
        }
        return uses;
    }

    private static void collect(Object yaml, List<Map<String, String>> uses) {
        if (yaml instanceof Map<?, ?> map) {
            if (String.valueOf(map.get("uses")).contains("/github-action@")) {
                Map<String, String> inputs = new LinkedHashMap<>();
                ((Map<?, ?>) map.get("with"))
                        .forEach((name, value) -> inputs.put(String.valueOf(name), String.valueOf(value)));
                uses.add(inputs);
            }
            map.values().forEach(value -> collect(value, uses));
        } else if (yaml instanceof List<?> list) {
            list.forEach(value -> collect(value, uses));
        }
    }

    @Test
    void theActionIsUsedInEachWay() {
        assertThat(uses()).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("uses")
    void aUseOfTheActionDoesItsWork(Map<String, String> inputs) throws IOException {
        List<String> arguments = handedOn(inputs);
        String event =
                inputs.containsKey("post") ? "workflow_run" : inputs.containsKey("issue") ? "schedule" : "pull_request";
        String head = SinceTest.git(repository, "rev-parse", "HEAD").strip();
        String base = SinceTest.git(repository, "rev-parse", "main").strip();
        Path payload = folder.resolve("event.json");
        Files.writeString(payload, Events.text(event).replace(Events.HEAD, head).replace(Events.BASE, base));
        String report = inputs.getOrDefault("post", inputs.get("issue"));
        if (report != null) {
            Files.createDirectories(repository.resolve(report).getParent());
            new Shell(repository).run("check", "db/migrations", "--format", "json=" + report);
        }
        try (FakeGitHub gitHub = new FakeGitHub()) {
            gitHub.pull(7, head, 889977);
            Result result = new Shell(repository)
                    .variable("GITHUB_REPOSITORY", "acme/shop")
                    .variable("GITHUB_API_URL", gitHub.address().toString())
                    .variable("GITHUB_EVENT_NAME", event)
                    .variable("GITHUB_EVENT_PATH", payload.toString())
                    .variable("GITHUB_SHA", head)
                    .variable("GITHUB_RUN_ID", "1")
                    .variable("GITHUB_TOKEN", FakeGitHub.TOKEN)
                    .run(arguments.toArray(String[]::new));

            assertThat(result.errors()).isEmpty();
            assertThat(result.exitCode()).isEqualTo(report == null ? 1 : 0);
            assertThat(result.output()).doesNotContain("::notice title=Plimsoll");
            assertThat(gitHub.writes()).hasSize("never".equals(inputs.get("comment")) ? 0 : 1);
        }
    }

    /** What the second step of the action makes of the inputs. */
    private List<String> handedOn(Map<String, String> inputs) throws IOException {
        Map<String, String> all = new HashMap<>(inputs);
        List.of("version", "archive", "sha256").forEach(all::remove);
        Path program = folder.resolve("plimsoll");
        Path written = folder.resolve("arguments");
        Files.writeString(program, "#!/bin/sh\nprintf '%s\\n' \"$@\" > '" + written + "'\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        ActionSteps.Result result = new ActionSteps(repository, all).runWith(program);
        assertThat(result.exitCode()).as(result.output()).isZero();
        return Files.readAllLines(written);
    }

    @Test
    void otherActionsAreNamedByTheirFullDigest() {
        List<MatchResult> uses = blocks("yaml").stream()
                .flatMap(block -> USES.matcher(block).results())
                .toList();

        assertThat(uses)
                .hasSizeGreaterThan(6)
                .allSatisfy(use -> assertThat(use.group(2))
                        .matches(use.group(1).endsWith("/github-action") ? "DIGEST" : "[0-9a-f]{40}"));
    }

    @Test
    void noRecipeGivesRightsToStrangers() {
        assertThat(String.join("\n", blocks("yaml"))).doesNotContain("pull_request_target");
        assertThat(blocks("yaml").stream()
                        .filter(block -> block.contains("workflow_run:"))
                        .toList())
                .isNotEmpty()
                .allMatch(block -> !block.contains("actions/checkout"));
    }

    @Test
    void theHookChecksTheFilesThatAreCommitted() throws IOException {
        List<?> hooks = (List<?>) ActionSteps.yaml(Files.readString(REPOSITORY.resolve(".pre-commit-hooks.yaml")));
        Map<?, ?> hook = (Map<?, ?>) hooks.get(0);
        assertThat("db/migrations/V2__drop.sql").matches(".*" + hook.get("files"));
        write(
                "plimsoll.yaml",
                "version: 1\ndatabases:\n  shop:\n    engine-version: 16\n    migrations: db/migrations\n");
        List<String> arguments = new ArrayList<>(arguments(String.valueOf(hook.get("entry"))));
        arguments.add("db/migrations/V2__drop.sql");

        Result result = new Shell(repository).run(arguments.toArray(String[]::new));

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).contains("V2__drop.sql:1:1", "1 file, 1 statement");
    }
}
