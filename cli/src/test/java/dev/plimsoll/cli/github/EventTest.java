package dev.plimsoll.cli.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.CannotRun;
import dev.plimsoll.report.JsonTree;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTest {

    private static final String COMMIT = "9".repeat(40);

    @ParameterizedTest
    @CsvSource({"pull_request, false", "pull_request_fork, true", "pull_request_deleted_fork, true"})
    void aPullRequestIsHeldAgainstItsBase(String payload, boolean fromFork) {
        assertThat(Event.of("pull_request", Events.of(payload), COMMIT))
                .isEqualTo(new Event("pull_request", Events.BASE, Events.HEAD, 7L, fromFork));
    }

    @Test
    void aMergeGroupIsHeldAgainstItsBase() {
        assertThat(Event.of("merge_group", Events.of("merge_group"), COMMIT))
                .isEqualTo(new Event("merge_group", Events.BASE, Events.HEAD, null, false));
    }

    @ParameterizedTest
    @CsvSource({
        "push, 111111111111111111111111111111111111111a",
        "push_new_branch, merge-base",
        "push_new_main,",
        "push_forced, merge-base"
    })
    void aPushIsHeldAgainstWhatWasThere(String payload, String since) {
        assertThat(Event.of("push", Events.of(payload), COMMIT))
                .isEqualTo(new Event("push", since, Events.HEAD, null, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"schedule", "workflow_dispatch"})
    void otherwiseAllIsJudged(String name) {
        assertThat(Event.of(name, Events.of("schedule"), COMMIT)).isEqualTo(new Event(name, null, COMMIT, null, false));
    }

    @Test
    void whatGivesRightsToStrangersIsRefused() {
        assertThatThrownBy(() -> Event.of("pull_request_target", Events.of("pull_request"), COMMIT))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("workflow_run");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"pull_request\": {\"number\": -1}}",
                "{\"pull_request\": {\"number\": \"7/../8\"}}",
                "{\"pull_request\": {\"number\": 7, \"base\": {\"sha\": \"--upload-pack=x\"}}}"
            })
    void anEventThatIsNoneIsRefused(String payload) throws IOException {
        JsonTree json = JsonTree.parse(payload);

        assertThatThrownBy(() -> Event.of("pull_request", json, COMMIT)).isInstanceOf(CannotRun.class);
    }
}
