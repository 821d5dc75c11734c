package dev.plimsoll.cli;

import dev.plimsoll.migration.MigrationTool;
import dev.plimsoll.migration.tool.Tools;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.policy.Spelling;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The tool that runs the migrations. */
final class ToolOption {

    @Option(
            names = "--tool",
            paramLabel = "TOOL",
            description =
                    "Tool that runs the files, such as flyway, alembic, django or rails. Default: what plimsoll.yaml or the"
                            + " folders say.")
    @Nullable
    String tool;

    /** @return the id asked for, or null */
    @Nullable
    String id() {
        List<String> known = Tools.ALL.stream().map(MigrationTool::id).toList();
        if (tool != null && !known.contains(tool)) {
            throw new CannotRun("--tool: unknown tool \"" + tool + "\"" + Spelling.hint(tool, known) + "\nKnown are "
                    + String.join(", ", known) + ".");
        }
        return tool;
    }
}
