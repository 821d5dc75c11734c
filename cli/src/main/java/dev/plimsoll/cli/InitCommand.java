package dev.plimsoll.cli;

import dev.plimsoll.check.Check;
import dev.plimsoll.check.CheckRequest;
import dev.plimsoll.check.init.DetectedProject;
import dev.plimsoll.check.init.FirstConfiguration;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.policy.Baseline;
import dev.plimsoll.policy.BaselineFile;
import dev.plimsoll.policy.Configuration;
import dev.plimsoll.report.CheckReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        header = "Writes a first plimsoll.yaml for what lies here.",
        descriptionHeading = "%nExamples:%n",
        description = {
            "  plimsoll init --dry-run      shows the file, and writes nothing",
            "  plimsoll init --baseline     accepts what is there too, so that only new findings count%n",
            "Looks through the working directory for migrations and the tools that run them, for the servers that infrastructure"
                    + " declares and for snapshots. Asks no questions: what is not sure stands in the file as a comment.%n"
        })
final class InitCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(
            names = {"-n", "--dry-run"},
            description = "Print the file, and write nothing.")
    boolean dryRun;

    @Option(names = "--force", description = "Also where there is a plimsoll.yaml: it is replaced.")
    boolean force;

    @Option(names = "--baseline", description = "Write a baseline of all findings as well.")
    boolean baseline;

    InitCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Output output = new Output(surroundings);
        Path file = surroundings.workingDirectory().resolve(Configuration.FILE_NAME);
        CheckRequest request = new CheckOptions().request(surroundings);
        String text = FirstConfiguration.of(DetectedProject.in(request));
        if (dryRun) {
            output.print(out -> out.write(text), surroundings.charset());
            return ExitCode.PASSED.code();
        }
        if (Files.exists(file) && !force) {
            throw new CannotRun("there is a " + Configuration.FILE_NAME
                    + " already\nShow what would be written: plimsoll init --dry-run. Replace it: --force.");
        }
        output.save(out -> out.write(text), file.toString());
        String told = "wrote " + Configuration.FILE_NAME + "\n" + next(request, output);
        output.print(out -> out.write(told), surroundings.charset());
        return ExitCode.PASSED.code();
    }

    private String next(CheckRequest request, Output output) {
        CheckReport report;
        try (ProgressLine progress = new ProgressLine(surroundings)) {
            report = new Check(RuleCatalog.load()).run(request, progress);
        } catch (CannotRun e) {
            return "Nothing to check was found. Name the migrations in " + Configuration.FILE_NAME
                    + ", then run: plimsoll check\n";
        }
        List<JudgedFinding> open =
                report.findings().stream().filter(JudgedFinding::isOpen).toList();
        long blocking = open.stream().filter(JudgedFinding::blocks).count();
        String found = "plimsoll check finds " + count(open.size()) + ", " + blocking + " of them blocking.\n";
        if (open.isEmpty()) {
            return found + "Next: plimsoll check --since merge-base, in a job for each pull request; see docs/ci.md.\n";
        }
        if (!baseline) {
            return found
                    + "Next: look at them with plimsoll check, or accept them and have only new ones count: plimsoll baseline create\n";
        }
        Path file = surroundings.workingDirectory().resolve(BaselineFile.PATH);
        if (Files.exists(file) && !force) {
            throw new CannotRun(
                    "there is a baseline already: " + BaselineFile.PATH
                            + "\nTake out what has been mended: plimsoll baseline prune. Accept all that is there now: --force.");
        }
        output.createFolder(String.valueOf(file.getParent()));
        output.save(out -> BaselineFile.write(Baseline.of(open), out), file.toString());
        return "wrote " + BaselineFile.PATH + ": " + count(open.size())
                + "; from now on new ones count\nNext: commit both files, and run plimsoll check --since merge-base for each pull request; see docs/ci.md.\n";
    }

    private static String count(int findings) {
        return findings + (findings == 1 ? " finding" : " findings");
    }
}
