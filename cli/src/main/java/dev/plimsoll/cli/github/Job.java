package dev.plimsoll.cli.github;

import dev.plimsoll.model.CannotRun;
import dev.plimsoll.report.JsonTree;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A job of GitHub Actions, as its environment tells of it.
 *
 * @param api address of the REST interface
 * @param server address of the pages
 * @param repository {@code owner/name}
 * @param payload of the event
 * @param commit that the job was started for
 * @param run address of the page of this run
 * @param outputs file that takes the outputs of the step, or null
 * @param summary file that takes the summary of the step, or null
 * @see <a href="https://docs.github.com/en/actions/reference/workflows-and-actions/variables">GitHub, variables</a>
 */
public record Job(
        URI api,
        String server,
        String repository,
        String eventName,
        JsonTree payload,
        String commit,
        String run,
        @Nullable Path outputs,
        @Nullable Path summary) {

    private static final Pattern REPOSITORY = Pattern.compile("[A-Za-z0-9_.-]{1,100}/[A-Za-z0-9_.-]{1,100}");

    /** GitHub cuts payloads at 25 MB. */
    private static final long LONGEST_PAYLOAD = 30_000_000;

    /** @throws CannotRun where this is no such job */
    public static Job of(Map<String, String> environment) {
        String repository = needed(environment, "GITHUB_REPOSITORY");
        if (!REPOSITORY.matcher(repository).matches()) {
            throw new CannotRun("GITHUB_REPOSITORY is no owner/name");
        }
        String server = environment.getOrDefault("GITHUB_SERVER_URL", "https://github.com");
        return new Job(
                address(environment.getOrDefault("GITHUB_API_URL", "https://api.github.com")),
                server,
                repository,
                needed(environment, "GITHUB_EVENT_NAME"),
                payload(Path.of(needed(environment, "GITHUB_EVENT_PATH"))),
                needed(environment, "GITHUB_SHA"),
                server + "/" + repository + "/actions/runs/" + needed(environment, "GITHUB_RUN_ID"),
                file(environment, "GITHUB_OUTPUT"),
                file(environment, "GITHUB_STEP_SUMMARY"));
    }

    private static String needed(Map<String, String> environment, String variable) {
        String value = environment.getOrDefault(variable, "");
        if (value.isEmpty()) {
            throw new CannotRun(variable
                    + " is not set: plimsoll github is for jobs of GitHub Actions\nElsewhere: plimsoll check.");
        }
        return value;
    }

    private static @Nullable Path file(Map<String, String> environment, String variable) {
        String value = environment.getOrDefault(variable, "");
        return value.isEmpty() ? null : Path.of(value);
    }

    private static URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new CannotRun("GITHUB_API_URL is no address", e);
        }
    }

    private static JsonTree payload(Path file) {
        try {
            if (Files.size(file) > LONGEST_PAYLOAD) {
                throw new CannotRun("the event in GITHUB_EVENT_PATH is too long");
            }
            return JsonTree.parse(Files.readString(file));
        } catch (IOException e) {
            throw new CannotRun("the event in GITHUB_EVENT_PATH cannot be read", e);
        }
    }
}
