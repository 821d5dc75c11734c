package dev.plimsoll.cli.github;

import dev.plimsoll.model.CannotRun;
import dev.plimsoll.report.CheckReport;
import dev.plimsoll.report.JsonTree;
import dev.plimsoll.report.WorkflowCommand;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells on GitHub what a run found. What a token may not do, or GitHub does not answer, is a notice and no failure: the verdict stands without it.
 */
public final class GitHubRun {

    public static final String DEFAULT_NAME = "default";

    /** Whether there is a comment. */
    public enum Comments {
        /** Once there is something to tell. */
        AUTO,
        ALWAYS,
        NEVER
    }

    /**
     * What is wanted.
     *
     * @param name of the check, where a repository has several
     * @param reviews whether lines are commented
     * @param checkRun whether the verdict becomes a check of its own
     */
    public record Wishes(String name, Comments comments, boolean reviews, boolean checkRun) {

        public Wishes {
            if (!name.matches("[a-zA-Z0-9_.-]{1,50}")) {
                throw new CannotRun(
                        "--name must be of letters, digits, dots, underscores and hyphens, not more than 50");
            }
        }
    }

    private final Job job;
    private final @Nullable GitHubApi api;
    private final Wishes wishes;
    private final List<String> notices = new ArrayList<>();
    private @Nullable Author author;

    /** @param api null where there is no token */
    public GitHubRun(Job job, @Nullable GitHubApi api, Wishes wishes) {
        this.job = job;
        this.api = api;
        this.wishes = wishes;
    }

    @FunctionalInterface
    private interface Telling {
        void tell(GitHubApi api) throws ApiFailure;
    }

    /**
     * Tells of a check that this job has made.
     *
     * @param reports files that were written
     */
    public void tell(Event event, CheckReport report, List<String> reports) {
        Writing writing = new Writing(wishes.name(), job, event.head());
        summarise(report, reports, writing);
        Long pullRequest = event.pullRequest();
        if (pullRequest != null) {
            onPullRequest(pullRequest, event.fromFork(), report, writing);
        }
        if (wishes.checkRun()) {
            attempt(
                    "is no check run",
                    "checks: write",
                    event.fromFork(),
                    at -> new CheckRun(at, writing).write(report));
        }
    }

    /** Posts what a job without rights has found, on the pull request whose head it looked at. Nothing of the report says which. */
    public void post(CheckReport report) {
        if (!job.eventName().equals("workflow_run")) {
            throw new CannotRun("--post is for jobs under workflow_run, not " + job.eventName()
                    + "\nSee docs/ci.md for the two workflows.");
        }
        String head = Event.commit(job.payload().at("workflow_run", "head_sha"));
        Writing writing = new Writing(wishes.name(), job, head);
        summarise(report, List.of(), writing);
        attempt("is no comment", "pull-requests: write", false, at -> {
            List<JsonTree> open = pullRequests(at, head);
            Long number = open.size() == 1 ? open.get(0).at("number").number() : null;
            if (number == null) {
                notices.add("Nothing was posted: " + open.size() + " open pull requests have the head "
                        + head.substring(0, 7));
            } else {
                onPullRequest(number, false, report, writing);
            }
        });
    }

    /** Open pull requests from the branch of the event whose head is still that of the event. */
    private List<JsonTree> pullRequests(GitHubApi at, String head) throws ApiFailure {
        JsonTree run = job.payload().at("workflow_run");
        String branch = run.at("head_repository", "owner", "login").text() + ":"
                + run.at("head_branch").text();
        Long repository = run.at("head_repository", "id").number();
        return at.list("/pulls?state=open&head=" + URLEncoder.encode(branch, StandardCharsets.UTF_8)).stream()
                .filter(each -> each.at("head", "sha").text().equals(head)
                        && repository != null
                        && repository.equals(each.at("head", "repo", "id").number()))
                .toList();
    }

    /** Opens, changes or closes the issue of scheduled runs. */
    public void issue(CheckReport report) {
        Writing writing = new Writing(wishes.name(), job, job.commit());
        summarise(report, List.of(), writing);
        attempt("is no issue", "issues: write", false, at -> new StickyIssue(at, author(at), writing).write(report));
    }

    /** Commands for the runner, a line each, with what could not be told. */
    public String notices() {
        StringBuilder text = new StringBuilder();
        notices.forEach(notice -> text.append(WorkflowCommand.notice(notice)));
        return text.toString();
    }

    private void summarise(CheckReport report, List<String> reports, Writing writing) {
        if (job.outputs() != null) {
            StepOutputs.append(StepOutputs.of(report, reports), job.outputs());
        }
        if (job.summary() != null) {
            StepOutputs.append(writing.summary(report), job.summary());
        }
    }

    private void onPullRequest(long number, boolean fromFork, CheckReport report, Writing writing) {
        if (wishes.comments() != Comments.NEVER) {
            boolean always = wishes.comments() == Comments.ALWAYS;
            attempt(
                    "is no comment",
                    "pull-requests: write",
                    fromFork,
                    at -> new StickyComment(at, author(at), writing).write(number, report, always));
        }
        if (wishes.reviews()) {
            attempt(
                    "are no comments on lines",
                    "pull-requests: write",
                    fromFork,
                    at -> new ReviewComments(at, author(at), wishes.name()).write(number, writing.head(), report));
        }
    }

    private Author author(GitHubApi at) throws ApiFailure {
        if (author == null) {
            author = Author.of(at);
        }
        return author;
    }

    private void attempt(String without, String permission, boolean fromFork, Telling telling) {
        if (api == null) {
            notices.add("There " + without + ": the job gave no token (GITHUB_TOKEN)");
            return;
        }
        try {
            telling.tell(api);
        } catch (ApiFailure e) {
            String remedy = !e.isForbidden()
                    ? ""
                    : fromFork
                            ? ". The token of a pull request from a fork may only read: docs/ci.md shows the two workflows that"
                                    + " comment nevertheless"
                            : ". Give the job the permission " + permission;
            notices.add("There " + without + ": " + e.reason() + remedy);
        }
    }
}
