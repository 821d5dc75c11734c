package dev.plimsoll.check;

import dev.plimsoll.check.DatabasePlan.PlannedFile;
import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.MigrationSet;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.Engine;
import dev.plimsoll.model.Server;
import dev.plimsoll.policy.Configuration;
import dev.plimsoll.policy.DatabaseConfiguration;
import dev.plimsoll.report.CheckReport.FileSet;
import dev.plimsoll.report.CheckReport.JudgedServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells which file belongs to which database. All migrations of a configured database are replayed; those among the paths asked for
 * are judged. Files of no configured database are databases of their own.
 */
final class Plans {

    private final WorkingDirectory workingDirectory;
    private final Configuration configuration;
    private final EngineChoice engines;
    private final DatabaseSets sets;
    private final List<FileSet> recognised = new ArrayList<>();
    private final List<JudgedServer> servers = new ArrayList<>();

    Plans(CheckRequest request, Configuration configuration, DeclaredServers declared) {
        this.workingDirectory = request.workingDirectory();
        this.configuration = configuration;
        this.engines = new EngineChoice(request.engine(), request.engineVersion(), declared);
        this.sets = new DatabaseSets(workingDirectory, configuration, request.tool(), request.drafts());
    }

    /** Databases in the order of the configuration, the default one last; those without a file to judge are left out. */
    List<DatabasePlan> of(List<String> paths, String standardInputName) {
        Map<String, FoundFile> asked = new LinkedHashMap<>();
        sets.askedFor(paths, standardInputName).forEach(file -> asked.put(file.path(), file));
        Set<String> owned = new HashSet<>();
        List<DatabasePlan> plans = new ArrayList<>();
        for (DatabaseConfiguration database : configuration.databases()) {
            List<DatabasePlan> own = configured(database, asked);
            own.forEach(plan ->
                    plan.files().forEach(planned -> owned.add(planned.file().path())));
            plans.addAll(own);
        }
        plans.addAll(unconfigured(asked.values().stream()
                .filter(file -> !owned.contains(file.path()))
                .toList()));
        return plans.stream().filter(DatabasePlan::judgesAny).toList();
    }

    /** What was recognised while planning, in the order of the databases. */
    List<FileSet> sets() {
        return List.copyOf(recognised);
    }

    /** Servers that infrastructure tells of, in the order of the databases. */
    List<JudgedServer> servers() {
        return List.copyOf(servers);
    }

    private void recognise(MigrationSet set, String database, Engine engine) {
        if ((set.isRecognised() || !engine.isJudged()) && !set.files().isEmpty()) {
            recognised.add(new FileSet(
                    set.layout().tool(),
                    folderOf(set),
                    database,
                    engine,
                    (int) set.files().stream().map(FoundFile::path).distinct().count(),
                    set.because()));
        }
    }

    /** One database, unless the files are those of several tools or of several folders of one: then each set is one. */
    private List<DatabasePlan> unconfigured(List<FoundFile> files) {
        List<MigrationSet> found = sets.of(files);
        boolean several = found.stream()
                        .filter(set -> set.isRecognised()
                                && !set.isOfScripts()
                                && engines.of(set, null).isJudged())
                        .count()
                > 1;
        Map<String, List<PlannedFile>> byDatabase = new LinkedHashMap<>();
        List<DatabasePlan> notJudged = new ArrayList<>();
        for (MigrationSet set : found) {
            Engine engine = engines.of(set, null);
            boolean own = several && set.isRecognised() || !engine.isJudged();
            String name = own ? workingDirectory.show(set.folder()) : DatabasePlan.DEFAULT;
            recognise(set, name, engine);
            List<PlannedFile> planned = planned(set, file -> true);
            if (engine.isJudged()) {
                byDatabase.computeIfAbsent(name, key -> new ArrayList<>()).addAll(planned);
            } else {
                notJudged.add(notJudged(name, set, null, planned));
            }
        }
        List<DatabasePlan> plans = new ArrayList<>();
        Server server = engines.server(Server.DEFAULT.engine(), null);
        byDatabase.forEach((name, members) -> plans.add(new DatabasePlan(name, server, Map.of(), members)));
        plans.addAll(notJudged);
        return plans;
    }

    /** As it is shown; of files of no tool the lowest folder that they have in common. */
    private String folderOf(MigrationSet set) {
        if (set.isRecognised()) {
            return workingDirectory.show(set.folder());
        }
        Path common = null;
        for (FoundFile file : set.files()) {
            Path folder = workingDirectory.resolve(file.path()).getParent();
            common = common == null ? folder : common;
            while (common != null && folder != null && !folder.startsWith(common)) {
                common = common.getParent();
            }
        }
        return workingDirectory.show(common == null ? set.folder() : common);
    }

    private static List<PlannedFile> planned(MigrationSet set, Predicate<FoundFile> judged) {
        return set.files().stream()
                .map(file -> new PlannedFile(file, set.layout(), set.folder(), judged.test(file)))
                .toList();
    }

    private DatabasePlan notJudged(
            String name, MigrationSet set, @Nullable DatabaseConfiguration database, List<PlannedFile> files) {
        Server server = engines.server(engines.of(set, database), database);
        return DatabasePlan.notJudged(name, server, files, engines.whyNot(set, database, folderOf(set)));
    }

    /** Those of its sets that are judged are one. */
    private List<DatabasePlan> configured(DatabaseConfiguration database, Map<String, FoundFile> asked) {
        List<PlannedFile> judged = new ArrayList<>();
        List<DatabasePlan> plans = new ArrayList<>();
        for (MigrationSet set : sets.of(database, asked)) {
            Engine engine = engines.of(set, database);
            recognise(set, database.name(), engine);
            List<PlannedFile> planned = planned(set, file -> asked.containsKey(file.path()));
            if (engine.isJudged()) {
                judged.addAll(planned);
            } else {
                plans.add(notJudged(database.name(), set, database, planned));
            }
        }
        Server server = engines.server(Server.DEFAULT.engine(), database);
        plans.add(0, new DatabasePlan(database.name(), server, database.session(), judged));
        if (judged.stream().anyMatch(PlannedFile::judged)) {
            engines.judged(database, server).ifPresent(servers::add);
        }
        return plans;
    }
}
