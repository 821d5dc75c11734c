package dev.plimsoll.cli;

import dev.plimsoll.check.fix.FixReport;
import dev.plimsoll.check.fix.FixReport.FileFix;
import dev.plimsoll.check.fix.Fixing;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.migration.git.UnifiedDiff;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "fix",
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        header = "Writes safer forms into migrations that have run nowhere yet.",
        descriptionHeading = "%nExamples:%n",
        description = {
            "  plimsoll fix --diff db/migrations     shows what it would change, and writes nothing",
            "  plimsoll fix db/migrations --since merge-base",
            "  plimsoll fix db/migrations --rule require-lock-timeout%n",
            "An index is built concurrently, a constraint is added NOT VALID and validated later, a wait for a lock gets a limit. Each"
                    + " change is checked before it is kept: the finding is gone, and no other has come. What needs a migration of its own gets"
                    + " one, after the last.%n",
            "A migration is edited only where git does not have it at the ancestor shared with the main branch (--since REV names"
                    + " another revision), or where it comes after --deployed-to. Say --all where none has run anywhere.%n"
        },
        footerHeading = "%n",
        footer = "Exit codes: 0 nothing left that blocks, 1 findings left that block, 2 could not run, 3 incomplete.")
final class FixCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    CheckOptions options = new CheckOptions();

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            completionCandidates = RuleIdCandidates.class,
            description = "Fix findings of this rule only. May be repeated.")
    List<String> rules = List.of();

    @Option(names = "--diff", description = "Show the changes as a patch, and write nothing.")
    boolean diff;

    @Option(names = "--all", description = "None of the migrations has run anywhere, whatever git says.")
    boolean all;

    FixCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        RuleCatalog catalog = OwnCatalog.of(options, surroundings);
        List<String> chosen =
                rules.stream().map(rule -> RuleChoice.of(rule, catalog).id()).toList();
        FixReport report = Fixing.of(
                surroundings.rules(),
                options.request(surroundings),
                all,
                rule -> chosen.isEmpty() || chosen.contains(rule));
        if (!diff) {
            SourceFiles files = new SourceFiles(surroundings);
            report.files().forEach(files::requireUnchanged);
            report.files().forEach(files::write);
        }
        Output output = new Output(surroundings);
        output.print(out -> out.write(diff ? patch(report) : summary(report)), surroundings.charset());
        if (diff) {
            output.tell(left(report) + total(report, "would be fixed"));
        }
        return ExitCode.of(report.after().verdict()).code();
    }

    private static String patch(FixReport report) {
        return report.files().stream()
                .map(file -> UnifiedDiff.of(file.path(), file.before(), file.after()))
                .collect(Collectors.joining());
    }

    private static String summary(FixReport report) {
        StringBuilder text = new StringBuilder();
        for (FileFix file : report.files()) {
            text.append(file.path())
                    .append(file.before() == null ? ": new, for " : ": ")
                    .append(counted(file.fixed()))
                    .append('\n');
        }
        return text.append(left(report))
                .append(total(report, "fixed"))
                .append('\n')
                .toString();
    }

    private static String left(FixReport report) {
        return report.left().stream()
                .map(left -> left.finding().place().path() + ":"
                        + left.finding().place().line() + ": " + left.finding().rule() + " is left: " + left.reason()
                        + "\n")
                .collect(Collectors.joining());
    }

    private static String total(FixReport report, String fixed) {
        int count = report.fixed().size();
        return count + (count == 1 ? " finding " : " findings ") + fixed + ". Then: "
                + report.after().reason();
    }

    private static String counted(List<String> rules) {
        Map<String, Integer> counts = new TreeMap<>();
        rules.forEach(rule -> counts.merge(rule, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(rule -> rule.getKey() + (rule.getValue() == 1 ? "" : " (" + rule.getValue() + ")"))
                .collect(Collectors.joining(", "));
    }
}
