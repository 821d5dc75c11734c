package dev.plimsoll.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        header = "Prints a completion script for bash and zsh.",
        descriptionHeading = "%nExample:%n",
        description = "  source <(plimsoll completion)%n")
final class CompletionCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    CompletionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        String script = AutoComplete.bash("plimsoll", Commands.tree(surroundings));
        new Output(surroundings).print(out -> out.write(script), surroundings.charset());
        return ExitCode.PASSED.code();
    }
}
