package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Shell.Result;
import dev.plimsoll.cli.github.Events;
import dev.plimsoll.cli.github.FakeGitHub;
import dev.plimsoll.report.JsonTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Jobs of GitHub Actions on a repository, before a GitHub that is played. */
class GitHubCommandTest {

    private static final String MIGRATION = "db/V2__sku.sql";
    private static final String BAD =
            "SET lock_timeout = '2s';\nALTER TABLE orders ADD COLUMN sku text;\nDROP TABLE old_orders;\n";
    private static final String GOOD = "SET lock_timeout = '2s';\nALTER TABLE orders ADD COLUMN sku text;\n";

    @TempDir
    Path folder;

    private FakeGitHub gitHub;
    private Path repository;
    private Path outputs;
    private Path summary;
    private String base;
    private String head;

    @BeforeEach
    void start() throws IOException {
        gitHub = new FakeGitHub();
        repository = Files.createDirectory(folder.resolve("shop"));
        outputs = folder.resolve("outputs");
        summary = folder.resolve("summary.md");
        git("init", "-q", "-b", "main");
        write("plimsoll.yaml", "version: 1\ndatabases:\n  shop:\n    engine-version: 16\n    migrations: db\n");
        write(
                "db/V1__orders.sql",
                "CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE TABLE old_orders (id bigint PRIMARY KEY);\n");
        base = commit();
        git("checkout", "-q", "-b", "find-products");
        head = propose(BAD);
    }

    @AfterEach
    void stop() {
        gitHub.close();
    }

    private void git(String... arguments) throws IOException {
        output(arguments);
    }

