package dev.plimsoll.cli.github;

import dev.plimsoll.model.CannotRun;
import dev.plimsoll.report.JsonTree;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What made a job run.
 *
 * @param since revision that the change is held against, or null where all is judged
 * @param head commit that is judged
 * @param pullRequest number, or null
 * @param fromFork whether the change comes from another repository, so that the token may only read
 * @see <a href="https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows">GitHub, events</a>
 */
public record Event(
        String name,
        @Nullable String since,
        String head,
        @Nullable Long pullRequest,
        boolean fromFork) {

    /** The ancestor shared with the main branch. */
    private static final String MERGE_BASE = "merge-base";

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
    private static final Pattern NO_COMMIT = Pattern.compile("0+");

    /**
     * @param commit that the job was started for
     * @throws CannotRun for an event in which a check has no place
     */
    public static Event of(String name, JsonTree payload, String commit) {
        return switch (name) {
            case "pull_request" -> pullRequest(payload);
            case "pull_request_target" ->
                throw new CannotRun("pull_request_target gives the rights of the base to what a stranger proposes\n"
                        + "Check under pull_request, and post under workflow_run: see docs/ci.md.");
            case "merge_group" ->
                new Event(
                        name,
                        commit(payload.at("merge_group", "base_sha")),
                        commit(payload.at("merge_group", "head_sha")),
                        null,
                        false);
            case "push" -> push(payload);
            default -> new Event(name, null, commit, null, false);
        };
    }

    private static Event pullRequest(JsonTree payload) {
        JsonTree pullRequest = payload.at("pull_request");
        Long number = pullRequest.at("number").number();
        if (number == null || number < 1) {
            throw new CannotRun("the event names no pull request");
        }
        Long headRepository = pullRequest.at("head", "repo", "id").number();
        Long baseRepository = pullRequest.at("base", "repo", "id").number();
        return new Event(
                "pull_request",
                commit(pullRequest.at("base", "sha")),
                commit(pullRequest.at("head", "sha")),
                number,
                headRepository == null || !headRepository.equals(baseRepository));
    }

    /** What was there before, if anything; on a new branch, what it adds to the main one. */
    private static Event push(JsonTree payload) {
        String before = payload.at("before").text();
        boolean isNew = NO_COMMIT.matcher(before).matches();
        String main = "refs/heads/" + payload.at("repository", "default_branch").text();
        boolean isMain = payload.at("ref").text().equals(main);
        return new Event(
                "push",
                !isNew && !payload.at("forced").isTrue() ? commit(payload.at("before")) : isMain ? null : MERGE_BASE,
                commit(payload.at("after")),
                null,
                false);
    }

    static String commit(JsonTree json) {
        if (!COMMIT.matcher(json.text()).matches()) {
            throw new CannotRun("the event names no commit where one belongs");
        }
        return json.text();
    }
}
