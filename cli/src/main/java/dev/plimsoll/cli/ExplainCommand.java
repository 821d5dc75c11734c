package dev.plimsoll.cli;

import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        header = "Tells why a rule exists, what to do instead and when it is fine.",
        descriptionHeading = "%nExample:%n",
        description = "  plimsoll explain require-concurrent-index%n")
final class ExplainCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(arity = "1", paramLabel = "RULE", description = "Id of a rule, as in [brackets] in a report.")
    String rule = "";

    ExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        RuleCatalog catalog = RuleCatalog.load();
        RuleCard card = RuleChoice.of(rule, catalog);
        String page = card.id() + " (" + card.severity().id() + ", pack " + card.pack() + ")\n" + card.summary()
                + "\n\n" + catalog.page(card).strip() + "\n";
        new Output(surroundings).print(out -> out.write(page), surroundings.charset());
        return ExitCode.PASSED.code();
    }
}
