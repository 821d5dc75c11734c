package dev.plimsoll.cli.github;

import dev.plimsoll.report.JsonTree;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A whole answer, or none with the reason. */
record Answer(int status, String body, @Nullable String retryAfter) {

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(
                response.statusCode(),
                new String(response.body(), StandardCharsets.UTF_8),
                response.headers().firstValue("Retry-After").orElse(null));
    }

    static Answer none(String reason) {
        return new Answer(0, reason, null);
    }

    boolean isFine() {
        return status >= 200 && status < 300;
    }

    JsonTree json() throws ApiFailure {
        try {
            return body.isBlank() ? JsonTree.MISSING : JsonTree.parse(body);
        } catch (IOException e) {
            throw new ApiFailure(0, "the answer is no JSON");
        }
    }

    /** How long to wait before the next attempt; null where there is to be none. */
    @Nullable
    Duration wait(int attempt, boolean repeatable) {
        boolean limited = status == 429 || status == 403 && retryAfter != null;
        if (limited) {
            return retryAfter == null
                    ? Duration.ofSeconds(10)
                    : retryAfter.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(retryAfter)) : null;
        }
        return repeatable && (status == 0 || status >= 500) ? Duration.ofSeconds(1L << attempt - 1) : null;
    }

    ApiFailure failure() {
        if (status == 0) {
            return new ApiFailure(0, body);
        }
        String message = "";
        try {
            message = JsonTree.parse(body).at("message").text();
        } catch (IOException e) {
            message = "no reason given";
        }
        return new ApiFailure(status, status + ": " + message);
    }
}
