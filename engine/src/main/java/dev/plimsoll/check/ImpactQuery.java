package dev.plimsoll.check;

import dev.plimsoll.migration.EngineSign;
import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.MigrationFile;
import dev.plimsoll.migration.MigrationFiles;
import dev.plimsoll.migration.MigrationReader;
import dev.plimsoll.migration.MigrationSet;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.Engine;
import dev.plimsoll.model.Impact;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.Server;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Unit;
import dev.plimsoll.model.UnreadChange.Opaque;
import dev.plimsoll.model.UnreadChange.Unreadable;
import dev.plimsoll.report.ImpactReport;
import dev.plimsoll.sql.SourceText;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what each statement of some files does to a server. */
public final class ImpactQuery {

    private final WorkingDirectory workingDirectory;
    private final MigrationReader reader;
    private final @Nullable String tool;
    private final EngineChoice engines;

    public ImpactQuery(WorkingDirectory workingDirectory, InputStream standardInput) {
        this(workingDirectory, standardInput, null, null);
    }

    /**
     * @param tool id of the tool that runs all files, or null where their folders tell
     * @param engine that all files are for, or null where tools and folders tell
     */
    public ImpactQuery(
            WorkingDirectory workingDirectory,
            InputStream standardInput,
            @Nullable String tool,
            @Nullable Engine engine) {
        this.tool = tool;
        this.engines = new EngineChoice(engine, null, DeclaredServers.NONE);
        this.workingDirectory = workingDirectory;
        this.reader = new MigrationReader(standardInput);
    }

    /**
     * The statements of the files, in the order in which they run, and those that blocks among them run.
     *
     * @param context files and folders that are replayed beforehand, as deployed already
     * @throws CannotRun where a file is missing or no text: what is asked for cannot be answered
     */
    public ImpactReport run(List<String> paths, List<String> context, String standardInputName, Server server) {
        UnitReplay replay = new UnitReplay("default", server);
        for (String path : context) {
            forEachFile(
                    List.of(path),
                    standardInputName,
                    (file, layout) -> read(file, layout, true).ifPresent(read -> replay.pass(read.migration())));
        }
        List<ImpactReport.Row> rows = new ArrayList<>();
        forEachFile(
                paths,
                standardInputName,
                (file, layout) -> read(file, layout, false).ifPresent(read -> {
                    Map<String, SourceText> shown = withoutSecrets(read);
                    for (Unit unit : read.migration().units()) {
                        replay.replay(read.migration(), unit, replayed -> rows.add(row(replayed, shown)));
                    }
                }));
        return new ImpactReport(server, rows);
    }

    private void forEachFile(List<String> paths, String standardInputName, BiConsumer<FoundFile, Layout> reader) {
        List<FoundFile> files = new MigrationFiles(workingDirectory).find(paths, standardInputName);
        for (MigrationSet set : new FileSets(workingDirectory, tool).of(files)) {
            refuseUnlessJudged(set);
            set.files().forEach(file -> reader.accept(file, set.layout()));
        }
    }

    private void refuseUnlessJudged(MigrationSet set) {
        Engine engine = engines.of(set, null);
        EngineSign sign = set.engine();
        if (!engine.isJudged() && sign != null && !set.files().isEmpty()) {
            throw new CannotRun("the files in " + workingDirectory.show(set.folder()) + " are for "
                    + engine.displayName() + ", since " + sign.because()
                    + "\nOnly what PostgreSQL does can be told. If they are for PostgreSQL, say --engine postgresql.");
        }
    }

    private Optional<MigrationFile.Read> read(FoundFile found, Layout layout, boolean deployed) {
        MigrationFile file = reader.read(found, layout, deployed);
        if (file instanceof MigrationFile.Refused refused) {
            throw new CannotRun("the file " + refused.path() + " cannot be read: " + refused.reason());
        }
        return file instanceof MigrationFile.Read read ? Optional.of(read) : Optional.empty();
    }

    private static Map<String, SourceText> withoutSecrets(MigrationFile.Read read) {
        Map<String, SourceText> shown = new HashMap<>();
        Stream.concat(Stream.of(read.source()), read.others().stream())
                .forEach(source -> shown.put(source.path(), withoutSecrets(source, statementsIn(source, read))));
        return shown;
    }

    private static SourceText withoutSecrets(SourceText source, List<Statement> statements) {
        return SecretMask.over(source, statements, LeakedSecrets.in(source, statements, ""));
    }

    private static List<Statement> statementsIn(SourceText source, MigrationFile.Read read) {
        return read.migration().units().stream()
                .flatMap(unit -> unit.statements().stream())
                .filter(statement -> statement.range().path().equals(source.path()))
                .toList();
    }

    private static ImpactReport.Row row(UnitReplay.Replayed replayed, Map<String, SourceText> shown) {
        Statement statement = replayed.statement();
        SourceRange range = statement.range();
        Statement enclosing = replayed.enclosing();
        Impact impact = replayed.impact();
        return new ImpactReport.Row(
                range,
                statement.index(),
                enclosing == null ? null : enclosing.index(),
                written(shown.get(range.path()), range),
                replayed.transaction(),
                impact,
                impact.error() != null ? impact.error() : unread(statement));
    }

    private static String written(@Nullable SourceText source, SourceRange range) {
        return source == null ? "" : source.text().substring(range.startOffset(), range.endOffset());
    }

    private static @Nullable String unread(Statement statement) {
        for (SchemaChange change : statement.changes()) {
            if (change instanceof Unreadable unreadable) {
                return "cannot be read: " + unreadable.reason();
            }
            if (change instanceof Opaque opaque) {
                return "not known before it runs: " + opaque.reason();
            }
        }
        return null;
    }
}
