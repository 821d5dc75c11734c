package dev.plimsoll.cli;

import dev.plimsoll.check.Check;
import dev.plimsoll.check.CheckRequest;
import dev.plimsoll.cli.github.Event;
import dev.plimsoll.cli.github.GitHubApi;
import dev.plimsoll.cli.github.GitHubRun;
import dev.plimsoll.cli.github.Job;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.Verdict;
import dev.plimsoll.report.CheckReport;
import dev.plimsoll.report.Formats;
import dev.plimsoll.report.GitHubReporter;
import dev.plimsoll.report.JsonReportReader;
import dev.plimsoll.report.Terminal;
import dev.plimsoll.report.TextReporter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "github",
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        header = "Checks within a job of GitHub Actions, and tells there what was found.",
        descriptionHeading = "%nExamples:%n",
        description = {
            "  plimsoll github db/migrations --format sarif=plimsoll.sarif",
            "  plimsoll github --format json=report.json --comment never",
            "  plimsoll github --post report.json",
            "  plimsoll github --issue drift.json%n",
            "Judges what the event changes: a pull request or a merge group against its base, a push against what was there before,"
                    + " everything otherwise. Tells it as annotations, summary and outputs of the step, and on a pull request as one"
                    + " comment that is kept up to date, with remarks on lines. What the token (GITHUB_TOKEN) may not do is a notice.%n"
        },
        footerHeading = "%n",
        footer = "Exit codes: 0 passed, 1 blocked, 2 could not run, 3 incomplete.")
final class GitHubCommand implements Callable<Integer> {

    private static final String TOKEN = "GITHUB_TOKEN";

    /** What is judged when all is, whatever the event. */
    private static final String EVERYTHING = "nothing";

    private static final long LONGEST_REPORT = 10_000_000;

    private final Surroundings surroundings;

    @Mixin
    CheckOptions options = new CheckOptions();

    @Option(
            names = "--format",
            paramLabel = "NAME=FILE",
            description = "A report besides, as of plimsoll check. May be repeated.")
    List<String> formats = List.of();

    /** Which verdicts fail the step. */
    enum FailOn {
        INCOMPLETE,
        BLOCKED,
        NEVER
    }

    @Option(
            names = "--fail-on",
            paramLabel = "WHAT",
            description =
                    "incomplete: a verdict that is blocked or incomplete fails; blocked: only that; never. Default: incomplete.")
    FailOn failOn = FailOn.INCOMPLETE;

    @Option(
            names = "--comment",
            paramLabel = "WHEN",
            description =
                    "Comment the pull request: auto, once there is something to tell; always; never. Default: auto.")
    GitHubRun.Comments comment = GitHubRun.Comments.AUTO;

    @Option(names = "--no-review", description = "Make no remarks on lines of the pull request.")
    boolean noReview;

    @Option(names = "--check-run", description = "Make the verdict a check of its own besides that of the job.")
    boolean checkRun;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Where a repository runs several checks: each has its own comment, check and issue.")
    String name = GitHubRun.DEFAULT_NAME;

    @Option(
            names = "--post",
            paramLabel = "FILE",
            description =
                    "Check nothing; tell what a job of a fork found, whose report (json) is taken for text of a stranger. For workflow_run.")
    @Nullable
    String post;

    @Option(
            names = "--issue",
            paramLabel = "FILE",
            description =
                    "Check nothing; keep one issue up to date with a report (json) of audit, drift or check. For schedule.")
    @Nullable
    String issue;

    GitHubCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (post != null && issue != null) {
            throw new CannotRun("--post and --issue: name one of them");
        }
        Job job = Job.of(surroundings.environment());
        GitHubRun run =
                new GitHubRun(job, api(job), new GitHubRun.Wishes(name, comment, !noReview && post == null, checkRun));
        if (post != null) {
            return told(post, run, run::post);
        } else if (issue != null) {
            return told(issue, run, run::issue);
        }
        return checked(job, run);
    }

    private interface Telling {
        void tell(CheckReport report);
    }

    /** The verdict was given where the report was made. */
    private int told(String file, GitHubRun run, Telling telling) {
        telling.tell(read(file));
        print(out -> out.write(run.notices()));
        return ExitCode.PASSED.code();
    }

    private int checked(Job job, GitHubRun run) {
        List<FormatChoice> choices = formats.isEmpty() ? List.of() : FormatChoice.of(formats, Formats.names());
        if (choices.stream().anyMatch(choice -> choice.file() == null)) {
            throw new CannotRun(
                    "standard output holds what the job shows; give the format a file: --format json=report.json");
        }
        Event event = Event.of(job.eventName(), job.payload(), job.commit());
        CheckReport report = new Check(surroundings.rules()).run(request(event), (done, total) -> {});
        new Output(surroundings)
                .write(
                        choices,
                        ColorWish.NEVER,
                        terminal -> out ->
                                new TextReporter(terminal, RulePages.of(report, surroundings)).write(report, out),
                        format ->
                                out -> Formats.named(format, RuleCatalog::load).write(report, out));
        run.tell(
                event,
                report,
                choices.stream()
                        .map(FormatChoice::file)
                        .filter(Objects::nonNull)
                        .toList());
        print(out -> log(report, run.notices(), out));
        boolean fails = report.verdict() == Verdict.BLOCKED && failOn != FailOn.NEVER
                || report.verdict() == Verdict.INCOMPLETE && failOn == FailOn.INCOMPLETE;
        return fails ? ExitCode.of(report.verdict()).code() : ExitCode.PASSED.code();
    }

    private CheckRequest request(Event event) {
        if (options.since == null) {
            options.since = event.since();
        } else if (options.since.equals(EVERYTHING)) {
            options.since = null;
        }
        return options.request(surroundings);
    }

    /** The text is for people: a command within it is none. */
    private static void log(CheckReport report, String notices, Writer out) throws IOException {
        String end = UUID.randomUUID().toString();
        out.write("::stop-commands::" + end + "\n");
        new TextReporter(Terminal.PLAIN, Map.of()).write(report, out);
        out.write("::" + end + "::\n");
        new GitHubReporter().write(report, out);
        out.write(notices);
    }

    private void print(Output.Report report) {
        new Output(surroundings).print(report, StandardCharsets.UTF_8);
    }

    private @Nullable GitHubApi api(Job job) {
        String token = surroundings.variable(TOKEN);
        if (token == null) {
            return null;
        } else if (!token.strip().matches("[!-~]+")) {
            throw new CannotRun(TOKEN + " is no token: it holds something else than letters, digits and signs");
        }
        return new GitHubApi(job.api(), job.repository(), token.strip(), Duration.ofSeconds(30), surroundings.pause());
    }

    private CheckReport read(String name) {
        Path file = new WorkingDirectory(surroundings.workingDirectory()).resolve(name);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new CannotRun("there is no file " + name);
            } else if (Files.size(file) > LONGEST_REPORT) {
                throw new CannotRun("the report " + name + " is longer than " + LONGEST_REPORT + " bytes");
            }
            return JsonReportReader.read(Files.readString(file), name);
        } catch (IOException e) {
            throw new CannotRun("the report " + name + " cannot be read: " + e.getMessage(), e);
        }
    }
}
