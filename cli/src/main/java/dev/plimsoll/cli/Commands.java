package dev.plimsoll.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/** The tree of commands. Only the one that is asked for is built: looking at all of them costs a third of a start. */
final class Commands {

    private Commands() {}

    static CommandLine tree(Surroundings surroundings, String... arguments) {
        Map<String, Supplier<CommandLine>> commands = all(surroundings);
        CommandLine root = new CommandLine(new RootCommand());
        String asked = arguments.length == 0 ? "" : arguments[0];
        commands.forEach((name, command) -> {
            if (!commands.containsKey(asked) || name.equals(asked)) {
                root.addSubcommand(name, command.get());
            }
        });
        return root;
    }

    /** In the order in which help lists them. */
    private static Map<String, Supplier<CommandLine>> all(Surroundings surroundings) {
        Map<String, Supplier<CommandLine>> commands = new LinkedHashMap<>();
        commands.put("init", () -> new CommandLine(new InitCommand(surroundings)));
        commands.put("check", () -> new CommandLine(new CheckCommand(surroundings)));
        commands.put("fix", () -> new CommandLine(new FixCommand(surroundings)));
        commands.put("impact", () -> new CommandLine(new ImpactCommand(surroundings)));
        commands.put("audit", () -> new CommandLine(new AuditCommand(surroundings)));
        commands.put("snapshot", () -> new CommandLine(new SnapshotCommand(surroundings)));
        commands.put("drift", () -> new CommandLine(new DriftCommand(surroundings)));
        commands.put("baseline", () -> new CommandLine(new BaselineCommand(surroundings)));
        commands.put("waiver", () -> new CommandLine(new WaiverCommand(surroundings)));
        commands.put("explain", () -> new CommandLine(new ExplainCommand(surroundings)));
        commands.put("rules", () -> new CommandLine(new RulesCommand(surroundings)));
        commands.put("test", () -> new CommandLine(new TestCommand(surroundings)));
        commands.put("config", () -> new CommandLine(new ConfigCommand(surroundings)));
        commands.put("github", () -> new CommandLine(new GitHubCommand(surroundings)));
        commands.put("completion", () -> new CommandLine(new CompletionCommand(surroundings)));
        return commands;
    }

    static ColorScheme colors(Surroundings surroundings) {
        boolean color = TerminalChoice.color(ColorWish.AUTO, surroundings);
        return CommandLine.Help.defaultColorScheme(color ? Ansi.ON : Ansi.OFF);
    }

    static int columns(Surroundings surroundings) {
        Integer columns = surroundings.terminalColumns();
        return columns == null ? 100 : columns;
    }
}
