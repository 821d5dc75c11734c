package dev.plimsoll.cli.github;

import dev.plimsoll.report.CheckReport;
import dev.plimsoll.report.JsonTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one open issue that tells what a scheduled run found. It is closed when nothing is left; a later finding opens another. */
final class StickyIssue {

    private static final String LABEL = "plimsoll";
    private static final String SOLVED = "### ✅ Plimsoll: all findings are solved\n";

    private final GitHubApi api;
    private final Author author;
    private final Writing writing;

    StickyIssue(GitHubApi api, Author author, Writing writing) {
        this.api = api;
        this.author = author;
        this.writing = writing;
    }

    void write(CheckReport report) throws ApiFailure {
        Optional<JsonTree> earlier = earlier();
        if (StickyComment.isQuiet(report)) {
            if (earlier.isPresent()) {
                api.patch(
                        path(earlier.get()),
                        Map.of(
                                "body", Marker.of(subject(), SOLVED).above(SOLVED + "\n" + writing.footer()),
                                "state", "closed",
                                "state_reason", "completed"));
            }
            return;
        }
        Marker marker = Marker.of(subject(), writing.plain(report));
        String body = marker.above(writing.linked(report) + "\n" + writing.footer());
        if (earlier.isEmpty()) {
            api.post("/issues", Map.of("title", title(), "body", body, "labels", List.of(LABEL)));
        } else if (Marker.in(earlier.get()).filter(marker::equals).isEmpty()) {
            api.patch(path(earlier.get()), Map.of("body", body));
        }
    }

    private String title() {
        return writing.name().equals(GitHubRun.DEFAULT_NAME)
                ? "Plimsoll: findings of the scheduled run"
                : "Plimsoll: findings of " + writing.name();
    }

    private Optional<JsonTree> earlier() throws ApiFailure {
        return api.list("/issues?state=open&labels=" + LABEL).stream()
                .filter(issue -> author.wrote(issue)
                        && Marker.in(issue)
                                .filter(marker -> marker.subject().equals(subject()))
                                .isPresent())
                .findFirst();
    }

    private static String path(JsonTree issue) {
        return "/issues/" + issue.at("number").number();
    }

    private String subject() {
        return "issue " + writing.name();
    }
}
