package dev.plimsoll.cli;

import dev.plimsoll.check.Check;
import dev.plimsoll.check.CheckRequest;
import dev.plimsoll.check.Configurations;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.policy.Configuration;
import dev.plimsoll.policy.RuleIds;
import dev.plimsoll.policy.Spelling;
import dev.plimsoll.policy.Waiver;
import dev.plimsoll.policy.WaiverFile;
import dev.plimsoll.policy.WaiverText;
import dev.plimsoll.policy.Waivers;
import dev.plimsoll.report.CheckReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "waiver",
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        header = "Accepts findings up to a day: who, why, until when.",
        descriptionHeading = "%nExamples:%n",
        description = {
            "  plimsoll waiver add --rule no-drop-table --object public.orders \\",
            "      --reason \"moved to the new shop\" --owner shop-team --approved-by dba --until 2027-03-31",
            "  plimsoll waiver list",
            "  plimsoll waiver prune%n",
            "They stand in .plimsoll/waivers.yaml beside plimsoll.yaml. After its last day a waiver accepts nothing.%n"
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n")
final class WaiverCommand {

    private final Surroundings surroundings;

    WaiverCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The file, as it is shown, and what it holds; the file may not be there. */
    private record Found(Path file, String shown, Waivers waivers) {
        String text() {
            try {
                return Files.exists(file) ? Files.readString(file) : WaiverText.EMPTY;
            } catch (IOException e) {
                throw new CannotRun(shown + " cannot be read: " + e.getMessage(), e);
            }
        }
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            footerHeading = "%nExamples:%n",
            footer = {
                "  plimsoll waiver add --rule no-drop-table --object public.orders \\",
                "      --reason moved --owner shop-team --approved-by dba --until 2027-03-31"
            },
            description = "Adds a waiver; all else stays as it is.")
    int add(
            @Mixin WaiverOptions options,
            @Option(names = "--config", paramLabel = "FILE", description = "Configuration beside which they stand.")
                    @Nullable
                    String configuration,
            @Mixin TodayOption today) {
        RuleCatalog catalog = surroundings.rules();
        if (catalog.rule(options.rule).isEmpty()) {
            throw new CannotRun(
                    "unknown rule \"" + options.rule + "\"" + Spelling.hint(options.rule, RuleIds.of(catalog)));
        }
        Waiver waiver = options.waiver(today.date(surroundings));
        Found found = found(configuration, List.of(), catalog);
        save(found, new WaiverText(found.text(), found.shown()).with(waiver), catalog);
        tell("added to " + found.shown() + ": " + waiver.rule() + " " + waiver.scope() + " until " + waiver.until());
        return ExitCode.PASSED.code();
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            footerHeading = "%nExamples:%n",
            footer = {"  plimsoll waiver list"},
            description = "Shows all waivers with the days they have left.")
    int list(
            @Option(names = "--config", paramLabel = "FILE", description = "Configuration beside which they stand.")
                    @Nullable
                    String configuration,
            @Mixin TodayOption today) {
        Found found = found(configuration, List.of(), surroundings.rules());
        LocalDate day = today.date(surroundings);
        List<List<String>> rows = found.waivers().all().stream()
                .map(waiver -> WaiverTable.row(waiver, day))
                .toList();
        tell(rows.isEmpty() ? "no waivers in " + found.shown() : WaiverTable.of(rows));
        return ExitCode.PASSED.code();
    }

    @Command(
            name = "prune",
            mixinStandardHelpOptions = true,
            footerHeading = "%nExamples:%n",
            footer = {"  plimsoll waiver prune"},
            description = "Takes out waivers that have expired or accept nothing. What the latter are is known only"
                    + " where all of the configuration is judged: name no paths.")
    int prune(@Mixin CheckOptions options) {
        RuleCatalog catalog = surroundings.rules();
        CheckRequest request = options.request(surroundings);
        if (request.since() != null) {
            throw new CannotRun("with --since not all is judged, and what is not judged would be taken for mended");
        }
        Found found = found(request.configuration(), request.paths(), catalog);
        List<Waiver> expired = found.waivers().all().stream()
                .filter(waiver -> !waiver.holdsOn(request.today()))
                .toList();
        List<Waiver> unused = found.waivers().all().isEmpty() ? List.of() : unused(found, request, catalog);
        if (!expired.isEmpty() || !unused.isEmpty()) {
            List<Waiver> gone = new ArrayList<>(expired);
            gone.addAll(unused);
            save(found, new WaiverText(found.text(), found.shown()).without(gone), catalog);
        }
        int left = found.waivers().all().size() - expired.size() - unused.size();
        tell(expired.size() + " expired and " + unused.size() + " unused taken out, " + left + " left in "
                + found.shown());
        return ExitCode.PASSED.code();
    }

    private List<Waiver> unused(Found found, CheckRequest request, RuleCatalog catalog) {
        CheckReport report;
        try (ProgressLine progress = new ProgressLine(surroundings)) {
            report = new Check(catalog).run(request, progress);
        }
        Set<Integer> lines = report.findings().stream()
                .filter(judged -> judged.finding().rule().equals("unused-waiver"))
                .map(judged -> judged.finding().place().line())
                .collect(Collectors.toSet());
        return found.waivers().all().stream()
                .filter(waiver -> lines.contains(waiver.place().line()))
                .toList();
    }

    private Found found(@Nullable String named, List<String> paths, RuleCatalog catalog) {
        WorkingDirectory directory = new WorkingDirectory(surroundings.workingDirectory());
        Configuration configuration = new Configurations(directory, catalog).of(named, paths);
        Path file = configuration.folder(directory.path()).resolve(WaiverFile.PATH);
        return new Found(file, directory.show(file), configuration.waivers());
    }

    /** Only what can be read again. */
    private void save(Found found, String text, RuleCatalog catalog) {
        new WaiverFile(catalog).read(text, found.shown());
        Output output = new Output(surroundings);
        output.createFolder(String.valueOf(found.file().getParent()));
        output.save(out -> out.write(text), found.file().toString());
    }

    private void tell(String message) {
        new Output(surroundings).print(out -> out.write(message + "\n"), surroundings.charset());
    }
}
