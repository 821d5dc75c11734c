package dev.plimsoll.cli;

import dev.plimsoll.check.Check;
import dev.plimsoll.check.CheckRequest;
import dev.plimsoll.check.Configurations;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.policy.Baseline;
import dev.plimsoll.policy.BaselineFile;
import dev.plimsoll.policy.Configuration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "baseline",
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        header = "Accepts the findings that are there, so that only new ones count.",
        descriptionHeading = "%nExamples:%n",
        description = {
            "  plimsoll baseline create              writes .plimsoll/baseline.json beside plimsoll.yaml",
            "  plimsoll baseline prune               takes out what has been mended%n",
            "A finding is known by its fingerprint: rule, object and statement. Lines that move, files that are renamed and statements"
                    + " that are laid out anew change nothing; the same on another object, or a second time, is new.%n"
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n")
final class BaselineCommand {

    private final Surroundings surroundings;

    BaselineCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The file, as it is shown, and what it holds. */
    private record Found(Path file, String shown, Baseline baseline) {}

    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            footerHeading = "%nExamples:%n",
            footer = {"  plimsoll baseline create", "  plimsoll baseline create db/migrations --force"},
            description = "Writes a baseline of all open findings.")
    int create(
            @Mixin CheckOptions options,
            @Option(names = "--force", description = "Also where there is one: what it does not hold is accepted too.")
                    boolean force) {
        RuleCatalog catalog = OwnCatalog.of(options, surroundings);
        CheckRequest request = options.request(surroundings);
        Found found = found(request, catalog);
        if (Files.exists(found.file()) && !force) {
            throw new CannotRun(
                    "there is a baseline already: " + found.shown()
                            + "\nTake out what has been mended: plimsoll baseline prune. Accept all that is there now: --force.");
        }
        Baseline baseline = Baseline.of(findings(request, catalog));
        write(found, baseline);
        tell("wrote " + found.shown() + ": " + count(baseline) + "; from now on new ones count");
        return ExitCode.PASSED.code();
    }

    @Command(
            name = "prune",
            mixinStandardHelpOptions = true,
            footerHeading = "%nExamples:%n",
            footer = {"  plimsoll baseline prune"},
            description =
                    "Takes out of the baseline what is no finding any more. Name the same paths as when it was created.")
    int prune(@Mixin CheckOptions options) {
        RuleCatalog catalog = OwnCatalog.of(options, surroundings);
        CheckRequest request = options.request(surroundings);
        if (request.since() != null) {
            throw new CannotRun("with --since not all is judged, and what is not judged would be taken for mended");
        }
        Found found = found(request, catalog);
        if (!Files.exists(found.file())) {
            throw new CannotRun("there is no baseline " + found.shown() + "\nWrite one: plimsoll baseline create");
        }
        Baseline left = found.baseline().stillIn(findings(request, catalog));
        int gone = found.baseline().entries().size() - left.entries().size();
        if (gone > 0) {
            write(found, left);
        }
        tell(gone + " mended, " + count(left) + " left in " + found.shown());
        return ExitCode.PASSED.code();
    }

    private Found found(CheckRequest request, RuleCatalog catalog) {
        Configuration configuration =
                new Configurations(request.workingDirectory(), catalog).of(request.configuration(), request.paths());
        Path file = configuration.folder(request.workingDirectory().path()).resolve(BaselineFile.PATH);
        return new Found(file, request.workingDirectory().show(file), configuration.baseline());
    }

    private List<JudgedFinding> findings(CheckRequest request, RuleCatalog catalog) {
        try (ProgressLine progress = new ProgressLine(surroundings)) {
            return new Check(catalog).run(request, progress).findings();
        }
    }

    private void write(Found found, Baseline baseline) {
        Output output = new Output(surroundings);
        output.createFolder(String.valueOf(found.file().getParent()));
        output.save(out -> BaselineFile.write(baseline, out), found.file().toString());
    }

    private static String count(Baseline baseline) {
        int count = baseline.entries().size();
        return count + (count == 1 ? " finding" : " findings");
    }

    private void tell(String message) {
        new Output(surroundings).print(out -> out.write(message + "\n"), surroundings.charset());
    }
}
