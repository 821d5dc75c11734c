package dev.plimsoll.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A completion script for fish, made from the tree of commands
 * (<a href="https://fishshell.com/docs/current/cmds/complete.html">fish, complete</a>).
 */
final class FishCompletion {

    private static final int LONGEST = 80;

    private final String name;
    private final StringBuilder script = new StringBuilder();

    private FishCompletion(String name) {
        this.name = name;
    }

    static String of(String name, CommandLine root) {
        FishCompletion completion = new FishCompletion(name);
        completion.script.append("# fish completion of ").append(name).append('\n');
        completion.add(root.getCommandSpec(), List.of());
        return completion.script.toString();
    }

    /** @param path names of the commands down to this one, the root left out */
    private void add(CommandSpec command, List<String> path) {
        String here = condition(command, path);
        command.subcommands().forEach((sub, line) -> complete(here, "-f -a " + sub, summary(line.getCommandSpec())));
        for (OptionSpec option : command.options()) {
            if (!option.hidden()) {
                complete(here, words(option), text(option.description()));
            }
        }
        for (PositionalParamSpec positional : command.positionalParameters()) {
            if (positional.completionCandidates() != null) {
                complete(here, "-a " + quoted(candidates(positional)), positional.paramLabel());
            }
        }
        command.subcommands().forEach((sub, line) -> {
            List<String> below = new ArrayList<>(path);
            below.add(sub);
            add(line.getCommandSpec(), below);
        });
    }

    private static String condition(CommandSpec command, List<String> path) {
        StringJoiner condition = new StringJoiner("; and ");
        if (path.isEmpty()) {
            condition.add("__fish_use_subcommand");
        }
        path.forEach(sub -> condition.add("__fish_seen_subcommand_from " + sub));
        if (!path.isEmpty() && !command.subcommands().isEmpty()) {
            condition.add("not __fish_seen_subcommand_from "
                    + String.join(" ", command.subcommands().keySet()));
        }
        return condition.toString();
    }

    private static String words(OptionSpec option) {
        StringJoiner words = new StringJoiner(" ");
        for (String each : option.names()) {
            words.add(each.startsWith("--") ? "-l " + each.substring(2) : "-s " + each.substring(1));
        }
        if (option.arity().max() > 0) {
            words.add(option.completionCandidates() == null ? "-r" : "-x -a " + quoted(candidates(option)));
        }
        return words.toString();
    }

    private static String candidates(ArgSpec argument) {
        StringJoiner candidates = new StringJoiner(" ");
        argument.completionCandidates().forEach(candidates::add);
        return candidates.toString();
    }

    private static String summary(CommandSpec command) {
        String[] header = command.usageMessage().header();
        return text(header.length > 0 ? header : command.usageMessage().description());
    }

    /** The first sentence. */
    private static String text(String[] lines) {
        String all =
                String.join(" ", lines).replace("%n", " ").replace("%%", "%").strip();
        int end = all.indexOf(". ");
        String sentence = end < 0 ? all : all.substring(0, end + 1);
        return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST - 1) + "…";
    }

    private void complete(String condition, String what, String description) {
        script.append("complete -c ")
                .append(name)
                .append(" -n ")
                .append(quoted(condition))
                .append(' ')
                .append(what);
        if (!description.isEmpty()) {
            script.append(" -d ").append(quoted(description));
        }
        script.append('\n');
    }

    /** Within single quotes fish reads {@code \\} and {@code \'} alone. */
    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
