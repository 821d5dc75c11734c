package dev.plimsoll.check;

import dev.plimsoll.check.DatabasePlan.PlannedFile;
import dev.plimsoll.migration.FileRole;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.MigrationFile;
import dev.plimsoll.migration.MigrationReader;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.Changeset;
import dev.plimsoll.model.Migration;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Unit;
import dev.plimsoll.model.UnreadChange;
import dev.plimsoll.policy.Configuration;
import dev.plimsoll.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The schema that the migrations of one database declare, as far as they have been applied to it.
 *
 * @param session settings that every session starts with, by lower-case name
 * @param files those replayed
 * @param pending paths of migrations that have not been applied, in order
 * @param unread places of statements that could not be read, as {@code path:line}, and the files among {@code unreadFiles}
 * @param unreadFiles paths of those of which no statement could be read
 * @param unknown versions that have been applied and that no file has, sorted
 */
public record DeclaredSchema(
        String database,
        Map<String, String> session,
        Schema schema,
        List<String> files,
        List<String> pending,
        List<String> unread,
        List<String> unreadFiles,
        List<String> unknown) {

    public DeclaredSchema {
        session = Map.copyOf(session);
        files = List.copyOf(files);
        pending = List.copyOf(pending);
        unread = List.copyOf(unread);
        unreadFiles = List.copyOf(unreadFiles);
        unknown = List.copyOf(unknown);
    }

    /**
     * Replays all migrations that a check of the same request would see, whichever have been deployed.
     *
     * @param database its name, or null where there is only one
     * @param listener told of each, in order
     * @throws CannotRun where there are no migrations, several databases, or none of that name
     */
    public static DeclaredSchema ofAll(
            CheckRequest request,
            Configuration configuration,
            @Nullable String database,
            Consumer<Migration> listener) {
        DatabasePlan plan = plan(request, configuration, database)
                .orElseThrow(() -> new CannotRun("no migrations" + (database == null ? "" : " of " + database)
                        + ": name their files or folders"));
        return new Run(request, plan, tools -> AppliedVersions.UNKNOWN, false, listener).declared();
    }

    /**
     * Replays the migrations that a check of the same request would see, as far as they have been applied.
     *
     * @param database its name, or null where there is only one
     * @param history what the database's history holds; where {@link CheckRequest#deployedTo} says otherwise, that counts. Where neither is
     *     known, all are applied
     * @param listener told of each that is replayed, in order
     * @return empty where there are no migrations, or none of a database of that name
     * @throws CannotRun where there are those of several databases
     */
    public static Optional<DeclaredSchema> find(
            CheckRequest request,
            Configuration configuration,
            @Nullable String database,
            History history,
            Consumer<Migration> listener) {
        return plan(request, configuration, database).map(plan -> {
            DatabasePlan cut = DeployedVersions.cut(List.of(plan), request.deployedTo(), configuration.databases())
                    .get(0);
            boolean isCut = cut.files().stream().anyMatch(file -> !file.judged());
            return new Run(request, cut, isCut ? tools -> AppliedVersions.UNKNOWN : history, isCut, listener)
                    .declared();
        });
    }

    private static Optional<DatabasePlan> plan(
            CheckRequest request, Configuration configuration, @Nullable String database) {
        List<DatabasePlan> plans = new Plans(request, configuration, DeclaredServers.NONE)
                .of(request.paths(), request.standardInputName()).stream()
                        .filter(DatabasePlan::isJudged)
                        .filter(plan -> database == null || plan.database().equals(database))
                        .toList();
        if (plans.size() > 1) {
            throw new CannotRun("several databases have migrations here: "
                    + plans.stream().map(DatabasePlan::database).collect(Collectors.joining(", "))
                    + "\nName one with --database, or the folder of its migrations.");
        }
        return plans.stream().findFirst();
    }

    /** What the database has got. */
    @FunctionalInterface
    public interface History {
        /** @param tools of the migrations at hand */
        AppliedVersions of(Set<String> tools);
    }

    /** One replay. */
    private static final class Run {
        private final DatabasePlan plan;
        private final boolean cut;
        private final MigrationReader reader;
        private final AppliedVersions applied;
        private final UnitReplay replay;
        private final Consumer<Migration> listener;
        private final List<String> files = new ArrayList<>();
        private final List<String> pending = new ArrayList<>();
        private final List<String> unread = new ArrayList<>();
        private final List<String> unreadFiles = new ArrayList<>();

        Run(CheckRequest request, DatabasePlan plan, History history, boolean cut, Consumer<Migration> listener) {
            this.plan = plan;
            this.cut = cut;
            this.reader = new MigrationReader(request.standardInput());
            this.replay = new UnitReplay(plan.database(), plan.server(), plan.session());
            Set<String> tools = plan.files().stream()
                    .map(planned -> planned.layout().tool())
                    .collect(Collectors.toSet());
            this.applied = history.of(tools);
            this.listener = listener;
        }

        DeclaredSchema declared() {
            Set<String> known = new TreeSet<>();
            for (PlannedFile planned : plan.files()) {
                String version = recorded(planned);
                if (version != null) {
                    known.add(version);
                }
                FileRole.Kind kind =
                        planned.layout().role(planned.file().path()).kind();
                if (isApplied(planned, version, kind)) {
                    replay(planned);
                } else if (kind == FileRole.Kind.MIGRATION) {
                    pending.add(planned.file().path());
                }
            }
            List<String> unknown = known.isEmpty() ? List.of() : applied.without(known);
            return new DeclaredSchema(
                    plan.database(), plan.session(), replay.schema(), files, pending, unread, unreadFiles, unknown);
        }

        private static @Nullable String recorded(PlannedFile planned) {
            Layout layout = planned.layout();
            return layout.isOneMigrationAFile() ? layout.recorded(planned.file().path()) : null;
        }

        private boolean isApplied(PlannedFile planned, @Nullable String version, FileRole.Kind kind) {
            if (kind != FileRole.Kind.MIGRATION || version == null) {
                return kind != FileRole.Kind.REVERSE;
            }
            return applied.isKnown() ? applied.has(version) : !cut || !planned.judged();
        }

        private void replay(PlannedFile planned) {
            MigrationFile file = ForeignSql.refused(reader.read(planned.file(), planned.layout(), true));
            if (file instanceof MigrationFile.Read read) {
                files.add(file.path());
                List<Unit> run =
                        read.migration().units().stream().filter(this::hasRun).toList();
                Migration migration = read.migration().withUnits(run);
                replay.pass(migration);
                listener.accept(migration);
                run.forEach(this::findUnread);
            } else if (!(file instanceof MigrationFile.PassedOver)) {
                unread.add(file.path());
                unreadFiles.add(file.path());
            }
        }

        /** Of a changelog that goes on growing, the part that the history holds. */
        private boolean hasRun(Unit unit) {
            Changeset changeset = unit.changeset();
            return changeset == null
                    || !applied.changesets().isKnown()
                    || applied.changesets().has(changeset.identity());
        }

        private void findUnread(Unit unit) {
            for (Statement statement : unit.statements()) {
                for (SchemaChange change : statement.changes()) {
                    if (change instanceof UnreadChange) {
                        unread.add(change.range().path() + ":" + change.range().line());
                    }
                }
            }
        }
    }
}
