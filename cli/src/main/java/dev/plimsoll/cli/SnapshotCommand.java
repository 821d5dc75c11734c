package dev.plimsoll.cli;

import dev.plimsoll.live.CollectingRole;
import dev.plimsoll.live.CollectionListener.QueryRun;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.live.SnapshotPrivacy;
import dev.plimsoll.live.SnapshotReader;
import dev.plimsoll.live.SnapshotSchema;
import dev.plimsoll.live.SnapshotWriter;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.report.CollectionTextReporter;
import dev.plimsoll.report.SnapshotTextReporter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "snapshot",
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        header = "Reads what a PostgreSQL server says of a database into a file: never data, never secrets.",
        descriptionHeading = "%nExamples:%n",
        description = {
            "  plimsoll snapshot --database shop -o db/shop.snapshot.json",
            "  plimsoll snapshot --database env:SHOP_DATABASE_URL -o shop.json.gz",
            "  plimsoll snapshot --all-databases -o snapshots/    one file for each database of the server",
            "  plimsoll snapshot --grants                  what a role for it needs",
            "  plimsoll snapshot show db/shop.snapshot.json%n",
            "Reads in short transactions that cannot write and hold no lock that anybody waits for.%n"
        },
        synopsisSubcommandLabel = "[COMMAND]",
        commandListHeading = "%nCommands:%n")
final class SnapshotCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    DatabaseOptions options = new DatabaseOptions();

    @Option(names = "--all-databases", description = "Read the other databases of the server as well.")
    boolean all;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Where to write, compressed if it ends in .gz. Default: the snapshot of the database in plimsoll.yaml,"
                            + " or else standard output.")
    @Nullable
    String file;

    @Option(
            names = "--strict-privacy",
            description =
                    "Keep digests in place of the expressions of row policies and checks, and of labels of enumerations.")
    boolean strict;

    @Option(
            names = "--explain",
            description = "List the queries with their times and rows; write a file only where -o names one.")
    boolean explain;

    @Option(names = "--grants", description = "Print the SQL that makes a role which can read all of it, and end.")
    boolean grants;

    SnapshotCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (grants) {
            print(CollectingRole.sql());
            return ExitCode.PASSED.code();
        }
        if (all && file == null) {
            throw new CannotRun("--all-databases writes several files: name the folder for them with -o FOLDER");
        }
        DatabaseOptions.Choice choice =
                options.choose(surroundings, () -> options.configuration(surroundings, surroundings.rules()));
        if (options.showsPassword(choice)) {
            tell("a password among the arguments is seen by all users of this machine; use env:NAME or ~/.pgpass");
        }
        List<QueryRun> queries = new ArrayList<>();
        Snapshot snapshot = collect(choice, queries);
        String target = target(choice);
        if (explain) {
            new Output(surroundings)
                    .print(out -> new CollectionTextReporter().write(queries, out), surroundings.charset());
        }
        if (all) {
            return writeAll(choice, snapshot, String.valueOf(target));
        }
        if (target != null || !explain) {
            write(snapshot, target);
        }
        return exitCode(snapshot).code();
    }

    /** A file for each database, in a folder. */
    private int writeAll(DatabaseOptions.Choice choice, Snapshot first, String folder) {
        new Output(surroundings).createFolder(folder);
        ExitCode code = exitCode(first);
        write(first, file(folder, first.meta().database()));
        for (DatabaseOptions.Other other : options.collectOthers(choice, first, surroundings, run -> {})) {
            if (other.snapshot() == null) {
                tell(other.name() + " was not read: " + other.reason());
                code = ExitCode.INCOMPLETE;
            } else {
                write(other.snapshot(), file(folder, other.name()));
                code = exitCode(other.snapshot()) == ExitCode.PASSED ? code : ExitCode.INCOMPLETE;
            }
        }
        return code.code();
    }

    /** Names of databases may hold any character. */
    private static String file(String folder, String database) {
        return folder + "/" + URLEncoder.encode(database, StandardCharsets.UTF_8) + ".snapshot.json";
    }

    private Snapshot collect(DatabaseOptions.Choice choice, List<QueryRun> queries) {
        try (ProgressLine progress = new ProgressLine(surroundings)) {
            return options.collect(choice, surroundings, run -> {
                queries.add(run);
                progress.show("reading " + run.facet().id());
            });
        }
    }

    private @Nullable String target(DatabaseOptions.Choice choice) {
        return file == null && !explain ? choice.snapshotFile() : "-".equals(file) ? null : file;
    }

    private void write(Snapshot snapshot, @Nullable String target) {
        SnapshotWriter writer = new SnapshotWriter(strict ? SnapshotPrivacy.STRICT : SnapshotPrivacy.NORMAL);
        Output output = new Output(surroundings);
        if (target == null) {
            output.printBytes(out -> writer.write(snapshot, "", out));
            return;
        }
        output.save(out -> writer.write(snapshot, target, out), target, "the snapshot");
        boolean whole = snapshot.notRead().isEmpty();
        tell("wrote " + target + (whole ? "" : "; not all could be read, see: plimsoll snapshot show " + target));
    }

    /** What a role may not see is told in the file; what failed otherwise makes it incomplete. */
    private static ExitCode exitCode(Snapshot snapshot) {
        boolean failed = snapshot.notRead().stream()
                .anyMatch(gap -> !snapshot.knows(gap.facet()) && !"42501".equals(gap.sqlState()));
        return failed ? ExitCode.INCOMPLETE : ExitCode.PASSED;
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            footerHeading = "%nExamples:%n",
            footer = {"  plimsoll snapshot show db/shop.snapshot.json"},
            description = "Shows a snapshot to people: the largest tables, settings that matter, what was not read.")
    int show(@Parameters(paramLabel = "FILE", description = "What plimsoll snapshot wrote.") String shown) {
        Path path = new WorkingDirectory(surroundings.workingDirectory()).resolve(shown);
        Snapshot snapshot = SnapshotReader.read(path, shown);
        SnapshotTextReporter reporter = new SnapshotTextReporter(TerminalChoice.of(ColorWish.AUTO, surroundings));
        new Output(surroundings).print(out -> reporter.write(snapshot, out), surroundings.charset());
        return ExitCode.PASSED.code();
    }

    @Command(
            name = "schema",
            mixinStandardHelpOptions = true,
            footerHeading = "%nExamples:%n",
            footer = {"  plimsoll snapshot schema > snapshot.schema.json"},
            description = "Prints the JSON Schema of a snapshot.")
    int schema() {
        print(SnapshotSchema.text());
        return ExitCode.PASSED.code();
    }

    private void print(String text) {
        new Output(surroundings).print(out -> out.write(text), surroundings.charset());
    }

    private void tell(String message) {
        new Output(surroundings).tell("plimsoll: " + message);
    }
}
