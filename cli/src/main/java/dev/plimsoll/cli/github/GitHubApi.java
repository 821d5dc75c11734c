package dev.plimsoll.cli.github;

import dev.plimsoll.report.JsonTree;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The REST interface of GitHub for one repository. It follows no redirect, so that the token goes to one host; it bounds answers, waits and attempts.
 *
 * @see <a href="https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api">GitHub, best practices</a>
 */
public final class GitHubApi {

    private static final int ATTEMPTS = 4;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final long LONGEST_ANSWER = 16_000_000;
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 30;

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String root;
    private final String repository;
    private final String token;
    private final Duration timeout;
    private final Consumer<Duration> pause;

    /**
     * @param root address of the interface, such as {@code https://api.github.com}
     * @param repository {@code owner/name}
     * @param timeout of one attempt, with the whole answer
     * @param pause waits between attempts
     */
    public GitHubApi(URI root, String repository, String token, Duration timeout, Consumer<Duration> pause) {
        this.root = root.toString().replaceAll("/+$", "");
        this.repository = repository;
        this.token = token;
        this.timeout = timeout;
        this.pause = pause;
    }

    /** What is at a path below the repository, or at one from the root where it begins with {@code //}. */
    JsonTree get(String path) throws ApiFailure {
        return send("GET", path, null);
    }

    JsonTree post(String path, Map<String, ?> body) throws ApiFailure {
        return send("POST", path, body);
    }

    JsonTree patch(String path, Map<String, ?> body) throws ApiFailure {
        return send("PATCH", path, body);
    }

    void delete(String path) throws ApiFailure {
        send("DELETE", path, null);
    }

    /**
     * All pages of a list, up to 3,000 items.
     *
     * @param path without paging
     */
    List<JsonTree> list(String path) throws ApiFailure {
        List<JsonTree> all = new ArrayList<>();
        for (int page = 1; page <= MOST_PAGES; page++) {
            List<JsonTree> items = get(path + (path.contains("?") ? "&" : "?") + "per_page=" + PAGE + "&page=" + page)
                    .items();
            all.addAll(items);
            if (items.size() < PAGE) {
                break;
            }
        }
        return all;
    }

    private JsonTree send(String method, String path, @Nullable Map<String, ?> body) throws ApiFailure {
        HttpRequest request = request(method, path, body);
        // Posting twice would tell things twice, so without an answer it is not repeated.
        boolean repeatable = !method.equals("POST");
        for (int attempt = 1; ; attempt++) {
            Answer answer = ask(request);
            if (answer.isFine()) {
                return answer.json();
            }
            Duration wait = answer.wait(attempt, repeatable);
            if (wait == null || wait.compareTo(LONGEST_WAIT) > 0 || attempt == ATTEMPTS) {
                throw answer.failure();
            }
            pause.accept(wait);
        }
    }

    private HttpRequest request(String method, String path, @Nullable Map<String, ?> body) {
        String address = path.startsWith("//") ? root + path.substring(1) : root + "/repos/" + repository + path;
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(timeout)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/vnd.github+json")
                .header("X-GitHub-Api-Version", "2022-11-28")
                .header("User-Agent", "plimsoll")
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JsonTree.write(body)))
                .build();
    }

    private Answer ask(HttpRequest request) throws ApiFailure {
        try {
            // The timeout of the request ends with the headers; this one holds for the body too.
            HttpResponse<byte[]> response = client.sendAsync(request, info -> new BoundedBody(LONGEST_ANSWER))
                    .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                    .get();
            return Answer.of(response);
        } catch (ExecutionException e) {
            return Answer.none(e.getCause() instanceof TimeoutException ? "no answer in time" : reason(e.getCause()));
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static String reason(@Nullable Throwable cause) {
        return cause instanceof IOException && cause.getMessage() != null
                ? cause.getMessage()
                : cause == null ? "no answer" : cause.getClass().getSimpleName();
    }

    private static ApiFailure interrupted() {
        Thread.currentThread().interrupt();
        return new ApiFailure(0, "interrupted");
    }
}
