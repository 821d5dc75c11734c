package dev.plimsoll.check.throwaway;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.CannotRun;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PullRequestJobTest {

    @ParameterizedTest
    @CsvSource({
        "GITHUB_EVENT_NAME, pull_request",
        "GITHUB_EVENT_NAME, pull_request_target",
        "CI_MERGE_REQUEST_IID, 12",
        "CI_PIPELINE_SOURCE, merge_request_event",
        "CI_PIPELINE_SOURCE, external_pull_request_event",
        "CHANGE_ID, 7",
        "BITBUCKET_PR_ID, 3",
        "BUILDKITE_PULL_REQUEST, 44",
        "SYSTEM_PULLREQUEST_PULLREQUESTID, 5",
        "BUILD_REASON, PullRequest",
        "CIRCLE_PULL_REQUEST, https://example.org/pull/1",
        "TRAVIS_PULL_REQUEST, 8",
        "CODEBUILD_WEBHOOK_EVENT, PULL_REQUEST_CREATED",
    })
    void jobsOfPullRequestsAreRefused(String variable, String value) {
        assertThatThrownBy(() -> PullRequestJob.refuse(Map.of(variable, value)))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("migrations of a pull request are not run")
                .hasMessageContaining(variable + " is " + value);
    }

    @ParameterizedTest
    @CsvSource({
        "GITHUB_EVENT_NAME, push",
        "GITHUB_EVENT_NAME, schedule",
        "CI_PIPELINE_SOURCE, push",
        "BUILDKITE_PULL_REQUEST, false",
        "TRAVIS_PULL_REQUEST, false",
        "BUILD_REASON, IndividualCI",
        "BITBUCKET_PR_ID, ''",
    })
    void otherJobsAreNot(String variable, String value) {
        assertThatCode(() -> PullRequestJob.refuse(Map.of(variable, value))).doesNotThrowAnyException();
    }
}
