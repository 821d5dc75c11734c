package dev.plimsoll.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        header = "Prints a completion script for bash, zsh or fish.",
        descriptionHeading = "%nExamples:%n",
        description = {
            "  source <(plimsoll completion)",
            "  source <(plimsoll completion zsh)",
            "  plimsoll completion fish > ~/.config/fish/completions/plimsoll.fish%n"
        })
final class CompletionCommand implements Callable<Integer> {

    /** Whose language the script is in. */
    enum Language {
        BASH,
        /** The script of bash, which loads what zsh needs to read it. */
        ZSH,
        FISH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String NAME = "plimsoll";

    private final Surroundings surroundings;

    @Parameters(
            arity = "0..1",
            paramLabel = "SHELL",
            defaultValue = "bash",
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    Language shell = Language.BASH;

    CompletionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        CommandLine tree = Commands.tree(surroundings);
        String script = shell == Language.FISH ? FishCompletion.of(NAME, tree) : AutoComplete.bash(NAME, tree);
        new Output(surroundings).print(out -> out.write(script), surroundings.charset());
        return ExitCode.PASSED.code();
    }
}
