package dev.plimsoll.cli;

import dev.plimsoll.model.CannotRun;
import dev.plimsoll.policy.Spelling;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** One run of the command line, from arguments to exit code. */
final class CommandRun {

    private static final String DEBUG = "PLIMSOLL_DEBUG";

    private CommandRun() {}

    /** Never throws; every failure of ours or of the platform is exit code 2 with a short message on standard error. */
    static int of(Surroundings surroundings, String... arguments) {
        PrintWriter errors =
                new PrintWriter(new OutputStreamWriter(surroundings.errors(), surroundings.charset()), true);
        try {
            return commandLine(surroundings, errors, arguments).execute(arguments);
        } catch (OutOfMemoryError e) {
            return fail(errors, "out of memory\nGive the Java process more with JAVA_TOOL_OPTIONS=-Xmx1g.");
        } catch (RuntimeException | Error e) {
            return internalError(surroundings, errors, e);
        }
    }

    private static CommandLine commandLine(Surroundings surroundings, PrintWriter errors, String... arguments) {
        CommandLine commandLine = Commands.tree(surroundings, arguments);
        Output output = new Output(surroundings);
        commandLine.setOut(output.text());
        commandLine.setErr(errors);
        commandLine.setColorScheme(Commands.colors(surroundings));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setUsageHelpWidth(Math.min(100, Math.max(60, Commands.columns(surroundings))));
        commandLine.setParameterExceptionHandler((e, args) -> usage(errors, e));
        commandLine.setExecutionExceptionHandler((e, command, parsed) -> {
            if (e instanceof CannotRun) {
                return fail(errors, String.valueOf(e.getMessage()));
            }
            return internalError(surroundings, errors, e);
        });
        return commandLine;
    }

    private static int usage(PrintWriter errors, ParameterException e) {
        if (!(e.getCommandLine().getCommand() instanceof Callable<?>) && !(e instanceof UnmatchedArgumentException)) {
            // Only a group of commands was named: what it holds is what is missing.
            e.getCommandLine().usage(errors);
            return ExitCode.CANNOT_RUN.code();
        }
        StringBuilder message = new StringBuilder(String.valueOf(e.getMessage()));
        if (e instanceof UnmatchedArgumentException unmatched) {
            suggestion(unmatched)
                    .ifPresent(known ->
                            message.append("; did you mean ").append(known).append('?'));
        }
        message.append("\nSee ")
                .append(e.getCommandLine().getCommandSpec().qualifiedName())
                .append(" --help.");
        return fail(errors, message.toString());
    }

    private static Optional<String> suggestion(UnmatchedArgumentException e) {
        String given = e.getUnmatched().get(0);
        CommandSpec command = e.getCommandLine().getCommandSpec();
        String option = given.contains("=") ? given.substring(0, given.indexOf('=')) : given;
        return option.startsWith("-")
                ? Spelling.nearest(option, command.optionsMap().keySet())
                : Spelling.nearest(given, command.subcommands().keySet());
    }

    private static int internalError(Surroundings surroundings, PrintWriter errors, Throwable e) {
        if (surroundings.variable(DEBUG) != null) {
            e.printStackTrace(errors);
        }
        String what = e instanceof StackOverflowError ? "the input nests too deeply" : String.valueOf(e.getMessage());
        return fail(
                errors,
                "internal error: " + e.getClass().getSimpleName() + ": " + what
                        + "\nThis is a mistake in Plimsoll, not in your files. Run again with " + DEBUG
                        + "=1 to see where, and please report it.");
    }

    private static int fail(PrintWriter errors, String message) {
        errors.println("plimsoll: " + message);
        errors.flush();
        return ExitCode.CANNOT_RUN.code();
    }
}
