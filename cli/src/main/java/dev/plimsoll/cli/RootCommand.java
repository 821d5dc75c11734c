package dev.plimsoll.cli;

import picocli.CommandLine.Command;

@Command(
        name = "plimsoll",
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        header = "Judges SQL migrations before they meet a database: what they lock, rewrite and break.",
        descriptionHeading = "%nExamples:%n",
        description = {
            "  plimsoll check db/migrations          judge a folder of migrations",
            "  git show :V7.sql | plimsoll check -   judge standard input",
            "  plimsoll impact V7.sql                locks, rewrites and scans of each statement",
            "  plimsoll explain no-drop-table        why a rule exists and what to do instead%n"
        },
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Exit codes: 0 passed, 1 blocked, 2 could not run, 3 incomplete.",
            "Configuration: plimsoll.yaml, found upward from the first path; see plimsoll config --help."
        })
final class RootCommand {}
