package dev.plimsoll.cli;

import dev.plimsoll.check.Check;
import dev.plimsoll.check.CheckRequest;
import dev.plimsoll.check.infrastructure.InfrastructureInputs;
import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.report.CheckReport;
import dev.plimsoll.report.TextReporter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        header = "Tells why a rule exists, what to do instead and when it is fine; or what a finding rests on.",
        descriptionHeading = "%nExamples:%n",
        description = {
            "  plimsoll explain require-concurrent-index",
            "  plimsoll explain 20d02a164b15 db/migrations     a finding by its fingerprint, or the start of it%n",
            "Fingerprints stand in the JSON report. For a finding, what the paths hold is judged again.%n"
        })
final class ExplainCommand implements Callable<Integer> {

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{8,32}");

    private final Surroundings surroundings;

    @Parameters(
            index = "0",
            paramLabel = "RULE|FINGERPRINT",
            completionCandidates = RuleIdCandidates.class,
            description = "Id of a rule, as in [brackets] in a report, or the fingerprint of a finding.")
    String asked = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "PATH",
            description = "What to judge for a finding. Default: all databases of plimsoll.yaml.")
    List<String> paths = List.of();

    ExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        RuleCatalog catalog = OwnCatalog.of(null, paths, surroundings);
        if (FINGERPRINT.matcher(asked).matches()) {
            explainFinding(catalog);
        } else {
            RuleCard card = RuleChoice.of(asked, catalog);
            print(out -> out.write(head(card) + "\n\n" + catalog.page(card).strip() + "\n"));
        }
        return ExitCode.PASSED.code();
    }

    private static String head(RuleCard card) {
        return card.id() + " (" + card.severity().id() + ", pack " + card.pack() + ")\n" + card.summary();
    }

    private void explainFinding(RuleCatalog catalog) {
        CheckReport report = new Check(catalog).run(request());
        List<JudgedFinding> found = report.findings().stream()
                .filter(finding -> finding.finding().fingerprint().startsWith(asked))
                .toList();
        if (found.size() != 1) {
            throw new CannotRun(
                    found.isEmpty()
                            ? "no finding has a fingerprint that begins with " + asked
                                    + "\nplimsoll check --format json shows them; name the same paths here."
                            : found.size() + " findings have fingerprints that begin with " + asked
                                    + "; give more of it");
        }
        JudgedFinding finding = found.get(0);
        RuleCard card = RuleChoice.of(finding.finding().rule(), catalog);
        TextReporter reporter =
                new TextReporter(TerminalChoice.of(ColorWish.AUTO, surroundings), RulePages.of(report, surroundings));
        print(out -> {
            reporter.write(finding, report, out);
            write(finding, card, catalog, out);
        });
    }

    private static void write(JudgedFinding finding, RuleCard card, RuleCatalog catalog, Writer out)
            throws IOException {
        out.write("\nfingerprint  " + finding.finding().fingerprint() + "\n");
        out.write("object       " + finding.finding().subject().kind().words() + " "
                + finding.finding().subject().name() + "\n");
        out.write("severity     " + finding.finding().severity().id() + ", of the rule "
                + card.severity().id() + "; enforcement "
                + finding.enforcement().id() + "\n");
        out.write("rule         " + head(card).replace("\n", ": ") + "\n");
        out.write("options      "
                + (card.options().isEmpty()
                        ? "none"
                        : String.join(", ", card.options().keySet())) + "\n\n");
        out.write(catalog.source(card).orElse("Plimsoll itself reports it.\n"));
    }

    private CheckRequest request() {
        return new CheckRequest(
                new WorkingDirectory(surroundings.workingDirectory()),
                paths,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                InfrastructureInputs.NONE,
                surroundings.input(),
                FoundFile.STANDARD_INPUT,
                surroundings.today(),
                ToolVersion.text());
    }

    private void print(Output.Report body) {
        new Output(surroundings).print(body, surroundings.charset());
    }
}
