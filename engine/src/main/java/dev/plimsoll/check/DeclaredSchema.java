package dev.plimsoll.check;

import dev.plimsoll.check.DatabasePlan.PlannedFile;
import dev.plimsoll.migration.FileRole;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.MigrationFile;
import dev.plimsoll.migration.MigrationReader;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.Changeset;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Unit;
import dev.plimsoll.model.UnreadChange;
import dev.plimsoll.policy.Configuration;
import dev.plimsoll.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The schema that the migrations of one database declare, as far as they have been applied to it.
 *
 * @param files those replayed
 * @param pending paths of migrations that have not been applied, in order
 * @param unread places of statements that could not be read, as {@code path:line}
 * @param unknown versions that have been applied and that no file has, sorted
 */
public record DeclaredSchema(
        String database,
        Schema schema,
        List<String> files,
        List<String> pending,
        List<String> unread,
        List<String> unknown) {

    public DeclaredSchema {
        files = List.copyOf(files);
        pending = List.copyOf(pending);
        unread = List.copyOf(unread);
        unknown = List.copyOf(unknown);
    }

    /**
     * Replays the migrations that a check of the same request would see.
     *
     * @param database its name, or null where there is only one
     * @param history what the database's history holds; where {@link CheckRequest#deployedTo} says otherwise, that counts. Where neither is
     *     known, all are applied
     * @return empty where there are no migrations, or none of a database of that name
     * @throws CannotRun where there are those of several databases
     */
    public static Optional<DeclaredSchema> find(
            CheckRequest request, Configuration configuration, @Nullable String database, History history) {
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
        return plans.stream().findFirst().map(plan -> new Run(request, configuration, plan, history).declared());
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
        private final List<String> files = new ArrayList<>();
        private final List<String> pending = new ArrayList<>();
        private final List<String> unread = new ArrayList<>();

        Run(CheckRequest request, Configuration configuration, DatabasePlan plan, History history) {
            this.plan = DeployedVersions.cut(List.of(plan), request.deployedTo(), configuration.databases())
                    .get(0);
            this.cut = this.plan.files().stream().anyMatch(file -> !file.judged());
            this.reader = new MigrationReader(request.standardInput());
            this.replay = new UnitReplay(plan.database(), plan.server(), plan.session());
            Set<String> tools = this.plan.files().stream()
                    .map(planned -> planned.layout().tool())
                    .collect(Collectors.toSet());
            this.applied = cut ? AppliedVersions.UNKNOWN : history.of(tools);
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
            return new DeclaredSchema(plan.database(), replay.schema(), files, pending, unread, unknown);
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
                replay.pass(read.migration().withUnits(run));
                run.forEach(this::findUnread);
            } else if (!(file instanceof MigrationFile.PassedOver)) {
                unread.add(file.path());
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
