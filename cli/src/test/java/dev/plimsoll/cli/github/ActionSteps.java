package dev.plimsoll.cli.github;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Runs the steps of {@code action.yml} with bash as a runner would, expressions put in place in the environment alone. */
public final class ActionSteps {

    public static final Path FOLDER =
            Path.of("../github-action").toAbsolutePath().normalize();

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ *([a-z0-9_.-]+) *\\}\\}");
    private static final Pattern OUTPUT = Pattern.compile("(?ms)^([a-z]+)(?:=([^\n]*)|<<(\\S+)\n(.*?)\n\\3)$");

    /** How a step ended. */
    public record Result(int exitCode, String output, Map<String, String> outputs) {}

    private final Path workspace;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    public ActionSteps(Path workspace, Map<String, String> inputs) {
        this.workspace = workspace;
        values.put("github.token", FakeGitHub.TOKEN);
        values.put("github.action_repository", "example/plimsoll");
        map(action().get("inputs")).forEach((name, input) -> {
            Object standard = map(input).getOrDefault("default", "");
            values.put("inputs." + name, inputs.getOrDefault(name, replaced(String.valueOf(standard))));
        });
        assertThat(values.keySet())
                .containsAll(inputs.keySet().stream().map("inputs."::concat).toList());
    }

    public ActionSteps variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    public static Map<?, ?> action() {
        try {
            return (Map<?, ?>) yaml(Files.readString(FOLDER.resolve("action.yml")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Object yaml(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    public static List<Map<String, Object>> steps() {
        return ((List<?>) map(action().get("runs")).get("steps"))
                .stream().map(ActionSteps::map).toList();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object yaml) {
        return (Map<String, Object>) yaml;
    }

    /** Runs all steps, until one fails. */
    public Result run() throws IOException {
        Result result = new Result(0, "", Map.of());
        for (Map<String, Object> step : steps()) {
            result = run(step);
            String id = String.valueOf(step.get("id"));
            result.outputs().forEach((name, value) -> values.put("steps." + id + ".outputs." + name, value));
            if (result.exitCode() != 0) {
                return result;
            }
        }
        return result;
    }

    /** Runs the second step with another program than the first would have laid out. */
    public Result runWith(Path program) throws IOException {
        values.put("steps.install.outputs.plimsoll", program.toString());
        return run(steps().get(1));
    }

    private Result run(Map<String, Object> step) throws IOException {
        Path outputs = Files.createTempFile("outputs", "");
        ProcessBuilder builder = new ProcessBuilder("bash", "-e", "-c", String.valueOf(step.get("run")))
                .directory(workspace.toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GITHUB_"));
        builder.environment().putAll(environment);
        builder.environment().put("GITHUB_ACTION_PATH", FOLDER.toString());
        builder.environment().put("GITHUB_OUTPUT", outputs.toString());
        map(step.getOrDefault("env", Map.of()))
                .forEach((name, value) -> builder.environment().put(name, replaced(String.valueOf(value))));
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Result(process.waitFor(), output, outputs(Files.readString(outputs)));
        } catch (InterruptedException e) {
            throw new IOException(e);
        } finally {
            Files.delete(outputs);
        }
    }

    private String replaced(String text) {
        return EXPRESSION
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), "")));
    }

    private static Map<String, String> outputs(String file) {
        Map<String, String> outputs = new LinkedHashMap<>();
        Matcher matcher = OUTPUT.matcher(file);
        while (matcher.find()) {
            outputs.put(matcher.group(1), matcher.group(2) != null ? matcher.group(2) : matcher.group(4));
        }
        return outputs;
    }
}
