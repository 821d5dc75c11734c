package dev.plimsoll.cli.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.cli.github.FakeGitHub.Trouble;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubApiTest {

    private static final String COMMENTS = "/issues/7/comments";

    private final List<Duration> waits = new ArrayList<>();
    private FakeGitHub gitHub;
    private GitHubApi api;

    @BeforeEach
    void start() throws IOException {
        gitHub = new FakeGitHub();
        api = api(gitHub.address(), Duration.ofSeconds(20));
    }

    @AfterEach
    void stop() {
        gitHub.close();
    }

    private GitHubApi api(URI address, Duration timeout) {
        return new GitHubApi(address, "acme/shop", FakeGitHub.TOKEN, timeout, waits::add);
    }

    @Test
    void aListIsReadToItsEnd() throws ApiFailure {
        for (int i = 0; i < 250; i++) {
            gitHub.comment("ada", "User", "comment " + i);
        }

        assertThat(api.list(COMMENTS)).hasSize(250);
        assertThat(gitHub.requests()).hasSize(3);
    }

    @Test
    void aListWithoutEndIsLeft() throws ApiFailure {
        for (int i = 0; i < 3_100; i++) {
            gitHub.comment("ada", "User", "x");
        }

        assertThat(api.list(COMMENTS)).hasSize(3_000);
    }

    @Test
    void waitsAsLongAsItIsTold() throws ApiFailure {
        gitHub.trouble("GET", Trouble.status(429).header("Retry-After", "7"));
        gitHub.trouble("GET", Trouble.status(403).header("Retry-After", "9"));

        assertThat(api.list(COMMENTS)).isEmpty();
        assertThat(waits).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(9));
    }

    @Test
    void postsAgainWhereNothingWasTaken() throws ApiFailure {
        gitHub.trouble("POST", Trouble.status(429).header("Retry-After", "1"));

        api.post(COMMENTS, Map.of("body", "hello"));

        assertThat(gitHub.comments()).containsExactly("hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3600", "soon", "-1", "99999999999999"})
    void doesNotWaitForHours(String retryAfter) {
        gitHub.trouble("GET", Trouble.status(429).header("Retry-After", retryAfter));

        assertThatThrownBy(() -> api.get(COMMENTS))
                .isInstanceOf(ApiFailure.class)
                .hasMessage("429: trouble 429");
        assertThat(waits).isEmpty();
    }

    @Test
    void readsAgainAfterAFailureOfTheServerButNotForEver() {
        gitHub.forbid("GET", 502);

        assertThatThrownBy(() -> api.get(COMMENTS))
                .isInstanceOf(ApiFailure.class)
                .hasMessage("502: trouble 502");
        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void neverPostsTwiceWhereTheFirstMayHaveArrived() {
        gitHub.forbid("POST", 502);

        assertThatThrownBy(() -> api.post(COMMENTS, Map.of("body", "hello"))).isInstanceOf(ApiFailure.class);
        assertThat(gitHub.writes()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 403, 404, 422})
    void takesNoForAnAnswer(int status) {
        gitHub.forbid("GET", status);

        assertThatThrownBy(() -> api.get(COMMENTS))
                .isInstanceOf(ApiFailure.class)
                .hasMessage(status + ": trouble " + status);
        assertThat(gitHub.requests()).hasSize(1);
    }

    @Test
    void aSlowAnswerIsGivenUp() {
        api = api(gitHub.address(), Duration.ofMillis(200));
        for (int i = 0; i < 4; i++) {
            gitHub.trouble("GET", new Trouble(200, Map.of(), "[]", 5_000, false));
        }

        assertThatThrownBy(() -> api.get(COMMENTS)).isInstanceOf(ApiFailure.class);
        assertThat(waits).hasSize(3);
    }

    @Test
    void halfAnAnswerIsNone() throws ApiFailure {
        gitHub.trouble("GET", new Trouble(200, Map.of(), "[{\"id\"", 0, true));

        assertThat(api.list(COMMENTS)).isEmpty();
        assertThat(waits).hasSize(1);
    }

    @Test
    void whatIsNoJsonIsNoAnswer() {
        gitHub.trouble("GET", new Trouble(200, Map.of(), "<html>", 0, false));

        assertThatThrownBy(() -> api.get(COMMENTS))
                .isInstanceOf(ApiFailure.class)
                .hasMessage("the answer is no JSON");
    }

    @Test
    void anAnswerWithoutEndIsLeft() {
        for (int i = 0; i < 4; i++) {
            gitHub.trouble("GET", new Trouble(200, Map.of(), " ".repeat(17_000_000), 0, false));
        }

        assertThatThrownBy(() -> api.get(COMMENTS))
                .isInstanceOf(ApiFailure.class)
                .hasMessage("the answer is too long");
    }

    @Test
    void nobodyThereIsAFailureWithoutTheToken() {
        gitHub.close();

        assertThatThrownBy(() -> api.get(COMMENTS))
                .isInstanceOf(ApiFailure.class)
                .satisfies(e -> assertThat(String.valueOf(e.getMessage())).doesNotContain(FakeGitHub.TOKEN));
    }
}
