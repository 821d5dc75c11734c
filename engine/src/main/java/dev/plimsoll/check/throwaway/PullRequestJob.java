package dev.plimsoll.check.throwaway;

import dev.plimsoll.model.CannotRun;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells a job that runs what a stranger has proposed: there migrations are read and never run. Known are the variables of GitHub and Gitea, GitLab,
 * Jenkins, Bitbucket, Buildkite, Azure, CircleCI, Travis, Drone, Woodpecker, AppVeyor, Semaphore, CodeBuild, Cirrus, Bitrise, Codefresh and Prow.
 */
final class PullRequestJob {

    /** A variable that is set to something else than an empty text or false. */
    private static final Pattern SET = Pattern.compile("(?i)(?!false$).+");

    private static final Pattern PULL_REQUEST = Pattern.compile("(?i)(external_)?(pull|merge)_?request.*");

    private static final List<Map.Entry<String, Pattern>> SIGNS = List.of(
            Map.entry("GITHUB_EVENT_NAME", PULL_REQUEST),
            Map.entry("CI_MERGE_REQUEST_IID", SET),
            Map.entry("CI_EXTERNAL_PULL_REQUEST_IID", SET),
            Map.entry("CI_PIPELINE_SOURCE", PULL_REQUEST),
            Map.entry("CHANGE_ID", SET),
            Map.entry("ghprbPullId", SET),
            Map.entry("BITBUCKET_PR_ID", SET),
            Map.entry("BUILDKITE_PULL_REQUEST", SET),
            Map.entry("SYSTEM_PULLREQUEST_PULLREQUESTID", SET),
            Map.entry("BUILD_REASON", PULL_REQUEST),
            Map.entry("CIRCLE_PULL_REQUEST", SET),
            Map.entry("CIRCLE_PR_NUMBER", SET),
            Map.entry("TRAVIS_PULL_REQUEST", SET),
            Map.entry("DRONE_PULL_REQUEST", SET),
            Map.entry("CI_COMMIT_PULL_REQUEST", SET),
            Map.entry("APPVEYOR_PULL_REQUEST_NUMBER", SET),
            Map.entry("SEMAPHORE_GIT_PR_NUMBER", SET),
            Map.entry("CODEBUILD_WEBHOOK_EVENT", PULL_REQUEST),
            Map.entry("CIRRUS_PR", SET),
            Map.entry("BITRISE_PULL_REQUEST", SET),
            Map.entry("CF_PULL_REQUEST_ID", SET),
            Map.entry("PULL_NUMBER", SET));

    private PullRequestJob() {}

    /** @throws CannotRun in such a job */
    static void refuse(Map<String, String> environment) {
        for (Map.Entry<String, Pattern> sign : SIGNS) {
            String value = environment.getOrDefault(sign.getKey(), "");
            if (sign.getValue().matcher(value).matches()) {
                throw new CannotRun(
                        "migrations of a pull request are not run, not even on a throw-away server: " + sign.getKey()
                                + " is " + value
                                + "\nplimsoll check and plimsoll drift --replay schema read them without running them.");
            }
        }
    }
}
