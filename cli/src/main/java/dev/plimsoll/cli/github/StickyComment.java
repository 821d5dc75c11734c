package dev.plimsoll.cli.github;

import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.model.Verdict;
import dev.plimsoll.report.CheckReport;
import dev.plimsoll.report.JsonTree;
import java.util.Map;
import java.util.Optional;

/** The one comment of a pull request that tells of a report: found by its marker, changed in place, and only when it has something else to say. */
final class StickyComment {

    private static final String SOLVED = "### ✅ Plimsoll: all findings are solved\n";

    private final GitHubApi api;
    private final Author author;
    private final Writing writing;

    StickyComment(GitHubApi api, Author author, Writing writing) {
        this.api = api;
        this.author = author;
        this.writing = writing;
    }

    /** @param always also where there never was anything to tell */
    void write(long pullRequest, CheckReport report, boolean always) throws ApiFailure {
        Optional<JsonTree> earlier = earlier(pullRequest);
        boolean quiet = isQuiet(report);
        if (quiet && earlier.isEmpty() && !always) {
            return;
        }
        boolean solved = quiet && !always;
        Marker marker = Marker.of(subject(), solved ? SOLVED : writing.plain(report));
        if (earlier.flatMap(Marker::in).filter(marker::equals).isPresent()) {
            return;
        }
        Map<String, String> body =
                Map.of("body", marker.above(solved ? SOLVED : writing.linked(report) + "\n" + writing.footer()));
        if (earlier.isEmpty()) {
            api.post("/issues/" + pullRequest + "/comments", body);
        } else {
            api.patch("/issues/comments/" + earlier.get().at("id").number(), body);
        }
    }

    /** Nothing that anybody has to read. */
    static boolean isQuiet(CheckReport report) {
        return report.verdict() == Verdict.PASSED && report.findings().stream().noneMatch(JudgedFinding::isOpen);
    }

    private Optional<JsonTree> earlier(long pullRequest) throws ApiFailure {
        return api.list("/issues/" + pullRequest + "/comments").stream()
                .filter(comment -> author.wrote(comment)
                        && Marker.in(comment)
                                .filter(marker -> marker.subject().equals(subject()))
                                .isPresent())
                .findFirst();
    }

    private String subject() {
        return "comment " + writing.name();
    }
}
