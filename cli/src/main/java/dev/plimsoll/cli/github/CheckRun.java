package dev.plimsoll.cli.github;

import dev.plimsoll.report.CheckReport;
import dev.plimsoll.report.MarkdownReporter;
import java.util.LinkedHashMap;
import java.util.Map;

/** The verdict as a check of a commit, which a branch can require. */
final class CheckRun {

    private final GitHubApi api;
    private final Writing writing;

    CheckRun(GitHubApi api, Writing writing) {
        this.api = api;
        this.writing = writing;
    }

    void write(CheckReport report) throws ApiFailure {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("name", writing.name().equals(GitHubRun.DEFAULT_NAME) ? "Plimsoll" : "Plimsoll: " + writing.name());
        run.put("head_sha", writing.head());
        run.put("status", "completed");
        run.put(
                "conclusion",
                switch (report.verdict()) {
                    case PASSED -> "success";
                    case BLOCKED -> "failure";
                    // Neutral would let a change pass that nobody has judged.
                    case INCOMPLETE -> "action_required";
                });
        run.put("details_url", writing.job().run());
        run.put("output", Map.of("title", MarkdownReporter.heading(report), "summary", writing.linked(report)));
        api.post("/check-runs", run);
    }
}
