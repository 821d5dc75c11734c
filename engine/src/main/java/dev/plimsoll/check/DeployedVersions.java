package dev.plimsoll.check;

import dev.plimsoll.check.DatabasePlan.PlannedFile;
import dev.plimsoll.migration.FileRole;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.MigrationHistory;
import dev.plimsoll.model.MigrationHistory.Entry;
import dev.plimsoll.model.MigrationHistory.State;
import dev.plimsoll.model.Versions;
import dev.plimsoll.policy.DatabaseConfiguration;
import dev.plimsoll.policy.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Up to which version databases have got their migrations: those are replayed and not judged. What is new against the revision of
 * {@code --since} has run nowhere, and is judged whatever its version.
 */
final class DeployedVersions {

    private static final String OPTION = "--deployed-to";

    private final Map<String, String> versions = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    private DeployedVersions() {}

    /**
     * @param options {@code VERSION}, or {@code DATABASE=VERSION}; they outdo the configuration
     * @throws CannotRun where a database or version is not known, or a version could be that of several databases
     */
    static List<DatabasePlan> cut(
            List<DatabasePlan> plans, List<String> options, List<DatabaseConfiguration> configured) {
        DeployedVersions deployed = new DeployedVersions();
        for (DatabaseConfiguration database : configured) {
            if (database.deployedTo() != null) {
                deployed.versions.put(database.name(), database.deployedTo());
            }
        }
        options.forEach(option -> deployed.ask(option, plans));
        return plans.stream().map(deployed::cut).toList();
    }

    private void ask(String option, List<DatabasePlan> plans) {
        List<String> names = plans.stream().map(DatabasePlan::database).toList();
        int equals = option.lastIndexOf('=');
        String database = equals < 0 ? null : option.substring(0, equals);
        if (database == null && names.size() > 1) {
            throw new CannotRun(OPTION + ": several databases are judged: " + String.join(", ", names)
                    + "\nSay which has got it, such as " + OPTION + " " + names.get(0) + "=" + option + ".");
        }
        if (database != null && !names.contains(database)) {
            throw new CannotRun(OPTION + ": no database \"" + database + "\" is judged" + Spelling.hint(database, names)
                    + "\nThere are " + String.join(", ", names) + ".");
        }
        if (!names.isEmpty()) {
            String name = database == null ? names.get(0) : database;
            versions.put(name, option.substring(equals + 1).strip());
            asked.add(name);
        }
    }

    private DatabasePlan cut(DatabasePlan plan) {
        String version = versions.get(plan.database());
        if (version == null) {
            return plan;
        }
        int last = last(plan.files(), version);
        if (last < 0) {
            throw unknown(plan, version);
        }
        Set<String> deployed = new HashSet<>();
        for (PlannedFile planned : plan.files().subList(0, last + 1)) {
            deployed.add(planned.file().path());
        }
        Set<String> taken = plan.files().stream()
                .filter(planned -> deployed.contains(planned.file().path()))
                .map(DeployedVersions::key)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> isNew = plan.histories().stream()
                .flatMap(history -> history.entries().stream())
                .filter(entry -> entry.state() == State.ADDED || entry.state() == State.RENAMED)
                .map(Entry::path)
                .collect(Collectors.toSet());
        Set<String> ground = new HashSet<>();
        List<PlannedFile> files = new ArrayList<>();
        for (PlannedFile planned : plan.files()) {
            String path = planned.file().path();
            boolean past = kind(planned) == FileRole.Kind.REVERSE
                    ? taken.contains(String.valueOf(key(planned)))
                    : kind(planned) == FileRole.Kind.MIGRATION && deployed.contains(path);
            boolean kept = past && !isNew.contains(path);
            if (kept) {
                ground.add(path);
            }
            files.add(kept ? planned.notJudged() : planned);
        }
        return plan.with(
                files,
                plan.histories().stream()
                        .map(history -> new MigrationHistory(history.database(), entries(history.entries(), ground)))
                        .toList(),
                plan.changesets());
    }

    private static List<Entry> entries(List<Entry> entries, Set<String> ground) {
        return entries.stream()
                .map(entry -> entry.state() == State.UNCOMPARED && ground.contains(entry.path())
                        ? entry.withState(State.UNCHANGED)
                        : entry)
                .toList();
    }

    /** Place of the last migration of this version, or -1. */
    private static int last(List<PlannedFile> files, String version) {
        for (int i = files.size() - 1; i >= 0; i--) {
            String known = version(files.get(i));
            if (kind(files.get(i)) == FileRole.Kind.MIGRATION
                    && known != null
                    && Versions.canonical(known).equals(Versions.canonical(version))) {
                return i;
            }
        }
        return -1;
    }

    private CannotRun unknown(DatabasePlan plan, String version) {
        List<String> known = plan.files().stream()
                .filter(planned -> kind(planned) == FileRole.Kind.MIGRATION)
                .map(DeployedVersions::version)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Versions.ORDER)
                .toList();
        String where = asked.contains(plan.database()) ? OPTION : "deployed-to";
        String what = where + ": no migration of " + plan.database() + " has the version \"" + version + "\"";
        return new CannotRun(
                known.isEmpty()
                        ? what + "\nIts migrations have no versions. Name what is new with --since REV instead."
                        : what + Spelling.hint(version, known) + "\nThe nearest are " + nearest(known, version) + ".");
    }

    /** Those before and after it. */
    private static String nearest(List<String> known, String version) {
        int after = 0;
        while (after < known.size() && Versions.ORDER.compare(known.get(after), version) < 0) {
            after++;
        }
        return String.join(" and ", known.subList(Math.max(0, after - 1), Math.min(known.size(), after + 1)));
    }

    private static FileRole.Kind kind(PlannedFile planned) {
        return planned.layout().role(planned.file().path()).kind();
    }

    static @Nullable String version(PlannedFile planned) {
        Layout layout = planned.layout();
        return layout.isOneMigrationAFile() ? layout.version(planned.file().path()) : null;
    }

    private static @Nullable String key(PlannedFile planned) {
        String version = version(planned);
        return version == null ? null : planned.layout().tool() + " " + Versions.canonical(version);
    }
}