    private String output(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor()).as(output).isZero();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return output.strip();
    }

    private String commit() throws IOException {
        git("add", "-A");
        git("commit", "-q", "-m", "change");
        return output("rev-parse", "HEAD");
    }

    private void write(String path, String text) throws IOException {
        Path file = repository.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String propose(String migration) throws IOException {
        write(MIGRATION, migration);
        return commit();
    }

    private Result run(String event, String payload, String... arguments) throws IOException {
        Path file = folder.resolve("event.json");
        Files.writeString(file, Events.text(payload).replace(Events.BASE, base).replace(Events.HEAD, head));
        Files.deleteIfExists(outputs);
        Files.deleteIfExists(summary);
        Shell shell = new Shell(repository)
                .variable("GITHUB_REPOSITORY", "acme/shop")
                .variable("GITHUB_API_URL", gitHub.address().toString())
                .variable("GITHUB_SERVER_URL", "https://github.com")
                .variable("GITHUB_EVENT_NAME", event)
                .variable("GITHUB_EVENT_PATH", file.toString())
                .variable("GITHUB_SHA", head)
                .variable("GITHUB_RUN_ID", "4711")
                .variable("GITHUB_OUTPUT", outputs.toString())
                .variable("GITHUB_STEP_SUMMARY", summary.toString())
                .variable("GITHUB_TOKEN", FakeGitHub.TOKEN);
        List<String> command = new ArrayList<>(List.of("github"));
        command.addAll(List.of(arguments));
        Result result = shell.run(command.toArray(String[]::new));
        assertThat(result.output() + result.errors() + (Files.exists(summary) ? Files.readString(summary) : ""))
                .doesNotContain(FakeGitHub.TOKEN);
        return result;
    }

    private Result pullRequest(String... arguments) throws IOException {
        return run("pull_request", "pull_request", arguments);
    }

    @Test
    void aPullRequestIsToldInAllPlaces() throws IOException {
        Result result = pullRequest("--format", "json=report.json", "--format", "sarif=plimsoll.sarif");

        assertThat(result.errors()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output())
                .contains("::error file=db/V2__sku.sql,line=3,endLine=3,title=no-drop-table::")
                .doesNotContain("V1__orders.sql,line")
                .contains("BLOCKED")
                .doesNotContain("::notice title=Plimsoll");
        assertThat(Files.readString(outputs))
                .contains("verdict<<end-of-verdict\nBLOCKED\nend-of-verdict\n")
                .contains("blocking<<end-of-blocking\n1\n")
                .contains("reports<<end-of-reports\nreport.json\nplimsoll.sarif\nend-of-reports\n");
        assertThat(Files.readString(summary)).startsWith("### ⛔ Plimsoll: blocked by 1 finding");
        assertThat(gitHub.comments())
                .singleElement()
                .asString()
                .startsWith("<!-- plimsoll comment default sha256:")
                .contains("/acme/shop/blob/" + head + "/db/V2__sku.sql#L3)")
                .contains("[all of it](https://github.com/acme/shop/actions/runs/4711)");
    }

    @Test
    void theCommentIsChangedInPlaceAndOnlyForAReason() throws IOException {
        pullRequest("--no-review");
        head = propose(BAD + "DROP TABLE orders;\n");
        pullRequest("--no-review");
        write("README.md", "Shop\n");
        head = commit();
        pullRequest("--no-review");

        assertThat(gitHub.writes()).containsExactly("POST /issues/7/comments", "PATCH /issues/comments/1");
        assertThat(gitHub.comments()).singleElement().asString().contains("blocked by 2 findings");
    }

    @Test
    void oneLineRemainsOfWhatIsSolved() throws IOException {
        gitHub.file(MIGRATION, "@@ -0,0 +1,3 @@\n+a\n+b\n+c");
        pullRequest();
        head = propose(GOOD);
        pullRequest();
        Result again = pullRequest();

        assertThat(again.exitCode()).isZero();
        assertThat(gitHub.comments())
                .singleElement()
                .asString()
                .matches("<!-- .* -->\n### ✅ Plimsoll: all findings are solved\n");
        assertThat(gitHub.reviewComments()).isEmpty();
        assertThat(gitHub.writes())
                .containsExactly(
                        "POST /issues/7/comments",
                        "POST /pulls/7/reviews",
                        "PATCH /issues/comments/1",
                        "DELETE /pulls/comments/2");
    }

    @Test
    void whereThereNeverWasAFindingNothingIsSaid() throws IOException {
        head = propose(GOOD);

        assertThat(pullRequest().exitCode()).isZero();
        assertThat(gitHub.writes()).isEmpty();
        assertThat(Files.readString(outputs)).contains("PASSED");
    }

    @Test
    void unlessItIsWanted() throws IOException {
        head = propose(GOOD);

        pullRequest("--comment", "always");
        pullRequest("--comment", "always");

        assertThat(gitHub.writes()).containsExactly("POST /issues/7/comments");
        assertThat(gitHub.comments()).singleElement().asString().contains("✅ Plimsoll: passed");
    }

    @Test
    void theMarkerOfAStrangerIsNotFollowed() throws IOException {
        pullRequest("--no-review");
        String forged = gitHub.comments().get(0);
        gitHub.close();
        gitHub = new FakeGitHub();
        gitHub.comment("mallory", "User", forged);

        pullRequest("--no-review");

        assertThat(gitHub.writes()).containsExactly("POST /issues/7/comments");
    }

    @Test
    void somebodysOwnTokenFindsTheirOwnComment() throws IOException {
        gitHub.trouble(
                "GET /user",
                FakeGitHub.Trouble.fine("{\"login\": \"ada\"}"),
                FakeGitHub.Trouble.fine("{\"login\": \"ada\"}"));
        pullRequest("--no-review");
        gitHub.comment("ada", "User", gitHub.comments().get(0));
        head = propose(BAD + "DROP TABLE orders;\n");

        pullRequest("--no-review");

        assertThat(gitHub.writes()).containsExactly("POST /issues/7/comments", "PATCH /issues/comments/2");
    }

    @Test
    void whereItIsNotKnownWhoWritesNothingIsWritten() throws IOException {
        gitHub.forbid("GET /user", 500);

        Result result = pullRequest("--comment", "always");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).contains("There is no comment: GitHub answered 500");
        assertThat(gitHub.writes()).isEmpty();
    }

    @Test
    void theCommentIsFoundAmongHundreds() throws IOException {
        for (int i = 0; i < 230; i++) {
            gitHub.comment("ada", "User", "talk");
        }
        pullRequest("--no-review");
        for (int i = 0; i < 230; i++) {
            gitHub.comment("ada", "User", "talk");
        }
        pullRequest("--no-review");

        assertThat(gitHub.writes()).containsExactly("POST /issues/7/comments");
    }

    @Test
    void severalChecksHaveACommentEach() throws IOException {
        pullRequest("--no-review", "--name", "shop");
        pullRequest("--no-review", "--name", "billing");

        assertThat(gitHub.comments()).hasSize(2);
        assertThat(pullRequest("--name", "x --><b>").exitCode()).isEqualTo(2);
    }

    @Test
    void linesOfTheDiffAreRemarkedOnce() throws IOException {
        gitHub.file(MIGRATION, "@@ -0,0 +1,3 @@\n+a\n+b\n+c");

        pullRequest("--comment", "never");
        pullRequest("--comment", "never");

        assertThat(gitHub.reviews()).hasSize(1);
        JsonTree comment = gitHub.reviews().get(0).at("comments").items().get(0);
        assertThat(comment.at("path").text()).isEqualTo(MIGRATION);
        assertThat(comment.at("line").number()).isEqualTo(3);
        assertThat(comment.at("body").text()).contains("**no-drop-table**", "old\\_orders");
        assertThat(gitHub.reviews().get(0).at("commit_id").text()).isEqualTo(head);
    }

    @Test
    void linesOutsideTheDiffAreNot() throws IOException {
        gitHub.file(MIGRATION, "@@ -0,0 +1,2 @@\n+a\n+b");

        pullRequest("--comment", "never");

        assertThat(gitHub.writes()).isEmpty();
    }

    @Test
    void aSettingBeforeTheStatementCanBeTakenOverWithAClick() throws IOException {
        head = propose("-- more\n  ALTER TABLE orders ADD COLUMN sku text;\n");
        gitHub.file(MIGRATION, "@@ -0,0 +1,2 @@\n+-- more\n+  ALTER TABLE orders ADD COLUMN sku text;");

        pullRequest("--comment", "never");

        JsonTree comment = gitHub.reviews().get(0).at("comments").items().get(0);
        assertThat(comment.at("line").number()).isEqualTo(2);
        assertThat(comment.at("body").text())
                .contains("**require-lock-timeout**")
                .containsPattern(
                        "```suggestion\n  SET (LOCAL )?lock_timeout = '\\w+';\nALTER TABLE orders ADD COLUMN sku text;\n```");
    }

    @Test
    void linesThatAreOthersInTheMergeAreNotReplaced() throws IOException {
        head = propose("-- more\n  ALTER TABLE orders ADD COLUMN sku text;\n");
        gitHub.file(MIGRATION, "@@ -0,0 +1,2 @@\n+-- more\n+  ALTER TABLE orders ADD COLUMN other text;");

        pullRequest("--comment", "never");

        assertThat(gitHub.reviews()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ghs_0123456789\nsecret", "ghs_0123456789secr\u00e9t"})
    void aTokenThatIsNoneIsNotPrinted(String token) throws IOException {
        Path file = folder.resolve("event.json");
        Files.writeString(file, Events.text("schedule"));

        Result result = new Shell(repository)
                .variable("GITHUB_REPOSITORY", "acme/shop")
                .variable("GITHUB_EVENT_NAME", "schedule")
                .variable("GITHUB_EVENT_PATH", file.toString())
                .variable("GITHUB_SHA", head)
                .variable("GITHUB_RUN_ID", "4711")
                .variable("GITHUB_TOKEN", token)
                .run("github");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors()).contains("GITHUB_TOKEN is no token").doesNotContain("ghs_");
    }

    @Test
    void anAnsweredRemarkIsLeftAndSaysThatItIsSolved() throws IOException {
        gitHub.file(MIGRATION, "@@ -0,0 +1,3 @@\n+a\n+b\n+c");
        pullRequest("--comment", "never");
        long remark = gitHub.reviewComments().keySet().iterator().next();
        gitHub.answerReview(remark);
        head = propose(GOOD);

        pullRequest("--comment", "never");
        pullRequest("--comment", "never");

        assertThat(gitHub.writes()).containsExactly("POST /pulls/7/reviews", "PATCH /pulls/comments/" + remark);
        assertThat(String.valueOf(gitHub.reviewComments().get(remark).get("body")))
                .endsWith("✅ Solved since.\n");
    }

    @ParameterizedTest
    @CsvSource({
        "403, Give the job the permission pull-requests: write",
        "404, Give the job the permission pull-requests: write",
        "422, GitHub answered 422: trouble 422",
    })
    void whatTheTokenMayNotDoIsANotice(int status, String notice) throws IOException {
        gitHub.forbid("POST", status);
        gitHub.file(MIGRATION, "@@ -0,0 +1,3 @@\n+a\n+b\n+c");

        Result result = pullRequest();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output())
                .contains("::notice title=Plimsoll::There is no comment: ")
                .contains("::notice title=Plimsoll::There are no comments on lines: ")
                .contains(notice);
        assertThat(Files.readString(summary)).contains("blocked by 1 finding");
    }

    @Test
    void nobodyThereIsANotice() throws IOException {
        gitHub.close();

        Result result = pullRequest("--no-review");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).contains("There is no comment: GitHub gave no whole answer (");
    }

    @Test
    void aForkIsToldOfTheTwoWorkflows() throws IOException {
        gitHub.forbid("POST", 403);

        Result result = run("pull_request", "pull_request_fork", "--no-review");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).contains("docs/ci.md shows the two workflows");
    }

    @ParameterizedTest
    @CsvSource({"never, 0", "blocked, 1", "incomplete, 1"})
    void theTeamSaysWhatFails(String failOn, int exitCode) throws IOException {
        assertThat(pullRequest("--fail-on", failOn).exitCode()).isEqualTo(exitCode);
    }

    @Test
    void theVerdictCanBeACheckOfItsOwn() throws IOException {
        pullRequest("--check-run", "--comment", "never", "--no-review");

        JsonTree check = gitHub.checkRuns().get(0);
        assertThat(check.at("name").text()).isEqualTo("Plimsoll");
        assertThat(check.at("head_sha").text()).isEqualTo(head);
        assertThat(check.at("conclusion").text()).isEqualTo("failure");
        assertThat(check.at("output", "title").text()).isEqualTo("⛔ Plimsoll: blocked by 1 finding");
    }

    @ParameterizedTest
    @CsvSource({"merge_group, merge_group", "push, push"})
    void aMergeGroupAndAPushAreJudgedAgainstTheirBase(String event, String payload) throws IOException {
        Result result = run(event, payload, "--check-run");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).contains("1 file, 3 statements");
        assertThat(gitHub.writes()).containsExactly("POST /check-runs");
    }

    @Test
    void otherwiseAllIsJudged() throws IOException {
        assertThat(run("schedule", "schedule").output()).contains("2 files, 5 statements");
        assertThat(pullRequest("--since", "nothing").output()).contains("2 files, 5 statements");
        assertThat(pullRequest("--since", head).output()).contains("0 files");
    }

    @Test
    void aBaseThatWasNotFetchedIsToldWithWhatMendsIt() throws IOException {
        base = "7".repeat(40);

        Result result = pullRequest();

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors()).contains("7".repeat(12)).contains("git fetch origin");
    }

    @Test
    void commandsWithinTextsAreNone() throws IOException {
        head = propose("DROP TABLE \"\n::error::forged\n\";\nDROP TABLE \"x ::set-output name=verdict::PASSED\";\n");

        String output = pullRequest().output();

        String[] parts = output.split("::stop-commands::", 2);
        String end = "::" + parts[1].lines().findFirst().orElseThrow() + "::";
        assertThat(parts[0]).isEmpty();
        assertThat(parts[1].substring(parts[1].indexOf(end) + end.length()).lines())
                .noneMatch(line -> line.strip().startsWith("::error::forged")
                        || line.strip().startsWith("::set-output"));
    }

    @Test
    void aJobWithoutATokenSaysSo() throws IOException {
        Path file = folder.resolve("event.json");
        Files.writeString(
                file, Events.text("pull_request").replace(Events.BASE, base).replace(Events.HEAD, head));

        Result result = new Shell(repository)
                .variable("GITHUB_REPOSITORY", "acme/shop")
                .variable("GITHUB_EVENT_NAME", "pull_request")
                .variable("GITHUB_EVENT_PATH", file.toString())
                .variable("GITHUB_SHA", head)
                .variable("GITHUB_RUN_ID", "4711")
                .run("github");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).contains("There is no comment: the job gave no token (GITHUB_TOKEN)");
    }

    @Test
    void elsewhereItIsNoCommand() {
        Result result = new Shell(repository).run("github");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors()).contains("GITHUB_REPOSITORY is not set", "plimsoll check");
    }

    /** The report of a job that may only read. */
    private String report() throws IOException {
        run(
                "pull_request",
                "pull_request_fork",
                "--format",
                "json=../report.json",
                "--comment",
                "never",
                "--no-review");
        return "../report.json";
    }

    @Test
    void whatAForkFoundIsPostedByAnotherJob() throws IOException {
        String report = report();
        gitHub.pull(7, head, 889977).file(MIGRATION, "@@ -0,0 +1,3 @@\n+a\n+b\n+c");

        Result result = run("workflow_run", "workflow_run", "--post", report);

        assertThat(result.errors()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(gitHub.requests())
                .anyMatch(request -> request.startsWith("GET /pulls?state=open&head=mallory%3Afind-products&"));
        assertThat(gitHub.writes()).containsExactly("POST /issues/7/comments");
        assertThat(gitHub.comments()).singleElement().asString().contains("blocked by 1 finding", "old\\_orders");
    }

    @ParameterizedTest
    @CsvSource({"moved", "another repository", "two", "none"})
    void nothingIsPostedWhereTheHeadIsNotThatOfOnePullRequest(String which) throws IOException {
        String report = report();
        switch (which) {
            case "moved" -> gitHub.pull(7, "5".repeat(40), 889977);
            case "another repository" -> gitHub.pull(7, head, 1);
            case "two" -> gitHub.pull(7, head, 889977).pull(8, head, 889977);
            default -> {}
        }

        Result result = run("workflow_run", "workflow_run", "--post", report);

        assertThat(result.exitCode()).isZero();
        assertThat(result.output()).contains("::notice title=Plimsoll::Nothing was posted: ");
        assertThat(gitHub.writes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[1", "{\"schemaVersion\": 1, \"schemaVersion\": 1}", "link", "folder", "long"})
    void anArtifactThatIsNoReportIsRefused(String artifact) throws IOException {
        Path file = folder.resolve("artifact.json");
        switch (artifact) {
            case "link" -> Files.createSymbolicLink(file, Files.writeString(folder.resolve("secret"), "root:x"));
            case "folder" -> Files.createDirectory(file);
            case "long" -> Files.writeString(file, " ".repeat(10_000_001));
            default -> Files.writeString(file, artifact);
        }
        gitHub.pull(7, head, 889977);

        Result result = run("workflow_run", "workflow_run", "--post", "../artifact.json");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors()).doesNotContain("root:");
        assertThat(gitHub.requests()).isEmpty();
    }

    @Test
    void anArtifactCannotForgeMarkup() throws IOException {
        Path file = folder.resolve("report.json");
        report();
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceFirst(
                                "\"message\": \"",
                                "\"message\": \"<img src=x> @ada [x](https://evil) --> ```suggestion\\\\n::error::x\\\\n"));
        gitHub.pull(7, head, 889977);

        Result result = run("workflow_run", "workflow_run", "--post", "../report.json");

        assertThat(result.output()).doesNotContain("\n::error::x");
        assertThat(gitHub.comments())
                .singleElement()
                .asString()
                .doesNotContain("<img", "@ada", "[x](")
                .doesNotContainPattern("(?m)^```suggestion");
    }

    @ParameterizedTest
    @CsvSource({"pull_request, pull_request", "schedule, schedule"})
    void onlyAJobAfterAnotherPosts(String event, String payload) throws IOException {
        String report = report();

        Result result = run(event, payload, "--post", report);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors()).contains("workflow_run");
    }

    @Test
    void anIssueIsOpenedKeptUpToDateAndClosed() throws IOException {
        String report = report();
        run("schedule", "schedule", "--issue", report);
        run("schedule", "schedule", "--issue", report);

        assertThat(gitHub.writes()).containsExactly("POST /issues");
        Map<String, Object> issue = gitHub.issues().get(0);
        assertThat(issue)
                .containsEntry("title", "Plimsoll: findings of the scheduled run")
                .containsEntry("state", "open");

        head = propose(GOOD);
        run("schedule", "schedule", "--issue", report());
        assertThat(gitHub.writes()).containsExactly("POST /issues", "PATCH /issues/" + issue.get("id"));
        assertThat(gitHub.issues().get(0)).containsEntry("state", "closed");

        run("schedule", "schedule", "--issue", report());
        assertThat(gitHub.writes()).hasSize(2);
    }

    @Test
    void anIssueThatMayNotBeWrittenIsANotice() throws IOException {
        gitHub.forbid("POST", 403);

        Result result = run("schedule", "schedule", "--issue", report());

        assertThat(result.exitCode()).isZero();
        assertThat(result.output()).contains("Give the job the permission issues: write");
    }
}
